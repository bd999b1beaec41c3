import { fork } from 'node:child_process'
import { once } from 'node:events'

/** A process that does one numbered thing after the other and says each number once it is done. */
interface NumberedProcess {
  readonly program: string
  readonly words: readonly string[]
  /** What the disk holds after a kill, read as the owner would: the highest number that is whole there. */
  found(): Promise<number>
}

interface KilledRounds {
  /** Numbers that had been acknowledged, and were not there. */
  readonly lost: readonly number[]
  /** The number that would come next. */
  readonly next: number
}

/**
 * Lets the process work and kills it, each time at a moment up to `within` milliseconds after its first word. With the
 * order `early` it acknowledges before it has done anything, and the rounds end with the first loss: the control.
 */
export async function killInRounds(
  process: NumberedProcess,
  { rounds, within, order = '' }: { rounds: number; within: number; order?: 'early' | '' },
): Promise<KilledRounds> {
  const lost: number[] = []
  let next = 0
  for (let round = 0; round < rounds && (order === '' || lost.length === 0); round += 1) {
    const acknowledged = await killAfter(process, next, Math.random() * within, order)
    const found = await process.found()
    if (found < acknowledged) lost.push(acknowledged)
    next = Math.max(found, acknowledged) + 1
  }
  return { lost, next }
}

/** The last number that was acknowledged before the kill. */
async function killAfter({ program, words }: NumberedProcess, first: number, after: number, order: string) {
  const child = fork(program, [...words, String(first), order], { execArgv: [] })
  let acknowledged = first - 1
  child.on('message', (number: number) => {
    acknowledged = number
  })
  await once(child, 'message')
  await new Promise((resolve) => setTimeout(resolve, after)) // the moment of the kill is the input of this test
  child.kill('SIGKILL')
  await once(child, 'close') // after `close` every message that was sent has been heard
  return acknowledged
}
