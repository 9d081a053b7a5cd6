import type { Cell } from '#domain/reports/open-figures.ts'
import { formatNumber } from '#lib/dates.ts'

export type MonthBar = { label: string; received: Cell; missed: Cell }

const width = 640
const height = 180
const floor = 150
const top = 16

/**
 * Received and missed, month by month, drawn by the server; the table below it says the same in numbers, so
 * screen readers skip the drawing. What is not told exactly has no bar but a small mark.
 */
export function MonthBars({ months }: { months: MonthBar[] }) {
  const most = Math.max(5, ...months.flatMap(({ received, missed }) => [tallOf(received), tallOf(missed)]))
  const step = width / Math.max(1, months.length)
  return (
    <figure className="mb-6">
      <svg aria-hidden="true" viewBox={`0 0 ${width} ${height}`} className="h-auto w-full max-w-2xl">
        <line x1="0" x2={width} y1={floor} y2={floor} stroke="var(--color-vien)" />
        {months.map(({ label, received, missed }, at) => (
          <g key={label} transform={`translate(${at * step} 0)`}>
            <Bar cell={received} most={most} x={step * 0.14} width={step * 0.34} color="var(--color-cham)" />
            <Bar cell={missed} most={most} x={step * 0.52} width={step * 0.34} color="var(--color-son)" />
            <text x={step / 2} y={floor + 18} textAnchor="middle" fontSize="13" fill="var(--color-than-nhat)">
              {label.replace(/\/\d{2}(\d{2})$/, '/$1')}
            </text>
          </g>
        ))}
      </svg>
      <figcaption className="mt-1 flex flex-wrap gap-x-6 text-base">
        <Key color="var(--color-cham)" label="Đơn đã nhận" />
        <Key color="var(--color-son)" label="Quá hạn" />
        <span className="text-than-nhat">
          Cột cao nhất: {formatNumber(most)} đơn. Dấu chấm: số không nêu riêng.
        </span>
      </figcaption>
    </figure>
  )
}

const tallOf = (cell: Cell): number => (cell.shown === 'exact' ? cell.n : 0)

function Bar({
  cell,
  most,
  x,
  width,
  color,
}: {
  cell: Cell
  most: number
  x: number
  width: number
  color: string
}) {
  if (cell.shown !== 'exact') return <circle cx={x + width / 2} cy={floor - 5} r="2.5" fill={color} />
  const tall = (cell.n / most) * (floor - top)
  return <rect x={x} y={floor - tall} width={width} height={tall} fill={color} />
}

const Key = ({ color, label }: { color: string; label: string }) => (
  <span className="inline-flex items-center gap-2">
    <svg aria-hidden="true" width="14" height="14">
      <rect width="14" height="14" fill={color} />
    </svg>
    {label}
  </span>
)
