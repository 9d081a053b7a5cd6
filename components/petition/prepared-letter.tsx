import { formatDay, isDay } from '#lib/dates.ts'

export type LetterParts = {
  kind: string
  body: string
  name: string
  address: string
  place: string
  extra: { key: string; label: string; value: string }[]
}

const titles: Record<string, string> = { complaint: 'ĐƠN KHIẾU NẠI', denunciation: 'ĐƠN TỐ CÁO' }

/** The letter as it is printed and signed; the reference is all that ties it to what was prepared. */
export function PreparedLetter({
  prepared,
  reference,
  office,
}: {
  prepared: LetterParts
  reference: string
  office: string
}) {
  const { kind, body, name, address, place, extra } = prepared
  return (
    <article className="rounded-md border border-ke bg-giay-to px-5 py-6 sm:px-8 print:border-0 print:p-0">
      <header className="text-center">
        <p className="font-semibold">CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM</p>
        <p className="font-semibold underline underline-offset-4">Độc lập - Tự do - Hạnh phúc</p>
        <p className="mt-3 text-right italic">……………, ngày …… tháng …… năm ………</p>
        <h2 className="mt-4 text-xl font-semibold">{titles[kind] ?? 'ĐƠN'}</h2>
        <p className="mt-2">Kính gửi: {office}</p>
      </header>
      <div className="mt-5 space-y-3">
        <p>Họ và tên: {name}</p>
        <p>Địa chỉ: {address}</p>
        <p>Số giấy tờ tùy thân, ngày cấp, nơi cấp: ……………………………………</p>
        {place && <p>Nơi xảy ra: {place}</p>}
        {extra.map(({ key, label, value }) => (
          <p key={key} className="wrap-anywhere">
            {label}: {isDay(value) ? formatDay(value) : value}
          </p>
        ))}
        <p>Nội dung:</p>
        <p className="whitespace-pre-line wrap-anywhere">{body}</p>
        <p>Giấy tờ kèm theo: ……………………………………………………………</p>
        {kind === 'denunciation' && (
          <p>
            Tôi cam đoan nội dung tố cáo trên là đúng sự thật và chịu trách nhiệm trước pháp luật về nội dung
            đó.
          </p>
        )}
      </div>
      <footer className="mt-8 break-inside-avoid text-right">
        <p className="font-semibold">Người {kind === 'denunciation' ? 'tố cáo' : 'khiếu nại'}</p>
        <p className="italic">(ký hoặc điểm chỉ, ghi rõ họ tên)</p>
        <p className="mt-20 text-left text-than-nhat">Số bản chuẩn bị: {reference}</p>
      </footer>
    </article>
  )
}
