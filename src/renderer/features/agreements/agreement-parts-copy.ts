import type { AgreementProblem } from '#api/agreement-rules.ts'
import type { AgreementLevel } from '#api/agreement-text.ts'
import type { GuardId } from '#lens/guards/agreement-guards.ts'
import { agreementWords } from '../../ui/agreement-words-copy.ts'

/** The parts of an agreement, and what is said about them. */
export const partsCopy = {
  ...agreementWords,
  levelText: {
    1: 'One says something without being asked. At most 90 days.',
    2: 'Both look at something while its owner holds it. At most 90 days.',
    3: 'Something stays open for a while. At most 30 days, and three days to think before signing.',
  } satisfies Record<AgreementLevel, string>,
  problem: {
    'title-missing': 'It has no name yet.',
    'measure-missing': 'It does not say yet what someone will do.',
    'measure-many': 'That is more than one thing. One agreement is about one thing, in one sentence.',
    'fair-missing': 'It does not say yet what makes it fair that one of you does it.',
    'in-scope-missing': 'It does not say yet what is part of it.',
    'out-of-scope-missing': 'It does not say yet what is left out.',
    'own-why-missing': 'You have not written why it helps, or why you are willing.',
    'other-why-missing': 'The other has not written their line yet. They do that in their own room.',
    'smaller-missing': 'It does not say yet whether a smaller step would do.',
    'privacy-missing': 'It does not say yet whose details are not shown.',
    'start-missing': 'It has no first day yet.',
    'start-soon': 'The first day comes before you both had time to think and to sign. Choose a later one.',
    'end-missing': 'It has no last day yet.',
    'end-early': 'The last day has to come after the first.',
    'end-late':
      'The last day is too late for this kind: at most 90 days, and 30 for ongoing access. The first and the last both count.',
    'review-late': 'You would not look at it together before its last day. Choose a later end, or look at it sooner.',
    'review-monthly': 'Every 30 days is only for what itself happens once a month.',
    'slip-missing': 'It does not say yet what happens if it slips.',
    'slip-time-missing': 'It does not say yet by when a slip is told.',
  } satisfies Record<AgreementProblem, string>,
  guard: {
    g_secret:
      'Please take out anything that looks like passwords or codes. Two people can look at something together while its owner holds the device.',
    g_secret_share: 'Passwords stay with their owners. You could look together at a set time instead.',
    g_private_space:
      'A room of one’s own cannot be part of an agreement, for either of you. That is what makes honest writing possible.',
    g_perpetual: 'Pick a day on which it ends. You can agree again later.',
    g_covert: 'Nothing hidden. What could be offered openly?',
    g_isolation: 'Nobody’s support can be restricted here.',
    g_permission: 'Say what will be told, not what will be allowed.',
    g_punish: 'What will you talk about after a slip?',
    g_resources: 'Everyone keeps their own essentials.',
    g_body: 'Nobody owes their body to an agreement.',
    g_everything:
      '"Everything" and "any time" are hard to agree to freely. What is the smallest piece that would help?',
    g_instant: 'Choose a time that works on a busy day.',
    g_test: 'What could be said or shown freely?',
    g_thirdparty: 'Leave out what belongs to other people.',
  } satisfies Record<GuardId, string>,
  reason: 'If it stays as it is, why?',
} as const
