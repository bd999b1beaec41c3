import { WebSocket } from 'ws'

/** What the page does with its link, without a browser. */
export interface StandInPage {
  /** Process id of the engine that answered. */
  readonly enginePid: number
  readonly closed: Promise<void>
  say(word: string): void
  /** The page is gone: closed or loaded again. */
  leave(): void
}

export async function openPage(link: string): Promise<StandInPage> {
  const [origin = '', token = ''] = link.split('/#')
  await fetch(`${origin}/`)
  const answer = await fetch(`${origin}/session`, {
    method: 'POST',
    headers: { origin, 'content-type': 'application/json' },
    body: JSON.stringify({ token }),
  })
  if (answer.status !== 200) throw new Error(`the link was refused with ${answer.status}`)
  const { bearer }: { bearer: string } = await answer.json()
  const socket = new WebSocket(`${origin.replace('http', 'ws')}/engine`, { origin })
  const closed = new Promise<void>((resolve) => socket.once('close', () => resolve()))
  const word = await new Promise<string>((resolve, reject) => {
    socket.once('open', () => socket.send(bearer))
    socket.once('message', (data) => resolve(String(data)))
    socket.once('error', reject)
  })
  return {
    enginePid: Number(word.replace('joined ', '')),
    closed,
    say: (text) => socket.send(text),
    leave: () => socket.terminate(),
  }
}
