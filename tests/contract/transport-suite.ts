import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { ContractRouterClient } from '@orpc/contract'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { Contract } from '#api/contract.ts'
import { isErrorCode } from '#api/errors.ts'
import { plainDocument } from '#tests/support/documents.ts'
import { fileOf, jpegOf, readImage, sendImage } from '#tests/support/images.ts'
import { anasMark, goodPassphrase, testTools } from '#tests/support/test-tools.ts'
import { createEngine } from '#vault/engine.ts'

export type ContractClient = ContractRouterClient<Contract>

export interface Transport {
  readonly client: ContractClient
  /** Asks the engine to lock, as the host does. */
  requestLock(): void
  /** Settles when the connection is gone. */
  readonly closed: Promise<void>
  stop(): Promise<void>
}

const day = '2026-03-02'

/** What every transport has to do alike. `open` starts an engine on a vault folder, which need not be there yet. */
export function transportSuite(name: string, open: (vaultDir: string) => Promise<Transport>): void {
  describe(`the contract over ${name}`, () => {
    let folder: string
    let transport: Transport
    let client: ContractClient
    beforeEach(async () => {
      folder = mkdtempSync(join(tmpdir(), 'rooms-test-'))
      transport = await open(join(folder, 'vault'))
      client = transport.client
    })
    afterEach(async () => {
      await transport.stop()
      rmSync(folder, { recursive: true, force: true })
    })

    const create = () => client.vault.create({ name: 'Ana', passphrase: goodPassphrase, mark: anasMark })

    test('goes from an empty folder to a found entry', async () => {
      expect(await client.vault.status({})).toMatchObject({ state: 'empty' })
      expect(await create()).toEqual({ name: 'Ana', closedInOrder: true, lastOpenedAt: null })
      expect(await client.session.get({})).toEqual({ state: 'alone', name: 'Ana' })
      const entry = await client.journal.create({ day, document: plainDocument('The garden gate') })
      await client.journal.save({ id: entry.id, document: plainDocument('The garden gate', 'stood open') })
      const { hits } = await client.journal.search({ query: 'stood', after: null, limit: 10 })
      expect(hits.map(({ entry: found }) => found.id)).toEqual([entry.id])
      expect(hits[0]?.excerpt).toContainEqual({ text: 'stood', found: true })
      expect(await client.journal.open({ id: entry.id })).toMatchObject({
        title: 'The garden gate',
        document: plainDocument('The garden gate', 'stood open'),
      })
    })

    test('refuses everything but the lock screen while locked', async () => {
      const calls = [
        () => client.journal.list({ place: 'journal', after: null, limit: 1 }),
        () => client.journal.search({ query: 'a', after: null, limit: 1 }),
        () => client.settings.get({}),
      ]
      for (const call of calls) await expect(call()).rejects.toMatchObject({ code: 'locked' })
    })

    test('refuses input that does not fit, and repeats none of it', async () => {
      const planted = 'planted-secret-words'
      const wrong = { place: planted, after: null, limit: 1 } as unknown as Parameters<typeof client.journal.list>[0]
      const error: unknown = await client.journal.list(wrong).catch((reason: unknown) => reason)
      expect(error).toMatchObject({ code: 'invalid-input' })
      expect(JSON.stringify(error)).not.toContain(planted)
      expect(String(error)).not.toContain(planted)
    })

    test('refuses a call that is not in the contract', async () => {
      const wild = client as unknown as Record<string, Record<string, (input: object) => Promise<unknown>>>
      await expect(
        (async () => wild.vault?.destroy?.({}) ?? Promise.reject(new Error('no such call')))(),
      ).rejects.toBeInstanceOf(Error)
      expect(await client.vault.status({})).toMatchObject({ state: 'empty' })
    })

    test('answers a wrong passphrase with one code, and opens with the right one', async () => {
      const made = createEngine(join(folder, 'made'), testTools(), () => {})
      await made.context.session.create({ name: 'Ana', passphrase: goodPassphrase, mark: anasMark })
      made.close()
      const other = await open(join(folder, 'made'))
      const status = await other.client.vault.status({})
      const memberId = status.state === 'ready' ? (status.members[0]?.id ?? '') : ''
      const wrong: unknown = await other.client.session
        .unlock({ memberId, passphrase: 'wrong' })
        .catch((e: unknown) => e)
      expect(wrong).toMatchObject({ code: 'wrong-passphrase', message: 'wrong-passphrase' })
      expect(await other.client.session.get({})).toEqual({ state: 'locked' })
      expect(await other.client.session.unlock({ memberId, passphrase: goodPassphrase })).toMatchObject({ name: 'Ana' })
      await expect(create()).resolves.toMatchObject({ name: 'Ana' })
      await expect(create(), 'a second one').rejects.toMatchObject({ code: 'not-locked' })
      await other.stop()
    })

    test('says why a passphrase is too weak', async () => {
      const error = client.vault.create({ name: 'Ana', passphrase: 'ana', mark: anasMark })
      await expect(error).rejects.toMatchObject({ code: 'passphrase-weak', data: { reason: 'personal' } })
    })

    test('carries a document of a million characters', async () => {
      await create()
      const long = plainDocument(...Array.from({ length: 900 }, (_, n) => `${n} ${'lorem '.repeat(180)}`))
      const entry = await client.journal.create({ day, document: long })
      expect((await client.journal.open({ id: entry.id })).document).toEqual(long)
    })

    test('carries a picture of three pieces there and back', async () => {
      await create()
      const picture = jpegOf(800, 600, { points: Buffer.alloc(2.5 * 1024 * 1024, 7) })
      const { id } = await sendImage(client, picture)
      expect((await readImage(client, id)).equals(picture)).toBe(true)
      const { upload } = await client.images.begin({ size: 8 })
      const first = { upload, piece: fileOf(Buffer.alloc(4)) }
      await client.images.add({ ...first, at: 0 })
      await expect(client.images.add({ ...first, at: 0 }), 'twice').rejects.toMatchObject({ code: 'invalid-input' })
      await expect(client.images.add({ ...first, at: 4 }), 'over').rejects.toMatchObject({ code: 'not-found' })
    })

    test('reports only codes of the closed list', async () => {
      await create()
      const failures = await Promise.allSettled([
        client.journal.open({ id: '3f0c8a52-96b2-4f7e-a6a5-0d8f1f6ad9e1' }),
        client.journal.erase({ id: '3f0c8a52-96b2-4f7e-a6a5-0d8f1f6ad9e1' }),
        create(),
      ])
      const codes = failures.map((failure) => failure.status === 'rejected' && failure.reason.code)
      expect(codes).toEqual(['not-found', 'not-found', 'not-locked'])
      expect(codes.every(isErrorCode)).toBe(true)
    })

    test('tells the page before the engine locks, and is gone after the lock', async () => {
      await create()
      const events = await client.session.events({})
      expect(await events.next()).toMatchObject({ value: { type: 'opened' } })
      transport.requestLock()
      expect(await events.next()).toMatchObject({ value: { type: 'locking' } })
      await client.session.lock({ hidden: false })
      await transport.closed
      await expect(client.journal.list({ place: 'journal', after: null, limit: 1 })).rejects.toBeInstanceOf(Error)
    })
  })
}
