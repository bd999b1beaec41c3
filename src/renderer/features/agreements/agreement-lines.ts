import type { AgreementText } from '#api/agreement-text.ts'
import { compareBlocks } from '../../editor/compare/compare-blocks.ts'
import { type AgreementNames, linesOf } from '../../ui/agreement-lines.ts'
import { partsCopy } from './agreement-parts-copy.ts'

/** What differs between two versions, part by part, the title among them, with the words marked that are on one side only. */
export function changedParts(before: AgreementText, after: AgreementText, names: AgreementNames) {
  const withTitle = (text: AgreementText) => [
    { label: partsCopy.text.title, text: text.title },
    ...linesOf(text, names),
  ]
  const [old, now] = [withTitle(before), withTitle(after)]
  const labels = [...new Set([...now, ...old].map(({ label }) => label))]
  const textIn = (lines: typeof old, label: string) => lines.find((line) => line.label === label)?.text ?? ''
  return labels.flatMap((label) => {
    const [from, to] = [textIn(old, label), textIn(now, label)]
    if (from === to) return []
    const stretches = compareBlocks(blocksOf(from), blocksOf(to))
    const piecesOf = (side: 'before' | 'after') =>
      stretches.flatMap((stretch) => stretch[side].flatMap(({ pieces }) => pieces))
    return [{ label, before: piecesOf('before'), after: piecesOf('after') }]
  })
}

function blocksOf(text: string) {
  return text === '' ? [] : [{ kind: 'text', depth: 0, text } as const]
}
