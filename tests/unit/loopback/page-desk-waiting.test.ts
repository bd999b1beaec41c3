import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { EngineEnd, EngineProcess, SocketVerdict } from '#host/engine-process.ts'
import { createPageDesk, type PageDesk } from '#loopback/page-desk.ts'

// How long a page waits, and what becomes of its token, with engines that come when the test says so.

const stays = () => false

interface StandInEngine {
  readonly process: EngineProcess
  readonly lock: ReturnType<typeof vi.fn>
  decide(verdict: SocketVerdict): void
}

function makeEngine(): StandInEngine {
  let hear: (verdict: SocketVerdict) => void = () => {}
  const end: EngineEnd = { inOrder: true, hidden: false, refused: null, next: 'alone', handedOn: null }
  const lock = vi.fn(async () => end)
  return {
    lock,
    decide: (verdict) => hear(verdict),
    process: {
      ready: Promise.resolve(null),
      ended: Promise.resolve(end),
      join: () => {},
      handOn: () => {},
      onVerdict: (listener) => {
        hear = listener
      },
      lock,
      autoLockMinutes: () => 3,
      kill: () => {},
    },
  }
}

let desk: PageDesk
beforeEach(() => {
  vi.useFakeTimers()
  desk = createPageDesk({
    now: () => performance.now(),
    showLink: () => {},
    onSession: () => {},
    onTooManyBadAttempts: () => {},
  })
})
afterEach(() => void vi.useRealTimers())

const request = { method: 'GET', url: '/engine', headers: {} }
const bearerAnswer = { bearer: expect.stringMatching(/^[\w-]{43}$/) }

/** A page that has proved its bearer. */
async function seatPage(engine: StandInEngine): Promise<string> {
  desk.attach(engine.process)
  const answer = await desk.exchange(desk.issueToken('person'), stays)
  if (typeof answer === 'string') throw new Error(`the link was ${answer}`)
  desk.join(request, '127.0.0.1:1', null)
  engine.decide('joined')
  return answer.bearer
}

describe('a link that is opened before an engine is there', () => {
  it('waits for it', async () => {
    const answer = desk.exchange(desk.issueToken('person'), stays)
    await vi.advanceTimersByTimeAsync(14_000)
    desk.attach(makeEngine().process)
    expect(await answer).toEqual(bearerAnswer)
  })

  it('waits for the next one when the first fails to start', async () => {
    const answer = desk.exchange(desk.issueToken('person'), stays)
    await vi.advanceTimersByTimeAsync(5_000)
    desk.detach()
    await vi.advanceTimersByTimeAsync(5_000)
    desk.attach(makeEngine().process)
    // Without another tick of the clock: it is the engine that is waited for, not the end of the patience.
    expect(await answer).toEqual(bearerAnswer)
  })

  it('is not used up when none came, and works once when one is there', async () => {
    const token = desk.issueToken('person')
    const first = desk.exchange(token, stays)
    await vi.advanceTimersByTimeAsync(15_000)
    expect(await first).toBe('busy')
    desk.attach(makeEngine().process)
    expect(await desk.exchange(token, stays)).toEqual(bearerAnswer)
    expect(await desk.exchange(token, stays)).toBe('refused')
  })

  it('works for nobody else meanwhile', async () => {
    const token = desk.issueToken('person')
    const first = desk.exchange(token, stays)
    expect(await desk.exchange(token, stays)).toBe('refused')
    desk.attach(makeEngine().process)
    expect(await first).toEqual(bearerAnswer)
  })

  it('is not used up when its page left meanwhile', async () => {
    const token = desk.issueToken('person')
    let gone = false
    const first = desk.exchange(token, () => gone)
    gone = true
    desk.attach(makeEngine().process)
    expect(await first).toBe('busy')
    expect(await desk.exchange(token, stays)).toEqual(bearerAnswer)
  })
})

describe('a page that comes back', () => {
  it('waits for the engine that it left to go and for the next to come, however slow both are', async () => {
    const token = desk.renew(await seatPage(makeEngine())) ?? ''
    const answer = desk.exchange(token, stays)
    await vi.advanceTimersByTimeAsync(10_000)
    desk.detach()
    await vi.advanceTimersByTimeAsync(10_000)
    desk.attach(makeEngine().process)
    expect(await answer).toEqual(bearerAnswer)
  })

  it('never ends the session of a page that stayed, as the person can', async () => {
    const engine = makeEngine()
    const bearer = await seatPage(engine)
    const answer = desk.exchange(desk.renew(bearer) ?? '', stays)
    await vi.advanceTimersByTimeAsync(30_000)
    expect(await answer).toBe('busy')
    expect(engine.lock).not.toHaveBeenCalled()
    void desk.exchange(desk.issueToken('person'), stays)
    await vi.advanceTimersByTimeAsync(1_500)
    expect(engine.lock).toHaveBeenCalledOnce()
  })

  it('does not take the seat that a link of the person has just bought', async () => {
    const token = desk.renew(await seatPage(makeEngine())) ?? ''
    desk.detach()
    const asked = [desk.exchange(desk.issueToken('person'), stays), desk.exchange(token, stays)]
    const next = makeEngine()
    desk.attach(next.process)
    expect(await Promise.all(asked)).toEqual([bearerAnswer, 'busy'])
  })

  it('is shown no way to the seat of another page', async () => {
    const former = await seatPage(makeEngine())
    desk.detach()
    const next = await seatPage(makeEngine())
    expect(desk.renew(former)).toBeNull()
    expect(desk.renew(next)).toEqual(expect.any(String))
  })
})

it('does not replace a bearer while a socket may still prove it', async () => {
  const engine = makeEngine()
  desk.attach(engine.process)
  await desk.exchange(desk.issueToken('person'), stays)
  desk.join(request, '127.0.0.1:1', null)
  const second = desk.exchange(desk.issueToken('person'), stays)
  await vi.advanceTimersByTimeAsync(1_500)
  expect(engine.lock).toHaveBeenCalledOnce()
  desk.detach()
  desk.attach(makeEngine().process)
  expect(await second).toEqual(bearerAnswer)
})

it('replaces a bearer at once when the only socket that was there has gone without a try', async () => {
  const engine = makeEngine()
  desk.attach(engine.process)
  await desk.exchange(desk.issueToken('person'), stays)
  desk.join(request, '127.0.0.1:1', null)
  engine.decide('gone-silent')
  expect(await desk.exchange(desk.issueToken('person'), stays)).toEqual(bearerAnswer)
  expect(engine.lock).not.toHaveBeenCalled()
})
