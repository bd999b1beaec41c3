import { connect } from 'node:net'

/** What came back, or `status: null` when the connection was closed without an answer. */
export interface RawAnswer {
  readonly status: number | null
  readonly head: string
  readonly body: string
}

/** Sends bytes exactly as they are: no client library may tidy an attack up. */
export function sendRaw(port: number, bytes: string | Buffer): Promise<RawAnswer> {
  return new Promise((resolve) => {
    const socket = connect({ host: '127.0.0.1', port })
    let received = ''
    const finish = () => {
      socket.destroy()
      const [head = '', body = ''] = received.split('\r\n\r\n')
      const status = /^HTTP\/1\.1 (\d{3})/.exec(head)?.[1]
      resolve({ status: status === undefined ? null : Number(status), head: head.toLowerCase(), body })
    }
    socket.setEncoding('utf8')
    socket.on('data', (text: string) => {
      received += text
      if (isComplete(received)) finish()
    })
    socket.once('close', finish)
    socket.on('error', () => socket.destroy())
    socket.write(bytes)
  })
}

function isComplete(received: string): boolean {
  const end = received.indexOf('\r\n\r\n')
  if (end < 0) return false
  if (received.startsWith('HTTP/1.1 101')) return true
  const length = /content-length: (\d+)/i.exec(received.slice(0, end))?.[1]
  return length !== undefined && received.length - end - 4 >= Number(length)
}
