import { type ChildProcess, fork } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import { createdEngine, openEngine } from '#tests/support/open-engine.ts'
import { openPage, startShell } from '#tests/support/shell-client.ts'
import { startPart } from '#tests/support/sit-down.ts'
import { tempFolder } from '#tests/support/temp-folder.ts'
import { goodPassphrase, quickKey, testTools } from '#tests/support/test-tools.ts'
import { bensPassphrase, pairedVault } from '#tests/support/two-members.ts'
import { takeVaultLock } from '#vault/files/vault-lock.ts'
import { beInTurn, sitDownIn } from './planted-talk.ts'

const tools = testTools({ deriveKey: quickKey })
/** As the engine of a shell derives its keys. */
const realTools = testTools()
const holder = fileURLToPath(new URL('./lock-holder.ts', import.meta.url))

async function startHolder(path: string): Promise<ChildProcess> {
  const child = fork(holder, [path], { execArgv: [] })
  const [said] = await once(child, 'message')
  expect(said).toBe('held')
  return child
}

async function kill(child: ChildProcess): Promise<void> {
  child.kill('SIGKILL')
  await once(child, 'close')
}

describe('a second process on the same vault', () => {
  test('is refused while the first runs, from one browser shell to another', async () => {
    const folder = tempFolder()
    const vault = join(folder, 'vault')
    const created = await createdEngine(vault, tools)
    created.engine.close()

    const first = startShell(vault, join(folder, 'one'))
    const page = await openPage(await first.link())
    expect(await page.client.vault.status({})).toMatchObject({ state: 'ready' })

    const second = startShell(vault, join(folder, 'two'))
    const otherPage = await openPage(await second.link())
    expect(await otherPage.client.vault.status({})).toMatchObject({ state: 'problem', problem: 'vault-in-use' })
    await expect(otherPage.client.session.unlock({ memberId: '0'.repeat(32), passphrase: 'x' })).rejects.toMatchObject({
      code: 'vault-in-use',
    })

    await first.stop()
    expect(await otherPage.client.vault.status({})).toMatchObject({ state: 'ready' })
    await second.stop()
  })

  test('never sits down to a talk beside two who are in one, in a window of either shell', async () => {
    const folder = tempFolder()
    const vault = join(folder, 'vault')
    await pairedVault(vault, realTools)
    const first = startShell(vault, join(folder, 'one'))
    const both = await sitDownIn(first, { Ana: goodPassphrase, Ben: bensPassphrase })
    const [{ id }] = (await both.client.shared.overview({})).members
    const place = { kind: 'hurt', first: id, at: 'turn', step: 1, notYet: 0, minutes: 3 } as const
    await beInTurn(both.client, place)

    // Another browser shell, and the engine that the Electron shell starts: neither comes as far as a gate.
    const second = startShell(vault, join(folder, 'two'))
    const beside = await openPage(await second.link())
    for (const client of [beside.client, openEngine(vault, realTools).client]) {
      expect(await client.vault.status({})).toMatchObject({ state: 'problem', problem: 'vault-in-use' })
      await expect(client.together.begin({})).rejects.toMatchObject({ code: 'not-found' })
    }
    expect(() => startPart(vault, realTools, { kind: 'together' })).toThrow('vault-in-use')
    expect(await both.client.talk.place({}), 'the two are where they were').toEqual({ place, cameBack: false })

    // Another window of the same shell takes the place of the first, which is locked.
    const window = await openPage(await first.link())
    await both.closed
    expect(await window.client.session.get({})).toEqual({ state: 'locked' })
    await first.stop()
    const after = startPart(vault, realTools, { kind: 'together' })
    after.engine.close() // control: the way is free then
    await second.stop()
  })

  test('gets the vault after the first was killed, 100 times of 100', async () => {
    const lock = join(tempFolder(), 'lock.db')
    let refused = 0
    let taken = 0
    for (let round = 0; round < 100; round += 1) {
      const child = await startHolder(lock)
      expect(() => takeVaultLock(lock)).toThrow('vault-in-use')
      refused += 1
      await kill(child)
      takeVaultLock(lock).release()
      taken += 1
    }
    expect({ refused, taken }).toEqual({ refused: 100, taken: 100 })
  })

  test('control: without the lock file both would be in', async () => {
    const folder = tempFolder()
    takeVaultLock(join(folder, 'one.db'))
    expect(() => takeVaultLock(join(folder, 'two.db')).release()).not.toThrow()
    expect(openEngine(join(folder, 'vault'), tools).engine.context.session.status()).toMatchObject({ state: 'empty' })
  })
})
