import { on } from './handler-base.ts'
import { assessPassphrase } from './passphrase/assess-passphrase.ts'
import { suggestWords } from './passphrase/suggest-words.ts'
import { tellAutoLock } from './settings/tell-auto-lock.ts'
import { VaultError } from './vault-error.ts'

export const vaultHandlers = {
  status: on.vault.status.handler(({ context }) => context.session.status()),
  create: on.vault.create.handler(async ({ input, context }) => {
    const { reason } = assessPassphrase(input.passphrase, [input.name])
    if (reason !== null) throw new VaultError('passphrase-weak', { data: { reason } })
    const opened = await context.session.create(input)
    tellAutoLock(context)
    return opened
  }),
}

export const passphraseHandlers = {
  suggest: on.passphrase.suggest.handler(() => ({ words: suggestWords() })),
  assess: on.passphrase.assess.handler(({ input }) => assessPassphrase(input.passphrase, input.facts)),
}

export const sessionHandlers = {
  get: on.session.get.handler(({ context: { session, together, gate } }) => {
    if (gate !== null) return { state: 'gate' as const }
    if (together?.isOpen()) return { state: 'together' as const }
    return session.isOpen() ? { state: 'alone' as const, name: session.room().name } : { state: 'locked' as const }
  }),
  unlock: on.session.unlock.handler(async ({ input, context }) => {
    const opened = await context.session.unlock(input.memberId, input.passphrase)
    tellAutoLock(context)
    return opened
  }),
  unlockSnapshot: on.session.unlockSnapshot.handler(async ({ input, context }) => {
    const opened = await context.session.unlockSnapshot(input.memberId, input.passphrase)
    tellAutoLock(context)
    return opened
  }),
  changePassphrase: on.session.changePassphrase.handler(async ({ input, context: { session } }) => {
    const { reason } = assessPassphrase(input.next, [session.room().name])
    if (reason !== null) throw new VaultError('passphrase-weak', { data: { reason } })
    await session.changePassphrase(input.current, input.next)
    return {}
  }),
  recover: on.session.recover.handler(({ input, context }) => {
    const accept = (facts: string[]) => {
      const { reason } = assessPassphrase(input.next, facts)
      if (reason !== null) throw new VaultError('passphrase-weak', { data: { reason } })
    }
    accept([]) // before the code is tried; the name is known only inside the room
    return context.session.recover(input, (name) => accept([name]))
  }),
  lock: on.session.lock.handler(({ input, context }) => {
    context.leave({ hidden: input.hidden })
    return {}
  }),
  events: on.session.events.handler(async function* ({ signal, context: { watchers } }) {
    const next = Promise.withResolvers<'locking' | 'gone'>()
    const tell = () => next.resolve('locking')
    signal?.addEventListener('abort', () => next.resolve('gone'), { once: true })
    watchers.add(tell)
    try {
      yield { type: 'opened' as const }
      if ((await next.promise) === 'locking') yield { type: 'locking' as const }
    } finally {
      watchers.delete(tell)
    }
  }),
}
