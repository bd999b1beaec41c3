import * as fs from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll } from 'vitest'
import { plainDocument } from './documents.ts'
import { tempFolder } from './temp-folder.ts'
import { quickKey, testTools } from './test-tools.ts'
import { askedVault, enter, pairedVault } from './two-members.ts'

// Vaults of two members that are made once for a file of tests; a test gets a copy of its own.
const tools = testTools({ deriveKey: quickKey })

/** Asked: Ben waits. Accepted: Ana has said yes and Ben has not been in since. Paired: both have. */
export type TemplateName = 'asked' | 'accepted' | 'paired'

const made = new Map<TemplateName, Promise<string>>()
let root: string | null = null
afterAll(() => {
  if (root !== null) fs.rmSync(root, { recursive: true, force: true })
})

/** A copy of such a vault, closed, with an entry of each member in their own room. */
export async function copyOf(name: TemplateName): Promise<string> {
  const template = made.get(name) ?? make(name)
  made.set(name, template)
  const folder = join(tempFolder(), 'vault')
  fs.cpSync(await template, folder, { recursive: true })
  return folder
}

async function make(name: TemplateName): Promise<string> {
  root ??= fs.mkdtempSync(join(tmpdir(), 'rooms-test-'))
  const folder = join(root, name)
  if (name === 'paired') await pairedVault(folder, tools)
  else await askedVault(folder, tools)
  for (const who of ['Ben', 'Ana'] as const) {
    const { client, engine } = await enter(folder, tools, who)
    await client.journal.create({ day: '2026-03-02', document: plainDocument(`${who} alone`) })
    if (who === 'Ana' && name === 'accepted') {
      const asked = await client.membership.get({})
      if (asked.state === 'asked') await client.membership.accept({ words: asked.words })
    }
    engine.close()
  }
  return folder
}
