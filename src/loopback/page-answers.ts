import type { IncomingMessage } from 'node:http'
import { linkPath, renewPath, sessionPath } from './guards.ts'
import type { PageDesk } from './page-desk.ts'

/** A body is never read further than this, in bytes, whatever its headers promised. */
const readLimit = 65_536

export interface DataAnswer {
  readonly status: number
  readonly body: Readonly<Record<string, string>>
}

/** Answers the requests that carry data; null for every other path. The guards have passed when this is called. */
export async function answerData(request: IncomingMessage, desk: PageDesk): Promise<DataAnswer | null> {
  if (request.url === sessionPath) return answerSession(request, desk)
  if (request.url === renewPath) return answerRenew(await readBody(request), request.headers.authorization, desk)
  if (request.url === linkPath) return answerLink(await readBody(request), desk)
  return null
}

async function answerSession(request: IncomingMessage, desk: PageDesk): Promise<DataAnswer> {
  const body = await readBody(request)
  const token = body === null ? undefined : onlyString(body, 'token')
  if (token === undefined) return invalid
  const answer = await desk.exchange(token, () => request.socket.destroyed)
  if (answer === 'refused') return { status: 403, body: {} }
  if (answer === 'busy') return { status: 409, body: {} }
  return { status: 200, body: answer }
}

function answerRenew(body: JsonObject | null, authorization: string | undefined, desk: PageDesk): DataAnswer {
  if (!isEmpty(body)) return invalid
  const bearer = /^Bearer ([\w-]{43})$/.exec(authorization ?? '')?.[1] ?? ''
  const token = desk.renew(bearer)
  return token === null ? { status: 401, body: {} } : { status: 200, body: { token } }
}

/** The link itself goes to the terminal only: whoever can ask for it here must not be able to read it here. */
function answerLink(body: JsonObject | null, desk: PageDesk): DataAnswer {
  if (!isEmpty(body)) return invalid
  desk.askForLink()
  return { status: 200, body: {} }
}

const invalid: DataAnswer = { status: 400, body: {} }

type JsonObject = Record<string, unknown>

async function readBody(request: IncomingMessage): Promise<JsonObject | null> {
  const chunks: Buffer[] = []
  let length = 0
  for await (const chunk of request) {
    if (!Buffer.isBuffer(chunk)) return null
    length += chunk.length
    if (length > readLimit) return null
    chunks.push(chunk)
  }
  try {
    const value: unknown = JSON.parse(Buffer.concat(chunks).toString('utf8'))
    return isObject(value) ? value : null
  } catch {
    return null
  }
}

function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function isEmpty(body: JsonObject | null): boolean {
  return body !== null && Object.keys(body).length === 0
}

function onlyString(body: JsonObject, name: string): string | undefined {
  const value = body[name]
  return Object.keys(body).length === 1 && typeof value === 'string' && value.length <= 64 ? value : undefined
}
