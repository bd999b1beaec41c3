import { execFileSync, spawnSync } from 'node:child_process'
import * as fs from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createRouterClient } from '@orpc/server'
import { generateX25519Identity, identityToRecipient } from 'age-encryption'
import { plainDocument } from '#tests/support/documents.ts'
import { exported } from '#tests/support/exported.ts'
import { anasMark, goodPassphrase, quickKey, testTools } from '#tests/support/test-tools.ts'
import { createEngine, engineRouter } from '#vault/engine.ts'
import { frozenWords, sealedFolder } from './frozen-sealed.ts'

/**
 * Sealed the files of `frozen-sealed.ts`, once, with the `age` command of that day:
 *   npx node tests/vectors/freeze-sealed.ts
 * It prints the key and the words that were drawn. Files that are there are never replaced.
 */
if (fs.existsSync(sealedFolder)) throw new Error('they are frozen')
fs.mkdirSync(sealedFolder)
const place = fs.mkdtempSync(join(tmpdir(), 'rooms-freeze-'))
const identity = await generateX25519Identity()
const recipient = await identityToRecipient(identity)

const engine = createEngine(join(place, 'vault'), testTools({ deriveKey: quickKey }), () => {})
const client = createRouterClient(engineRouter, { context: engine.context })
await client.vault.create({ name: 'Ana', passphrase: goodPassphrase, mark: anasMark })
const document = plainDocument('Frozen words', 'A line with ümlauts, 日本語 and <signs> & more.')
const { id } = await client.journal.create({ day: '2026-03-02', document })
const ask = { help: 'To open in ten years as well.', chosen: { entry: [id] } }
const toKey = await exported(client, ask, { kind: 'key', key: recipient })
const toWords = await exported(client, ask, { kind: 'words' }, 'json')
engine.close()
fs.writeFileSync(join(sealedFolder, 'ours-key.age'), toKey.file)
fs.writeFileSync(join(sealedFolder, 'ours-words.age'), toWords.file)

const text = 'Frozen words of the age command.\n'
fs.writeFileSync(
  join(sealedFolder, 'command-key.age'),
  execFileSync('age', ['-r', recipient], { input: text.repeat(2100) }),
)
fs.writeFileSync(join(place, 'plain'), text)
const command = `age -p -o ${join(sealedFolder, 'command-words.age')} ${join(place, 'plain')}`
spawnSync('script', ['-qec', command, '/dev/null'], { input: `${frozenWords.command}\n`.repeat(2) })
fs.rmSync(place, { recursive: true })
process.stdout.write(`${identity}\n${recipient}\n${toWords.words?.join(' ')}\n${toKey.begun.digest}\n`)
