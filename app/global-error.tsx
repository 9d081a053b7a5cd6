'use client'

import { Trouble } from '#components/layout/trouble.tsx'
import './globals.css'

/** Stands in for the root layout when that fails, so it brings its own document. */
export default function GlobalErrorPage() {
  return (
    <html lang="vi">
      <body>
        <title>Trang đang trục trặc · Năm Rõ</title>
        <Trouble />
      </body>
    </html>
  )
}
