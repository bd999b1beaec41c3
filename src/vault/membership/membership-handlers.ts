import { on } from '../handler-base.ts'
import { assessPassphrase } from '../passphrase/assess-passphrase.ts'
import { VaultError } from '../vault-error.ts'
import type { MemberLink } from './member-link.ts'

/** Does something about the other member, and answers how things stand then. */
function changed(link: MemberLink, change: (link: MemberLink) => void) {
  change(link)
  return link.get()
}

export const membershipHandlers = {
  get: on.membership.get.handler(({ context }) => context.session.link().get()),
  join: on.membership.join.handler(({ input, context }) => {
    const { reason } = assessPassphrase(input.passphrase, [input.name])
    if (reason !== null) throw new VaultError('passphrase-weak', { data: { reason } })
    return context.session.join(input)
  }),
  accept: on.membership.accept.handler(({ input, context }) =>
    changed(context.session.link(), (link) => link.accept(input.words)),
  ),
  decline: on.membership.decline.handler(({ input, context }) =>
    changed(context.session.link(), (link) => link.decline(input.words, input.because)),
  ),
  withdraw: on.membership.withdraw.handler(({ context }) => changed(context.session.link(), (link) => link.withdraw())),
  askAgain: on.membership.askAgain.handler(({ context }) => changed(context.session.link(), (link) => link.askAgain())),
}
