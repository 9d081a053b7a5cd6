import { eq } from 'drizzle-orm'
import { receptionVisit } from '#db/schema/reception-visits.ts'
import { demoId } from '#db/seed/demo/demo-id.ts'
import { tx } from '#db/tx.ts'
import type { Day } from '#lib/dates.ts'
import { bookSlot } from '#server/reception/bookings.ts'
import { findVisit } from '#server/reception/find-visit.ts'
import { concludeVisit } from '#server/reception/follow-visit.ts'
import { type ListedSitting, listSittings } from '#server/reception/list-sittings.ts'
import { recordVisit } from '#server/reception/record-visit.ts'
import {
  closeSitting,
  openSitting,
  planSitting,
  postponeSitting,
  postSitting,
  setSchedule,
} from '#server/reception/sittings.ts'
import { actorOf } from './cast.ts'
import { type DemoVisit, deskVisits } from './desk-visits.ts'

const by = (key: string, day: Day, hour = '09:00') => ({
  actor: actorOf(key, day),
  at: new Date(`${day}T${hour}:00+07:00`),
})
const [desk, chair] = ['tiep-dan-hong-lien', 'chu-tich-hong-lien']
const room = 'Phòng tiếp công dân, số 18 phố Sen Bắc'
const fixed = { place: room, fromTime: '08:00', toTime: '11:30', capacity: 6 }

/** A month at the desk of Hồng Liên, day by day through the use cases; loaded once. */
export async function loadDesk(): Promise<void> {
  if ((await sittingsOf(chair, '2026-10-01', '2026-12-31')).length > 0) return
  await planned()
  for (const { id, day, version } of await sittingsOf(chair, '2026-10-01', '2026-10-31')) {
    await openSitting(by(desk, day, '08:00'), id, version)
    await closeSitting(by(desk, day, '11:30'), id, version + 1)
  }
  for (const visit of deskVisits) {
    if (visit.byChair) await beforeChair(visit.day)
    await received(visit)
  }
  await afterChair('2026-11-10')
  await putOff()
  await neighbours()
}

const sittingsOf = (key: string, from: Day, to: Day): Promise<ListedSitting[]> =>
  listSittings(by(key, to), from, to)

/** Fixed on the 10th and the 25th since October; December is announced too, with slots that people booked. */
async function planned(): Promise<void> {
  for (const onDay of [10, 25]) {
    await setSchedule(by(chair, '2026-10-01'), {
      ...fixed,
      pattern: 'month-day',
      onDay,
      validFrom: '2026-10-02',
    })
  }
  for (const day of ['2026-12-10', '2026-12-25']) {
    await planSitting(by(chair, '2026-11-20'), {
      ...{ ...fixed, day, kind: 'periodic', leader: 'head', delegateTitle: '', delegateGround: '' },
      ...{ mode: 'in-person', onlineReason: '', ground: '' },
    })
  }
  for (const { id, version, day } of await sittingsOf(chair, '2026-10-01', '2026-12-31')) {
    await postSitting(by(chair, day < '2026-12-01' ? '2026-10-02' : '2026-11-20'), id, version)
    if (day !== '2026-12-10') continue
    for (const name of ['Hầu Văn Mít', 'Đàm Thị Lựu Đỏ'])
      await bookSlot(by(desk, '2026-11-23'), id, { name, phone: '', gist: '' })
  }
}

async function received({ key, day, who, of, byChair, ...typed }: DemoVisit): Promise<void> {
  const at = deskVisits.findIndex((one) => one.key === key)
  const ctx = by(desk, day, byChair ? `08:${20 + (at % 30)}` : `${8 + (at % 3)}:${15 + at}`.padStart(5, '0'))
  const [sitting] = byChair
    ? (await sittingsOf(desk, day, day)).filter(({ kind }) => kind === 'periodic')
    : []
  const [earlier] = of
    ? await tx(ctx, (db) =>
        db
          .select()
          .from(receptionVisit)
          .where(eq(receptionVisit.id, demoId(`luot-${of}`))),
      )
    : []
  await recordVisit(ctx, {
    ...{ id: demoId(`luot-${key}`), sittingId: sitting?.id ?? '', matterId: earlier?.matterId ?? '' },
    ...{ another: '', birthYear: '', phone: '', idNumber: '', idKind: 'personal-id', ...who },
    ...{ present: 1, sameContent: 1, settledBy: '', competence: '', guidedTo: '', guidedNo: '' },
    ...{
      takenUp: '',
      takenBy: '',
      takenNo: '',
      result: '',
      note: '',
      open: '',
      signed: '',
      areaCode: '90101',
    },
    ...typed,
  })
}

async function beforeChair(day: Day): Promise<void> {
  for (const { id, version, state } of await sittingsOf(desk, day, day))
    if (state === 'planned') await openSitting(by(desk, day, '08:00'), id, version)
}

/** The chair concludes and the sitting ends. */
async function afterChair(day: Day): Promise<void> {
  const said: Record<string, [string, string, Day]> = {
    'soi-2': [
      'Đo lại thửa đất ngõ 12, có mặt gia đình và tổ trưởng.',
      'Phòng Kinh tế, Hạ tầng và Đô thị',
      '2026-11-30',
    ],
    'hoe-2': [
      'Lập dự toán sửa mái hành lang, báo các hộ ngày khởi công.',
      'Phòng Kinh tế, Hạ tầng và Đô thị',
      '2026-12-04',
    ],
    'xoan-1': [
      'Mở nhà văn hóa tổ 5 từ 18 giờ đến 21 giờ, giao chìa khóa cho chi hội.',
      'Phòng Văn hóa - Xã hội',
      '2026-11-20',
    ],
  }
  for (const [key, [body, toUnit, dueOn]] of Object.entries(said)) {
    const id = demoId(`luot-${key}`)
    const ctx = by(chair, day, '11:20')
    const version = (await findVisit(ctx, id))?.visit.version ?? 1
    await concludeVisit(ctx, id, {
      ...{ version, body, toUnit, dueOn, noticeNo: '31/TB-UBND' },
      contact: 'Văn phòng HĐND và UBND phường, 0298 300 111',
    })
  }
  for (const { id, version, kind } of await sittingsOf(desk, day, day))
    if (kind === 'periodic') await closeSitting(by(desk, day, '11:30'), id, version)
}

/** The sitting of the 25th was put off, with its reason and a new day. */
async function putOff(): Promise<void> {
  const [row] = (await sittingsOf(chair, '2026-11-25', '2026-11-25')).filter(
    ({ kind }) => kind === 'periodic',
  )
  if (!row) throw new Error('the chair does not sit on the 25th')
  await postponeSitting(by(chair, '2026-11-23'), row.id, {
    ...{ version: row.version, day: '2026-12-02' },
    reason: 'Chủ tịch dự kỳ họp HĐND tỉnh theo giấy triệu tập.',
  })
}

/** Other offices announce their days too: a chair next door, and the secretary of the Party. */
async function neighbours(): Promise<void> {
  for (const [key, onDay, place] of [
    ['chu-tich-hac-tri', 15, 'Trụ sở UBND phường Hạc Trì, số 2 đường Bến Đò'],
    ['bi-thu-hong-lien', 8, 'Trụ sở Đảng ủy phường Hồng Liên, số 18 phố Sen Bắc'],
  ] as const) {
    await setSchedule(by(key, '2026-11-02'), {
      ...fixed,
      place,
      onDay,
      pattern: 'month-day',
      validFrom: '2026-11-03',
    })
    for (const { id, version } of await sittingsOf(key, '2026-11-03', '2026-12-31'))
      await postSitting(by(key, '2026-11-02'), id, version)
  }
}
