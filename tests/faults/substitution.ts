import type { Scene, State, Who } from '#tests/support/key-scene.ts'
import { joiningIn, putJoining, putStatement, statementOfTwo } from '#tests/support/member-keys.ts'
import type { TemplateName } from '#tests/support/vault-templates.ts'
import type { Joining } from '#vault/crypto/joining.ts'
import type { SignedMember, StatementOfTwo } from '#vault/crypto/statement.ts'

export interface Substitution {
  readonly name: string
  readonly from: TemplateName
  readonly change: (scene: Scene) => void
  /** How each of the two finds things afterwards. `refused`: the vault does not open. */
  readonly seen: Partial<Record<Who, State>>
}

export const broken = { Ana: 'broken', Ben: 'broken' } as const

export const editPair = (edit: (statement: StatementOfTwo, scene: Scene) => StatementOfTwo) => (scene: Scene) =>
  putStatement(scene.folder, edit(statementOfTwo(scene.folder), scene))
export const editMember = (at: 0 | 1, edit: (member: SignedMember, scene: Scene) => SignedMember) =>
  editPair((statement, scene) => {
    const [first, second] = statement.members
    return { ...statement, members: at === 0 ? [edit(first, scene), second] : [first, edit(second, scene)] }
  })
export const editEnvelope = (edit: (shared: StatementOfTwo['shared'], scene: Scene) => StatementOfTwo['shared']) =>
  editPair((statement, scene) => ({ ...statement, shared: edit(statement.shared, scene) }))
export const editJoining = (edit: (joining: Joining, scene: Scene) => Joining) => (scene: Scene) =>
  putJoining(scene.folder, edit(joiningIn(scene.folder), scene))
