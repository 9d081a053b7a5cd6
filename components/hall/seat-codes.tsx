import { Qr } from '#components/ui/qr.tsx'
import { type PerSheet, perSheet } from '#domain/dialogues/hall/seats.ts'
import { cn } from '#lib/cn.ts'

type Seat = { name: string; address: string }

const columns = { 3: 'grid-cols-3', 4: 'grid-cols-4', 5: 'grid-cols-5' } as const

/** Codes for the backs of seats, so many on a sheet, to be cut along the lines. */
export function SeatCodes({ topic, seats, each }: { topic: string; seats: Seat[]; each: PerSheet }) {
  const sheets = Array.from({ length: Math.ceil(seats.length / each) }, (_, at) =>
    seats.slice(at * each, (at + 1) * each),
  )
  return (
    <div className="space-y-6 print:space-y-0">
      {sheets.map((sheet) => (
        <ul
          key={sheet[0]?.name}
          className={cn(
            'grid break-inside-avoid border-t border-l border-vien print:not-last:break-after-page',
            columns[perSheet[each]],
          )}
        >
          {sheet.map(({ name, address }) => (
            <li
              key={name}
              className="flex min-w-0 flex-col items-center border-r border-b border-vien bg-white p-2 text-center text-black"
            >
              <span className="text-lg font-semibold">Ghế {name}</span>
              <span className="w-full [&_svg]:mx-auto [&_svg]:h-auto [&_svg]:w-full [&_svg]:max-w-[40mm]">
                <Qr text={address} label={`Mã của ghế ${name}`} size={160} />
              </span>
              <span className="line-clamp-2 text-sm">Quét mã để hỏi. {topic}</span>
            </li>
          ))}
        </ul>
      ))}
    </div>
  )
}
