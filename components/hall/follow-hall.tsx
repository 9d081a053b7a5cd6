'use client'

import { useRouter } from 'next/navigation'
import { useEffect, useState } from 'react'
import { keepAsking } from './keep-asking.ts'

const AGAIN_MS = 3_000

/**
 * Asks for the page anew when somebody changed something, and each time the line stands again: what was told
 * meanwhile was not heard. What is being typed stays as it is.
 */
export function FollowHall({ at }: { at: string }) {
  const { refresh } = useRouter()
  const [isLost, setLost] = useState(false)
  useEffect(() => {
    const stopAsking = keepAsking()
    let news: EventSource
    let later: ReturnType<typeof setTimeout>
    const follow = () => {
      news = new EventSource(at)
      news.addEventListener('hall', refresh)
      news.addEventListener('again', refresh)
      news.onopen = () => {
        setLost(false)
        refresh()
      }
      news.onerror = () => {
        setLost(true)
        // A lost line comes back by itself; one that was refused does not.
        if (news.readyState === EventSource.CLOSED) later = setTimeout(follow, AGAIN_MS)
      }
    }
    follow()
    return () => {
      clearTimeout(later)
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
