import { type NextRequest, NextResponse } from 'next/server'
import NextAuth from 'next-auth'
import { authOptions } from '#server/auth-options.ts'

type Route = { params: Promise<{ nextauth: string[] }> }

/**
 * The door of the sign-in library for providers outside (an identity service of the state), of which
 * none is configured yet. It has no page of its own: whoever asks for one comes to ours.
 */
const open = ['signin', 'callback', 'error']

async function answer(request: NextRequest, route: Route): Promise<Response> {
  const { nextauth } = await route.params
  const options = authOptions()
  const known = options.providers.some((one) => one.id === nextauth[1])
  if (!open.includes(nextauth[0] ?? '') || (nextauth[1] && !known))
    return new NextResponse(null, { status: 404 })
  return NextAuth(request, route as never, options) as Promise<Response>
}

export { answer as GET, answer as POST }
