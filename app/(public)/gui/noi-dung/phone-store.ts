/**
 * Keeps one text on this device, encrypted with a key that the browser never hands out. It protects
 * against somebody who copies the storage, not against somebody who uses the unlocked phone.
 */
const days = 7
const database = 'nam-ro'
const table = 'keys'

type Kept = { at: number; iv: string; data: string }

/** Writes the text now and after every pause in typing. @returns what stops it */
export async function keepOnPhone(name: string, area: HTMLTextAreaElement): Promise<() => void> {
  const key = (await readKey(name)) ?? (await makeKey(name))
  let timer: ReturnType<typeof setTimeout> | undefined
  const write = async () => {
    const iv = crypto.getRandomValues(new Uint8Array(12))
    const data = await crypto.subtle.encrypt(
      { name: 'AES-GCM', iv },
      key,
      new TextEncoder().encode(area.value),
    )
    const kept: Kept = { at: Date.now(), iv: toText(iv), data: toText(new Uint8Array(data)) }
    localStorage.setItem(name, JSON.stringify(kept))
  }
  const later = () => {
    clearTimeout(timer)
    timer = setTimeout(write, 800)
  }
  await write()
  area.addEventListener('input', later)
  return () => {
    clearTimeout(timer)
    area.removeEventListener('input', later)
  }
}

/** The kept text; undefined, and gone, when it is too old or cannot be opened. */
export async function readFromPhone(name: string): Promise<string | undefined> {
  try {
    const kept = JSON.parse(localStorage.getItem(name) ?? '') as Kept
    const key = await readKey(name)
    if (!key || Date.now() - kept.at > days * 86_400_000) throw new Error('too old')
    const plain = await crypto.subtle.decrypt(
      { name: 'AES-GCM', iv: toBytes(kept.iv) },
      key,
      toBytes(kept.data),
    )
    return new TextDecoder().decode(plain)
  } catch {
    await removeFromPhone(name) // whatever is wrong with it, it is of no use any more
    return undefined
  }
}

export async function removeFromPhone(name: string): Promise<void> {
  localStorage.removeItem(name)
  await inKeys('readwrite', (keys) => keys.delete(name))
}

async function makeKey(name: string): Promise<CryptoKey> {
  const key = await crypto.subtle.generateKey({ name: 'AES-GCM', length: 256 }, false, ['encrypt', 'decrypt'])
  await inKeys('readwrite', (keys) => keys.put(key, name))
  return key
}

const readKey = (name: string): Promise<CryptoKey | undefined> => inKeys('readonly', (keys) => keys.get(name))

function inKeys<T>(mode: IDBTransactionMode, ask: (keys: IDBObjectStore) => IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    const opening = indexedDB.open(database, 1)
    opening.onupgradeneeded = () => opening.result.createObjectStore(table)
    opening.onerror = () => reject(opening.error)
    opening.onsuccess = () => {
      const asked = ask(opening.result.transaction(table, mode).objectStore(table))
      asked.onsuccess = () => resolve(asked.result)
      asked.onerror = () => reject(asked.error)
    }
  })
}

const toText = (bytes: Uint8Array) => btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''))
const toBytes = (text: string) => Uint8Array.from(atob(text), (sign) => sign.charCodeAt(0))
