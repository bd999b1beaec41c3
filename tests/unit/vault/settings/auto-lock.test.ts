import { join } from 'node:path'
import { createRouterClient } from '@orpc/server'
import { expect, onTestFinished, test } from 'vitest'
import { unlockFirst } from '#tests/support/open-engine.ts'
import { tempFolder } from '#tests/support/temp-folder.ts'
import { anasMark, goodPassphrase, quickKey, testTools } from '#tests/support/test-tools.ts'
import { createEngine, engineRouter } from '#vault/engine.ts'

/** An engine, with everything that its host hears about the time to lock. */
function start(vaultDir: string) {
  const heard: number[] = []
  const engine = createEngine(vaultDir, testTools({ deriveKey: quickKey }), () => {}, {
    onAutoLock: (minutes) => void heard.push(minutes),
  })
  onTestFinished(() => engine.close())
  return { engine, heard, client: createRouterClient(engineRouter, { context: engine.context }) }
}

test('the host hears the minutes at every opening and every change, and nothing before', async () => {
  const vaultDir = join(tempFolder(), 'vault')
  const first = start(vaultDir)
  await first.client.vault.status({})
  expect(first.heard).toEqual([])
  await first.client.vault.create({ name: 'Ana', passphrase: goodPassphrase, mark: anasMark })
  expect(first.heard).toEqual([3])
  await first.client.settings.change({ theme: 'dark' })
  expect(first.heard).toEqual([3])
  await first.client.settings.change({ autoLockMinutes: 12 })
  expect(first.heard).toEqual([3, 12])
  first.engine.close()

  const second = start(vaultDir)
  await expect(unlockFirst(second.client, 'something else entirely')).rejects.toMatchObject({
    code: 'wrong-passphrase',
  })
  expect(second.heard).toEqual([])
  await unlockFirst(second.client)
  expect(second.heard).toEqual([12])
})

test.each([0, 16, 2.5, -3, Number.NaN])('%f minutes are refused', async (autoLockMinutes) => {
  const { client, heard } = start(join(tempFolder(), 'vault'))
  await client.vault.create({ name: 'Ana', passphrase: goodPassphrase, mark: anasMark })
  await expect(client.settings.change({ autoLockMinutes })).rejects.toMatchObject({ code: 'invalid-input' })
  expect((await client.settings.get({})).autoLockMinutes).toBe(3)
  expect(heard).toEqual([3])
})
