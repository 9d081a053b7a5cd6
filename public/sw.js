/**
 * Answers without network, at the desks that were chosen for it: one empty page each, by the folder that this
 * worker was registered for, and the scripts and styles of that page. It never stores anything: what lies in the
 * cache is put there by components/offline/copies.ts, and what is not in this list is never answered from it.
 */
const desks = {
  '/reception': [{ page: '/reception/offline', at: /^\/reception$/ }],
  // The live desk of a dialogue first: what is neither its page nor the door's leads to the door.
  '/dialogues': [
    {
      page: '/dialogues/offline/live',
      at: /^\/dialogues\/\d{4}-\d+\/live$/,
      of: /^\/dialogues\/\d{4}-\d+\/live/,
    },
    { page: '/dialogues/offline', at: /^\/dialogues$/ },
  ],
  '/supervision': [{ page: '/supervision/offline', at: /^\/supervision$/ }],
}
const own = desks[new URL(self.registration.scope).pathname] ?? []
const patience = 8000

self.addEventListener('install', () => self.skipWaiting())
self.addEventListener('activate', (event) => event.waitUntil(self.clients.claim()))
self.addEventListener('fetch', (event) => {
  const { request } = event
  const url = new URL(request.url)
  if (request.method !== 'GET' || url.origin !== self.location.origin) return
  if (url.pathname.startsWith('/_next/static/'))
    event.respondWith(script(url.pathname).then((copy) => copy ?? fetch(request)))
  else if (request.mode === 'navigate') event.respondWith(answer(request, url))
})

const kept = (page, address = page) => caches.match(address, { cacheName: `nam-ro-offline${page}` })

async function script(address) {
  for (const { page } of own) {
    const copy = await kept(page, address)
    if (copy) return copy
  }
}

/** The desk of this address whose page lies here; else any of this folder, to go on from. */
async function deskOf({ pathname }) {
  const first = own.filter(({ page, of }) => pathname === page || of?.test(pathname))
  const others = own.filter(({ of }) => !of)
  for (const desk of [...first, ...others, ...own]) {
    const copy = await kept(desk.page)
    if (copy) return { ...desk, copy }
  }
}

/**
 * The network first; without it the empty page, and from every other page of the desk the way there, with the hall
 * that it was about. Only the desk itself is not waited for: an answer that comes late may hold a code that is
 * shown once.
 */
async function answer(request, url) {
  const desk = await deskOf(url)
  if (!desk) return fetch(request)
  const { pathname, searchParams } = url
  const came = fetch(request).catch(() => undefined)
  const isDesk = pathname === desk.page || (desk.at.test(pathname) && (desk.of || !url.search))
  const late = new Promise((resolve) => setTimeout(resolve, patience))
  const first = await (isDesk ? Promise.race([came, late]) : came)
  if (first && ![502, 503, 504].includes(first.status)) return first
  if (pathname === desk.page) return desk.copy
  const hall = desk.of?.test(pathname) ? `#${pathname.split('/')[2]}/${searchParams.get('site') ?? ''}` : ''
  return Response.redirect(desk.page + hall, 302)
}
