import { addDays, type Day, dayOf } from '#lib/dates.ts'
import { newId } from '#lib/ids.ts'
import type { Visitor } from './visitor.ts'

/** So many days from today; the office moves what is off. */
export const inDays = (days: number): Day => addDays(dayOf(new Date()), days)

/** A sitting of the chair in some weeks, with three slots. @returns its id */
export async function sittingToCome(chair: Visitor): Promise<string> {
  const sitting = {
    ...{ kind: 'periodic', leader: 'head', mode: 'in-person', day: inDays(30), place: 'Phòng tiếp công dân' },
    ...{ fromTime: '14:00', toTime: '16:30', capacity: '3' },
  }
  const path = await chair.submit('/reception/schedule/new', sitting, '/new/submit')
  return path.split('/').at(-1) ?? ''
}

/** A sitting that citizens can book: announced, with slots. @returns its id */
export async function sittingToBook(chair: Visitor): Promise<string> {
  const id = await sittingToCome(chair)
  await chair.submit(`/reception/sittings/${id}`, {}, '/post')
  return id
}

/** The desk’s own sitting of today, with one entry in it. @returns its id */
export async function deskToday(desk: Visitor): Promise<string> {
  const id = newId()
  await desk.post('/reception/record', {
    ...{ id, name: 'Vàng Thị Phong', address: 'Tổ 1, Hồng Liên', kind: 'feedback', another: 'yes' },
    contents: 'Hỏi lịch tiếp công dân của chủ tịch phường.',
  })
  const page = await desk.get(`/reception/visits/${id}`)
  return page.html.match(/(?<=\/reception\/sittings\/)[0-9a-f-]{36}/)?.[0] ?? ''
}
