import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { CitizenShell } from '#components/layout/citizen-shell.tsx'
import { PageTitle } from '#components/layout/page-title.tsx'
import { ButtonLink, ButtonRow } from '#components/ui/button.tsx'
import { citizenFrame } from '#server/citizen-frame.ts'
import { publicAfter } from '#server/dialogues/outcome/after-dialogue.ts'

export const metadata: Metadata = { title: 'Biên bản hội nghị đối thoại' }

/** Locked minutes as everybody reads them, with the fingerprint and how to compare it. */
export default async function PublicMinutesPage({ params }: { params: Promise<{ number: string }> }) {
  const { number } = await params
  const after = await publicAfter({ actor: { kind: 'public' }, at: new Date() }, number)
  if (!after?.copy) notFound()
  const { copy } = after
  return (
    <CitizenShell {...(await citizenFrame())} current="/doi-thoai">
      <PageTitle
        title="Biên bản hội nghị đối thoại"
        lead={after.topic}
        back={{ href: `/doi-thoai/${number}`, label: `Hội nghị ${number}` }}
      />
      <div className="space-y-6">
        <section className="space-y-2">
          <h2 className="text-xl">Mã đối chiếu</h2>
          <p className="break-all font-mono">{copy.sha256}</p>
          <p>
            Mã này tính từ chính bản chữ dưới đây: sửa một chữ là mã khác đi. Tải bản chữ về rồi tính lại
            SHA-256, trên Windows bằng lệnh <code>certutil -hashfile bien-ban.txt SHA256</code>, trên Linux,
            macOS bằng <code>shasum -a 256 bien-ban.txt</code>.
          </p>
          <p>
            Bản đầy đủ có tên người phát biểu do cơ quan tổ chức giữ, mã của bản đó:{' '}
            <span className="break-all font-mono">{copy.wholeSha256}</span>
          </p>
          <ButtonRow>
            <ButtonLink href={`/doi-thoai/${number}/bien-ban/bien-ban.txt`}>Tải bản chữ</ButtonLink>
          </ButtonRow>
        </section>
        <section aria-label="Biên bản" className="border border-vien bg-giay-to px-4 py-6">
          {copy.text
            .trimEnd()
            .split('\n')
            .map((line, at) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: a text that never changes
              <p key={at} className="mb-2">
                {line}
              </p>
            ))}
        </section>
      </div>
    </CitizenShell>
  )
}
