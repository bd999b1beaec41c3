import type { Card, CardAnswer } from '#api/cards-contract.ts'
import type { FeelingFields } from '#api/feelings-fields.ts'
import type { LookBack } from '#api/feelings-looks.ts'

/** One thing that was felt, and by whom; without `who` it was Ana. */
export interface DemoFeeling {
  readonly who?: 'Ben'
  readonly as: 'feeling'
  readonly daysAgo: number
  /** Hour and minute, local time. */
  readonly at: readonly [number, number]
  readonly said: Partial<FeelingFields> & Pick<FeelingFields, 'emotions' | 'strength'>
  /** A feeling word of one's own that belongs to it. */
  readonly ownWord?: string
  readonly afterwards?: 'trashed' | 'begun'
  /** A card that was made from it. */
  readonly card?: Card
  /** What is said on the same day to the other's latest card. */
  readonly answer?: CardAnswer
}

/** Days that Ana has named, for her charts. */
export const anasMarkers: readonly { readonly daysAgo: number; readonly label: string }[] = [
  { daysAgo: 70, label: 'He told me' },
  { daysAgo: 34, label: 'Our room begins' },
]

/** Weeks that Ana has looked back at. Each answer stands by itself. */
export const anasLookBacks: readonly { readonly daysAgo: number; readonly answers: LookBack['answers'] }[] = [
  { daysAgo: 28, answers: { said: 2, matched: 1, cared: null, 'own-life': 2, ahead: 1 } },
  { daysAgo: 14, answers: { said: 4, matched: 3, cared: 3, 'own-life': 2, ahead: null } },
  { daysAgo: 7, answers: { said: 3, matched: 4, cared: 3, 'own-life': 4, ahead: 3 } },
]

/** A word that Ana would rather not be offered. */
export const anasHiddenWord = 'e_foolish'

const felt = (
  daysAgo: number,
  at: DemoFeeling['at'],
  strength: FeelingFields['strength'],
  emotions: string[],
  said: Partial<FeelingFields> = {},
): DemoFeeling => ({ as: 'feeling', daysAgo, at, said: { emotions, strength, ...said } })

/** Ten weeks of the feelings log, with two weeks in which nothing was logged. Invented. */
export const demoFeelings: readonly DemoFeeling[] = [
  felt(70, [23, 55], 5, ['e_shocked', 'e_betrayed', 'e_numb'], {
    body: ['b_cold', 'b_hands_shake'],
    triggers: ['t_talk'],
  }),
  felt(69, [3, 20], 5, ['e_panicky', 'e_heartbroken'], { triggers: ['t_night'], body: ['b_no_sleep', 'b_heart_fast'] }),
  felt(68, [13, 5], 4, ['e_betrayed', 'e_furious'], {
    strongest: 'e_betrayed',
    triggers: ['t_memory', 't_new_info'],
    facts: 'It was four months. The weekend in March was part of it.',
    story: 'That everybody knew but me.',
    fears: ['f_fool', 'f_more'],
    needs: ['n_truth'],
    ask: 'Tell me the dates, all of them, once.',
    urges: ['u_shout', 'u_check'],
    helped: ['h_outside'],
    strengthAfter: 3,
  }),
  felt(66, [21, 30], 4, ['e_suspicious', 'e_anxious'], {
    triggers: ['t_device'],
    fears: ['f_again'],
    urges: ['u_check'],
  }),
  felt(64, [8, 10], 3, ['e_empty', 'e_tired'], { triggers: ['t_night'], body: ['b_no_appetite'] }),
  felt(63, [20, 0], 3, ['e_sad', 'e_comforted'], { helped: ['h_friend'], strengthAfter: 2 }),
  felt(58, [18, 40], 5, ['e_on_edge', 'e_grieving'], {
    triggers: ['t_media'],
    body: ['b_chest_tight', 'b_tears'],
    helped: ['h_breath', 'h_outside'],
    strengthAfter: 3,
  }),
  felt(55, [20, 50], 4, ['e_angry', 'e_afraid'], {
    triggers: ['t_device', 't_mismatch'],
    fears: ['f_again'],
    helped: ['h_write'],
  }),
  felt(50, [10, 15], 2, ['e_relieved', 'e_wary'], { helped: ['h_sleep'] }),
  felt(47, [22, 5], 3, ['e_tense', 'e_determined'], {
    triggers: ['t_question'],
    needs: ['n_truth', 'n_heard'],
    remind: true,
  }),
  felt(44, [23, 15], 3, ['e_understood', 'e_heartbroken'], { helped: ['h_listened'], strengthAfter: 2 }),
  felt(41, [22, 35], 4, ['e_low', 'e_hopeless'], { triggers: ['t_none'] }),
  felt(37, [18, 30], 2, ['e_relieved', 'e_tender'], { triggers: ['t_late'], helped: ['h_told', 'h_kept'] }),
  felt(33, [21, 20], 'unsure', ['e_confused', 'e_longing'], { needs: ['n_order', 'n_time'] }),
  // Nothing for two weeks. A gap is a gap.
  felt(16, [20, 5], 2, ['e_playful', 'e_unsettled'], { triggers: ['t_kindness'], body: ['b_warm'] }),
  {
    ...felt(12, [22, 25], 3, ['e_torn', 'e_hopeful'], { needs: ['n_choice'], fears: ['f_stuck'] }),
    card: { words: ['torn', 'hopeful'], needs: ['choice and a say'], fears: [], ask: '', facts: '', story: '' },
  },
  felt(9, [17, 50], 2, ['e_calm'], { helped: ['h_task'] }),
  felt(6, [19, 10], 4, ['e_suspicious', 'e_ashamed'], {
    triggers: ['t_device'],
    facts: 'A name on his screen. It was the dentist.',
    story: 'That it was her.',
    body: ['b_heart_fast'],
    helped: ['h_answer', 'h_listened'],
    strengthAfter: 2,
  }),
  { ...felt(3, [20, 45], 2, ['e_grateful', 'e_sad']), ownWord: 'like the first warm day' },
  { ...felt(2, [12, 0], 1, ['e_flat']), afterwards: 'trashed' },
  felt(0, [6, 55], 2, ['e_steady', 'e_hopeful'], { helped: ['h_kept'] }),
  { ...felt(0, [7, 1], null, ['e_curious'], { facts: 'I did not check anything.' }), afterwards: 'begun' },
  { ...felt(30, [22, 40], 4, ['e_ashamed', 'e_guilty'], { needs: ['n_time'], helped: ['h_write'] }), who: 'Ben' },
  { ...felt(10, [23, 0], 2, ['e_hopeful', 'e_afraid'], { fears: ['f_left'] }), who: 'Ben', answer: 'hear-more' },
]
