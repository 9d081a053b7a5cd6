import { optionsToEnter } from '#server/people/enter-by-passkey.ts'

/** A challenge for whoever wants to sign in; nothing is kept of it until it is answered. */
export async function GET(): Promise<Response> {
  return Response.json(await optionsToEnter(new Date()), { headers: { 'Cache-Control': 'no-store' } })
}
