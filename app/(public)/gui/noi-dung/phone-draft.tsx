'use client'

import { type ReactNode, useEffect, useRef, useState } from 'react'
import { phoneCopy as kept } from '../phone-copy-name.ts'

const store = () => import('./phone-store.ts')

/**
 * A second copy of the text on this phone, when asked for. Needs scripts, so without them nothing of
 * it is shown; what does the work is fetched at the first press.
 */
export function PhoneDraft({ field }: { field: string }) {
  const [words, setWords] = useState<string>()
  const [found, setFound] = useState(false)
  const stop = useRef<() => void>(undefined)
  const say = (sentence: string, isKept: boolean) => {
    setWords(sentence)
    setFound(isKept)
  }
  useEffect(() => {
    if (!window.isSecureContext) return // browsers encrypt nothing there
    setWords('Máy dùng chung thì không nên chọn.')
    setFound(localStorage.getItem(kept) !== null)
    return () => stop.current?.()
  }, [])

  const area = () => document.getElementById(field) as HTMLTextAreaElement
  const keep = async () => {
    stop.current?.()
    stop.current = await (await store()).keepOnPhone(kept, area())
    say('Đang giữ một bản trên điện thoại này trong 7 ngày; gửi đơn xong thì tự xóa.', true)
  }
  const restore = async () => {
    const text = await (await store()).readFromPhone(kept)
    if (text) area().value = text
    if (text) say('Đã chép bản giữ trên điện thoại vào ô trên.', true)
    else say('Bản giữ trên điện thoại đã quá 7 ngày và tự xóa.', false)
  }
  const remove = async () => {
    stop.current?.()
    await (await store()).removeFromPhone(kept)
    say('Đã xóa bản giữ trên điện thoại.', false)
  }

  if (words === undefined) return null
  return (
    <div className="text-base">
      <div className="flex flex-wrap gap-x-6">
        <Press onPress={keep}>Giữ thêm một bản trên điện thoại này</Press>
        {found && <Press onPress={restore}>Chép bản đã giữ vào ô trên</Press>}
        {found && <Press onPress={remove}>Xóa bản đã giữ</Press>}
      </div>
      <p className="text-than-nhat" role="status">
        {words}
      </p>
    </div>
  )
}

function Press({ onPress, children }: { onPress: () => Promise<void>; children: ReactNode }) {
  return (
    <button type="button" onClick={onPress} className="min-h-11 cursor-pointer text-left text-cham underline">
      {children}
    </button>
  )
}
