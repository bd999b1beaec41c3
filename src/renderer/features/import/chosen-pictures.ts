import { type JournalBlock, type JournalImage, maxImageAlt } from '#api/journal-document.ts'
import type { ChosenFile } from '../../files/chosen-file.ts'

type Image = JournalImage['attrs']

/**
 * Pictures among the files that were chosen. A document that was read holds each as if it were in the room already, under
 * an id that stands for its file, until it is brought in (`bring-pictures.ts`).
 */
export interface ChosenPictures {
  /**
   * The picture that `address` means in the file `from`: beside it, in the folder that was chosen, or anywhere in it by its
   * name alone, as programs for notes write it. Null when no such file was chosen.
   */
  beside(from: string, address: string, alt: string): Image | null
  /** The picture whose path, without its ending, is `path` in the folder of the file `from`. */
  named(from: string, path: string, alt: string): Image | null
  /** The file that an id stands for. */
  fileOf(id: string): ChosenFile | null
  /** How many of them no entry has asked for. */
  unasked(): number
}

const ending = /\.(?:png|jpe?g|webp|gif)$/i

export function isPicture(path: string): boolean {
  return ending.test(path)
}

/** What systems and programs leave beside a person's files. The folder that was chosen may be called as it likes. */
export function isHidden(path: string): boolean {
  const [first, ...below] = path.split('/')
  const names = below.length === 0 ? [first ?? ''] : below
  return names.some((name) => name.startsWith('.') || /^(?:__MACOSX|Thumbs\.db|desktop\.ini)$/i.test(name))
}

export function createChosenPictures(files: readonly ChosenFile[]): ChosenPictures {
  const pictures = files.filter(({ path }) => isPicture(path) && !isHidden(path))
  const byPath = new Map(pictures.map((file) => [spelled(file.path), file]))
  const byName = new Map(pictures.map((file) => [nameOf(file.path), file]))
  const byStem = new Map(pictures.map((file) => [spelled(file.path.replace(ending, '')), file]))
  const byId = new Map<string, ChosenFile>()
  const ids = new Map<ChosenFile, string>()

  function standIn(file: ChosenFile | undefined, alt: string): Image | null {
    if (file === undefined) return null
    const id = ids.get(file) ?? crypto.randomUUID()
    ids.set(file, id)
    byId.set(id, file)
    return { id, width: 1, height: 1, alt: alt.slice(0, maxImageAlt) }
  }

  return {
    beside(from, address, alt) {
      const path = pathOf(address)
      if (path === null) return null
      const whole = joined(from, path)
      const [folder = ''] = from.split('/')
      const isBare = !path.includes('/')
      const found =
        byPath.get(whole ?? '') ?? (isBare ? byName.get(nameOf(path)) : byPath.get(spelled(`${folder}/${path}`)))
      return whole === null ? null : standIn(found, alt)
    },
    named(from, path, alt) {
      const whole = joined(from, path)
      return whole === null ? null : standIn(byStem.get(whole), alt)
    },
    fileOf: (id) => byId.get(id) ?? null,
    unasked: () => pictures.length - ids.size,
  }
}

/** What stays of a picture that is not there. */
export function wordsFor(alt: string): JournalBlock[] {
  return alt === '' ? [] : [{ type: 'paragraph', content: [{ type: 'text', text: alt }] }]
}

/** An address that may stay among the chosen files, as a path. Nothing is opened by it. */
function pathOf(address: string): string | null {
  if (/^[a-z][a-z0-9+.-]*:/i.test(address) || address.startsWith('/')) return null
  try {
    return decodeURIComponent(address.replace(/[?#].*$/s, ''))
  } catch {
    return null // no right spelling of an address
  }
}

/** Some systems spell a letter with its mark as two. */
function spelled(path: string): string {
  return path.normalize('NFC')
}

function nameOf(path: string): string {
  return spelled(path.slice(path.lastIndexOf('/') + 1)).toLowerCase()
}

/** Null for a path that leads out of what was chosen. */
function joined(from: string, path: string): string | null {
  const parts = from.split('/').slice(0, -1)
  for (const part of path.split('/')) {
    if (part === '..') {
      if (parts.pop() === undefined) return null
    } else if (part !== '' && part !== '.') parts.push(part)
  }
  return spelled(parts.join('/'))
}
