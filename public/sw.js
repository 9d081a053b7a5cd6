/**
 * Answers without network, at the desks that were chosen for it: one empty page each, by the folder that this
 * worker was registered for, and the scripts and styles of that page. It never stores anything: what lies in the
 * cache is put there by components/offline/copies.ts, and what is not in this list is never answered from it.
 */
const pages = { '/reception': '/reception/offline', '/dialogues': '/dialogues/offline' }
const folder = new URL(self.registration.scope).pathname
const page = pages[folder]
const patience = 8000

self.addEventListener('install', () => self.skipWaiting())
self.addEventListener('activate', (event) => event.waitUntil(self.clients.claim()))
self.addEventListener('fetch', (event) => {
  const { request } = event
  const { origin, pathname, search } = new URL(request.url)
  if (request.method !== 'GET' || origin !== self.location.origin) return
  if (pathname.startsWith('/_next/static/'))
    event.respondWith(kept(pathname).then((copy) => copy ?? fetch(request)))
  else if (request.mode === 'navigate') event.respondWith(answer(request, pathname + search))
})

const kept = (address) => caches.match(address, { cacheName: `nam-ro-offline${folder}` })

/**
 * The network first; without it the empty page, and from every other page of the desk the way there. Only the
 * desk itself is not waited for: an answer that comes late may hold a code that is shown once.
 */
async function answer(request, address) {
  const copy = page && (await kept(page))
  if (!copy) return fetch(request)
  const came = fetch(request).catch(() => undefined)
  const isDesk = address === page || address === folder
  const late = new Promise((resolve) => setTimeout(resolve, patience))
  const first = await (isDesk ? Promise.race([came, late]) : came)
  if (first && ![502, 503, 504].includes(first.status)) return first
  return address === page ? copy : Response.redirect(page, 302)
}
