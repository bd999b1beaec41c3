/**
 * The words of the feelings log. Ids are kept in rooms for ever: they never change and are never given to another word;
 * labels may be put better or translated. Both sides need them: the screen shows them, the engine searches them.
 */

/** A feeling word's own id, or that of any other item, with what is shown for it. */
export type Items = Readonly<Record<string, string>>

export interface Family {
  readonly label: string
  readonly words: Items
}

export const families = {
  fear: {
    label: 'Fear and worry',
    words: {
      e_worried: 'worried',
      e_anxious: 'anxious',
      e_afraid: 'afraid',
      e_panicky: 'panicky',
      e_on_edge: 'on edge',
      e_wary: 'wary',
      e_suspicious: 'suspicious',
      e_full_of_dread: 'full of dread',
    },
  },
  sad: {
    label: 'Sadness and loss',
    words: {
      e_sad: 'sad',
      e_heartbroken: 'heartbroken',
      e_grieving: 'grieving',
      e_lonely: 'lonely',
      e_disappointed: 'disappointed',
      e_longing: 'longing',
      e_tearful: 'tearful',
      e_low: 'low',
    },
  },
  anger: {
    label: 'Anger',
    words: {
      e_annoyed: 'annoyed',
      e_frustrated: 'frustrated',
      e_angry: 'angry',
      e_furious: 'furious',
      e_resentful: 'resentful',
      e_bitter: 'bitter',
      e_indignant: 'indignant',
      e_outraged: 'outraged',
    },
  },
  hurt: {
    label: 'What it felt was done to me',
    words: {
      e_betrayed: 'betrayed',
      e_deceived: 'deceived',
      e_rejected: 'rejected',
      e_replaced: 'replaced',
      e_humiliated: 'humiliated',
      e_unseen: 'unseen',
      e_abandoned: 'abandoned',
      e_disrespected: 'disrespected',
    },
  },
  shame: {
    label: 'Shame, guilt, regret',
    words: {
      e_ashamed: 'ashamed',
      e_guilty: 'guilty',
      e_remorseful: 'remorseful',
      e_embarrassed: 'embarrassed',
      e_exposed: 'exposed',
      e_unworthy: 'unworthy',
      e_regretful: 'regretful',
      e_foolish: 'foolish',
    },
  },
  shut: {
    label: 'Shut down',
    words: {
      e_numb: 'numb',
      e_empty: 'empty',
      e_distant: 'distant',
      e_withdrawn: 'withdrawn',
      e_hopeless: 'hopeless',
      e_flat: 'flat',
      e_trapped: 'trapped',
      e_defeated: 'defeated',
    },
  },
  mixed: {
    label: 'Mixed up',
    words: {
      e_confused: 'confused',
      e_torn: 'torn',
      e_shocked: 'shocked',
      e_unsettled: 'unsettled',
      e_lost: 'lost',
      e_doubtful: 'doubtful',
      e_disoriented: 'disoriented',
    },
  },
  strain: {
    label: 'Strain',
    words: {
      e_tired: 'tired',
      e_exhausted: 'exhausted',
      e_overwhelmed: 'overwhelmed',
      e_restless: 'restless',
      e_tense: 'tense',
      e_stressed: 'stressed',
      e_fragile: 'fragile',
    },
  },
  ease: {
    label: 'Ease',
    words: {
      e_calm: 'calm',
      e_relieved: 'relieved',
      e_safe: 'safe',
      e_steady: 'steady',
      e_comforted: 'comforted',
      e_rested: 'rested',
      e_at_peace: 'at peace',
    },
  },
  warm: {
    label: 'Warmth',
    words: {
      e_cared_for: 'cared for',
      e_tender: 'tender',
      e_affectionate: 'affectionate',
      e_close: 'close',
      e_understood: 'understood',
      e_grateful: 'grateful',
      e_touched: 'touched',
      e_loved: 'loved',
    },
  },
  strong: {
    label: 'Strength and hope',
    words: {
      e_hopeful: 'hopeful',
      e_determined: 'determined',
      e_proud: 'proud',
      e_confident: 'confident',
      e_curious: 'curious',
      e_encouraged: 'encouraged',
      e_playful: 'playful',
      e_free: 'free',
    },
  },
} as const satisfies Readonly<Record<string, Family>>
export type FamilyId = keyof typeof families
export const familyIds = Object.keys(families) as [FamilyId, ...FamilyId[]]

/** The families of ease, warmth and strength. All others are hard. */
export const goodFamilies: readonly FamilyId[] = ['ease', 'warm', 'strong']

export const triggers = {
  t_memory: 'A memory or picture in my head',
  t_date: 'A date or anniversary',
  t_place: 'A place',
  t_media: 'A song, film, scent or object',
  t_device: 'A phone, message or notification',
  t_late: 'Someone late, away or hard to reach',
  t_new_info: 'I learned something new',
  t_mismatch: 'Words and actions did not match',
  t_question: 'A question left unanswered',
  t_talk: 'A conversation between us',
  t_distance: 'Silence or distance',
  t_closeness: 'Closeness or intimacy',
  t_kindness: 'Kindness (a good moment that hurt)',
  t_other_people: 'Other people, family, social media',
  t_money: 'Money',
  t_night: 'Night, sleep or a dream',
  t_body: 'My body: tired, ill, hungry, hormones',
  t_none: 'Nothing I can name',
  t_other: 'Something else',
} as const satisfies Items

export const body = {
  b_chest_tight: 'tight chest',
  b_heart_fast: 'fast heart',
  b_breath_short: 'short breath',
  b_stomach: 'knotted stomach',
  b_throat: 'lump in the throat',
  b_jaw: 'clenched jaw',
  b_shoulders: 'tight shoulders',
  b_hands_shake: 'shaking',
  b_hot: 'hot',
  b_cold: 'cold',
  b_heavy: 'heavy',
  b_numb: 'numb',
  b_head: 'headache or pressure',
  b_tears: 'tears',
  b_restless: 'cannot keep still',
  b_no_sleep: 'poor sleep',
  b_no_appetite: 'appetite changed',
  b_warm: 'warm and loose',
  b_slow: 'slower breath',
  b_other: 'something else',
} as const satisfies Items

export const fears = {
  f_again: 'that it will happen again',
  f_more: 'that there is more I have not been told',
  f_left: 'that I will be left',
  f_not_enough: 'that I am not enough',
  f_fool: 'that I am being made a fool of',
  f_self: 'that I cannot trust my own judgement',
  f_alone: 'that I will carry this alone',
  f_us: 'that we are already over',
  f_pretend: 'that what is good now is not real',
  f_stuck: 'that I will always feel like this',
  f_family: 'for our children, family or home',
  f_safety: 'for my safety',
  f_unknown: 'I cannot name it yet',
  f_other: 'something else',
} as const satisfies Items

export const needs = {
  n_safety: 'safety',
  n_truth: 'the truth, all of it',
  n_reliable: 'someone doing what they said',
  n_reassure: 'reassurance',
  n_heard: 'to be heard',
  n_ack: 'for it to be acknowledged',
  n_space: 'space',
  n_closeness: 'closeness',
  n_choice: 'choice and a say',
  n_respect: 'respect',
  n_rest: 'rest',
  n_order: 'predictability',
  n_support: 'support from someone else',
  n_play: 'lightness, play',
  n_fair: 'fairness',
  n_time: 'time',
  n_unknown: 'I do not know yet',
  n_other: 'something else',
} as const satisfies Items

export const helped = {
  h_alone_quiet: 'quiet time alone',
  h_breath: 'slow breathing',
  h_move: 'moving my body',
  h_outside: 'going outside',
  h_write: 'writing',
  h_cry: 'letting myself cry',
  h_friend: 'talking to someone I trust',
  h_pro: 'talking to a professional',
  h_faith: 'prayer or a practice of mine',
  h_task: 'an ordinary task',
  h_music: 'music',
  h_sleep: 'sleep or food',
  h_told: 'being told without having to ask',
  h_listened: 'being listened to without defence',
  h_kept: 'a kept promise',
  h_answer: 'a straight answer',
  h_touch: 'a hug or touch I wanted',
  h_pause: 'a pause with a time to come back',
  h_nothing: 'nothing helped yet',
  h_other: 'something else',
} as const satisfies Items

/** The answer that nothing helped: so far, and never something that was helpful. */
export const nothingHelped = 'h_nothing' satisfies keyof typeof helped

export const urges = {
  u_check: 'check',
  u_ask: 'ask',
  u_leave: 'leave',
  u_shout: 'shout',
  u_hide: 'hide',
  u_sleep: 'sleep',
  u_reach: 'reach out',
  u_other: 'something else',
} as const satisfies Items

/** What one can choose from in a log entry. */
export const itemFields = ['emotions', 'triggers', 'body', 'fears', 'needs', 'urges', 'helped'] as const
export type ItemField = (typeof itemFields)[number]

/** The lists from which a person chooses, each with everything that it offers. A feeling word has a family besides. */
export const vocabulary: Readonly<Record<ItemField, Items>> = {
  emotions: Object.assign({}, ...Object.values(families).map(({ words }) => words)),
  triggers,
  body,
  fears,
  needs,
  urges,
  helped,
}
