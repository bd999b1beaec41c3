import type { EntryPrompt } from '#api/journal-contract.ts'
import type { JournalBlock } from '#api/journal-document.ts'
import { checks, h, highlighted, line, list, p, quote, steps, strong } from './demo-blocks.ts'

/** One entry of the demo: how many days ago, at what time of day, and what it says. */
export interface DemoEntry {
  readonly daysAgo: number
  /** Hour and minute, local time. */
  readonly at: readonly [number, number]
  readonly content: JournalBlock[]
  readonly inTrash?: true
  readonly title?: string
  readonly tags?: readonly string[]
  readonly pinned?: true
  readonly prompt?: EntryPrompt
  /** What it said at first, a while before it was written over. */
  readonly earlier?: readonly JournalBlock[][]
  /** What stands for the picture at its end. */
  readonly picture?: string
  /** Dated this many days before the day on which it was written. */
  readonly datedBack?: number
}

/** A beginning that Ana has worded herself. */
export const anasTemplate = 'Three things I saw today, and no opinion about them'

/** Ana's templates: a question alone, and a page. */
export const anasTemplates: readonly { readonly name: string; readonly content: JournalBlock[] }[] = [
  { name: anasTemplate, content: [{ type: 'paragraph' }] },
  {
    name: 'Before a talk',
    content: [
      h('What I want to say'),
      p('One thing, in my own words:'),
      h('What I want to ask'),
      p('One thing, and then listen:'),
      h('Before we sit down'),
      checks('eaten something', 'phone in the other room', 'a time by which we stop'),
    ],
  },
]

/**
 * Ten weeks of Ana's journal. Invented, and written so that every kind of text that the editor knows is there.
 */
export const demoEntries: readonly DemoEntry[] = [
  {
    daysAgo: 70,
    at: [23, 40],
    content: [
      p('He told me tonight'),
      p('I asked and he told me. I keep hearing the tap run in the kitchen while he was talking.'),
      p('I do not want to decide anything. I only want to get through to the morning.'),
    ],
  },
  {
    daysAgo: 69,
    at: [6, 10],
    content: [p('Two hours of sleep.'), p('Made tea. Called in sick. Sat on the back step.')],
  },
  {
    daysAgo: 66,
    at: [21, 5],
    tags: ['facts'],
    pinned: true,
    content: [
      h('What I know and what I do not know'),
      list(
        'It lasted four months.',
        'It is over, he says. I have no way to know that.',
        'The weekend in March was not a conference.',
        'I do not know yet what else I want to know.',
      ),
      p('I noticed that I want every detail and none of them, in the same minute.'),
    ],
  },
  {
    daysAgo: 63,
    at: [19, 30],
    tags: ['sister', 'not alone'],
    content: [p('Told my sister'), p('She did not say leave him and she did not say stay. She said: have you eaten?')],
  },
  {
    daysAgo: 58,
    at: [22, 15],
    datedBack: 1,
    content: [
      p('The song in the supermarket'),
      p('I left the basket where it stood and walked out. Sat in the car until my hands were warm.'),
      p('Next time: breathe out longer than in. Look for five blue things.'),
    ],
  },
  {
    daysAgo: 55,
    at: [20, 45],
    content: [
      p('Anger, and what is under it'),
      strong('I was shouting about the phone. Under it I was ', 'afraid', ' that I am the last to know again.'),
    ],
  },
  {
    daysAgo: 50,
    at: [7, 20],
    prompt: { id: 'p_h11' },
    content: [p('A morning without a lump in the throat. It came back at ten. But there was a morning.')],
  },
  {
    daysAgo: 47,
    at: [21, 50],
    earlier: [
      [h('Questions for Thursday'), steps('Why?', 'What would you see in me if I were lying to you?')],
      [
        h('Questions for Thursday'),
        steps('Why? Why?', 'What did you tell yourself about me?', 'What would you see in me if I were lying to you?'),
        p('He has to answer all of them.'),
      ],
    ],
    content: [
      h('Questions for Thursday'),
      steps(
        'Did you think of stopping, and what made you go on?',
        'What did you tell yourself about me?',
        'What would you see in me if I were lying to you?',
      ),
      p('I can stop after the first one. That counts.'),
    ],
  },
  {
    daysAgo: 44,
    at: [23, 5],
    tags: ['talks'],
    content: [
      p('We talked for forty minutes'),
      p('He did not explain. He listened, and then he said what he had heard, and he had heard it.'),
      quote('You were carrying all of it alone, and I let you think it was your fault.'),
      p('I cried in the bathroom afterwards and I do not know what kind of crying it was.'),
    ],
  },
  { daysAgo: 41, at: [22, 30], content: [p('Bad day. No reason. That is all.')] },
  {
    daysAgo: 37,
    at: [18, 25],
    title: 'The message from the depot',
    tags: ['small things'],
    content: [
      p('He sent a message before I asked: running twenty minutes late, stuck at the depot.'),
      p('It is a small thing. I noticed it. I am writing down that I noticed it.'),
    ],
  },
  {
    daysAgo: 33,
    at: [21, 15],
    content: [
      p('What I need to feel safe enough this month'),
      list('To hear it before I find it.', 'No new stories about old days.', 'One evening a week that is only mine.'),
      line,
      p('And what I do for it myself'),
      checks('x Tell my sister that I need Sundays.', 'x Put the bank letters in one place.', 'Sleep before I answer.'),
      highlighted('The last one is ', 'the one that I forget', '.'),
    ],
  },
  {
    daysAgo: 29,
    at: [20, 10],
    content: [
      p('Read something on trust as a risk that you choose'),
      {
        type: 'paragraph',
        content: [
          { type: 'text', text: 'The page is ' },
          {
            type: 'text',
            text: 'here',
            marks: [{ type: 'link', attrs: { href: 'https://example.org/on-trust' } }],
          },
          { type: 'text', text: '. I do not agree with half of it. The other half stays with me.' },
        ],
      },
    ],
  },
  {
    daysAgo: 24,
    at: [22, 55],
    content: [p('Dreamt of the old flat. Woke up angry, then sad, then hungry. In that order, within ten minutes.')],
  },
  {
    daysAgo: 20,
    at: [21, 35],
    content: [
      h('A letter I will not send'),
      p('You asked when I will be over it. I am not a bridge.'),
      p('I am still here, on some days. On other days I am somewhere else and only my coat is in the hall.'),
    ],
  },
  {
    daysAgo: 16,
    at: [19, 55],
    content: [
      p('Laughed tonight. Both of us, about the neighbour\u2019s parrot. It was over before I could be careful.'),
    ],
  },
  {
    daysAgo: 12,
    at: [22, 20],
    content: [
      p('Forgiving, trusting and staying are three questions'),
      p('I have been answering them as if they were one. No wonder I never get to the end of a sentence.'),
    ],
  },
  {
    daysAgo: 9,
    at: [17, 40],
    tags: ['small things'],
    content: [p('Shopping list: bread, lamp oil, stamps, the blue wool.')],
    inTrash: true,
  },
  {
    daysAgo: 6,
    at: [21, 25],
    content: [
      p('Setback'),
      p('A name on his screen. It was the dentist. My heart did not believe me for an hour.'),
      p('He stayed in the room. He did not say again. He said: of course.'),
    ],
  },
  {
    daysAgo: 3,
    at: [20, 40],
    tags: ['small things'],
    prompt: { text: anasTemplate },
    picture: 'The bed along the wall, with seven holes for the bulbs',
    content: [p('Planted the bulbs anyway'), p('Whatever happens, somebody will see them in spring.')],
  },
  {
    daysAgo: 0,
    at: [7, 5],
    content: [
      p('This morning'),
      p('I looked at him across the table and I did not check anything. I only noticed it after he had gone.'),
    ],
  },
]
