import * as z from 'zod'
import { autoLockMinutesSchema } from './auto-lock.ts'

/**
 * What the host and the engine process say to each other, beside the page's own connection. None of it carries a
 * passphrase, a key or a person's words: the host only starts an engine, joins a page to it, and asks it to lock.
 */

/** What an engine is for. It is told once, when it starts, and it never becomes anything else. */
export const enginePartSchema = z.discriminatedUnion('kind', [
  /** One member's own room, and the shared one. */
  z.strictObject({ kind: z.literal('alone') }),
  /** Takes one member's passphrase for a session together, hands on what that session needs, and ends. */
  z.strictObject({
    kind: z.literal('gate'),
    /** Public key of the engine that it hands on to, in base64. */
    sealTo: z.string().length(44),
    /** The member who has been through already; null at the first gate. */
    seated: z.string().nullable(),
  }),
  /** The shared room for both, and nobody's own. */
  z.strictObject({ kind: z.literal('together') }),
])
export type EnginePart = z.infer<typeof enginePartSchema>

/** What a gate hands on: sealed to one engine, so that the host carries bytes that it cannot open. */
const sealedSchema = z.string().max(16 * 1024)

export const hostToEngineSchema = z.discriminatedUnion('type', [
  /** First message. */
  z.strictObject({ type: z.literal('start'), vaultDir: z.string().min(1), part: enginePartSchema }),
  /** To an engine for both: what a gate has sealed to it. */
  z.strictObject({ type: z.literal('hand-on'), sealed: sealedSchema }),
  /** A page's MessagePort travels beside this message. */
  z.strictObject({ type: z.literal('join-port') }),
  /** A page's socket travels beside this message, after its upgrade request was read and before any frame was. */
  z.strictObject({
    type: z.literal('join-socket'),
    request: z.strictObject({ method: z.string(), url: z.string(), headers: z.record(z.string(), z.string()) }),
    /** The one Host that is right, and the Origin that goes with it. */
    host: z.string(),
    /** What the page has to send as its first message. */
    bearer: z.string().min(43),
  }),
  /** Tell the page, wait briefly for its last words, close everything, exit. */
  z.strictObject({ type: z.literal('lock') }),
])
export type HostToEngine = z.infer<typeof hostToEngineSchema>

export const engineToHostSchema = z.discriminatedUnion('type', [
  /** `key`: the public key of an engine for both, in base64. */
  z.strictObject({ type: z.literal('ready'), key: z.string().length(44).nullable() }),
  /** From a gate: this member's part of a session together. The process ends next. */
  z.strictObject({ type: z.literal('handed-on'), mid: z.string().length(32), sealed: sealedSchema }),
  /** A socket's first message was the right bearer: this engine has its page. */
  z.strictObject({ type: z.literal('joined') }),
  /** A socket's first message was not the bearer, or never came. The engine still waits for its page. */
  z.strictObject({ type: z.literal('turned-away') }),
  /** A socket went away before its first message. Nobody has tried anything. */
  z.strictObject({ type: z.literal('gone-silent') }),
  /** A room is open, and locks after so many minutes without a sign of the person. */
  z.strictObject({ type: z.literal('auto-lock'), minutes: autoLockMinutesSchema }),
  /** Everything is closed; the process exits next. */
  z.strictObject({ type: z.literal('locked'), hidden: z.boolean(), next: z.enum(['alone', 'together']) }),
  /** The engine cannot run at all. */
  z.strictObject({ type: z.literal('refused'), reason: z.enum(['node-too-old', 'binary-changed']) }),
])
export type EngineToHost = z.infer<typeof engineToHostSchema>
