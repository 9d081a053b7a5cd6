'use client'

import { useRouter } from 'next/navigation'
import { useEffect, useState } from 'react'
import { keepAsking } from './keep-asking.ts'

const AGAIN_MS = 3_000

/**
 * Asks for the page anew when somebody changed something, and each time the line stands again: what was told
 * meanwhile was not heard. What is being typed stays as it is. A hall full of phones hears the same news at the
 * same moment: each asks at a moment of its own within so many milliseconds as the news says, and once for all that
 * it heard until then.
 */
export function FollowHall({ at }: { at: string }) {
  const { refresh } = useRouter()
  const [isLost, setLost] = useState(false)
  useEffect(() => {
    const stopAsking = keepAsking()
    let news: EventSource
    let later: ReturnType<typeof setTimeout>
    let soon: ReturnType<typeof setTimeout> | undefined
    const ask = ({ data }: MessageEvent<string>) => {
      soon ??= setTimeout(
        () => {
          soon = undefined
          refresh()
        },
        Math.random() * (Number(data) || 0),
      )
    }
    const follow = () => {
      news = new EventSource(at)
      news.addEventListener('hall', ask)
      news.addEventListener('again', ask)
      news.addEventListener('here', ask)
      news.onopen = () => setLost(false)
      news.onerror = () => {
        setLost(true)
        // A lost line comes back by itself; one that was refused does not.
        if (news.readyState === EventSource.CLOSED) later = setTimeout(follow, AGAIN_MS)
      }
    }
    follow()
    return () => {
      clearTimeout(later)
      clearTimeout(soon)
      news.close()
      stopAsking()
    }
  }, [at, refresh])
  return (
    <p role="status" className="min-h-6 text-than-nhat print:hidden">
      {isLost && 'Mất mạng. Trang tự cập nhật khi có mạng lại; phần đang viết vẫn còn.'}
    </p>
  )
}
