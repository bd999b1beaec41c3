import { IncomingMessage } from 'node:http'
import { Socket } from 'node:net'
import { WebSocketServer } from 'ws'
import type { EngineToHost, HostToEngine } from '#api/engine-control.ts'

// The smallest engine that keeps the promises the host relies on: it answers the handshake itself, wants the bearer
// first, lives for one page, and ends when the host does. The page steers it with the words `lock`, `hide`, `crash`.

const tell = (message: EngineToHost) => process.send?.(message)

process.on('disconnect', () => process.exit(0))
process.on('message', (message: HostToEngine, socket: unknown) => {
  if (message.type === 'start') tell({ type: 'ready', key: null })
  if (message.type === 'lock') end(false)
  if (message.type === 'join-socket' && socket instanceof Socket) join(message, socket)
})

function join(
  { request, bearer }: { request: Pick<IncomingMessage, 'method' | 'url' | 'headers'>; bearer: string },
  socket: Socket,
): void {
  const upgrade = Object.assign(new IncomingMessage(socket), request)
  new WebSocketServer({ noServer: true }).handleUpgrade(upgrade, socket, Buffer.alloc(0), (page) => {
    page.once('message', (first, isBinary) => {
      if (isBinary || String(first) !== bearer) {
        tell({ type: 'turned-away' })
        page.close(1008)
        return
      }
      tell({ type: 'joined' })
      page.send(`joined ${process.pid}`)
      page.on('message', (word) => {
        if (String(word) === 'lock') end(false)
        if (String(word) === 'hide') end(true)
        if (String(word) === 'crash') process.exit(1)
      })
      page.once('close', () => end(false))
    })
  })
}

function end(hidden: boolean): void {
  process.send?.({ type: 'locked', hidden, next: 'alone' } satisfies EngineToHost, () => process.exit(0))
}
