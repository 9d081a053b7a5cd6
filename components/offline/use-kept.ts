import { useCallback, useEffect, useRef, useState } from 'react'
import { chosen, type Kept, type Sent } from '#domain/offline/kept-entry.ts'
import { type EmptyPage, fillCopies, registerWorker, wipeCopies } from './copies.ts'
import { isReachable, type Joined, joinAll, type Use } from './joining.ts'
import { canKeep, drop, isDesk, keep, type Listed, list, openFor, openOwner } from './kept-store.ts'

const every = 30_000
const nothing: Listed = { entries: [], changes: {}, others: 0, lost: [] }

/** How the line is: there, away since a time, or nobody is signed in any more. */
export type Line = { is: 'there' | 'sign-in' } | { is: 'away'; since: Date }

export type KeptHere = {
  /** Unknown until the device was asked. */
  desk: boolean | undefined
  /** Somebody's entries can be read and written here. */
  open: boolean
  line: Line
  listed: Listed
  sent: Sent[]
  joinNow: () => Promise<void>
  /** The last entry could not be kept; its words stand where they were typed. */
  failed: boolean
  /** There is network, and nothing lies here that anybody has to know of. */
  quiet: boolean
  /** @returns whether all of it is kept; otherwise nothing is, the page says so, and what was typed has to stay */
  save: (entries: Kept | Kept[], instead?: string) => Promise<boolean>
  remove: (id: string) => Promise<void>
  choose: (entry: Kept, choice: 'same' | 'another') => Promise<void>
}

/**
 * What a device keeps for one use, sent by itself: when the page opens, when the network is back, at intervals,
 * and when somebody presses.
 */
export function useKept(use: Use & { page: EmptyPage; whoAt: string }): KeptHere {
  const [desk, setDesk] = useState<boolean>()
  const [open, setOpen] = useState(false)
  const [line, setLine] = useState<Line>({ is: 'there' })
  const [listed, setListed] = useState(nothing)
  const [sent, setSent] = useState<Sent[]>([])
  const [failed, setFailed] = useState(false)
  const looks = useRef({ asked: 0, shown: 0 })

  const away = useCallback(
    () => setLine((one) => (one.is === 'away' ? one : { is: 'away', since: new Date() })),
    [],
  )
  const look = useCallback(async () => {
    looks.current.asked += 1
    const mine = looks.current.asked
    const isOpen = (await openOwner()) !== undefined
    const found = await list(use.name)
    // One that was begun earlier and ends later would show what stood before the last change.
    if (mine < looks.current.shown) return
    looks.current.shown = mine
    setOpen(isOpen)
    setListed(found)
  }, [use.name])
  const told = useCallback(
    ({ end, sent }: Joined) => {
      setSent((before) => [...before, ...sent])
      if (end === 'away') away()
      else if (end !== 'busy') setLine({ is: end === 'sign-in' ? 'sign-in' : 'there' })
    },
    [away],
  )
  const joinNow = useCallback(async () => {
    if (!(await isDesk(use.name))) return
    const who = await whoIsHere(use.whoAt)
    if (who === 'away') away()
    else if (who === 'sign-in') setLine({ is: 'sign-in' })
    else {
      // Somebody else sits here now: the page that was kept for the one before goes first.
      if ((await openOwner()) !== who.owner) await wipeCopies()
      await openFor(who.owner, who.key)
      const joined = await joinAll(use)
      await look()
      told(joined)
      const isStillHere = async () => (await openOwner()) === who.owner
      await registerWorker(use.page)
        .then(() => fillCopies(use.page, isStillHere))
        .catch(away)
    }
    await look()
  }, [use, away, look, told])

  useEffect(() => {
    if (!canKeep()) return setDesk(false)
    isDesk(use.name)
      .then(async (is) => {
        if (is) await look()
        setDesk(is)
        if (is) await joinNow()
      })
      .catch((error) => {
        // A browser that refuses to keep anything is no desk.
        console.error(error)
        setDesk((is) => is ?? false)
      })
  }, [use.name, look, joinNow])
  useEffect(() => {
    if (!desk) return
    const timer = setInterval(async () => {
      const waits = (await list(use.name)).entries.some(({ state }) => state.at === 'waiting')
      if (waits || line.is === 'away') (await isReachable()) ? await joinNow() : away()
    }, every)
    window.addEventListener('online', joinNow)
    window.addEventListener('offline', away)
    return () => {
      clearInterval(timer)
      window.removeEventListener('online', joinNow)
      window.removeEventListener('offline', away)
    }
  }, [desk, line.is, use.name, joinNow, away])

  const save = async (entries: Kept | Kept[], instead?: string) => {
    const all = [entries].flat()
    try {
      await keep(use.name, all)
      if (instead && all.every(({ id }) => id !== instead)) await drop(instead)
    } catch (error) {
      console.error(error)
      setFailed(true)
      return false
    }
    setFailed(false)
    await look()
    return true
  }
  const remove = async (id: string) => {
    await drop(id)
    await look()
  }
  const choose = async (entry: Kept, choice: 'same' | 'another') => {
    if (await save(chosen(entry, choice, crypto.randomUUID()), entry.id)) await joinNow()
  }
  const lies = listed.entries.length + listed.others + listed.lost.length + sent.length
  const quiet = line.is === 'there' && lies === 0 && !failed
  return { desk, open, line, listed, sent, failed, quiet, joinNow, save, remove, choose }
}

type Who = { owner: string; key: string } | 'sign-in' | 'away'

async function whoIsHere(address: string): Promise<Who> {
  try {
    const response = await fetch(address, { cache: 'no-store', signal: AbortSignal.timeout(8000) })
    if (!response.ok) return 'away'
    const said = (await response.json()) as { state: string; owner: string; key: string }
    return said.state === 'open' ? { owner: said.owner, key: said.key } : 'sign-in'
  } catch {
    return 'away'
  }
}
