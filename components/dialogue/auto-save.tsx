'use client'

import { useEffect, useState } from 'react'

const pause = 2000

/**
 * Saves a form a moment after the last key, so that a browser that is killed loses nothing. The version that
 * comes back goes into the form: what is saved here and what its button sends follow each other.
 */
export function AutoSave({ form: id, to }: { form: string; to: string }) {
  const [said, say] = useState('')
  useEffect(() => {
    const form = document.getElementById(id)
    if (!(form instanceof HTMLFormElement)) return
    let timer: ReturnType<typeof setTimeout> | undefined
    let isSending = false
    async function save() {
      if (isSending) return later()
      isSending = true
      const answer = await fetch(to, { method: 'POST', body: new FormData(form as HTMLFormElement) })
        .then((response) => (response.ok ? response.json() : undefined))
        .catch(() => undefined)
      isSending = false
      if (typeof answer?.version === 'number') {
        const field = (form as HTMLFormElement).elements.namedItem('version')
        if (field instanceof HTMLInputElement) field.value = String(answer.version)
        say(
          `Đã tự lưu lúc ${new Date().toLocaleTimeString('vi-VN', { hour: '2-digit', minute: '2-digit' })}.`,
        )
      } else {
        say(answer?.message ?? 'Chưa tự lưu được, đang thử lại. Phần đã gõ vẫn còn trên trang.')
        if (!answer) later()
      }
    }
    function later() {
      clearTimeout(timer)
      timer = setTimeout(save, pause)
    }
    form.addEventListener('input', later)
    const stop = () => clearTimeout(timer)
    form.addEventListener('submit', stop)
    return () => {
      stop()
      form.removeEventListener('input', later)
      form.removeEventListener('submit', stop)
    }
  }, [id, to])
  return (
    <p aria-live="polite" className="text-sm text-than-nhat">
      {said}
    </p>
  )
}
