import type { Metadata } from 'next'
import { PageTitle } from '#components/layout/page-title.tsx'
import { words } from './words.ts'

export const metadata: Metadata = { title: 'Từ ngữ' }

export default function WordsPage() {
  return (
    <>
      <PageTitle
        title="Hai mươi lăm từ hay gặp"
        lead="Từ của luật giữ nguyên, nghĩa nói bằng lời thường."
        back={{ href: '/tro-giup', label: 'Trợ giúp' }}
      />
      <dl className="divide-y divide-ke border-y border-ke">
        {words.map(([word, meaning]) => (
          <div key={word} className="py-3">
            <dt className="font-semibold">{word}</dt>
            <dd>{meaning}</dd>
          </div>
        ))}
      </dl>
    </>
  )
}
