import { Qr } from '#components/ui/qr.tsx'
import { speakerWords, timeUp } from '#domain/dialogues/turn.ts'
import { formatTime } from '#lib/dates.ts'
import { MinutesLeft } from './minutes-left.tsx'

type Shown = { seat: string; name: string; startedAt: Date | null; endedAt: Date | null; minutes: number }

/** At most nine lines, each as high as can be read from the last row. */
export function HallScreen({
  topic,
  isOver,
  paused,
  speaking,
  next,
  answering,
  waiting,
  now,
  address,
}: {
  topic: string
  isOver: boolean
  paused: Date | undefined
  speaking: Shown | undefined
  next: Shown | undefined
  answering: string
  waiting: number
  now: Date
  address: string
}) {
  const until = speaking && timeUp(speaking)
  return (
    <div className="grid items-center gap-[4vh] text-[length:min(7.4vh,8vw)] leading-[1.3] sm:grid-cols-[minmax(0,1fr)_auto]">
      <div className="min-w-0">
        <h1 className="line-clamp-1 text-[length:inherit]">{topic}</h1>
        {isOver ? (
          <p className="font-semibold">Cảm ơn bà con.</p>
        ) : (
          <>
            {paused ? (
              <p className="font-semibold">Tạm nghỉ đến {formatTime(paused)}</p>
            ) : (
              <p className="line-clamp-2">
                Đang phát biểu:{' '}
                <span className="font-semibold">{speaking ? speakerWords(speaking) : 'chưa có'}</span>
              </p>
            )}
            {until && !paused && (
              <p>
                <MinutesLeft until={until.getTime()} now={now.getTime()} />
              </p>
            )}
            {answering && !paused && <p className="line-clamp-2">Người trả lời: {answering}</p>}
            {next && <p className="line-clamp-1">Kế tiếp: {speakerWords(next)}</p>}
            <p className="line-clamp-1">Còn {waiting} câu chờ</p>
          </>
        )}
      </div>
      {!isOver && (
        <div className="text-center">
          <p className="leading-tight">Quét mã</p>
          <div className="mx-auto w-[42vh] max-w-full [&_svg]:h-auto [&_svg]:w-full">
            <Qr text={address} label="Mã mở trang hỏi trên điện thoại" size={400} />
          </div>
          <p className="leading-tight">để hỏi</p>
        </div>
      )}
    </div>
  )
}
