'use client'

import { type ReactNode, useState } from 'react'
import { Button } from '#components/ui/button.tsx'
import type { ComparedLine } from '#domain/offline/answer.ts'
import type { Kept, Sent } from '#domain/offline/kept-entry.ts'
import { shortCode } from '#domain/offline/short-code.ts'
import { dayOf, formatShortDay, formatTime } from '#lib/dates.ts'
import type { KeptHere } from './use-kept.ts'

const when = (tookPlaceAt: string, now: Date) => {
  const at = new Date(tookPlaceAt)
  const day = dayOf(at)
  return day === dayOf(now) ? formatTime(at) : `${formatTime(at)}, ${formatShortDay(day)}`
}

/** What is kept on this device and what has just gone out: each with its time, its code and how it stands. */
export function KeptList({
  kept,
  same,
  another,
  onOpen,
  onPrint,
}: {
  kept: KeptHere
  /** The words of the two choices between two versions. */
  same: string
  another: string
  onOpen: (entry: Kept) => void
  /** Where somebody takes a paper along. */
  onPrint?: (entry: Kept) => void
}) {
  const { listed, sent } = kept
  if (listed.entries.length + sent.length + listed.lost.length === 0) return null
  return (
    <ul className="divide-y divide-ke border-y border-ke">
      {sent.map((one) => (
        <Row key={one.id} entry={one}>
          <p>
            Đã vào sổ:{' '}
            <a href={one.href} className="inline-flex min-h-11 items-center">
              {one.words}
            </a>
          </p>
        </Row>
      ))}
      {listed.entries.map((entry) => (
        <Row key={entry.id} entry={entry}>
          <State
            entry={entry}
            same={same}
            another={another}
            onChoose={(choice) => kept.choose(entry, choice)}
          />
          <div className="flex flex-wrap gap-3">
            <Button tone="plain" onPress={() => onOpen(entry)}>
              Mở, sửa
            </Button>
            {onPrint && (
              <Button tone="plain" onPress={() => onPrint(entry)}>
                In giấy hẹn tạm
              </Button>
            )}
            <Remove onRemove={() => kept.remove(entry.id)} />
          </div>
        </Row>
      ))}
      {listed.lost.map((id) => (
        <li key={id} className="space-y-2 py-3">
          <p className="text-son">
            Mục {shortCode(id)} không mở được nữa, vì khóa của máy chủ đã đổi. Ghi lại theo giấy, rồi bỏ mục
            này.
          </p>
          <Remove onRemove={() => kept.remove(id)} />
        </li>
      ))}
    </ul>
  )
}

function Row({ entry, children }: { entry: Kept | Sent; children: ReactNode }) {
  return (
    <li className="space-y-2 py-3">
      <p className="wrap-anywhere">
        <span className="font-semibold whitespace-nowrap">{shortCode(entry.id)}</span> ·{' '}
        {when(entry.tookPlaceAt, new Date())} · {entry.label}
      </p>
      {children}
    </li>
  )
}

function State({
  entry: { state },
  same,
  another,
  onChoose,
}: {
  entry: Kept
  same: string
  another: string
  onChoose: (choice: 'same' | 'another') => void
}) {
  if (state.at === 'waiting') return <p className="text-than-nhat">Chờ gửi</p>
  if (state.at === 'refused') return <p className="text-son">Chưa được: {state.message}</p>
  return (
    <div className="space-y-3">
      <p className="font-semibold text-nghe">Hai bản khác nhau. {state.words}</p>
      <TwoVersions lines={state.lines} />
      <div className="flex flex-wrap gap-3">
        {state.other && (
          <Button tone="plain" onPress={() => onChoose('same')}>
            {same}
          </Button>
        )}
        <Button tone="plain" onPress={() => onChoose('another')}>
          {state.other ? another : 'Vẫn ghi lượt này'}
        </Button>
      </div>
    </div>
  )
}

/** Line by line; where the two differ, it is said in words and not by colour alone. */
function TwoVersions({ lines }: { lines: ComparedLine[] }) {
  return (
    <table className="w-full border-collapse text-left">
      <caption className="sr-only">Hai bản, so từng dòng</caption>
      <thead>
        <tr className="border-b border-vien">
          <th scope="col" className="py-1.5 pr-3 font-semibold">
            So từng dòng
          </th>
          <th scope="col" className="py-1.5 pr-3 font-semibold">
            Trên máy này
          </th>
          <th scope="col" className="py-1.5 font-semibold">
            Ở máy chủ
          </th>
        </tr>
      </thead>
      <tbody>
        {lines.map(({ label, here, there }) => (
          <tr key={label} className="border-b border-ke align-top">
            <th scope="row" className="py-1.5 pr-3 font-normal text-than-nhat">
              {label}
              {here !== there && <span className="block font-semibold text-nghe">khác</span>}
            </th>
            <td className="py-1.5 pr-3 wrap-anywhere">{here || 'để trống'}</td>
            <td className="py-1.5 wrap-anywhere">{there || 'để trống'}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function Remove({ onRemove }: { onRemove: () => void }) {
  const [asked, setAsked] = useState(false)
  if (!asked) {
    return (
      <Button tone="plain" onPress={() => setAsked(true)}>
        Bỏ mục này
      </Button>
    )
  }
  return (
    <span role="alert" className="flex flex-wrap items-center gap-3">
      <span>Mục này chưa vào sổ; bỏ rồi không lấy lại được.</span>
      <Button tone="danger" onPress={onRemove}>
        Bỏ hẳn
      </Button>
      <Button tone="plain" onPress={() => setAsked(false)}>
        Giữ lại
      </Button>
    </span>
  )
}
