/**
 * Answers without network, at the desks that were chosen for it: one empty page each, by the folder that this
 * worker was registered for, and the scripts and styles of that page. It never stores anything: what lies in the
 * cache is put there by components/offline/copies.ts, and what is not in this list is never answered from it.
 */
const pages = { '/reception': '/reception/offline' }
const page = pages[new URL(self.registration.scope).pathname]
const patience = 8000

self.addEventListener('install', () => self.skipWaiting())
self.addEventListener('activate', (event) => event.waitUntil(self.clients.claim()))
self.addEventListener('fetch', (event) => {
  const { request } = event
  const { origin, pathname, search } = new URL(request.url)
  if (request.method !== 'GET' || origin !== self.location.origin) return
  if (pathname.startsWith('/_next/static/'))
    event.respondWith(kept(pathname).then((copy) => copy ?? fetch(request)))
  else if (request.mode === 'navigate') event.respondWith(answer(request, pathname === page && !search))
})

const kept = (address) => caches.match(address, { cacheName: 'nam-ro-offline' })

/** The network first; without it the empty page, and from every other page of the desk the way there. */
async function answer(request, isListed) {
  const copy = page && (await kept(page))
  if (!copy) return fetch(request)
  const away = new Promise((resolve) => setTimeout(resolve, patience))
  const came = await Promise.race([fetch(request).catch(() => undefined), away])
  if (came && ![502, 503, 504].includes(came.status)) return came
  return isListed ? copy : Response.redirect(page, 302)
}
