/** Why a file, or something in it, was left out. */
export const leftOutReasons = [
  'zip',
  'unknown',
  'not-text',
  'unreadable',
  'not-json',
  'too-long',
  'too-large',
  'empty',
  'no-entries',
] as const
export type LeftOutReason = (typeof leftOutReasons)[number]

/** What was taken otherwise than it stands in the files. */
export const changeKinds = [
  ...(['pictures', 'no-room', 'loose', 'attachments', 'places', 'guessed', 'by-file'] as const),
  ...(['old-form', 'tags', 'facts', 'trash', 'no-entry'] as const),
]
/** Those that say of whole files that they stay out, also where nothing is brought in. */
export const stayOutKinds: readonly ChangeKind[] = ['trash', 'no-entry']
export type ChangeKind = (typeof changeKinds)[number]

/** What was changed in one entry. It counts once that entry is among what can be brought in. */
export type Changes = Partial<Record<ChangeKind, number>>

/** Paths that are named; beyond them, the rest is counted. */
const mostNamed = 200

/** What the person is told of the reading. It holds names of files, and is shown and nowhere kept. */
export interface Report {
  readonly leftOut: { readonly path: string; readonly reason: LeftOutReason }[]
  leftOutBeyond: number
  readonly changes: Record<ChangeKind, number>
}

export function emptyReport(): Report {
  const nothing = { pictures: 0, 'no-room': 0, loose: 0, attachments: 0, places: 0, guessed: 0, 'by-file': 0 }
  return {
    leftOut: [],
    leftOutBeyond: 0,
    changes: { ...nothing, 'old-form': 0, tags: 0, facts: 0, trash: 0, 'no-entry': 0 },
  }
}

export function leaveOut(report: Report, path: string, reason: LeftOutReason): void {
  if (report.leftOut.length < mostNamed) report.leftOut.push({ path: path.slice(-200), reason })
  else report.leftOutBeyond += 1
}

export function addChanges(report: Report, changes: Changes): void {
  for (const kind of changeKinds) report.changes[kind] += changes[kind] ?? 0
}
