import { promptById } from '#api/journal-prompts.ts'
import type { TakenEntry } from '#api/takeout-contract.ts'
import { toMarkdown } from '../../editor/markdown/to-markdown.ts'
import { withFrontMatter } from '../../files/front-matter.ts'
import { journalPart } from '../../files/own-format.ts'
import type { ZippedFile } from '../../files/zip.ts'

/** Names entries by their days, the second one of a day with a number. */
export function createEntryNames(): (entry: TakenEntry) => string {
  const taken = new Map<string, number>()
  return ({ day, trashedAt }) => {
    const folder = `${trashedAt === null ? 'journal' : 'trash'}/${day.slice(0, 4)}`
    const name = `${folder}/${day}`
    const count = (taken.get(name) ?? 0) + 1
    taken.set(name, count)
    return count === 1 ? `${name}.md` : `${name}-${count}.md`
  }
}

/** Each entry of a piece as Markdown, and all of them as JSON. */
export function* entryFiles(
  entries: readonly TakenEntry[],
  part: number,
  nameOf: (entry: TakenEntry) => string,
  imageNameOf: (id: string) => string | null = () => null,
): Generator<ZippedFile, void> {
  for (const entry of entries) {
    yield { name: nameOf(entry), input: entryMarkdown(entry, imageNameOf), lastModified: new Date(entry.updatedAt) }
  }
  if (entries.length === 0) return
  const name = `data/journal-${String(part).padStart(4, '0')}.json`
  const latest = entries.map(({ updatedAt }) => updatedAt).toSorted()
  yield { name, input: journalPart(entries), lastModified: new Date(latest.at(-1) ?? 0) }
}

export function entryMarkdown(entry: TakenEntry, imageNameOf: (id: string) => string | null = () => null): string {
  const { day, createdAt, updatedAt, trashedAt, ownTitle, tags, pinned, prompt } = entry
  const facts = {
    day,
    created: createdAt,
    changed: updatedAt,
    trashed: trashedAt,
    title: ownTitle,
    tags: tags.length > 0 ? tags : null,
    pinned: pinned || null,
    prompt: prompt === null ? null : 'id' in prompt ? (promptById(prompt.id)?.text ?? prompt.id) : prompt.text,
    promptId: prompt !== null && 'id' in prompt ? prompt.id : null,
  }
  const addressOf = (id: string) => {
    const name = imageNameOf(id)
    return name === null ? null : `../../${name}` // entries lie two folders deep
  }
  return withFrontMatter(facts, toMarkdown(entry.document, addressOf))
}
