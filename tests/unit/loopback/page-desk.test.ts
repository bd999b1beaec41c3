import { randomBytes } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { WebSocket } from 'ws'
import { createLinkTokens } from '#loopback/credentials.ts'
import { maxBadAttempts } from '#loopback/page-desk.ts'
import { until } from './run-shell-fixture.ts'
import { openServerFixture, type ServerFixture } from './shell-fixture.ts'

async function post(fixture: ServerFixture, path: string, body: object, bearer?: string): Promise<Response> {
  return fetch(`${fixture.origin}${path}`, {
    method: 'POST',
    headers: {
      origin: fixture.origin,
      'content-type': 'application/json',
      ...(bearer === undefined ? {} : { authorization: `Bearer ${bearer}` }),
    },
    body: JSON.stringify(body),
  })
}

async function buyBearer(fixture: ServerFixture): Promise<string> {
  const answer = await post(fixture, '/session', { token: fixture.desk.issueToken('person') })
  expect(answer.status).toBe(200)
  const { bearer }: { bearer: string } = await answer.json()
  return bearer
}

/** Joins and sends `first`. Settles with the engine's first word, or null when the engine hung up. */
function join(fixture: ServerFixture, first: string | Buffer): Promise<{ page: WebSocket; word: string | null }> {
  const page = new WebSocket(`ws://${fixture.host}/engine`, { origin: fixture.origin })
  return new Promise((resolve, reject) => {
    page.once('open', () => page.send(first))
    page.once('message', (data) => resolve({ page, word: String(data) }))
    page.once('close', () => resolve({ page, word: null }))
    page.once('error', reject)
  })
}

const closing = (page: WebSocket) => new Promise((resolve) => page.once('close', resolve))

describe('tokens', () => {
  it('never accepts one of 10,000 wrong tokens, and accepts the right one once', () => {
    const tokens = createLinkTokens(() => 0)
    const right = tokens.issue('person')
    const accepted = Array.from({ length: 10_000 }, () => tokens.redeem(randomBytes(32).toString('base64url')))
    expect(accepted.filter((redeemed) => redeemed !== null)).toEqual([])
    expect(tokens.redeem(right)?.holder).toBe('person')
    expect(tokens.redeem(right)).toBeNull()
  })

  it('accepts a token until its sixtieth second and not in it', () => {
    let time = 0
    const tokens = createLinkTokens(() => time)
    const inTime = tokens.issue('person')
    time = 59_999
    expect(tokens.redeem(inTime)?.holder).toBe('person')
    const late = tokens.issue('person')
    time += 60_000
    expect(tokens.redeem(late)).toBeNull()
  })

  it('replaces the token of its holder and no other: a page that leaves must not spoil the link of a new window', () => {
    const tokens = createLinkTokens(() => 0)
    const [older, forWindow, newer] = [tokens.issue('page'), tokens.issue('window'), tokens.issue('page')]
    const holders = [older, forWindow, newer].map((token) => tokens.redeem(token)?.holder)
    expect(holders).toEqual([undefined, 'window', 'page'])
  })

  it('can be given back for the rest of its time, but not beside a newer one', () => {
    let time = 0
    const tokens = createLinkTokens(() => time)
    const older = tokens.issue('person')
    tokens.redeem(older)?.giveBack()
    time = 59_999
    const again = tokens.redeem(older)
    expect(again?.holder).toBe('person')
    const newer = tokens.issue('person')
    again?.giveBack()
    expect(tokens.redeem(older)).toBeNull()
    const last = tokens.redeem(newer)
    last?.giveBack()
    time += 60_000
    expect(tokens.redeem(newer)).toBeNull()
  })

  it('is worth nothing a second time over HTTP', async ({ onTestFinished }) => {
    const fixture = await openServerFixture()
    onTestFinished(fixture.close)
    const token = fixture.desk.issueToken('person')
    expect((await post(fixture, '/session', { token })).status).toBe(200)
    expect((await post(fixture, '/session', { token })).status).toBe(403)
  })

  it('ends the shell at the twentieth wrong one, and from then on refuses even a right one', async ({
    onTestFinished,
  }) => {
    const fixture = await openServerFixture()
    onTestFinished(fixture.close)
    for (let attempt = 1; attempt < maxBadAttempts; attempt += 1) {
      expect((await post(fixture, '/session', { token: 'A'.repeat(43) })).status).toBe(403)
    }
    expect(fixture.endedByAttempts()).toBe(false)
    await post(fixture, '/session/renew', {}, 'A'.repeat(43))
    expect(fixture.endedByAttempts()).toBe(true)
    expect((await post(fixture, '/session', { token: fixture.desk.issueToken('person') })).status).toBe(403)
  })

  it('shows a link in the terminal at most every five seconds, and never over HTTP', async ({ onTestFinished }) => {
    const fixture = await openServerFixture()
    onTestFinished(fixture.close)
    const answer = await post(fixture, '/link', {})
    expect([answer.status, await answer.text()]).toEqual([200, '{}'])
    await post(fixture, '/link', {})
    expect(fixture.linksShown()).toBe(1)
    fixture.passTime(5_000)
    await post(fixture, '/link', {})
    expect(fixture.linksShown()).toBe(2)
  })
})

describe('the page connection', () => {
  it('reaches the engine with the bearer as its first message', async ({ onTestFinished }) => {
    const fixture = await openServerFixture()
    onTestFinished(fixture.close)
    expect((await join(fixture, await buyBearer(fixture))).word).toMatch(/^joined \d+$/)
  })

  it.for([
    ['a wrong bearer', 'A'.repeat(43)],
    ['a binary first message', randomBytes(43)],
  ] as const)('is closed after %s', async ([, first], { onTestFinished }) => {
    const fixture = await openServerFixture()
    onTestFinished(fixture.close)
    await buyBearer(fixture)
    expect((await join(fixture, first)).word).toBeNull()
  })

  it('belongs to the page that proves its bearer, not to the program that is quicker', async ({ onTestFinished }) => {
    const fixture = await openServerFixture()
    onTestFinished(fixture.close)
    const bearer = await buyBearer(fixture)
    const silent = new WebSocket(`ws://${fixture.host}/engine`, { origin: fixture.origin })
    await new Promise((resolve) => silent.once('open', resolve))
    expect((await join(fixture, 'A'.repeat(43))).word).toBeNull()
    expect(fixture.desk.isTaken).toBe(false)
    expect((await join(fixture, bearer)).word).toMatch(/^joined \d+$/)
    await until(() => fixture.desk.isTaken)
    await expect(join(fixture, bearer)).rejects.toThrow('409')
  })

  it('ends the shell at the twentieth wrong bearer', async ({ onTestFinished }) => {
    const fixture = await openServerFixture()
    onTestFinished(fixture.close)
    await buyBearer(fixture)
    for (let attempt = 1; attempt < maxBadAttempts; attempt += 1) await join(fixture, 'A'.repeat(43))
    expect(fixture.endedByAttempts()).toBe(false)
    await join(fixture, 'A'.repeat(43))
    await until(fixture.endedByAttempts)
  })

  it('sells its page a way back before the lock and for ten seconds after it', async ({ onTestFinished }) => {
    const fixture = await openServerFixture()
    onTestFinished(fixture.close)
    const bearer = await buyBearer(fixture)
    const { page } = await join(fixture, bearer)
    expect((await post(fixture, '/session/renew', {}, bearer)).status).toBe(200)
    page.send('lock')
    await closing(page)
    await fixture.engineEnded
    expect((await post(fixture, '/session/renew', {}, bearer)).status).toBe(200)
    fixture.passTime(10_000)
    expect((await post(fixture, '/session/renew', {}, bearer)).status).toBe(401)
  })

  it('is ended by a link that the person opens', async ({ onTestFinished }) => {
    const fixture = await openServerFixture()
    onTestFinished(fixture.close)
    const { page } = await join(fixture, await buyBearer(fixture))
    await until(() => fixture.desk.isTaken)
    const closed = closing(page)
    const token = fixture.desk.issueToken('person')
    const asked = post(fixture, '/session', { token })
    await closed
    await fixture.engineEnded
    fixture.startEngine()
    expect((await asked).status).toBe(200)
  })
})
