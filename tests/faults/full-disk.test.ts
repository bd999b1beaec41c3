import { execFileSync } from 'node:child_process'
import * as fs from 'node:fs'
import { join } from 'node:path'
import { describe, expect, onTestFinished, test } from 'vitest'
import { plainDocument } from '#tests/support/documents.ts'
import { notRun } from '#tests/support/not-run.ts'
import { createdEngine, openEngine, unlockFirst } from '#tests/support/open-engine.ts'
import { tempFolder } from '#tests/support/temp-folder.ts'
import { quickKey, testTools } from '#tests/support/test-tools.ts'

const tools = testTools({ deriveKey: quickKey })

/** A folder on a small disk of its own, or null where this may not be made. */
function smallDisk(bytes: number): string | null {
  const folder = tempFolder()
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${bytes},mode=700`, 'tmpfs', folder], { stdio: 'ignore' })
  } catch {
    return null
  }
  onTestFinished(() => void execFileSync('umount', ['-l', folder], { stdio: 'ignore' }))
  return folder
}

describe('a full disk', () => {
  test('is reported, loses no acknowledged save, and goes on when there is room again', async (context) => {
    const disk = smallDisk(9 * 1024 * 1024)
    if (disk === null) return notRun(context, 'a small disk can be mounted by root on Linux only')
    const folder = join(disk, 'vault')
    const { client, engine } = await createdEngine(folder, tools)
    const { id } = await client.journal.create({ day: '2026-03-02', document: plainDocument('number 0') })
    const ballast = join(disk, 'ballast')

    let acknowledged = 0
    for (const free of [256, 64, 16, 4, 0]) {
      fillUp(disk, ballast, free * 1024)
      for (let n = 0; n < 60; n += 1) {
        const document = plainDocument(`number ${acknowledged + 1}`, 'words '.repeat(3000))
        const saved = await client.journal.save({ id, document }).then(
          () => true,
          (error: unknown) => {
            expect(error).toMatchObject({ code: 'disk-full' })
            return false
          },
        )
        if (saved) acknowledged += 1
      }
    }
    const refused = client.journal.save({ id, document: plainDocument('one more', 'words '.repeat(150_000)) })
    await expect(refused, 'control: the disk was full').rejects.toMatchObject({ code: 'disk-full' })
    expect((await client.journal.open({ id })).title).toBe(`number ${acknowledged}`)

    fs.rmSync(ballast)
    await client.journal.save({ id, document: plainDocument('there is room again') })
    engine.close()

    const reopened = openEngine(folder, tools)
    await unlockFirst(reopened.client)
    expect((await reopened.client.journal.open({ id })).title).toBe('there is room again')
  })

  test('while a vault is made leaves a folder that can be made again', async (context) => {
    const disk = smallDisk(2 * 1024 * 1024)
    if (disk === null) return notRun(context, 'a small disk can be mounted by root on Linux only')
    const folder = join(disk, 'vault')
    await expect(createdEngine(folder, tools)).rejects.toMatchObject({ code: 'disk-full' })
    expect(await openEngine(folder, tools).client.vault.status({})).toMatchObject({ state: 'empty' })
  })
})

/** Fills the disk until `free` bytes are left. */
function fillUp(disk: string, ballast: string, free: number): void {
  fs.rmSync(ballast, { force: true })
  const { bavail, bsize } = fs.statfsSync(disk)
  const size = Math.max(0, bavail * bsize - free)
  fs.writeFileSync(ballast, new Uint8Array(size))
}
