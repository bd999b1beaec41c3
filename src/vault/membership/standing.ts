import { fingerprintWords } from '../crypto/fingerprint.ts'
import {
  answerOf,
  decodeJoining,
  isJoiningSigned,
  type Joining,
  type JoiningAnswer,
  joiningFileBytes,
} from '../crypto/joining.ts'
import { type KeyBag, publicKeysOf, type SharedAccess } from '../crypto/key-bag.ts'
import { isEnvelopeFrom, openEnvelope } from '../crypto/shared-envelope.ts'
import {
  decodeStatement,
  identityOf,
  isMembershipSigned,
  isOwnStatement,
  isSameIdentity,
  type PublicIdentity,
  type Statement,
  type StatementOfTwo,
  statementFileBytes,
} from '../crypto/statement.ts'
import { readPairedCopies } from '../files/paired-file.ts'
import type { VaultLayout } from '../files/vault-layout.ts'
import { VaultError } from '../vault-error.ts'

/** How one member stands to the other, worked out anew at every unlock from signed files and pinned keys. */
export type Standing =
  /** Nobody else has asked, or what was asked has been answered. `answered` is this member's own last answer. */
  | { readonly state: 'solo'; readonly answered: JoiningAnswer | null }
  /** A second person asks this first member. */
  | { readonly state: 'asked'; readonly joining: Joining; readonly words: readonly string[] }
  /** This second person has asked, and nothing was answered yet. */
  | { readonly state: 'waiting'; readonly joining: Joining; readonly words: readonly string[] }
  /** This second person asked and has no shared room: the first one answered, or the asking is gone. */
  | { readonly state: 'turned-down'; readonly kind: JoiningAnswer | 'lost' }
  /** Both belong to the vault. `access` opens the shared room. */
  | { readonly state: 'paired'; readonly partner: PublicIdentity; readonly access: SharedAccess }
  /** This first member has said yes and a crash came before the statement did: it only has to be written again. */
  | { readonly state: 'accepting'; readonly joining: Joining }
  /** The files name other keys than those that both compared. Nothing of the shared room is opened. */
  | { readonly state: 'broken' }

export interface Self {
  readonly vid: string
  readonly mid: string
  readonly bag: KeyBag
}

/** Reads what lies open and checks all of it. It changes nothing. */
export function readStanding(layout: VaultLayout, self: Self): Standing {
  const statements = readStatements(layout).filter(({ vid }) => vid === self.vid)
  const pairs = statements.filter((statement): statement is StatementOfTwo => 'shared' in statement)
  if (pairs.length > 0) {
    const standings = pairs.map((statement) => standingInPair(statement, self))
    return standings.find(({ state }) => state === 'paired') ?? standings[0] ?? { state: 'broken' }
  }
  const joinings = readJoinings(layout).filter(({ vid }) => vid === self.vid)
  const [standing] = statements.map((statement) =>
    statement.members[0].mid === self.mid
      ? standingOfFirst(statement, joinings, self)
      : standingOfSecond(statement, joinings, self),
  )
  return standing ?? { state: 'broken' }
}

/** Every readable copy of the statement. */
export function readStatements(layout: VaultLayout): readonly Statement[] {
  return readPairedCopies(layout.statement, statementFileBytes, decodeStatement)
}

/** The public key that a member receives with, in base64; null when no file names one. Nobody has vouched for it yet. */
export function boxKeyOf(layout: VaultLayout, mid: string): string | null {
  const members: PublicIdentity[] = readStatements(layout).flatMap((statement) => statement.members)
  const asking = readJoinings(layout).map(({ second }) => second)
  return [...members, ...asking].find((member) => member.mid === mid)?.box ?? null
}

/** Every readable copy of what a second person has asked for. */
export function readJoinings(layout: VaultLayout): readonly Joining[] {
  try {
    return readPairedCopies(layout.joining, joiningFileBytes, decodeJoining)
  } catch (error) {
    if (error instanceof VaultError) return [] // none, or none that can be read: the asking is gone
    throw error
  }
}

function standingInPair(statement: StatementOfTwo, self: Self): Standing {
  const { vid, mid, bag } = self
  const { epoch, members, shared } = statement
  const [first, second] = members
  const me = members.find((member) => member.mid === mid)
  const partner = first.mid === mid ? second : first
  // Somebody else was accepted in this person's place: the words that were compared were not theirs.
  if (me === undefined) {
    return bag.asked !== null && bag.shared === null
      ? { state: 'turned-down', kind: 'words-differ' }
      : { state: 'broken' }
  }
  const isSigned = isOwnStatement(statement, vid, mid, publicKeysOf(bag)) && members.every(isSignedIn(statement))
  const place = { vid, epoch, from: first.mid, to: second.mid }
  const isPinned = bag.partner !== null && isSameIdentity(bag.partner, partner)
  if (!isSigned || !isPinned || !isEnvelopeFrom(shared, place, first)) return { state: 'broken' }
  // Whoever made the envelope chose the file's name: it may not be that of this member's own room.
  if (shared.file === bag.privateFile) return { state: 'broken' }
  const pinned: PublicIdentity = { mid: partner.mid, sign: partner.sign, box: partner.box }
  if (bag.shared !== null) {
    const isSame = bag.shared.file === shared.file && bag.shared.epoch === epoch
    return isSame ? { state: 'paired', partner: pinned, access: bag.shared } : { state: 'broken' }
  }
  if (me !== second) return { state: 'broken' } // the first member made the room and has kept its key
  // A yes to an asking that was taken back, or to an older one.
  if (bag.asked === null || !bag.asked.isOpen) return { state: 'turned-down', kind: 'withdrawn' }
  if (bag.asked.epoch !== epoch) return { state: 'broken' }
  try {
    const root = openEnvelope(bag, shared, pinned)
    return { state: 'paired', partner: pinned, access: { file: shared.file, root, epoch, heads: {} } }
  } catch {
    return { state: 'broken' }
  }
}

const isSignedIn = (statement: StatementOfTwo) => (member: StatementOfTwo['members'][number]) =>
  isMembershipSigned(statement.vid, statement.epoch, statement.members, member)

function standingOfFirst(statement: Statement, joinings: readonly Joining[], self: Self): Standing {
  const { vid, mid, bag } = self
  if (!isOwnStatement(statement, vid, mid, publicKeysOf(bag))) return { state: 'broken' }
  const joining = joinings.find(
    (asking) =>
      asking.epoch > statement.epoch && isSameIdentity(asking.first, identityOf(mid, bag)) && isJoiningSigned(asking),
  )
  if (bag.shared !== null) {
    const isPinned = joining !== undefined && bag.partner !== null && isSameIdentity(bag.partner, joining.second)
    return isPinned && bag.shared.epoch === joining.epoch ? { state: 'accepting', joining } : { state: 'broken' }
  }
  if (joining === undefined) return { state: 'solo', answered: null }
  const answer = readAnswer(joining)
  if (answer !== null) return { state: 'solo', answered: answer === 'withdrawn' ? null : answer }
  return { state: 'asked', joining, words: fingerprintWords(vid, [joining.first, joining.second]) }
}

function standingOfSecond(statement: Statement, joinings: readonly Joining[], self: Self): Standing {
  const { vid, mid, bag } = self
  const own = identityOf(mid, bag)
  const [first] = statement.members
  // A statement that this member was part of has gone, or names another first member than the one that was asked.
  if (bag.shared !== null || bag.partner === null || !isSameIdentity(bag.partner, first)) return { state: 'broken' }
  const joining = joinings.find(
    (asking) =>
      asking.epoch === bag.asked?.epoch &&
      isSameIdentity(asking.second, own) &&
      isSameIdentity(asking.first, first) &&
      isJoiningSigned(asking),
  )
  if (bag.asked?.isOpen === false) return { state: 'turned-down', kind: 'withdrawn' }
  if (joining === undefined) return { state: 'turned-down', kind: 'lost' }
  const answer = readAnswer(joining)
  if (answer !== null) return { state: 'turned-down', kind: answer }
  return { state: 'waiting', joining, words: fingerprintWords(vid, [joining.first, joining.second]) }
}

/** An answer that nobody signed is no answer. */
function readAnswer(joining: Joining): JoiningAnswer | null {
  try {
    return answerOf(joining)
  } catch (error) {
    if (error instanceof VaultError) return null
    throw error
  }
}
