import { inOrder, type Kept } from '#domain/offline/kept-entry.ts'

/**
 * What a device keeps until it is sent, encrypted (AES-GCM). The key is made of two halves: one never leaves this
 * device, the other is given by the server to the person who is signed in. The open key lies here, never to be
 * handed out, only until somebody signs out or somebody else signs in; from then on nothing can be read here
 * until the same person signs in again. See docs/decisions/0021.
 */
const database = 'nam-ro-offline'
type Sealed = {
  id: string
  use: string
  owner: string
  /** Another one with every change, so that nothing is thrown away that was corrected meanwhile. */
  change: string
  iv: Uint8Array<ArrayBuffer>
  data: ArrayBuffer
}
type Open = { owner: string; key: CryptoKey }

const bytes = (text: string) => new TextEncoder().encode(text)
const bound = ({ use, owner, id }: Pick<Sealed, 'use' | 'owner' | 'id'>) => bytes(`${use} ${owner} ${id}`)

/** Can this browser keep anything safely? */
export const canKeep = (): boolean =>
  window.isSecureContext && 'serviceWorker' in navigator && 'locks' in navigator && 'indexedDB' in window

/** Is this device the desk of this use? Asking leaves nothing on a device that is none. */
export async function isDesk(use: string): Promise<boolean> {
  const there = await indexedDB.databases()
  return there.some(({ name }) => name === database) && (await read('device', `desk ${use}`)) === true
}

export const chooseDesk = (use: string): Promise<unknown> =>
  write('device', (at) => at.put(true, `desk ${use}`))

/** From here on this page reads and writes nothing more: what is still under way must not bring it back. */
let isForgotten = false

/** Everything goes, with what was not sent. The caller has asked, and leaves the page. */
export const forgetDevice = (): Promise<void> =>
  new Promise((resolve, reject) => {
    isForgotten = true
    const asked = indexedDB.deleteDatabase(database)
    asked.onsuccess = () => resolve()
    asked.onerror = () => reject(asked.error)
  })

/** Opens what this person kept here; nobody else's can be read any more. */
export async function openFor(owner: string, theirHalf: string): Promise<void> {
  const ours =
    (await read<CryptoKey>('device', 'half')) ??
    (await crypto.subtle.generateKey({ name: 'HMAC', hash: 'SHA-256' }, false, ['sign']))
  const both = await crypto.subtle.sign('HMAC', ours, bytes(theirHalf))
  const key = await crypto.subtle.importKey('raw', both, 'AES-GCM', false, ['encrypt', 'decrypt'])
  await write('device', (at) => {
    at.put(ours, 'half')
    return at.put({ owner, key } satisfies Open, 'open')
  })
}

/** Nobody is signed in here any more. What was kept stays, and cannot be read. */
export const close = (): Promise<unknown> => write('device', (at) => at.delete('open'))

/** Whose entries can be read here now; undefined after signing out. */
export const openOwner = async (): Promise<string | undefined> => (await read<Open>('device', 'open'))?.owner

let lastKept: Promise<void> = Promise.resolve()

/**
 * Keeps entries, new or changed, all of them or none; with the mark of a change only what was not changed since. One
 * call after another, in the order in which they were asked: sealing takes its time, and an earlier word must not end
 * up over a later one.
 * @throws Error when nobody is signed in here, or the device has no room
 */
export function keep(use: string, entries: Kept[], change?: string): Promise<void> {
  const kept = lastKept.then(() => keepNow(use, entries, change))
  lastKept = kept.catch(() => {})
  return kept
}

async function keepNow(use: string, entries: Kept[], change?: string): Promise<void> {
  const open = await read<Open>('device', 'open')
  if (!open) throw new Error('nobody is signed in on this device')
  const sealed = await Promise.all(entries.map((entry) => seal(use, open, entry)))
  await inStore('entries', 'readwrite', (at) => {
    for (const one of sealed) {
      const asked = at.get(one.id)
      asked.onsuccess = () => {
        if (!change || asked.result?.change === change) at.put(one)
      }
    }
  })
}

async function seal(use: string, { owner, key }: Open, entry: Kept): Promise<Sealed> {
  const iv = crypto.getRandomValues(new Uint8Array(12))
  const head = { id: entry.id, use, owner }
  const data = await crypto.subtle.encrypt(
    { name: 'AES-GCM', iv, additionalData: bound(head) },
    key,
    bytes(JSON.stringify(entry)),
  )
  return { ...head, change: crypto.randomUUID(), iv, data }
}

export type Listed = {
  /** One's own, oldest first, each with the mark of its last change. */
  entries: Kept[]
  changes: Record<string, string>
  /** Of somebody else, or of nobody who is signed in: only how many there are. */
  others: number
  /** One's own that cannot be opened: sealed under a key that the server no longer has. */
  lost: string[]
}

export async function list(use: string): Promise<Listed> {
  const open = await read<Open>('device', 'open')
  const sealed = (await everything()).filter((one) => one.use === use)
  const own = sealed.filter(({ owner }) => owner === open?.owner)
  const listed: Listed = { entries: [], changes: {}, others: sealed.length - own.length, lost: [] }
  for (const one of own) {
    const entry = open && (await unseal(open.key, one))
    if (!entry) listed.lost.push(one.id)
    else listed.entries.push(entry)
    listed.changes[one.id] = one.change
  }
  return { ...listed, entries: inOrder(listed.entries) }
}

/** Everything that is kept here, whoever kept it and for which use. */
export const countAll = async (): Promise<number> => (await everything()).length

/** Takes it away; with the mark of a change only if it was not changed since. @returns whether it is gone */
export function drop(id: string, change?: string): Promise<boolean> {
  return inStore('entries', 'readwrite', (at, done) => {
    const asked = at.get(id)
    asked.onsuccess = () => {
      const isSame = !change || asked.result?.change === change
      if (isSame) at.delete(id)
      done(isSame)
    }
  })
}

async function unseal(key: CryptoKey, one: Sealed): Promise<Kept | undefined> {
  try {
    const plain = await crypto.subtle.decrypt(
      { name: 'AES-GCM', iv: one.iv, additionalData: bound(one) },
      key,
      one.data,
    )
    return JSON.parse(new TextDecoder().decode(plain)) as Kept
  } catch {
    return undefined // another key: told as lost, never thrown away by itself
  }
}

const everything = (): Promise<Sealed[]> => answerOf('entries', 'readonly', (at) => at.getAll())
const read = <T>(store: string, key: string): Promise<T | undefined> =>
  answerOf(store, 'readonly', (at) => at.get(key))
const write = (store: string, ask: (at: IDBObjectStore) => IDBRequest): Promise<unknown> =>
  answerOf(store, 'readwrite', ask)

const answerOf = <T>(
  store: string,
  mode: IDBTransactionMode,
  ask: (at: IDBObjectStore) => IDBRequest,
): Promise<T> =>
  inStore<T>(store, mode, (at, done) => {
    const asked = ask(at)
    asked.onsuccess = () => done(asked.result)
  })

/** One transaction; the answer is given when it stands on the disk. */
function inStore<T>(
  store: string,
  mode: IDBTransactionMode,
  ask: (at: IDBObjectStore, done: (answer: T) => void) => void,
): Promise<T> {
  if (isForgotten) return new Promise(() => {})
  return new Promise((resolve, reject) => {
    const opening = indexedDB.open(database, 1)
    opening.onupgradeneeded = () => {
      opening.result.createObjectStore('entries', { keyPath: 'id' })
      opening.result.createObjectStore('device')
    }
    opening.onerror = () => reject(opening.error)
    opening.onsuccess = () => {
      const transaction = opening.result.transaction(store, mode, { durability: 'strict' })
      let answer: T
      ask(transaction.objectStore(store), (given) => {
        answer = given
      })
      transaction.oncomplete = () => {
        opening.result.close()
        resolve(answer)
      }
      transaction.onabort = () => reject(transaction.error)
    }
  })
}
