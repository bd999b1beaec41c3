import * as z from 'zod'

/**
 * What the host and the engine process say to each other, beside the page's own connection. None of it carries a
 * passphrase, a key or a person's words: the host only starts an engine, joins a page to it, and asks it to lock.
 */
export const hostToEngineSchema = z.discriminatedUnion('type', [
  /** First message. */
  z.strictObject({ type: z.literal('start'), vaultDir: z.string().min(1) }),
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
  z.strictObject({ type: z.literal('ready') }),
  /** A socket's first message was the right bearer: this engine has its page. */
  z.strictObject({ type: z.literal('joined') }),
  /** A socket's first message was not the bearer, or never came. The engine still waits for its page. */
  z.strictObject({ type: z.literal('turned-away') }),
  /** Everything is closed; the process exits next. */
  z.strictObject({ type: z.literal('locked'), hidden: z.boolean() }),
  /** The engine cannot run at all. */
  z.strictObject({ type: z.literal('refused'), reason: z.enum(['node-too-old', 'binary-changed']) }),
])
export type EngineToHost = z.infer<typeof engineToHostSchema>
