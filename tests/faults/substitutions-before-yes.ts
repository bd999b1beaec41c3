import { identity, mallory, malloryAsks, pairOf, type Scene } from '#tests/support/key-scene.ts'
import { joiningIn, putStatement } from '#tests/support/member-keys.ts'
import { signJoining } from '#vault/crypto/joining.ts'
import { signFirstStatement, signMembership } from '#vault/crypto/statement.ts'
import { writePairedFile } from '#vault/files/paired-file.ts'
import { vaultLayout } from '#vault/files/vault-layout.ts'
import { broken, editJoining, type Substitution } from './substitution.ts'

/** In the asking and the statement of one, before the yes. */
export const substitutionsBeforeYes: readonly Substitution[] = [
  { name: 'a stranger’s asking', from: 'asked', change: malloryAsks, seen: { Ana: 'asked', Ben: 'turned-down' } },
  {
    name: 'a stranger’s asking with the second one’s id',
    from: 'asked',
    change: (s) => malloryAsks(s, { mid: s.ben.mid }),
    seen: { Ana: 'asked', Ben: 'turned-down' },
  },
  {
    name: 'an asking with another signing key',
    from: 'asked',
    change: editJoining((j) => ({ ...j, second: { ...j.second, sign: identity(mallory).sign } })),
    seen: { Ana: 'solo', Ben: 'turned-down' },
  },
  {
    name: 'an asking with another box key',
    from: 'asked',
    change: editJoining((j) => ({ ...j, second: { ...j.second, box: identity(mallory).box } })),
    seen: { Ana: 'solo', Ben: 'turned-down' },
  },
  {
    name: 'an asking of another first one',
    from: 'asked',
    change: editJoining((j, { ben }) =>
      signJoining({ ...j, first: identity(mallory), second: identity(ben) }, ben.bag),
    ),
    seen: { Ana: 'solo', Ben: 'turned-down' },
  },
  {
    name: 'an asking in another vault',
    from: 'asked',
    change: editJoining((j, { ben }) => signJoining({ ...j, vid: '33'.repeat(16), second: identity(ben) }, ben.bag)),
    seen: { Ana: 'solo', Ben: 'turned-down' },
  },
  {
    name: 'an asking for the epoch that there is',
    from: 'asked',
    change: (s) => putRawJoining(s, { epoch: 1 }),
    seen: { Ana: 'solo', Ben: 'turned-down' },
  },
  {
    name: 'an asking under the first one’s own id',
    from: 'asked',
    change: (s) => {
      const second = { ...identity(s.ben), mid: s.ana.mid }
      putRawJoining(s, {
        second: { ...second, signature: signMembership(s.vid, 2, [identity(s.ana), second], s.ben.bag) },
      })
    },
    seen: { Ana: 'solo', Ben: 'turned-down' },
  },
  {
    name: 'a statement of two by a stranger and the one who asks',
    from: 'asked',
    change: (s) => putStatement(s.folder, pairOf(s, mallory, s.ben)),
    seen: broken,
  },
  {
    name: 'a statement of two by the one who asks and a stranger',
    from: 'asked',
    change: (s) => putStatement(s.folder, pairOf(s, s.ben, mallory)),
    seen: { Ana: 'broken' },
  },
  {
    name: 'a yes in the first one’s name, by the one who asks',
    from: 'asked',
    change: (s) =>
      putStatement(s.folder, {
        ...pairOf(s, s.ana, s.ben),
        members: [
          { ...identity(s.ana), signature: pairOf(s, s.ben, s.ana).members[0].signature },
          pairOf(s, s.ana, s.ben).members[1],
        ],
      }),
    seen: broken,
  },
  {
    name: 'another first one in the statement of one',
    from: 'asked',
    change: (s) => putStatement(s.folder, signFirstStatement(s.vid, mallory.mid, mallory.bag)),
    seen: broken,
  },
  {
    name: 'other keys of the first one in the statement of one',
    from: 'asked',
    change: (s) => putStatement(s.folder, signFirstStatement(s.vid, s.ana.mid, mallory.bag)),
    seen: { Ana: 'refused', Ben: 'broken' },
  },
  {
    name: 'the one who asks as the only member',
    from: 'asked',
    change: (s) => putStatement(s.folder, signFirstStatement(s.vid, s.ben.mid, s.ben.bag)),
    seen: { Ana: 'broken' },
  },
  {
    name: 'the statement of another vault',
    from: 'asked',
    change: (s) => putStatement(s.folder, signFirstStatement('33'.repeat(16), s.ana.mid, s.ana.bag)),
    seen: { Ana: 'refused', Ben: 'refused' },
  },
]

/** An asking that the program itself would not write. */
function putRawJoining({ folder }: Scene, change: object): void {
  const path = vaultLayout(folder).joining
  const json = JSON.stringify({ ...joiningIn(folder), ...change })
  writePairedFile(path, Buffer.from(`${json.padEnd(8 * 1024 - 1)}\n`))
}
