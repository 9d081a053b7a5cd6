import { formatHour } from './hours.ts'
import { type Service, services } from './words.ts'

type ShownSite = { place: string; seats: number; services: readonly Service[] }

/** What people go by: when changed after it was announced, each part is told. */
export type Facts = {
  topic: string
  fromTime: string | null
  toTime: string | null
  programme: string
  howToJoin: string
  chairs: readonly { unitId: string; title: string }[]
  sites: readonly ShownSite[]
}

export const siteWords = ({ place, seats, services: offered }: ShownSite): string =>
  `${place} (${[`${seats} chỗ`, ...offered.map((one) => services[one])].join('; ')})`

const hours = ({ fromTime, toTime }: Facts) =>
  fromTime && toTime ? `${formatHour(fromTime)} đến ${formatHour(toTime)}` : ''
const chairs = (it: Facts) => it.chairs.map(({ title }) => title).join(', ')
const sites = (it: Facts) => it.sites.map(siteWords).join('; ')

/** What became otherwise, one sentence each; empty when nothing did. */
export function changesOf(before: Facts, after: Facts): string[] {
  const told: [string, (it: Facts) => string][] = [
    ['Chủ đề', ({ topic }) => topic],
    ['Giờ', hours],
    ['Địa điểm', sites],
    ['Chủ trì', chairs],
  ]
  const said = told
    .filter(([, say]) => say(before) !== say(after))
    .map(([label, say]) => `${label}: ${say(before)} → ${say(after)}`)
  // Texts of many lines are read as they stand; the office of a chair shows in the title.
  const isOtherOffice =
    before.chairs.map(({ unitId }) => unitId).join() !== after.chairs.map(({ unitId }) => unitId).join()
  if (isOtherOffice && chairs(before) === chairs(after)) said.push('Chủ trì: đổi cơ quan')
  if (before.programme !== after.programme) said.push('Nội dung, chương trình: đã sửa')
  if (before.howToJoin !== after.howToJoin) said.push('Cách tham gia: đã sửa')
  return said
}
