import { describe, expect, it } from 'vitest'
import { WebSocket } from 'ws'
import { guards } from '#loopback/guards.ts'
import { type Attack, rawRequest, rightPost, rightUpgrade } from './attack-requests.ts'
import { attacks } from './attacks.ts'
import { type RawAnswer, sendRaw } from './raw-request.ts'
import { until } from './run-shell-fixture.ts'
import { openServerFixture, type ServerFixture } from './shell-fixture.ts'

// Security check 41. Every attack is refused by the whole; with its own guard left out it comes through, which shows
// that the guard, and nothing else, stopped it.

function buySession(fixture: ServerFixture): Promise<RawAnswer> {
  const body = JSON.stringify({ token: fixture.desk.issueToken('person') })
  return sendRaw(fixture.port, rawRequest('POST /session HTTP/1.1', rightPost(fixture, body), body))
}

function joinPage(fixture: ServerFixture): Promise<RawAnswer> {
  return sendRaw(fixture.port, rawRequest('GET /engine HTTP/1.1', rightUpgrade(fixture)))
}

async function reach(state: Attack['state'], fixture: ServerFixture): Promise<void> {
  if (state === 'fresh') return
  const session = await buySession(fixture)
  expect(session.status).toBe(200)
  if (state === 'session') return
  const { bearer }: { bearer: string } = JSON.parse(session.body)
  const page = new WebSocket(`ws://${fixture.host}/engine`, { origin: fixture.origin })
  page.once('open', () => page.send(bearer))
  await until(() => fixture.desk.isTaken)
}

function cameThrough({ status }: RawAnswer): boolean {
  return status !== null && status < 400
}

describe.concurrent('the right requests pass', () => {
  it('serves the page, sells one bearer for a link, and joins one page', async ({ onTestFinished }) => {
    const fixture = await openServerFixture()
    onTestFinished(fixture.close)
    const page = await sendRaw(fixture.port, rawRequest('GET / HTTP/1.1', [['Host', fixture.host]]))
    expect(page.status).toBe(200)
    expect(page.head).toContain('content-security-policy: ')
    const session = await buySession(fixture)
    expect(session.status).toBe(200)
    expect(JSON.parse(session.body)).toEqual({ bearer: expect.stringMatching(/^[\w-]{43}$/) })
    expect((await joinPage(fixture)).status).toBe(101)
  })

  it('closes a connection that a browser opened before it needs it, without a word', async ({ onTestFinished }) => {
    const fixture = await openServerFixture()
    onTestFinished(fixture.close)
    const [silent, half] = await Promise.all([sendRaw(fixture.port, ''), sendRaw(fixture.port, 'GET / HTTP/1.1\r\n')])
    expect(silent.head).toBe('')
    expect(half.status, 'control: whoever began to ask is answered').toBe(408)
  })

  it('lets the file that hands the link over, or a clicked link, open the start page only', async ({
    onTestFinished,
  }) => {
    const fixture = await openServerFixture()
    onTestFinished(fixture.close)
    const headers = [
      ['Host', fixture.host],
      ['Sec-Fetch-Site', 'cross-site'],
      ['Sec-Fetch-Mode', 'navigate'],
      ['Sec-Fetch-Dest', 'document'],
    ] as const
    expect((await sendRaw(fixture.port, rawRequest('GET / HTTP/1.1', headers))).status).toBe(200)
    expect((await sendRaw(fixture.port, rawRequest('GET /assets/app.js HTTP/1.1', headers))).status).toBe(403)
  })
})

it('counts at least 28 attacks, and one for each guard alone', () => {
  expect(attacks.length).toBeGreaterThanOrEqual(28)
  const stoppedAlone = attacks.filter(({ stoppedBy }) => stoppedBy.length === 1).map(({ stoppedBy }) => stoppedBy[0])
  expect(new Set(stoppedAlone)).toEqual(new Set(guards.map(({ name }) => name)))
})

describe.concurrent('refused, with the policy on the refusal and no permission for other sites', () => {
  it.each(attacks)('$name', async (attack) => {
    const fixture = await openServerFixture()
    try {
      await reach(attack.state, fixture)
      const answer = await sendRaw(fixture.port, attack.request(fixture))
      expect(cameThrough(answer)).toBe(false)
      if (answer.status !== null) expect(answer.head).toContain("content-security-policy: default-src 'none'")
      expect(answer.head).not.toContain('access-control-')
      expect(answer.head).not.toContain('set-cookie')
    } finally {
      await fixture.close()
    }
  })
})

describe.concurrent('comes through where its guard is left out', () => {
  it.each(attacks.filter(({ stoppedBy }) => stoppedBy.length > 0))('$name', async (attack) => {
    const fixture = await openServerFixture(guards.filter(({ name }) => !attack.stoppedBy.includes(name)))
    try {
      await reach(attack.state, fixture)
      expect(cameThrough(await sendRaw(fixture.port, attack.request(fixture)))).toBe(true)
    } finally {
      await fixture.close()
    }
  })
})
