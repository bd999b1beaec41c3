import { type ImportCounts, type ImportedEntry, maxImportBatch } from '#api/import-contract.ts'
import { imagesIn } from '#api/journal-document.ts'
import type { Client } from '../../api/link.ts'
import { prepareImage } from '../../editor/image/prepare-image.ts'
import type { ChosenFile } from '../../files/chosen-file.ts'
import { createBreaths } from './breaths.ts'
import { createPictureBringer, type Draw } from './bring-pictures.ts'
import { createChosenPictures } from './chosen-pictures.ts'
import type { ReadEntry } from './found-entry.ts'
import { type ReadingProgress, readFiles } from './read-files.ts'
import { addChanges, emptyReport, type Report } from './report.ts'
import { addSample, emptySample, type Sample } from './sample.ts'

/** A little below the longest message that the engine takes, in characters of which each may need three bytes. */
const batchLength = 500_000
/** Pictures after which their entries are set aside: an import that is given up takes those along that it knows. */
const batchPictures = 20

/** What the files hold, as far as it is new and set aside in the room. */
export interface Gathered {
  readonly counts: ImportCounts
  readonly sample: Sample
  readonly report: Report
}

export interface GatheringProgress extends ReadingProgress {
  readonly pictures: number
}

/**
 * Reads the files and sets aside what is new in them. Of what is here already, nothing else is brought, counted or shown.
 * Throws when it is given up.
 */
export async function gather(
  client: Client,
  id: string,
  files: readonly ChosenFile[],
  signal: AbortSignal,
  onProgress: (progress: GatheringProgress) => void,
  draw: Draw = prepareImage,
): Promise<Gathered> {
  const breathe = createBreaths()
  const report = emptyReport()
  const sample = emptySample()
  const counts = { taken: 0, known: 0, twice: 0 }
  const seen = new Set<string>()
  const chosen = createChosenPictures(files)
  let read: ReadingProgress = { doneBytes: 0, ofBytes: 0 }
  const say = () => onProgress({ ...read, pictures: pictures.done })
  const pictures = createPictureBringer(client, chosen, report, say, draw)

  async function add(entries: readonly ImportedEntry[]): Promise<void> {
    signal.throwIfAborted()
    if (entries.length === 0) return
    const added = await client.import.add({ id, entries: [...entries] })
    counts.taken += added.taken
    counts.known += added.known
    counts.twice += added.twice
  }

  async function addNew(waiting: readonly ReadEntry[]): Promise<void> {
    if (waiting.length === 0) return
    const { known } = await client.import.known({ id, sources: waiting.map(({ entry }) => entry.source) })
    const fresh = waiting.filter((_, at) => known[at] !== true)
    counts.known += waiting.length - fresh.length
    let entries: ImportedEntry[] = []
    let shown = 0
    for (const { entry, changes } of fresh) {
      signal.throwIfAborted()
      addChanges(report, changes)
      const whole = await pictures.bring(entry, signal)
      addSample(sample, whole)
      entries.push(whole)
      shown += imagesIn(whole.document).length
      if (shown < batchPictures) continue
      await add(entries)
      entries = []
      shown = 0
    }
    await add(entries)
  }

  let waiting: ReadEntry[] = []
  let length = 0
  const onRead = (progress: ReadingProgress) => {
    read = progress
    say()
  }
  for await (const found of readFiles(files, report, onRead, chosen)) {
    await breathe()
    signal.throwIfAborted()
    if (found === null) continue
    if (seen.has(found.entry.source)) {
      counts.twice += 1
      continue
    }
    seen.add(found.entry.source)
    const size = JSON.stringify(found.entry).length
    if (length + size > batchLength || waiting.length === maxImportBatch) {
      await addNew(waiting)
      waiting = []
      length = 0
    }
    waiting.push(found)
    length += size
  }
  await addNew(waiting)
  report.changes.loose = chosen.unasked()
  return { counts, sample, report }
}
