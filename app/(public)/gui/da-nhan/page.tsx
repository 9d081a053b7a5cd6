import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { PostButton } from '#components/form/post-button.tsx'
import { PageTitle } from '#components/layout/page-title.tsx'
import { Receipt } from '#components/petition/receipt.tsx'
import { Notice } from '#components/ui/notice.tsx'
import { formatCode } from '#domain/petitions/secret-code.ts'
import { whatNext } from '#domain/petitions/what-next.ts'
import { kindWord } from '#domain/petitions/words.ts'
import { formatDay, formatInstant } from '#lib/dates.ts'
import { env } from '#lib/env.ts'
import { currentFiling } from '#server/filing-session.ts'
import { ForgetPhoneCopy } from './forget-phone-copy.tsx'

export const metadata: Metadata = { title: 'Đã nhận' }

type Query = { searchParams: Promise<{ lan?: string }> }

/** Number, code and receipt; prints as the paper to take home. */
export default async function ReceivedPage({ searchParams }: Query) {
  const { filed } = await currentFiling()
  if (!filed) redirect('/gui')
  const { petition, unit, code, fileCount } = filed
  const kind = kindWord(petition)
  const received = formatInstant(petition.receivedAt)
  const isAgain = (await searchParams).lan === '2'
  return (
    <>
      <div className="print:hidden">
        <PageTitle
          title={`Đã nhận ${kind} của ông/bà lúc ${received}`}
          lead={`Số hồ sơ: ${petition.number}. Đọc số này khi gọi điện hoặc hỏi tại quầy.`}
        />
        <div className="mb-6 space-y-4">
          {isAgain && (
            <Notice role="status" title="Gửi hai lần vẫn tính một">
              <p>
                Đơn này đã nhận lúc {received}, số {petition.number}.
              </p>
            </Notice>
          )}
          <Notice tone="warn" title="Xin giữ mã bí mật dưới đây">
            <p>Mã chỉ hiện lần này. Xin chụp lại, chép ra giấy hoặc in trang này.</p>
            <p>In: bấm Ctrl và P, hoặc chọn In trong trình duyệt.</p>
          </Notice>
        </div>
      </div>
      <Receipt
        framed
        title="Phiếu tiếp nhận"
        unit={unit.name}
        sentence={`${unit.name} đã tiếp nhận ${kind} số ${petition.number} lúc ${received}, gửi qua trang Năm Rõ.`}
        facts={[
          { label: 'Số hồ sơ', value: petition.number },
          { label: 'Tin đầu tiên', value: `chậm nhất ${formatDay(petition.firstAnswerDueOn)}` },
          {
            label: 'Hạn trả lời',
            value: petition.answerDueOn ? formatDay(petition.answerDueOn) : 'tính từ ngày thụ lý',
          },
          { label: 'Tệp kèm theo', value: fileCount > 0 ? `${fileCount} tệp` : 'không có' },
        ]}
        secret={{
          code: formatCode(code),
          qrText: `${env().APP_URL}/q/${code}`,
          lost: filed.name
            ? `Mất mã: mang giấy tờ tùy thân đến nơi tiếp công dân${unit.deskAddress ? `, ${unit.deskAddress}` : ''}. Mã mới được cấp, mã cũ thôi dùng.`
            : 'Đơn không ghi tên thì mất mã không cấp lại được. Xin giữ kỹ.',
        }}
      />
      <section className="mt-8 break-inside-avoid print:mt-5 print:text-base">
        <h2 className="mb-3 text-xl">Việc tiếp theo</h2>
        <p className="mb-3 print:hidden">
          Tin đầu tiên chậm nhất {formatDay(petition.firstAnswerDueOn)}: cơ quan nhận giải quyết, cần thêm
          thời gian, chuyển đi, hay từ chối và vì sao (Điều 28 khoản 1 Luật Tiếp công dân).
        </p>
        <ol className="list-decimal space-y-2 pl-6 print:space-y-1">
          {whatNext(petition.kind, petition).map((sentence) => (
            <li key={sentence}>{sentence}</li>
          ))}
        </ol>
      </section>
      <ForgetPhoneCopy />
      <div className="mt-8 print:hidden">
        <PostButton action="/gui/da-nhan/xong" tone="primary" wide>
          Đã lưu mã, về trang đầu
        </PostButton>
      </div>
    </>
  )
}
