import { join } from 'node:path'
import { expect, test } from 'vitest'
import { coreOf, plantedWords, spellings } from '#tests/support/canaries.ts'
import { notRun } from '#tests/support/not-run.ts'
import { canReadMemory, countKinds } from '#tests/support/process-memory.ts'
import { isRunning, processTree, youngestOf } from '#tests/support/process-tree.ts'
import { openPage } from '#tests/support/shell-client.ts'
import { startShellProcess } from '#tests/support/shell-process.ts'
import { tempFolder } from '#tests/support/temp-folder.ts'
import { testTools } from '#tests/support/test-tools.ts'
import { bagOf, roomKeyBytes, rootBytes } from './planted-keys.ts'
import { pairedWithCopies } from './planted-room.ts'

/**
 * Security check 28, for the gates of a session together: what is typed at a gate is in no other process, and the gate
 * has ended when it has handed on. That the keys looked for can be found is shown by `planted-words.test.ts`.
 */

test('a gate alone holds what is typed at it, and has ended when it has handed on', async (context) => {
  if (process.platform !== 'linux') return notRun(context, 'the memory of a process can be read on Linux only')
  const folder = tempFolder()
  const vault = join(folder, 'vault')
  const [anasSecret, bensSecret] = [coreOf(plantedWords(1)), coreOf(plantedWords(1))]
  const passphrases = {
    Ana: `${anasSecret} wisdom bovine carton although`,
    Ben: `${bensSecret} lantern orchard bridge velvet`,
  }
  await pairedWithCopies(vault, testTools(), passphrases, ['one'])
  const bags = [await bagOf(vault, 'Ana', passphrases), await bagOf(vault, 'Ben', passphrases)]
  const shell = await startShellProcess(vault, folder)
  if (!canReadMemory(shell.pid))
    return notRun(context, 'this system does not let a process read the memory of its child')
  const needles = {
    Ana: spellings(anasSecret),
    Ben: spellings(bensSecret),
    keys: bags.flatMap((bag) => [...roomKeyBytes(bag), ...rootBytes(bag)]),
  }
  const nothing = countKinds([], needles)

  const asking = await openPage(await shell.link())
  await asking.client.together.begin({})
  await asking.closed
  const figures: object[] = []
  for (const who of ['Ana', 'Ben'] as const) {
    const { client, closed } = await openPage(await shell.link())
    const { member } = await client.together.gate({})
    expect(member.mark.letter).toBe(who.charAt(0))
    // The engine for both was started before the gates, so the gate is the youngest.
    const running = processTree(shell.pid).filter(isRunning)
    const gate = youngestOf(running)
    expect(running).toHaveLength(3)

    // A try that is wrong leaves the gate, with what was typed, for as long as it takes to look.
    const wrong = client.together.pass({ passphrase: `${passphrases[who]} and more` })
    await expect(wrong).rejects.toMatchObject({ code: 'wrong-passphrase' })
    const tried = countKinds([gate], needles)
    expect(tried[who], 'control').toBeGreaterThan(0)
    expect({ ...tried, [who]: 0 }, 'nothing of the other, and no key').toEqual(nothing)

    await client.together.pass({ passphrase: passphrases[who] })
    await closed
    await expect.poll(() => isRunning(gate)).toBe(false)
    const after = countKinds(processTree(shell.pid).filter(isRunning), needles)
    expect(after, 'the host, the engine for both, and the gate that comes next').toEqual(nothing)
    figures.push({ who, tried, after })
  }
  process.stdout.write(`check 28, gates: ${JSON.stringify(figures)}\n`)
  await shell.stop()
})
