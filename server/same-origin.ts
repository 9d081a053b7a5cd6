/** Where this site lives: the configured address, and in demo also the address that was opened. */
function siteOrigin(headers: Headers): string | undefined {
  const configured = process.env.APP_URL ? new URL(process.env.APP_URL).origin : undefined
  if (process.env.APP_MODE !== 'demo') return configured
  const host = headers.get('host')
  return host ? `http://${host}` : configured
}

/** Does a request that changes something come from a page of this very site? */
export function isSameOrigin(headers: Headers): boolean {
  const origin = headers.get('origin')
  return !!origin && origin === siteOrigin(headers)
}
