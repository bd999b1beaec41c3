import { execFileSync, spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import * as fs from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { exportRecordSchema } from '#api/export-records.ts'
import { openSealed, type Secret } from '#reader/open-sealed.ts'
import { notRun } from '#tests/support/not-run.ts'
import { tempFolder } from '#tests/support/temp-folder.ts'
import { frozenFile, frozenIdentity, frozenSealed, frozenWords, sealedFolder } from './frozen-sealed.ts'

// Check 20, for what was sealed: whoever kept a file opens it with every later version of this app, its reader and `age`.

const digestOf = (text: string) => createHash('sha256').update(text.trimEnd()).digest('hex')
const key: Secret = { kind: 'key', text: frozenIdentity }
const opened = async (name: string, secret: Secret) =>
  new TextDecoder().decode(await openSealed(frozenFile(name).toString('base64'), secret))
const hasAge = spawnSync('age', ['--version']).status === 0
const hasScript = spawnSync('script', ['--version']).status === 0

describe.each(frozenSealed)('$name, sealed once', ({ name, by, digest }) => {
  test('is opened by the reader, to the last byte', async () => {
    const secret: Secret = by === 'key' ? key : { kind: 'words', text: frozenWords[by] }
    expect(digestOf(await opened(name, secret))).toBe(digest)
  })

  test('is opened by the age command', (context) => {
    if (!hasAge) return notRun(context, 'there is no age command')
    if (!hasScript) return notRun(context, 'there is no script command to type with')
    const place = tempFolder()
    const output = join(place, 'out')
    fs.writeFileSync(join(place, 'key'), `${frozenIdentity}\n`)
    if (by === 'key') {
      execFileSync('age', ['-d', '-i', join(place, 'key'), '-o', output, join(sealedFolder, name)])
    } else {
      const command = `age -d -o ${output} ${join(sealedFolder, name)}`
      spawnSync('script', ['-qec', command, '/dev/null'], { input: `${frozenWords[by]}\n` })
    }
    expect(digestOf(fs.readFileSync(output, 'utf8'))).toBe(digest)
  })
})

test('what was frozen is what a person would have: a whole page, and records of the schema', async () => {
  const page = await opened('ours-key.age', key)
  expect(page).toMatch(
    /^<!doctype html>[\s\S]*Frozen words[\s\S]*ümlauts, 日本語 and &lt;signs&gt; &amp; more[\s\S]*<\/html>\s*$/,
  )
  const { records } = JSON.parse(await opened('ours-words.age', { kind: 'words', text: frozenWords.ours }))
  expect(records.map((record: unknown) => exportRecordSchema.parse(record))).toHaveLength(1)
})
