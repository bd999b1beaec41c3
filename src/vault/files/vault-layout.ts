import { join } from 'node:path'

/** Where everything lies in a vault folder. Names are random or constant: they never say whose file it is. */
export interface VaultLayout {
  readonly folder: string
  readonly statement: string
  readonly slots: string
  readonly rooms: string
  readonly lock: string
  /** There while a vault is being made. With it and without a statement, nobody has written a word here yet. */
  readonly unfinished: string
  /** What a second person has asked for, until the first one has accepted it. */
  readonly joining: string
  /** There from the moment a member erases their room until the last of its files is gone. */
  readonly erasing: string
  readonly snapshots: string
  readonly attempts: string
  /** There while two have paused a talk: the time of their return, and nothing else. */
  readonly pause: string
  /** There while two are in a talk: where they are in it, sealed to their room. */
  readonly place: string
  slot(mid: string): string
  /** A private room or the shared one: nothing in the name tells which. */
  room(file: string): string
  snapshot(file: string): string
  /** Failed tries to open this member's room, sealed to the member. */
  attemptsOf(mid: string): string
  /** A member's signed word that they have left. */
  departure(mid: string): string
  /** What a session together hands back to this member, sealed to them, until they are in. Both always have one. */
  handedBack(mid: string): string
}

export function vaultLayout(folder: string): VaultLayout {
  const slots = join(folder, 'slots')
  const rooms = join(folder, 'db')
  const snapshots = join(folder, 'snapshots')
  const attempts = join(folder, 'attempts')
  return {
    folder,
    statement: join(folder, 'vault.stmt'),
    slots,
    rooms,
    lock: join(folder, 'lock.db'),
    unfinished: join(folder, 'unfinished'),
    joining: join(folder, 'joining.stmt'),
    erasing: join(folder, 'erasing.stmt'),
    snapshots,
    attempts,
    pause: join(folder, 'pause'),
    place: join(folder, 'place'),
    slot: (mid) => join(slots, `${mid}.slot`),
    room: (file) => join(rooms, `${file}.db`),
    snapshot: (file) => join(snapshots, `${file}.db`),
    attemptsOf: (mid) => join(attempts, `${mid}.log`),
    departure: (mid) => join(slots, `${mid}.left`),
    handedBack: (mid) => join(slots, `${mid}.seen`),
  }
}

/** What may be left of a vault that was never made, or was erased: none of it holds anything of a person. */
export const leftoverNames: readonly string[] = [
  'lock.db',
  'lock.db-journal',
  'unfinished.new',
  'erasing.stmt',
  'erasing.stmt.new',
]

/** Everything that may stand directly in a vault folder. */
export const knownNames: readonly string[] = [
  'vault.stmt',
  'vault.stmt.bak',
  'vault.stmt.new',
  'vault.stmt.bak.new',
  'joining.stmt',
  'joining.stmt.bak',
  'joining.stmt.new',
  'joining.stmt.bak.new',
  'slots',
  'db',
  'snapshots',
  'attempts',
  'pause',
  'pause.new',
  'place',
  'place.new',
  'unfinished',
  ...leftoverNames,
]

/** What operating systems drop into any folder that a person has looked at. It makes no folder "foreign". */
export const systemNames: readonly string[] = ['.DS_Store', 'desktop.ini', 'Thumbs.db', '.directory', 'lost+found']
