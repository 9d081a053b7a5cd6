'use client'

import { useEffect, useState } from 'react'

/** "Còn 3 phút 20 giây"; "Hết giờ" afterwards. */
function leftWords(left: number): string {
  if (left <= 0) return 'Hết giờ'
  const seconds = Math.ceil(left / 1000)
  const minutes = Math.floor(seconds / 60)
  return `Còn ${minutes > 0 ? `${minutes} phút ` : ''}${seconds % 60} giây`
}

/** Runs by the clock of the server, whatever the device takes for the time; without scripts it says until when. */
export function Countdown({ until, now, words }: { until: number; now: number; words: string }) {
  const [left, setLeft] = useState<number>()
  useEffect(() => {
    const behind = Date.now() - now
    const tick = () => setLeft(until - (Date.now() - behind))
    tick()
    const clock = setInterval(tick, 1000)
    return () => clearInterval(clock)
  }, [until, now])
  return (
    <span
      role="timer"
      className={left !== undefined && left <= 0 ? 'font-semibold text-son' : 'font-semibold'}
    >
      {left === undefined ? words : leftWords(left)}
    </span>
  )
}
