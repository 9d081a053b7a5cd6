import { passkeyPermit } from '#server/passkey-permit.ts'
import { optionsToAdd } from '#server/people/passkeys.ts'

/** What a browser needs to make a key, for whoever has just proved their second factor. */
export async function GET(): Promise<Response> {
  const permit = await passkeyPermit()
  if (!permit) return new Response(null, { status: 404 })
  return Response.json(await optionsToAdd(permit.ctx), { headers: { 'Cache-Control': 'no-store' } })
}
