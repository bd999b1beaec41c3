import type { JournalBlock } from '#api/journal-document.ts'
import type { Sitting, SittingCursor, WholeSitting } from '#api/reflection-contract.ts'
import { questionById, stepById, stepOf } from '#api/reflection-steps.ts'
import { reflectionWords } from '#api/reflection-words-copy.ts'
import type { Client } from '../../api/link.ts'
import { sittingPart } from '../../files/own-format.ts'
import type { ZippedFile } from '../../files/zip.ts'
import { choicesAt } from '../../ui/reflection-choices.ts'
import { heading, paragraph } from './blocks.ts'
import { partMarkdown } from './part-markdown.ts'
import { takeoutCopy } from './takeout-copy.ts'

type Place = 'kept' | 'trash'

/** The reflection, one sitting after the other, the latest first: each once to read, and once as JSON. */
export async function* reflectionFiles(client: Client, place: Place): AsyncGenerator<ZippedFile, void> {
  const [folder, data] = place === 'kept' ? ['reflection', 'reflection'] : ['trash/reflection', 'reflection-trash']
  const taken = new Map<string, number>()
  for await (const { id, day } of allSittings(client, place)) {
    const sitting = await client.reflection.open({ id })
    const count = (taken.get(day) ?? 0) + 1
    taken.set(day, count)
    const name = count === 1 ? day : `${day}-${count}`
    const lastModified = new Date(sitting.updatedAt)
    yield { name: `${folder}/${name}.md`, input: sittingMarkdown(sitting), lastModified }
    yield { name: `data/${data}-${name}.json`, input: sittingPart(sitting), lastModified }
  }
}

async function* allSittings(client: Client, place: Place): AsyncGenerator<Sitting, void> {
  let after: SittingCursor | null = null
  do {
    const page: { sittings: Sitting[]; next: SittingCursor | null } = await client.reflection.list({
      place,
      step: null,
      after,
      limit: 50,
    })
    yield* page.sittings
    after = page.next
  } while (after !== null)
}

function sittingMarkdown(sitting: WholeSitting): string {
  const content: JournalBlock[] = [
    heading(1, `${takeoutCopy.reflection}, ${sitting.day}`),
    paragraph(reflectionWords.paths[sitting.path]),
    ...sitting.steps.flatMap((step) => [
      heading(2, stepById(step).title),
      ...choicesAt(step, sitting).map(([name, value]) => paragraph(`${name}: ${value}`)),
      ...sitting.answers
        .filter(({ question }) => stepOf(question) === step)
        .flatMap(({ question, document }) => [paragraph(questionById(question).text), ...document.content]),
    ]),
  ]
  return partMarkdown('reflection', content)
}
