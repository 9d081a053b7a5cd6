import type { AreaKind } from '#domain/people/words.ts'
import { fieldRefusal } from '#domain/refusal.ts'
import { addDays, type Day, formatDay } from '#lib/dates.ts'

/** An area of any time, with the areas that carry it on. */
export type KnownArea = {
  code: string
  name: string
  kind: AreaKind
  parentCode: string | null
  validFrom: Day
  validTo: Day | null
  successors: string[]
}

export type AreaOption = { value: string; label: string; group?: string }

/** More villages than this would make the page heavy: then only communes are offered. */
const mostGroups = 400
const communes: AreaKind[] = ['ward', 'commune', 'special_zone']

const isToday = (area: KnownArea, today: Day) =>
  area.validFrom <= today && (!area.validTo || today <= area.validTo)
const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1)
const byName = (a: KnownArea, b: KnownArea) => a.name.localeCompare(b.name, 'vi', { numeric: true })

/**
 * Where something can be, for a list to choose from: everywhere, each commune, its villages, and the
 * names of communes that were merged, since people go on using them.
 */
export function areaOptions(areas: readonly KnownArea[], today: Day): AreaOption[] {
  const now = areas.filter((area) => isToday(area, today))
  const provinces = now.filter(({ kind }) => kind === 'province')
  const present = now.filter(({ kind }) => communes.includes(kind)).sort(byName)
  const groups = now.filter(({ kind }) => kind === 'residential_group').sort(byName)
  const old = areas.filter((area) => communes.includes(area.kind) && area.validTo && area.validTo < today)
  return [
    ...provinces.map((area) => ({
      value: area.code,
      label: provinces.length > 1 ? `Việc chung của ${area.name}` : 'Việc chung, không ở một nơi cụ thể',
    })),
    ...present.map((area) => ({
      value: area.code,
      label: distinct(area, present, areas),
      group: 'Phường, xã',
    })),
    ...(groups.length > mostGroups ? [] : groupOptions(present, groups)),
    ...old.sort(byName).map((area) => ({
      value: area.code,
      label: `${capital(area.name)} (nay là ${successorNames(area, areas)})`,
      group: 'Tên cũ, trước khi sắp xếp',
    })),
  ]
}

function groupOptions(present: KnownArea[], groups: KnownArea[]): AreaOption[] {
  return present.flatMap((commune) =>
    groups
      .filter(({ parentCode }) => parentCode === commune.code)
      .map(({ code, name }) => ({
        value: code,
        label: `${name}, ${commune.name}`,
        group: `Tổ dân phố, thôn của ${commune.name}`,
      })),
  )
}

/** Names are not unique: where two are the same, the province tells them apart. */
function distinct(area: KnownArea, among: readonly KnownArea[], areas: readonly KnownArea[]): string {
  const same = among.filter(({ name }) => name === area.name)
  const above = areas.find(({ code }) => code === area.parentCode)
  return capital(same.length > 1 && above ? `${area.name}, ${above.name}` : area.name)
}

function successorNames({ successors }: KnownArea, areas: readonly KnownArea[]): string {
  const names = areas.filter(({ code }) => successors.includes(code)).map(({ name }) => name)
  return names.join(' và ')
}

/** The area that a choice means today, and the old one it was chosen by. */
export type ChosenArea = { areaCode: string; mergedFrom: string }

/**
 * Follows an old area to the one that carries it on.
 * @throws Refusal place.missing for an area that is none; place.divided where the sender must choose
 */
export function chooseArea(code: string, areas: readonly KnownArea[], today: Day): ChosenArea {
  const area = areas.find((one) => one.code === code)
  if (area && isToday(area, today)) return { areaCode: code, mergedFrom: '' }
  const carriedOn = area?.successors.filter((next) =>
    areas.some((one) => one.code === next && isToday(one, today)),
  )
  if (area && carriedOn && carriedOn.length > 1) {
    throw fieldRefusal(
      'place.divided',
      'areaCode',
      `${capital(area.name)} đã chia về ${successorNames(area, areas)}${sinceWords(area)}. Xin chọn một trong các nơi đó.`,
    )
  }
  const [areaCode] = carriedOn ?? []
  if (areaCode) return { areaCode, mergedFrom: code }
  throw fieldRefusal(
    'place.missing',
    'areaCode',
    'Chưa chọn xã, phường. Không nhớ tên thì ghi thôn, tổ dân phố, hoặc chọn “Việc chung”.',
  )
}

const sinceWords = ({ validTo }: KnownArea) => (validTo ? ` từ ${formatDay(addDays(validTo, 1))}` : '')

/** Said once after an old name was chosen. */
export function mergedWords(choice: ChosenArea, areas: readonly KnownArea[]): string | undefined {
  const old = areas.find(({ code }) => code === choice.mergedFrom)
  const now = areas.find(({ code }) => code === choice.areaCode)
  if (!old || !now) return undefined
  return `${capital(old.name)} đã nhập vào ${now.name}${sinceWords(old)}. Đơn gửi đến ${now.name}; không đúng thì chọn lại.`
}

/** "Tổ dân phố 5, phường Hồng Liên"; "Việc chung của tỉnh …" for a whole province. */
export function areaWords(code: string, areas: readonly KnownArea[]): string {
  const area = areas.find((one) => one.code === code)
  if (!area) return code
  if (area.kind === 'province') return `Việc chung của ${area.name}`
  const above = areas.find((one) => one.code === area.parentCode)
  return area.kind === 'residential_group' && above ? `${area.name}, ${above.name}` : capital(area.name)
}
