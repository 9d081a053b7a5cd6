import type { ReactNode } from 'react'
import { DataList, type Fact } from '#components/ui/data-list.tsx'
import { Logo } from '#components/ui/logo.tsx'
import { Qr } from '#components/ui/qr.tsx'
import { cn } from '#lib/cn.ts'

/**
 * The paper a person takes home: the open part on top, the secret part under the fold. For a
 * denunciation the caller leaves kind and name out of `facts`.
 */
export function Receipt({
  title,
  unit,
  sentence,
  facts,
  secret,
  demo,
  framed = false,
}: {
  /** “Phiếu tiếp nhận” or “Giấy biên nhận” */
  title: string
  unit: string
  /** “UBND phường … đã tiếp nhận phản ánh số … lúc …” */
  sentence: ReactNode
  facts: Fact[]
  /** The code, grouped for reading, and the address in the QR code. Absent when the code is not shown again. */
  secret?: { code: string; qrText: string; lost: string }
  /** “Dữ liệu minh họa: …” */
  demo?: string
  /** As a part of another page: with an edge, and not its main heading. */
  framed?: boolean
}) {
  const Title = framed ? 'h2' : 'h1'
  return (
    <article
      className={cn(
        framed && 'rounded-md border border-ke bg-giay-to px-4 py-5 sm:px-7 sm:py-6 print:border-0 print:p-0',
      )}
    >
      <header className="flex flex-wrap items-center justify-between gap-x-6 gap-y-2 border-b-[1.5px] border-than pb-3">
        <Logo size={26} />
        <p className="min-w-0 font-semibold">{unit}</p>
      </header>
      {demo && <p className="mt-3 text-[0.9em] text-than-nhat">{demo}</p>}
      <Title className="mt-5 text-2xl">{title}</Title>
      <p className="mt-2 mb-4">{sentence}</p>
      <DataList facts={facts} />
      {secret && <SecretPart {...secret} />}
    </article>
  )
}

function SecretPart({ code, qrText, lost }: { code: string; qrText: string; lost: string }) {
  return (
    <section className="mt-7 break-inside-avoid border-t-2 border-dashed border-vien pt-5">
      <p className="text-[0.9em] text-than-nhat">Gấp phần này vào trong khi đưa phiếu cho người khác.</p>
      <div className="mt-4 flex flex-wrap items-start gap-x-6 gap-y-4">
        <Qr text={qrText} label="Mã QR để mở trang tra cứu" />
        <div className="min-w-0 flex-1 basis-[16rem] space-y-2">
          <p className="font-semibold">Mã bí mật</p>
          <p className="text-2xl font-semibold tracking-wider wrap-anywhere">{code}</p>
          <p>Quét mã này để xem hồ sơ, hoặc nhập mã bí mật ở trang Tra cứu.</p>
          <p>Mã như chìa khóa nhà: ai cầm cũng mở được hồ sơ. Cán bộ không bao giờ hỏi mã này.</p>
          <p>{lost}</p>
        </div>
      </div>
    </section>
  )
}
