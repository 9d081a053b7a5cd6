'use client'

import { useEffect, useState } from 'react'
import { phoneCopy } from '../phone-copy-name.ts'

/** What was sent need not lie on the phone any more. Whoever never asked for a copy fetches nothing for it. */
export function ForgetPhoneCopy() {
  const [gone, setGone] = useState(false)
  useEffect(() => {
    if (localStorage.getItem(phoneCopy) === null) return
    import('../noi-dung/phone-store.ts')
      .then(({ removeFromPhone }) => removeFromPhone(phoneCopy))
      .then(() => setGone(true))
  }, [])
  return (
    <p role="status" className="text-base text-than-nhat print:hidden">
      {gone && 'Bản nháp giữ trên điện thoại này đã xóa.'}
    </p>
  )
}
