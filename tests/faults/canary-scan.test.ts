import { fork } from 'node:child_process'
import { once } from 'node:events'
import * as fs from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import { allFiles, coreOf, filesHolding, plantedWords, spellings } from '#tests/support/canaries.ts'
import { tempFolder } from '#tests/support/temp-folder.ts'
import { goodPassphrase } from '#tests/support/test-tools.ts'

const program = fileURLToPath(new URL('./canary-process.ts', import.meta.url))
/** Words planted in one run. */
const planted = 200

/** Everything that a process could write to lies in one folder: vault, home, temporary files, crash dumps. */
async function liveThrough(root: string, words: string[], leave: 'open' | 'closed'): Promise<void> {
  const at = (name: string) => {
    const path = join(root, name)
    fs.mkdirSync(path, { recursive: true })
    return path
  }
  const child = fork(
    program,
    [JSON.stringify({ folder: join(root, 'vault'), words, passphrase: goodPassphrase, leave })],
    {
      execArgv: [],
      cwd: at('work'),
      env: {
        HOME: at('home'),
        TMPDIR: at('tmp'),
        SQLITE_TMPDIR: at('tmp'),
        XDG_CONFIG_HOME: at('config'),
        XDG_CACHE_HOME: at('cache'),
        XDG_DATA_HOME: at('data'),
      },
    },
  )
  const [said] = await once(child, 'message')
  expect(said).toBe('there')
  child.kill('SIGKILL')
  await once(child, 'close')
}

describe(`${planted} planted words`, () => {
  test.each(['open', 'closed'] as const)('are nowhere on the disk while the room is %s', async (leave) => {
    const root = tempFolder()
    const words = plantedWords(planted)
    await liveThrough(root, words, leave)
    expect(allFiles(root).length).toBeGreaterThan(5)
    expect(filesHolding(root, [coreOf(words), goodPassphrase])).toEqual([])
  })

  test('are nowhere on the disk after a second evening', async () => {
    const root = tempFolder()
    const words = plantedWords(planted)
    await liveThrough(root, words.slice(0, 100), 'closed')
    await liveThrough(root, words.slice(100), 'open')
    expect(filesHolding(root, [coreOf(words), goodPassphrase])).toEqual([])
  })

  test('control: one of them in a plain file is found, in every spelling', () => {
    const root = tempFolder()
    const [word = ''] = plantedWords(1)
    for (const [n, spelled] of spellings(word).entries()) {
      const path = join(root, `plain-${n}`)
      fs.writeFileSync(path, Buffer.concat([Buffer.alloc(1000, 1), spelled, Buffer.alloc(1000, 2)]))
    }
    expect(filesHolding(root, [word])).toHaveLength(6)
    expect(filesHolding(root, [coreOf([word])]), 'the core is enough').toHaveLength(6)
  })
})
