import { identity, mallory, pairOf, statementOfOne } from '#tests/support/key-scene.ts'
import { putJoining, putStatement, statementOfTwo } from '#tests/support/member-keys.ts'
import { fromBase64, toBase64 } from '#vault/crypto/encoding.ts'
import { signJoining } from '#vault/crypto/joining.ts'
import type { KeyBag } from '#vault/crypto/key-bag.ts'
import { closeEnvelope } from '#vault/crypto/shared-envelope.ts'
import { sodium } from '#vault/crypto/sodium.ts'
import { broken, editEnvelope, editMember, editPair, type Substitution } from './substitution.ts'

const zeros = toBase64(new Uint8Array(64))
const boxedBy = (sender: KeyBag) =>
  editEnvelope((shared, { vid, ana, ben }) => {
    const place = { vid, epoch: 2, from: ana.mid, to: ben.mid }
    return closeEnvelope(sender, place, identity(ben), { file: shared.file, root: toBase64(new Uint8Array(32)) })
  })

/** In the statement of two and the envelope in it, after the yes: against both. */
export const substitutionsAfterYes: readonly Substitution[] = [
  ...(['accepted', 'paired'] as const).flatMap((from): Substitution[] => [
    {
      name: 'the second one’s signing key',
      from,
      change: editMember(1, (m) => ({ ...m, sign: identity(mallory).sign })),
      seen: broken,
    },
    {
      name: 'the first one’s signing key',
      from,
      change: editMember(0, (m) => ({ ...m, sign: identity(mallory).sign })),
      seen: broken,
    },
    {
      name: 'the second one’s box key',
      from,
      change: editMember(1, (m) => ({ ...m, box: identity(mallory).box })),
      seen: broken,
    },
    {
      name: 'the first one’s box key',
      from,
      change: editMember(0, (m) => ({ ...m, box: identity(mallory).box })),
      seen: broken,
    },
    {
      name: 'a foreign second one, signed by her',
      from,
      change: (s) => putStatement(s.folder, pairOf(s, s.ana, mallory)),
      seen: { Ana: 'broken', Ben: from === 'paired' ? 'broken' : 'turned-down' },
    },
    {
      name: 'a foreign first one, signed by her',
      from,
      change: (s) => putStatement(s.folder, pairOf(s, mallory, s.ben)),
      seen: broken,
    },
    {
      name: 'other keys of the second one, signed with them',
      from,
      change: (s) => putStatement(s.folder, pairOf(s, s.ana, { ...mallory, mid: s.ben.mid })),
      seen: broken,
    },
    {
      name: 'other keys of the first one, signed with them',
      from,
      change: (s) => putStatement(s.folder, pairOf(s, { ...mallory, mid: s.ana.mid }, s.ben)),
      seen: broken,
    },
    {
      name: 'the two in the other order',
      from,
      change: editPair((st) => ({ ...st, members: [st.members[1], st.members[0]] })),
      seen: broken,
    },
    {
      name: 'the two in the other order, signed by the second',
      from,
      change: (s) =>
        putStatement(s.folder, {
          ...pairOf(s, s.ben, s.ana),
          members: [pairOf(s, s.ben, s.ana).members[0], statementOfTwo(s.folder).members[0]],
        }),
      seen: broken,
    },
    { name: 'a later epoch', from, change: editPair((st) => ({ ...st, epoch: 3 })), seen: broken },
    {
      name: 'a later epoch, signed by the second',
      from,
      change: (s) =>
        putStatement(s.folder, {
          ...statementOfTwo(s.folder),
          epoch: 3,
          members: [statementOfTwo(s.folder).members[0], pairOf(s, s.ana, s.ben, 3).members[1]],
        }),
      seen: broken,
    },
    {
      name: 'no signature of the first',
      from,
      change: editMember(0, (m) => ({ ...m, signature: zeros })),
      seen: broken,
    },
    {
      name: 'no signature of the second',
      from,
      change: editMember(1, (m) => ({ ...m, signature: zeros })),
      seen: broken,
    },
    {
      name: 'an envelope for another file',
      from,
      change: editEnvelope((e) => ({ ...e, file: '22'.repeat(16) })),
      seen: broken,
    },
    {
      name: 'an envelope with another box',
      from,
      change: editEnvelope((e) => ({ ...e, box: toBase64(new Uint8Array(48)) })),
      seen: broken,
    },
    {
      name: 'an envelope with another nonce',
      from,
      change: editEnvelope((e) => ({ ...e, nonce: toBase64(new Uint8Array(24)) })),
      seen: broken,
    },
    { name: 'an envelope boxed and signed by a stranger', from, change: boxedBy(mallory.bag), seen: broken },
    { name: 'an envelope boxed and signed by the second', from, change: (s) => boxedBy(s.ben.bag)(s), seen: broken },
    {
      name: 'an anonymous box of the same length',
      from,
      change: editEnvelope((e, { ben }) => ({ ...e, box: anonymousBox(fromBase64(identity(ben).box)) })),
      seen: broken,
    },
    {
      name: 'the first one’s envelope of another epoch',
      from,
      change: editEnvelope((_e, s) => pairOf(s, s.ana, s.ben, 7).shared),
      seen: broken,
    },
  ]),
  {
    name: 'a shared room that is the second one’s own',
    from: 'accepted',
    change: (s) => putStatement(s.folder, pairOf(s, s.ana, s.ben, 2, s.ben.bag.privateFile)),
    seen: broken,
  },
  { name: 'the statement of one, without the asking', from: 'paired', change: statementOfOne, seen: broken },
  {
    name: 'the statement of one, with a stranger’s asking',
    from: 'paired',
    change: (s) => {
      statementOfOne(s)
      putJoining(
        s.folder,
        signJoining({ vid: s.vid, epoch: 2, first: identity(s.ana), second: identity(mallory) }, mallory.bag),
      )
    },
    seen: broken,
  },
]

/** What `crypto_box_seal` puts behind its one-time public key: a box that says nothing about its sender. */
function anonymousBox(recipient: Uint8Array): string {
  return toBase64(sodium.crypto_box_seal(new Uint8Array(32), recipient).subarray(sodium.crypto_box_PUBLICKEYBYTES))
}
