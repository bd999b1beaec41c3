import * as z from 'zod'

/** Whom a prompt fits by what the person says of their own part; `both` fits everybody. */
export type PromptRole = 'hurt' | 'broke' | 'both'
/** 1 light, 2 medium, 3 heavy: it can stir things up. */
export type PromptWeight = 1 | 2 | 3

export interface Prompt {
  readonly id: string
  readonly role: PromptRole
  readonly stage: 0 | 1 | 2 | 3
  readonly weight: PromptWeight
  readonly text: string
}

/** An id stays what it is for as long as there are entries that were begun with it. */
export const promptIdSchema = z.string().regex(/^p_[a-z]\d{2}$/)

/** [id, role, stage, weight, text]. Ids never change and are never used again for another prompt. */
const rows: readonly (readonly [string, PromptRole, Prompt['stage'], PromptWeight, string])[] = [
  ['p_h01', 'hurt', 0, 1, 'What would make the next hour a little easier?'],
  [
    'p_h02',
    'hurt',
    0,
    1,
    'Put three plain facts about this moment on the page: where you are, what you can hear, what is under your hands.',
  ],
  ['p_h03', 'hurt', 0, 2, 'Something set me off today. What was happening just before?'],
  ['p_h04', 'hurt', 1, 2, 'What do I know for certain, and what am I filling in because nobody has told me?'],
  ['p_h05', 'hurt', 1, 2, 'Which part of ordinary life feels strange now?'],
  ['p_h06', 'hurt', 1, 1, 'What have I needed this week that nobody has offered?'],
  ['p_h07', 'hurt', 1, 2, 'If my anger could finish one sentence without being interrupted, what would it say?'],
  ['p_h08', 'hurt', 1, 1, 'Who can I be completely unguarded with, and what would I tell them first?'],
  [
    'p_h09',
    'hurt',
    1,
    3,
    'Which question keeps coming back? What would an answer change, and what would it not change?',
  ],
  ['p_h10', 'hurt', 1, 1, 'How am I treating my body: sleep, food, movement? What is one small kindness I could add?'],
  ['p_h11', 'hurt', 1, 1, 'When did I last feel like myself, even for a minute?'],
  ['p_h12', 'hurt', 1, 1, 'What do I not want to decide yet?'],
  ['p_h13', 'hurt', 2, 3, 'What did this take from me that I have not said aloud?'],
  ['p_h14', 'hurt', 2, 3, 'What did I believe about us that no longer fits? What is still true?'],
  ['p_h15', 'hurt', 2, 2, 'Where in my body does the distrust live? What is it trying to protect?'],
  ['p_h16', 'hurt', 2, 1, 'A moment this week when words and actions matched. What did I notice in myself?'],
  ['p_h17', 'hurt', 2, 2, 'A moment when they did not match. What did I need then?'],
  ['p_h18', 'hurt', 2, 2, 'What would I need to see, and for how long, before I relaxed my guard in one small area?'],
  [
    'p_h19',
    'hurt',
    2,
    3,
    'What have I been telling myself about my worth since this happened? Would I say it to a friend?',
  ],
  ['p_h20', 'hurt', 2, 3, 'Has this woken up an older hurt? What belongs to then, and what belongs to now?'],
  ['p_h21', 'hurt', 3, 1, 'If trust grew back in only one part of our life first, which part would I choose?'],
  [
    'p_h22',
    'hurt',
    3,
    3,
    'What am I protecting by holding on to this, and what is it costing me? Both answers may be true.',
  ],
  ['p_h23', 'hurt', 3, 2, 'What does a good life look like for me, whichever way this relationship goes?'],
  ['p_h24', 'hurt', 3, 1, 'A boundary I kept. How did it feel to keep it?'],
  ['p_b01', 'broke', 0, 2, 'I notice shame rising. What is the next honest thing I can do, however small?'],
  ['p_b02', 'broke', 0, 2, 'What do I want to hide right now, and from whom?'],
  ['p_b03', 'broke', 0, 2, 'I got defensive today. What did I think was under attack?'],
  ['p_b04', 'broke', 1, 3, 'Describe what I did as a camera would have recorded it. No reasons yet.'],
  [
    'p_b05',
    'broke',
    1,
    3,
    'What have I not yet said that my partner would want to know? What support do I need to say it well?',
  ],
  ['p_b06', 'broke', 1, 2, "What did I see on my partner's face the last time I told the truth?"],
  ['p_b07', 'broke', 1, 3, 'List the choices I made, one by one. At which points could I have stopped?'],
  ['p_b08', 'broke', 1, 2, 'What am I asking my partner to carry that is mine to carry?'],
  ['p_b09', 'broke', 1, 1, 'Where am I hoping for quick relief? What would patience look like today?'],
  ['p_b10', 'broke', 1, 1, 'Who helps me stay honest when nobody is watching?'],
  ['p_b11', 'broke', 2, 3, "Write the day it came out from my partner's side, using only what they have told me."],
  ['p_b12', 'broke', 2, 3, 'What did I tell myself that made it feel allowed?'],
  ['p_b13', 'broke', 2, 2, 'What was I avoiding, or trying to get? How else could I have looked after that need?'],
  ['p_b14', 'broke', 2, 2, 'Which pattern of mine is older than this relationship?'],
  ['p_b15', 'broke', 2, 2, 'In my own account, which sentences explain and which excuse? Mark them.'],
  ['p_b16', 'broke', 2, 1, 'What have I changed that would stay changed if nobody ever checked?'],
  ['p_b17', 'broke', 2, 1, 'A promise I kept this week, and one I did not. What made the difference?'],
  ['p_b18', 'broke', 2, 1, 'When my partner is angry, what happens in my body? What helps me stay in the room?'],
  ['p_b19', 'broke', 3, 2, 'What kind of person do I want to be when I am tired, lonely or flattered?'],
  ['p_b20', 'broke', 3, 2, 'What are my own warning signs, and whom will I tell when I see them?'],
  ['p_b21', 'broke', 3, 3, 'What part of this will I carry without asking to be forgiven for it?'],
  ['p_b22', 'broke', 3, 2, 'What have I repaired, what is in progress, and what cannot be repaired?'],
  ['p_c01', 'both', 0, 1, 'What do I want to be able to say about how I acted today?'],
  ['p_c02', 'both', 0, 1, 'What is underneath the first feeling?'],
  ['p_c03', 'both', 0, 1, 'Describe a place where you breathe more easily.'],
  ['p_c04', 'both', 1, 1, "What does 'safe' mean to me, in actions somebody could see?"],
  ['p_c05', 'both', 1, 1, 'What do I hope for from this week? Keep it small.'],
  ['p_c06', 'both', 1, 1, 'What would I rather not talk about yet? How could I say that kindly?'],
  ['p_c07', 'both', 2, 2, 'A disagreement we had: what was I trying to protect?'],
  ['p_c08', 'both', 2, 2, 'What did I learn at home about saying sorry and about forgiving?'],
  ['p_c09', 'both', 2, 1, 'What did my partner say this week that I had not understood before?'],
  ['p_c10', 'both', 2, 2, 'Where do we tell the story differently? What might they see from where they stand?'],
  ['p_c11', 'both', 2, 1, 'Which need of mine have I been waiting for somebody to guess?'],
  ['p_c12', 'both', 2, 1, 'Something small my partner did that I noticed.'],
  ['p_c13', 'both', 3, 1, 'A moment of ease or laughter between us. What made room for it?'],
  ['p_c14', 'both', 3, 1, 'What do we do differently now from a few months ago?'],
  ['p_c15', 'both', 3, 1, 'What would I like us to protect in the life we are building?'],
  ['p_c16', 'both', 3, 2, 'Which old rule between us should we retire, and what could replace it?'],
  ['p_c17', 'both', 3, 1, 'What would I want us to do the next time one of us is hurt?'],
  ['p_c18', 'both', 3, 3, 'Is staying the right thing for me? What do I know, and what do I still need to find out?'],
]

/** What an entry can be begun with. Nobody has to. */
export const prompts: readonly Prompt[] = rows.map(([id, role, stage, weight, text]) => ({
  id,
  role,
  stage,
  weight,
  text,
}))

/** Null for one that this version does not know. */
export function promptById(id: string): Prompt | null {
  return prompts.find((prompt) => prompt.id === id) ?? null
}
