import { randomBytes } from 'node:crypto'
import * as z from 'zod'
import { agreementDraftSchema, agreementTextSchema } from '#api/agreement-text.ts'
import type { KeptDraft } from '#api/agreements-contract.ts'
import type { CipherDatabase } from '../sqlite/cipher-database.ts'
import type { Signable } from './agreement-signature.ts'
import type { OwnSignature } from './blind-post.ts'

/** Most drafts that are listed, and most receipts. */
const maxDrafts = 100
const maxReceipts = 1000

interface DraftRow {
  readonly id: string
  readonly agreement: string | null
  readonly version: number | null
  readonly content: string
  readonly updated_at: string
}

/** Newest first. */
export function draftsIn(db: CipherDatabase): KeptDraft[] {
  const rows = db.prepare('SELECT * FROM agreement_draft ORDER BY updated_at DESC, id LIMIT ?').all(maxDrafts)
  return (rows as DraftRow[]).map(({ id, agreement, version, content, updated_at }) => ({
    id,
    changes: agreement === null || version === null ? null : { id: agreement, version },
    draft: agreementDraftSchema.parse(JSON.parse(content)),
    updatedAt: updated_at,
  }))
}

export function hasDraft(db: CipherDatabase, id: string): boolean {
  return db.prepare('SELECT 1 FROM agreement_draft WHERE id = ?').get(id) !== undefined
}

export function writeDraft(db: CipherDatabase, { id, changes, draft, updatedAt }: KeptDraft): void {
  db.prepare(
    'INSERT OR REPLACE INTO agreement_draft (id, agreement, version, content, updated_at) VALUES (?, ?, ?, ?, ?)',
  ).run(id, changes?.id ?? null, changes?.version ?? null, JSON.stringify(draft), updatedAt)
}

/** Whether there was one. */
export function removeDraft(db: CipherDatabase, id: string): boolean {
  return db.prepare('DELETE FROM agreement_draft WHERE id = ?').run(id).changes > 0
}

/** An own signature that waits for the other's. */
export interface WaitingSignature extends OwnSignature {
  readonly agreement: string
  readonly version: number
  /** The last own post that had gone out before it; null when there was none. */
  readonly after: string | null
}

/**
 * What lies where an own signature would, as long as there is none. It has the same size and is written at the same
 * times: whoever compares two copies of the encrypted file sees which of its pages were written, and from that page
 * they would see who has signed. A version below zero says that it is none.
 */
export interface StandIn extends WaitingSignature {
  readonly isStandIn: true
}

type SignatureRow = WaitingSignature | StandIn

export function waitingSignatures(db: CipherDatabase): WaitingSignature[] {
  return signatureRows(db).filter((row) => !('isStandIn' in row))
}

export function signatureRows(db: CipherDatabase): SignatureRow[] {
  const columns = 'agreement, version, signature, secret, after'
  const rows = db.prepare(`SELECT ${columns} FROM agreement_signature LIMIT ?`).all(maxDrafts) as WaitingSignature[]
  return rows.map(({ version, secret, ...row }) => {
    const own = { ...row, version: Math.abs(version), secret: secret.split(' ')[0] ?? '' }
    return version > 0 ? own : { ...own, isStandIn: true }
  })
}

/** Writes other bytes each time, also of what it has written before: a page of the file that stays as it is tells. */
export function keepSignature(db: CipherDatabase, row: SignatureRow): void {
  const { agreement, signature, secret, after } = row
  const version = 'isStandIn' in row ? -row.version : row.version
  db.prepare(
    'INSERT OR REPLACE INTO agreement_signature (agreement, version, signature, secret, after) VALUES (?, ?, ?, ?, ?)',
  ).run(agreement, version, signature, `${secret} ${randomBytes(16).toString('base64')}`, after)
}

export function replaceSignatures(db: CipherDatabase, signatures: readonly WaitingSignature[]): void {
  db.exec('DELETE FROM agreement_signature')
  for (const signature of signatures) keepSignature(db, signature)
}

export function dropSignature(db: CipherDatabase, agreement: string): void {
  db.prepare('DELETE FROM agreement_signature WHERE agreement = ?').run(agreement)
}

/** What proves a signed version without the shared room. */
export interface KeptReceipt {
  readonly agreement: string
  readonly version: number
  /** The vault that it was signed in. */
  readonly vid: string
  /** The words as both signed them, in their one spelling. */
  readonly words: string
  readonly signatures: Readonly<Record<string, string>>
  /** Public keys of the two, by member. */
  readonly keys: Readonly<Record<string, string>>
  readonly signedAt: string
}

const byMember = z.record(z.string(), z.string())
const receiptAbout = z.object({ agreement: z.uuid(), version: z.int().min(1).max(10_000), signedAt: z.iso.datetime() })
const signedWords = z.strictObject({ id: z.uuid(), version: z.int(), body: agreementTextSchema })

interface ReceiptRow extends Omit<KeptReceipt, 'signatures' | 'keys' | 'signedAt'> {
  readonly signatures: string
  readonly keys: string
  readonly signed_at: string
}

/** Newest first. */
export function receiptsIn(db: CipherDatabase): KeptReceipt[] {
  const rows = db
    .prepare('SELECT * FROM agreement_receipt ORDER BY signed_at DESC, agreement, version LIMIT ?')
    .all(maxReceipts)
  return (rows as ReceiptRow[]).map(({ signatures, keys, signed_at, ...row }) => ({
    ...row,
    signatures: readAs(byMember, signatures) ?? {},
    keys: readAs(byMember, keys) ?? {},
    signedAt: signed_at,
  }))
}

export function hasReceipt(db: CipherDatabase, agreement: string, version: number): boolean {
  return (
    db.prepare('SELECT 1 FROM agreement_receipt WHERE agreement = ? AND version = ?').get(agreement, version) !==
    undefined
  )
}

/** A receipt is written once and never changed. */
export function keepReceipt(db: CipherDatabase, receipt: KeptReceipt): void {
  const { agreement, version, vid, words, signatures, keys, signedAt } = receipt
  db.prepare(
    'INSERT OR IGNORE INTO agreement_receipt (agreement, version, vid, words, signatures, keys, signed_at) VALUES (?, ?, ?, ?, ?, ?, ?)',
  ).run(agreement, version, vid, words, JSON.stringify(signatures), JSON.stringify(keys), signedAt)
}

/** What its words say, and what about; null when nobody can read it. */
export function signableOf({ words, ...row }: KeptReceipt): Signable | null {
  return receiptAbout.safeParse(row).success ? readAs(signedWords, words) : null
}

/** Whoever can write to an own room can leave anything there: one receipt that nobody can read keeps none of the others. */
function readAs<T>(schema: z.ZodType<T>, json: string): T | null {
  try {
    return schema.safeParse(JSON.parse(json)).data ?? null
  } catch {
    return null
  }
}
