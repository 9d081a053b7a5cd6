import type { Actor } from '#domain/people/actor.ts'
import { can } from '#domain/people/permissions.ts'

/** May a dialogue be proposed from this file: of a group by whoever proposes, of one person by a head. */
export const proposesDialogue = (actor: Actor, it: { restricted: boolean; headCount: number }): boolean =>
  !it.restricted && can(actor, it.headCount > 1 ? 'dialogue.propose' : 'dialogue.decide')
