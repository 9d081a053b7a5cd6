import { notFound } from 'next/navigation'
import { CitizenShell } from '#components/layout/citizen-shell.tsx'
import { OfficeShell } from '#components/layout/office-shell.tsx'

type Query = { searchParams: Promise<{ shell?: string; bytes?: string }> }

const sentence = 'Mương cạnh nhà văn hóa tổ 5 tắc từ đầu tháng, mưa là nước tràn vào nhà. '

/**
 * What `npm run bench` measures our pages against: the same layout around so many bytes of text, and
 * nothing asked of anybody. Not there unless the bench started this process.
 */
export default async function BarePage({ searchParams }: Query) {
  if (process.env.BENCH !== '1') notFound()
  const { shell, bytes } = await searchParams
  const paragraphs = Array.from({ length: Math.ceil(Number(bytes ?? 0) / 300) }, (_, at) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: the same text again and again
    <p key={at}>{sentence.repeat(2)}</p>
  ))
  if (shell === 'citizen') return <CitizenShell unit="UBND phường">{paragraphs}</CitizenShell>
  return (
    <OfficeShell
      unit="UBND phường"
      person={{ name: 'Người Mẫu', title: 'Công chức' }}
      places={[{ href: '/inbox', label: 'Việc cần làm' }]}
      signOutAction="/dang-xuat"
    >
      {paragraphs}
    </OfficeShell>
  )
}
