import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'

const renderer = join(import.meta.dirname, '../../../src/renderer')
const screens = readdirSync(renderer, { recursive: true, encoding: 'utf8' }).filter((path) => path.endsWith('.tsx'))

it('every word on a screen comes from a file of words', () => {
  const written = screens.flatMap((path) => {
    const source = readFileSync(join(renderer, path), 'utf8')
    const texts = source.match(/(?<==|\s)>\s*[A-Z][a-z]+[^<>{}=;()]*<\//g) ?? []
    const labels = source.match(/(?:aria-label|title|placeholder|alt)="[^"]+"/g) ?? []
    return [...texts, ...labels].map((text) => `${path}: ${text}`)
  })
  expect(written.filter((text) => !text.includes('<kbd>') && !text.includes('Shift<'))).toEqual([])
})
