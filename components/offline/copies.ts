/** The copies of the empty pages of desks, with their scripts and styles: all that is ever put into the cache. */
const shelf = 'nam-ro-offline'
/** Each page has its own, so that filling one takes nothing from another on the same machine. */
const shelfOf = (page: EmptyPage) => `${shelf}${page}`
/** The pages that may lie there, and the folder in which each answers; public/sw.js answers with no other. */
export const foldersOf = {
  '/reception/offline': '/reception',
  '/dialogues/offline': '/dialogues',
  '/dialogues/offline/live': '/dialogues',
  '/supervision/offline': '/supervision',
} as const
export type EmptyPage = keyof typeof foldersOf

/** Lets this device answer without network. Done once, by choice. */
export async function registerWorker(page: EmptyPage): Promise<void> {
  await navigator.serviceWorker.register('/sw.js', { scope: foldersOf[page], updateViaCache: 'none' })
}

/**
 * Fetches the empty page and what it needs anew. Whatever is not exactly that page (a sign-in page, a page of
 * an error) is not kept; what belonged to an older version goes.
 */
export async function fillCopies(address: EmptyPage, stillWanted: () => Promise<boolean>): Promise<void> {
  const page = await fetch(address, { cache: 'no-store', credentials: 'same-origin' })
  if (!page.ok || page.redirected) return
  const needed = new Map<string, Response>()
  await gather(await page.clone().text(), needed)
  await alone(async () => {
    // Somebody signed out, or gave the choice up, while it was being fetched.
    if (!(await stillWanted())) return
    const copies = await caches.open(shelfOf(address))
    for (const [path, response] of needed) await copies.put(path, response)
    await copies.put(address, page)
    for (const { url } of await copies.keys()) {
      const { pathname } = new URL(url)
      if (pathname !== address && !needed.has(pathname)) await copies.delete(url)
    }
  })
}

/** Filling and wiping wait for each other, whichever page they run in: nothing is put back behind a wiping. */
const alone = (work: () => Promise<void>): Promise<void> => navigator.locks.request(shelf, work)

/** What a page names is fetched, and what that names, too: parts of scripts, fonts of styles. */
async function gather(text: string, found: Map<string, Response>): Promise<void> {
  for (const [, path] of text.matchAll(/((?:chunks|media)\/[\w.~-]+\.(?:js|css|woff2))/g)) {
    const address = `/_next/static/${path}`
    if (found.has(address)) continue
    const response = await fetch(address)
    if (!response.ok) continue // a name that only looks like an address
    found.set(address, response.clone())
    if (/\.(js|css)$/.test(address)) await gather(await response.text(), found)
  }
}

/** Nothing of any page is left on this device. Who is here is to be forgotten first, or it is filled again. */
export async function wipeCopies(): Promise<void> {
  if (!('caches' in window)) return
  await alone(async () => {
    for (const name of await caches.keys()) if (name.startsWith(shelf)) await caches.delete(name)
  })
}

export async function unregisterWorkers(): Promise<void> {
  for (const one of await navigator.serviceWorker.getRegistrations()) await one.unregister()
}
