import type { Actor } from '#domain/people/actor.ts'
import { can, table } from '#domain/people/permissions.ts'

/** Who heads an office that holds dialogues; the Front decides of its conferences alone. */
const isHead = (actor: Actor): boolean =>
  actor.kind === 'person' &&
  actor.grants.some(({ role }) => role !== 'front' && table[role]['dialogue.decide'] !== undefined)

/** May a dialogue be proposed from this file: of a group by whoever proposes, of one person by a head. */
export const proposesDialogue = (actor: Actor, it: { restricted: boolean; headCount: number }): boolean =>
  !it.restricted && (it.headCount > 1 ? can(actor, 'dialogue.propose') : isHead(actor))
