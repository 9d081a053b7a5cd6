'use client'

import { useEffect, useState } from 'react'

const wordsOf = (left: number) => (left <= 0 ? 'Hết giờ' : `Còn ${Math.ceil(left / 60_000)} phút`)

/** Whole minutes, by the clock of the server: seconds on the wall hurry people. */
export function MinutesLeft({ until, now }: { until: number; now: number }) {
  const [left, setLeft] = useState(until - now)
  useEffect(() => {
    const behind = Date.now() - now
    const tick = () => setLeft(until - (Date.now() - behind))
    tick()
    const clock = setInterval(tick, 1000)
    return () => clearInterval(clock)
  }, [until, now])
  return <span role="timer">{wordsOf(left)}</span>
}
