/**
 * What may be on a disk after a power cut. Recorded calls are replayed up to a boundary; whatever was not synced by
 * then may have reached the disk or not: each change of a name for itself, each content whole, not at all, or torn.
 */
export type FileCall =
  | { readonly kind: 'create'; readonly name: string; readonly file: number }
  | { readonly kind: 'remove'; readonly name: string }
  | { readonly kind: 'rename'; readonly from: string; readonly to: string }
  | { readonly kind: 'write'; readonly file: number; readonly bytes: Buffer }
  | { readonly kind: 'sync-file'; readonly file: number }
  | { readonly kind: 'sync-folder' }

/** The files of one folder by name. */
export type FolderState = ReadonlyMap<string, Buffer>

/** Disks write whole sectors. */
const sectorBytes = 512

interface Contents {
  readonly durable: Buffer
  /** Written and not synced. */
  readonly pending: Buffer | null
}

interface Replayed {
  /** Names as they were when the folder was last synced. */
  readonly names: Map<string, number>
  readonly pendingNames: FileCall[]
  readonly contents: Map<number, Contents>
}

/** Every state after the first `count` calls, from a folder whose files are all durable and numbered by `names`. */
export function statesAfter(
  before: FolderState,
  names: ReadonlyMap<string, number>,
  calls: readonly FileCall[],
  count: number,
): FolderState[] {
  const replayed: Replayed = {
    names: new Map(names),
    pendingNames: [],
    contents: new Map(
      [...names].map(([name, file]) => [file, { durable: before.get(name) ?? Buffer.alloc(0), pending: null }]),
    ),
  }
  for (const call of calls.slice(0, count)) replay(replayed, call)
  const found = new Map<string, FolderState>()
  for (const kept of subsets(replayed.pendingNames)) {
    const bound = new Map(replayed.names)
    for (const call of kept) rename(bound, call)
    for (const state of fill([...bound], replayed.contents)) found.set(fingerprint(state), state)
  }
  return [...found.values()]
}

function replay({ names, pendingNames, contents }: Replayed, call: FileCall): void {
  if (call.kind === 'sync-folder') {
    for (const pending of pendingNames.splice(0)) rename(names, pending)
  } else if (call.kind === 'sync-file') {
    const { durable, pending } = contents.get(call.file) ?? empty
    contents.set(call.file, { durable: pending ?? durable, pending: null })
  } else if (call.kind === 'write') {
    const { durable } = contents.get(call.file) ?? empty
    contents.set(call.file, { durable, pending: call.bytes })
  } else {
    pendingNames.push(call)
    if (call.kind === 'create') contents.set(call.file, empty)
  }
}

const empty: Contents = { durable: Buffer.alloc(0), pending: null }

function rename(names: Map<string, number>, call: FileCall): void {
  if (call.kind === 'create') names.set(call.name, call.file)
  if (call.kind === 'remove') names.delete(call.name)
  if (call.kind !== 'rename') return
  // Where the making of the name was lost, the renaming is lost with it, or replaces nothing else.
  const file = names.get(call.from)
  if (file === undefined) return
  names.delete(call.from)
  names.set(call.to, file)
}

function subsets<T>(all: readonly T[]): T[][] {
  const found: T[][] = [[]]
  for (const one of all) found.push(...found.map((chosen) => [...chosen, one]))
  return found
}

/** Every mixture of what the files may hold. */
function fill(names: readonly [string, number][], contents: ReadonlyMap<number, Contents>): FolderState[] {
  return names.reduce<FolderState[]>(
    (states, [name, file]) =>
      variants(contents.get(file) ?? empty).flatMap((bytes) =>
        states.map((state) => new Map([...state, [name, bytes]])),
      ),
    [new Map()],
  )
}

/** Dropped, kept, and torn at each sector: with nothing, zeros, or what was there before behind the tear. */
function variants({ durable, pending }: Contents): Buffer[] {
  if (pending === null) return [durable]
  const torn: Buffer[] = []
  for (let at = 0; at < pending.length; at += sectorBytes) {
    const head = pending.subarray(0, at)
    torn.push(
      head,
      Buffer.concat([head, Buffer.alloc(pending.length - at)]),
      Buffer.concat([head, durable.subarray(at)]),
    )
  }
  return [durable, pending, ...torn]
}

function fingerprint(state: FolderState): string {
  return [...state]
    .map(([name, bytes]) => `${name}:${bytes.toString('base64')}`)
    .toSorted()
    .join(' ')
}
