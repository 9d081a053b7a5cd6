import type { ReactNode } from 'react'
import {
  type Guess,
  guesses,
  type OpinionChannel,
  opinionChannels,
} from '#domain/dialogues/gathering/words.ts'
import { type Day, formatNumber, formatShortDay } from '#lib/dates.ts'
import { fieldLabel } from './options.ts'

export type ShownOpinion = {
  id: string
  village: string
  body: string
  field: string
  people: number
  guess: Guess
  again: boolean
  channel: OpinionChannel
  gatheredOn: Day
  place: string
  office: string
  item: string | null
}

/** "12 người · Thoát nước, ngập úng · đã nêu lần trước" */
const factsOf = (one: ShownOpinion): string =>
  [
    `${formatNumber(one.people)} người`,
    fieldLabel(one.field),
    one.again && 'đã nêu lần trước',
    one.guess === 'beyond' && guesses.beyond.toLowerCase(),
  ]
    .filter(Boolean)
    .join(' · ')

/** "Họp thôn, tổ dân phố, 20/11/2026, nhà văn hóa tổ 5; UBMTTQ phường Hồng Liên" */
export const originOf = (one: ShownOpinion): string =>
  `${[opinionChannels[one.channel], formatShortDay(one.gatheredOn), one.place].filter(Boolean).join(', ')}; ${one.office}`

/** Opinions in their own words, each with where it came from. */
export function OpinionLines({
  opinions,
  withVillage = false,
  withItem = false,
  tick,
}: {
  opinions: readonly ShownOpinion[]
  withVillage?: boolean
  withItem?: boolean
  /** A box before each, on a page where they are chosen. */
  tick?: (one: ShownOpinion) => ReactNode
}) {
  return (
    <ul className="divide-y divide-ke">
      {opinions.map((one) => (
        <li key={one.id} className="py-3">
          {tick?.(one)}
          {!tick && (
            <p>
              {withVillage && <span className="font-semibold">{one.village}: </span>}
              {one.body}
            </p>
          )}
          <p className="text-sm">{factsOf(one)}</p>
          <p className="text-sm text-than-nhat">
            {originOf(one)}
            {withItem && `. ${one.item ? `Nội dung: ${one.item}` : 'Chưa xếp vào nội dung nào'}`}
          </p>
        </li>
      ))}
    </ul>
  )
}
