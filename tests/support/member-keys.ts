import * as fs from 'node:fs'
import { join } from 'node:path'
import { decodeJoining, encodeJoining, type Joining } from '#vault/crypto/joining.ts'
import type { KeyBag } from '#vault/crypto/key-bag.ts'
import { decodeStatement, encodeStatement, type Statement, type StatementOfTwo } from '#vault/crypto/statement.ts'
import { writePairedFile } from '#vault/files/paired-file.ts'
import { vaultLayout } from '#vault/files/vault-layout.ts'
import { type MemberSlot, openMemberSlot } from '#vault/member-slot.ts'
import { floorCost, goodPassphrase, quickKey } from './test-tools.ts'
import { bensPassphrase } from './two-members.ts'

/** What a member has who opens their own slot outside the program: id and keys. */
export interface HeldKeys {
  readonly vid: string
  readonly mid: string
  readonly bag: KeyBag
}

/** The slot whose mark has the letter of this member, opened, in a vault made with quick keys. */
export async function slotOf(folder: string, who: 'Ana' | 'Ben'): Promise<MemberSlot & { readonly mid: string }> {
  const layout = vaultLayout(folder)
  const names = fs.readdirSync(layout.slots).filter((name) => name.endsWith('.slot'))
  const slots = names.map((name) => JSON.parse(fs.readFileSync(join(layout.slots, name), 'utf8')))
  const { vid, mid } = slots.find(({ mark }) => mark.letter === who.charAt(0))
  const passphrase = who === 'Ana' ? goodPassphrase : bensPassphrase
  const tools = { layout, deriveKey: quickKey, kdfCost: floorCost }
  return Object.assign(await openMemberSlot(tools, { vids: [vid], mid }, passphrase), { mid })
}

export async function keysOf(folder: string, who: 'Ana' | 'Ben'): Promise<HeldKeys> {
  const { vid, mid, bag } = await slotOf(folder, who)
  return { vid, mid, bag }
}

export function statementIn(folder: string): Statement {
  return decodeStatement(fs.readFileSync(vaultLayout(folder).statement))
}

export function statementOfTwo(folder: string): StatementOfTwo {
  const statement = statementIn(folder)
  if (!('shared' in statement)) throw new Error('the statement names one member')
  return statement
}

export function putStatement(folder: string, statement: Statement): void {
  writePairedFile(vaultLayout(folder).statement, encodeStatement(statement))
}

export function joiningIn(folder: string): Joining {
  return decodeJoining(fs.readFileSync(vaultLayout(folder).joining))
}

export function putJoining(folder: string, joining: Joining): void {
  writePairedFile(vaultLayout(folder).joining, encodeJoining(joining))
}
