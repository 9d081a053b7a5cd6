import { can } from '#domain/people/permissions.ts'
import { ownerKey, ownerMark } from '#server/device-owner.ts'
import { currentStaff } from '#server/session.ts'
import { notFoundPage } from '#server/trouble-page.ts'

/** Whose the entries on this phone are, and their half of the key: for who supervises, signed in. */
export async function GET(): Promise<Response> {
  const staff = await currentStaff()
  const headers = { 'Cache-Control': 'no-store' }
  if (!staff) return Response.json({ state: 'sign-in' }, { headers })
  if (!can(staff.ctx.actor, 'petition.monitor')) return notFoundPage()
  const { id } = staff.person
  return Response.json({ state: 'open', owner: ownerMark(id), key: ownerKey(id) }, { headers })
}
