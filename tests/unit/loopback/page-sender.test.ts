import { expect, it } from 'vitest'
import { WebSocket } from 'ws'
import { until } from './run-shell-fixture.ts'
import { openServerFixture, type ServerFixture } from './shell-fixture.ts'

// Security check 34 in the browser shell: who holds a bearer that was right once, or is right for another page. What
// frames, other sites and programs may send is in `attacks.ts`, with a control for each guard.

async function buyBearer({ desk }: ServerFixture): Promise<string> {
  const answer = await desk.exchange(desk.issueToken('person'), () => false)
  if (typeof answer === 'string') throw new Error(`the link was ${answer}`)
  return answer.bearer
}

/** What a page hears that opens a socket and sends a bearer: the engine's first word, or how it was refused. */
function join(fixture: ServerFixture, bearer: string): Promise<{ page: WebSocket; heard: string }> {
  const page = new WebSocket(`ws://${fixture.host}/engine`, { origin: fixture.origin })
  return new Promise((resolve) => {
    page.once('open', () => page.send(bearer))
    page.once('message', () => resolve({ page, heard: 'joined' }))
    page.once('close', () => resolve({ page, heard: 'closed' }))
    page.once('error', ({ message }) => resolve({ page, heard: message.replace(/\D+/g, '') }))
  })
}

async function lockedAfter(fixture: ServerFixture, page: WebSocket): Promise<void> {
  page.send('lock')
  await fixture.engineEnded
  fixture.startEngine()
}

const withServer = it.extend<{ fixture: ServerFixture }>({
  // biome-ignore lint/correctness/noEmptyPattern: the runner reads the pattern
  fixture: async ({}, use) => {
    const fixture = await openServerFixture()
    await use(fixture)
    await fixture.close()
  },
})

withServer('control: the page that bought a bearer joins with it', async ({ fixture }) => {
  expect((await join(fixture, await buyBearer(fixture))).heard).toBe('joined')
})

withServer('a second page is refused while the first is in, whatever it holds', async ({ fixture }) => {
  const bearer = await buyBearer(fixture)
  await join(fixture, bearer)
  await until(() => fixture.desk.isTaken)
  expect((await join(fixture, bearer)).heard).toBe('409')
  expect((await join(fixture, 'A'.repeat(43))).heard).toBe('409')
})

withServer('a bearer that a newer link has replaced is turned away', async ({ fixture }) => {
  const older = await buyBearer(fixture)
  const newer = await buyBearer(fixture)
  expect((await join(fixture, older)).heard).toBe('closed')
  expect((await join(fixture, newer)).heard).toBe('joined')
})

withServer(
  'the bearer of a page that was locked opens nothing, before and after the next link',
  async ({ fixture }) => {
    const former = await buyBearer(fixture)
    const { page } = await join(fixture, former)
    await lockedAfter(fixture, page)
    expect((await join(fixture, former)).heard).toMatch(/^(403|503)$/)
    const next = await buyBearer(fixture)
    expect((await join(fixture, former)).heard).toBe('closed')
    expect((await join(fixture, next)).heard).toBe('joined')
  },
)
