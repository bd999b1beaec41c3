import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, vi } from 'vitest'
import type { TalkPlace } from '#api/talk-contract.ts'
import { plainDocument } from '#tests/support/documents.ts'
import { processTree } from '#tests/support/process-tree.ts'
import { type ContractClient, openPage, type PageConnection } from '#tests/support/shell-client.ts'
import type { ShellProcess } from '#tests/support/shell-process.ts'
import type { Passphrases } from './planted-room.ts'

// A talk of two through the shell, without a screen: what their engine is asked for in it.

/** Both pass their gates. */
export async function sitDownIn(shell: Pick<ShellProcess, 'link'>, passphrases: Passphrases): Promise<PageConnection> {
  const asking = await openPage(await shell.link())
  await asking.client.together.begin({})
  await asking.closed
  for (const _seat of [1, 2]) {
    const gate = await openPage(await shell.link())
    const { member } = await gate.client.together.gate({})
    await gate.client.together.pass({ passphrase: member.mark.letter === 'A' ? passphrases.Ana : passphrases.Ben })
    await gate.closed
  }
  return openPage(await shell.link())
}

/** The agenda is open, the two are in a turn, and a note lies before both. Answers all that was said to them. */
export async function beInTurn(client: ContractClient, place: TalkPlace): Promise<unknown[]> {
  await client.talk.remember({ place })
  return [
    await client.talk.place({}),
    await client.questions.list({}),
    await client.questions.agenda({ kind: null, from: 0 }),
    await client.together.propose({ document: plainDocument('what both may keep') }),
  ]
}

interface Watched<Counts> {
  readonly shell: ShellProcess
  readonly vault: string
  readonly passphrases: Passphrases
  readonly place: TalkPlace
  memoryOf(pids: readonly number[]): Counts
}

/**
 * From a turn: the computer sleeps, the two come back to the same turn, and then they pause. Answers what is in the memory
 * of the whole shell after the sleep, in the turn again, and during the pause, with nobody in.
 */
export async function sleepAndPause<Counts>(both: PageConnection, watched: Watched<Counts>) {
  const { shell, vault, passphrases, place, memoryOf } = watched
  const engines = processTree(shell.pid).slice(1)
  shell.sleep()
  await both.closed
  await vi.waitFor(() => expect(processTree(shell.pid).filter((pid) => engines.includes(pid))).toEqual([]), 20_000)
  const woken = await openPage(await shell.link())
  expect(await woken.client.session.get({})).toEqual({ state: 'locked' })
  const asleep = memoryOf(processTree(shell.pid))
  woken.socket.close()
  await woken.closed

  const again = await sitDownIn(shell, passphrases)
  expect(await again.client.talk.place({}), 'the same turn').toEqual({ place, cameBack: false })
  const replies = JSON.stringify(await beInTurn(again.client, place))
  const inTurn = memoryOf(processTree(shell.pid))

  await again.client.talk.pause({ minutes: 30 })
  await again.closed
  const pausing = await openPage(await shell.link())
  const { backAt } = await pausing.client.talk.waiting({})
  expect(readFileSync(join(vault, 'pause'), 'utf8'), 'control: the pause runs').toBe(backAt)
  expect(existsSync(join(vault, 'place'))).toBe(false)
  await expect(pausing.client.together.begin({})).rejects.toMatchObject({ code: 'not-found' })
  const during = memoryOf(processTree(shell.pid))
  pausing.socket.close()
  await pausing.closed
  return { asleep, inTurn, during, replies }
}
