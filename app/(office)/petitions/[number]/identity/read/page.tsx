import type { Metadata } from 'next'
import { PageTitle } from '#components/layout/page-title.tsx'
import { FileList } from '#components/petition/file-list.tsx'
import { ButtonLink } from '#components/ui/button.tsx'
import { DataList } from '#components/ui/data-list.tsx'
import { Notice } from '#components/ui/notice.tsx'
import { Panel } from '#components/ui/panel.tsx'
import { representativeLines } from '#domain/petitions/group.ts'
import { senderWords } from '#domain/petitions/organisation.ts'
import { Refusal } from '#domain/refusal.ts'
import { decisionPage } from '#server/office-page.ts'
import { readIdentity } from '#server/vault/read-identity.ts'

export const metadata: Metadata = { title: 'Danh tính người tố cáo' }

/** The identity and the own words, while they stand open. Opening this page is a reading, and is written down. */
export default async function ReadIdentityPage({ params }: { params: Promise<{ number: string }> }) {
  const { number } = await params
  const { staff, why } = await decisionPage(number, 'identity')
  const read = why
    ? { refusal: why }
    : await readIdentity(staff.ctx, number).catch((error: unknown) => {
        if (error instanceof Refusal) return { refusal: error.message }
        throw error
      })
  const back = { href: `/petitions/${number}/identity`, label: 'Mở danh tính' }
  if ('refusal' in read) {
    return (
      <>
        <PageTitle title="Danh tính người tố cáo" back={back} />
        <Notice tone="warn" title="Chưa đọc được">
          <p>{read.refusal}</p>
          <p className="mt-3">
            <ButtonLink href={back.href}>Về trang mở danh tính</ButtonLink>
          </p>
        </Notice>
      </>
    )
  }
  const { sender, body, place, extra, representatives, notes } = read.opened
  return (
    <>
      <PageTitle
        title="Danh tính người tố cáo"
        lead="Lần đọc này đã ghi lại. Không chép vào hồ sơ, không chụp màn hình; chỉ ghi tay lên văn bản trao cho chính người tố cáo."
        back={back}
      />
      <div className="max-w-page space-y-6">
        <Panel title="Người gửi">
          <DataList
            stacked
            facts={[
              { label: 'Họ tên', value: sender?.name ? senderWords(sender) : 'Gửi không ghi tên' },
              { label: 'Địa chỉ', value: sender?.address },
              { label: 'Điện thoại', value: sender?.phone },
              { label: 'Thư điện tử', value: sender?.email },
              {
                label: 'Người đại diện',
                value: representatives.map((one) => representativeLines([one])).join('; '),
              },
            ].filter(({ value }) => value)}
          />
        </Panel>
        <Panel title="Nguyên văn đơn">
          <p className="whitespace-pre-line wrap-anywhere">{body}</p>
          <DataList
            stacked
            facts={[
              { label: 'Nơi xảy ra', value: place },
              ...extra.map(({ label, value }) => ({ label, value })),
            ].filter(({ value }) => value)}
          />
        </Panel>
        {notes.size > 0 && (
          <Panel title="Người gửi viết thêm">
            {[...notes].map(([id, note]) => (
              <p key={id} className="whitespace-pre-line wrap-anywhere">
                {note}
              </p>
            ))}
          </Panel>
        )}
        {read.files.length > 0 && (
          <Panel title="Tệp người gửi nộp">
            <FileList files={read.files} label="Tệp người gửi nộp" />
          </Panel>
        )}
      </div>
    </>
  )
}
