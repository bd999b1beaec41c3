import * as fs from 'node:fs'
import { join } from 'node:path'

/** Unmistakable words that are planted and then looked for. No two runs share one. */
export function plantedWords(count: number): string[] {
  const run = crypto.randomUUID().replaceAll('-', '').slice(0, 16)
  return Array.from({ length: count }, (_, n) => `canary${n}x${run}`)
}

/** What all words of one planting end with: whoever finds a word finds this. */
export function coreOf(words: readonly string[]): string {
  return words[0]?.split('x').at(-1) ?? ''
}

/** One text in the spellings in which it might lie on a disk or in memory. */
export function spellings(text: string): Buffer[] {
  const utf8 = Buffer.from(text, 'utf8')
  const base64 = [0, 1, 2].map((shift) => {
    // Base64 depends on where in its group of three a text begins; the edges are cut off.
    const spelled = Buffer.concat([Buffer.alloc(shift, 0x20), utf8]).toString('base64')
    return Buffer.from(spelled.slice(4, -4), 'latin1')
  })
  return [utf8, Buffer.from(text, 'utf16le'), Buffer.from(utf8.toString('hex'), 'latin1'), ...base64]
}

/** Files below `folder` that hold one of the texts in any spelling. */
export function filesHolding(folder: string, texts: readonly string[]): string[] {
  const needles = texts.flatMap(spellings)
  return allFiles(folder).filter((path) => {
    const bytes = fs.readFileSync(path)
    return needles.some((needle) => bytes.includes(needle))
  })
}

export function allFiles(folder: string): string[] {
  return fs
    .readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
}
