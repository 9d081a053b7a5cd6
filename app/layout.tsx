import type { Metadata, Viewport } from 'next'
import { headers } from 'next/headers'
import type { ReactNode } from 'react'
import { wantsLargeText } from '#server/cookies.ts'
import { fontVariables } from './fonts.ts'
import './globals.css'

export const metadata: Metadata = {
  title: { default: 'Năm Rõ', template: '%s · Năm Rõ' },
  description:
    'Gửi phản ánh, kiến nghị và theo dõi câu trả lời: rõ người, rõ việc, rõ thời gian, rõ trách nhiệm, rõ kết quả.',
  formatDetection: { telephone: false, date: false, address: false, email: false },
  referrer: 'same-origin',
}

export const viewport: Viewport = {
  colorScheme: 'light dark',
  themeColor: [
    { media: '(prefers-color-scheme: light)', color: '#fbf9f4' },
    { media: '(prefers-color-scheme: dark)', color: '#191714' },
  ],
}

/** Reading the headers makes every page dynamic, which the nonce in its Content-Security-Policy needs. */
export default async function RootLayout({ children }: { children: ReactNode }) {
  await headers()
  const largeText = await wantsLargeText()
  return (
    <html lang="vi" className={fontVariables} data-text={largeText ? 'large' : undefined}>
      <body>{children}</body>
    </html>
  )
}
