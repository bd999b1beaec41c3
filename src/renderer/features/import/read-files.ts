import { type ChosenFile, isUnreadable, textPieces, wholeText } from '../../files/chosen-file.ts'
import { jsonElements } from '../../files/json-elements.ts'
import { oldEncoding } from '../../files/old-encoding.ts'
import { type ChosenPictures, createChosenPictures, isHidden, isPicture } from './chosen-pictures.ts'
import { type FoundEntry, mostWords, type ReadEntry, toImported } from './found-entry.ts'
import { readJsonEntry } from './json-entries.ts'
import { leaveOut, type Report } from './report.ts'
import { readJrnlText, readMarkdownFile, readPlainFile } from './text-entries.ts'

/** Most files that are looked at, and bytes of one file of text, which may be a whole journal of jrnl, and of one of JSON. */
export const mostFiles = 100_000
const mostTextBytes = 64 * 1024 * 1024
const mostJsonBytes = 1024 * 1024 * 1024

export interface ReadingProgress {
  readonly doneBytes: number
  readonly ofBytes: number
}

/**
 * Every entry that the files hold, file by file, in the order of their paths; null where nothing came of a piece of a file,
 * so that others can work in between. What is left out goes into the report.
 */
export async function* readFiles(
  files: readonly ChosenFile[],
  report: Report,
  onProgress: (progress: ReadingProgress) => void,
  pictures = createChosenPictures(files),
): AsyncGenerator<ReadEntry | null, void> {
  const wanted = filesToRead(files, report)
  const ofBytes = wanted.reduce((sum, { size }) => sum + size, 0)
  let doneBytes = 0
  for (const file of wanted) {
    onProgress({ doneBytes, ofBytes })
    let read = 0
    const onRead = (bytes: number) => {
      read += bytes
      onProgress({ doneBytes: doneBytes + Math.min(read, file.size), ofBytes })
    }
    try {
      yield* readFile(file, { report, pictures, onRead })
    } catch (error) {
      if (isUnreadable(error)) leaveOut(report, file.path, 'unreadable')
      else if (error instanceof TypeError)
        leaveOut(report, file.path, 'not-text') // the decoder throws it for other bytes
      else throw error
    }
    doneBytes += file.size
  }
  onProgress({ doneBytes: ofBytes, ofBytes })
}

/** What reading one file needs. */
interface Reading {
  readonly report: Report
  readonly pictures: ChosenPictures
  onRead(bytes: number): void
}

const ownData = /(?:^|\/)data\/journal-\d{4,}\.json$/
/** What else a copy of the app's own holds. None of it belongs into a journal, least of all where the search finds it. */
const ownOther =
  /(?:^|\/)data\/(?:(?:reflection|feelings)(?:-trash)?-[\d-]+|our-room-(?:\d{4,}|words)|other-words|agreements)\.json$/

/** Without what systems and programs leave beside a person's files. Of a copy of the app's own, only the exact half. */
export function filesToRead(files: readonly ChosenFile[], report: Report): ChosenFile[] {
  const all = files.filter(({ path }) => !isHidden(path)).toSorted((a, b) => (a.path < b.path ? -1 : 1))
  const visible = all.slice(0, mostFiles)
  const own = visible.filter(({ path }) => ownData.test(path))
  const others = visible.filter(({ path }) => ownOther.test(path)).length
  const isOwn = own.length + others > 0
  report.changes['no-entry'] += others
  report.leftOutBeyond += all.length - visible.length
  return isOwn ? own : visible
}

async function* readFile(file: ChosenFile, reading: Reading): AsyncGenerator<ReadEntry | null, void> {
  const { path } = file
  const { report } = reading
  switch (/\.([a-z0-9]{1,8})$/i.exec(path)?.[1]?.toLowerCase()) {
    case 'json':
      yield* readJson(file, reading)
      return
    case 'md':
    case 'markdown':
    case 'txt':
    case 'text':
    case 'jrnl':
      yield* readText(file, reading)
      return
    case 'zip':
      leaveOut(report, path, 'zip')
      return
    default:
      if (!isPicture(path) && !/(?:^|\/)(?:videos|audios|pdfs)\//.test(path)) leaveOut(report, path, 'unknown')
  }
}

async function* readJson(
  file: ChosenFile,
  { report, pictures, onRead }: Reading,
): AsyncGenerator<ReadEntry | null, void> {
  if (file.size > mostJsonBytes) return leaveOut(report, file.path, 'too-large') // half of it would be worse than none
  let found = 0
  for await (const element of jsonElements(textPieces(file, mostJsonBytes, { onRead }))) {
    found += 1
    const entry = element === null ? null : await readJsonEntry(element, file.path, pictures)
    if (entry === 'in-trash') report.changes.trash += 1
    else if (entry === null) leaveOut(report, `${file.path}, ${found}`, element === null ? 'too-long' : 'not-json')
    yield entry === null || entry === 'in-trash' ? null : toImported(entry, `${file.path}, ${found}`, report)
  }
  if (found === 0) leaveOut(report, file.path, 'no-entries')
}

async function* readText(file: ChosenFile, { report, pictures }: Reading): AsyncGenerator<ReadEntry | null, void> {
  const { path, modifiedAt } = file
  const { text, isOld } = await textOf(file)
  if (text === null) return leaveOut(report, path, 'too-long')
  const isMarkdown = /\.(?:md|markdown)$/i.test(path)
  const jrnl = isMarkdown ? null : await readJrnlText(text)
  if (jrnl !== null) {
    for (const entry of jrnl) yield toImported(marked(entry, isOld), path, report)
    return
  }
  if (text.length > mostWords) return leaveOut(report, path, 'too-long')
  const named = { path, modifiedAt, text }
  const entry = isMarkdown ? await readMarkdownFile(named, pictures) : await readPlainFile(named)
  if (entry === 'in-trash' || entry === 'no-entry') {
    report.changes[entry === 'in-trash' ? 'trash' : entry] += 1
    return
  }
  yield toImported(marked(entry, isOld), path, report)
}

/** Text that is not Unicode is read as people of this language wrote it once. A wrong letter is better than no diary. */
async function textOf(file: ChosenFile): Promise<{ text: string | null; isOld: boolean }> {
  try {
    return { text: await wholeText(file, mostTextBytes), isOld: false }
  } catch (error) {
    if (!(error instanceof TypeError)) throw error
    return { text: await wholeText(file, mostTextBytes, oldEncoding(navigator.language)), isOld: true }
  }
}

function marked(entry: FoundEntry, isOld: boolean): FoundEntry {
  return isOld ? { ...entry, changes: { ...entry.changes, 'old-form': 1 } } : entry
}
