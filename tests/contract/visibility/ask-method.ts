import { isErrorCode } from '#api/errors.ts'
import type { Matrix, Outcome, Row } from './matrix.ts'

/** Every method of the contract by its name, `journal.list`, with its row. */
export function rowsOf(areas: Matrix): [string, Row][] {
  return Object.entries(areas).flatMap(([area, rows]) =>
    Object.entries(rows as Record<string, Row>).map(([name, row]): [string, Row] => [`${area}.${name}`, row]),
  )
}

/** Calls a method by its name, and answers what came of it: everything, errors with what travels beside them included. */
export async function ask(
  client: object,
  name: string,
  input: unknown,
): Promise<{ outcome: Outcome; answer: unknown }> {
  const call = name.split('.').reduce((place, step) => Reflect.get(place, step), client)
  if (typeof call !== 'function') throw new TypeError(`${name} is not a method`)
  try {
    const answer: unknown = await firstOf(await call(input))
    return { outcome: 'ok', answer: await withFilesRead(answer) }
  } catch (error) {
    const { code } = error as { code?: unknown }
    if (!isErrorCode(code)) throw error
    return { outcome: code, answer: { ...(error as object), message: String(error) } }
  }
}

/** JSON knows no files: what is in them would not be looked at. */
async function withFilesRead(answer: unknown): Promise<unknown> {
  if (typeof answer !== 'object' || answer === null) return answer
  const entries = Object.entries(answer).map(async ([name, value]) => [
    name,
    value instanceof Blob ? Buffer.from(await value.arrayBuffer()).toString('latin1') : value,
  ])
  return Array.isArray(answer) ? answer : Object.fromEntries(await Promise.all(entries))
}

/** A stream answers with its first event. */
async function firstOf(answer: unknown): Promise<unknown> {
  if (typeof answer !== 'object' || answer === null || !(Symbol.asyncIterator in answer)) return answer
  const events = answer as AsyncIterableIterator<unknown>
  const { value } = await events.next()
  await events.return?.()
  return value
}
