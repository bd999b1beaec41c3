import { createHash } from 'node:crypto'
import { inflateSync } from 'node:zlib'
import { armor, Decrypter } from 'age-encryption'
import * as vectors from 'cctv-age'
import { expect, test } from 'vitest'

// Check 21. What every implementation of the format has to open, and what every one has to refuse (C2SP/CCTV). Ours has to
// be the same format, today and after an update of the package.

interface Vector {
  readonly fields: ReadonlyMap<string, readonly string[]>
  readonly body: Uint8Array
}

function vectorOf(bytes: Uint8Array): Vector {
  const file = Buffer.from(bytes)
  const end = file.indexOf('\n\n')
  const fields = new Map<string, string[]>()
  for (const line of file.subarray(0, end).toString().split('\n')) {
    const [, name = '', value = ''] = /^([^:]+): ?(.*)$/.exec(line) ?? []
    fields.set(name, [...(fields.get(name) ?? []), value])
  }
  const body = file.subarray(end + 2)
  return { fields, body: fields.has('compressed') ? inflateSync(body) : body }
}

async function open({ fields, body }: Vector): Promise<string> {
  const decrypter = new Decrypter()
  for (const identity of fields.get('identity') ?? []) decrypter.addIdentity(identity)
  for (const passphrase of fields.get('passphrase') ?? []) decrypter.addPassphrase(passphrase)
  const file = fields.has('armored') ? armor.decode(Buffer.from(body).toString('latin1')) : body
  return createHash('sha256')
    .update(await decrypter.decrypt(file))
    .digest('hex')
}

test('every vector of the format is opened or refused as it says', async () => {
  const wrong: string[] = []
  const counts = { opened: 0, refused: 0 }
  for (const [name, bytes] of Object.entries(vectors as Record<string, Uint8Array>)) {
    const vector = vectorOf(bytes)
    const isGood = vector.fields.get('expect')?.[0] === 'success'
    const found = await open(vector).catch(() => null)
    const isRight = isGood ? found === vector.fields.get('payload')?.[0] : found === null
    if (!isRight) wrong.push(name)
    counts[isGood ? 'opened' : 'refused'] += 1
  }
  expect(wrong).toEqual([])
  expect(counts).toEqual({ opened: 26, refused: 117 })
})
