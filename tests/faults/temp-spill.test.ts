import { fork } from 'node:child_process'
import { once } from 'node:events'
import * as fs from 'node:fs'
import { join } from 'node:path'
import { setImmediate as nextTurn } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import { plantedWords } from '#tests/support/canaries.ts'
import { notRun } from '#tests/support/not-run.ts'
import { tempFolder } from '#tests/support/temp-folder.ts'
import { heavyQueries } from './heavy-queries.ts'

const program = fileURLToPath(new URL('./temp-spill-process.ts', import.meta.url))

/**
 * Names of the heavy queries during which the process held a file with the planted word. SQLite unlinks a temporary
 * file as soon as it is open, so it is read through the process's own list of open files.
 */
async function spillingQueries(tempStore: 'memory' | 'file'): Promise<string[]> {
  const folder = tempFolder()
  const [word = ''] = plantedWords(1)
  const room = join(folder, 'room.db')
  const child = fork(program, [room, word, tempStore], { execArgv: [], env: { SQLITE_TMPDIR: folder, TMPDIR: folder } })
  await once(child, 'message')
  const spilling: string[] = []
  for (const [name] of heavyQueries) {
    let isDone = false
    child.once('message', () => {
      isDone = true
    })
    child.send(name)
    let found = false
    while (!isDone) {
      found ||= holdsWord(child.pid ?? 0, room, word)
      await nextTurn()
    }
    if (found) spilling.push(name)
  }
  child.kill('SIGKILL')
  await once(child, 'close')
  return spilling
}

function holdsWord(pid: number, room: string, word: string): boolean {
  const list = `/proc/${pid}/fd`
  return fs.readdirSync(list).some((name) => {
    try {
      const target = fs.readlinkSync(`${list}/${name}`)
      if (!target.startsWith('/') || target.startsWith('/dev') || target === room) return false
      return fs.readFileSync(`${list}/${name}`).includes(word)
    } catch {
      return false // closed in the meantime
    }
  })
}

describe('temporary files', () => {
  test('hold no word in any of 8 heavy operations', async (context) => {
    if (process.platform !== 'linux') return notRun(context, 'open files can be read on Linux only')
    expect(heavyQueries).toHaveLength(8)
    expect(await spillingQueries('memory')).toEqual([])
  })

  test('control: with temporary files allowed, most of them do', async (context) => {
    if (process.platform !== 'linux') return notRun(context, 'open files can be read on Linux only')
    expect((await spillingQueries('file')).length).toBeGreaterThanOrEqual(5)
  })
})
