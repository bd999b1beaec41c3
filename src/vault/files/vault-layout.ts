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
  slot(mid: string): string
  room(file: string): string
}

export function vaultLayout(folder: string): VaultLayout {
  const slots = join(folder, 'slots')
  const rooms = join(folder, 'db')
  return {
    folder,
    statement: join(folder, 'vault.stmt'),
    slots,
    rooms,
    lock: join(folder, 'lock.db'),
    unfinished: join(folder, 'unfinished'),
    slot: (mid) => join(slots, `${mid}.slot`),
    room: (file) => join(rooms, `${file}.db`),
  }
}

/** What may be left of a vault that was never made: none of it holds anything of a person. */
export const leftoverNames: readonly string[] = ['lock.db', 'lock.db-journal', 'unfinished.new']

/** Everything that may stand directly in a vault folder. */
export const knownNames: readonly string[] = [
  'vault.stmt',
  'vault.stmt.bak',
  'vault.stmt.new',
  'vault.stmt.bak.new',
  'slots',
  'db',
  'unfinished',
  ...leftoverNames,
]

/** What operating systems drop into any folder that a person has looked at. It makes no folder "foreign". */
export const systemNames: readonly string[] = ['.DS_Store', 'desktop.ini', 'Thumbs.db', '.directory', 'lost+found']
