import type { RecordVisit } from '#domain/reception/visit.ts'
import { newId } from '#lib/ids.ts'
import { recordVisit } from '#server/reception/record-visit.ts'
import { planSitting } from '#server/reception/sittings.ts'
import { by, type Member, workday } from '#tests/filed-petition.ts'

/** What a clerk types for somebody who comes for the first time. */
export const typedVisit = (change: Partial<RecordVisit> = {}): RecordVisit => ({
  ...{ id: newId(), sittingId: '', matterId: '', another: '', name: 'Nguyễn Thị Mẫu' },
  ...{ address: 'Tổ 5, phường Hồng Liên', birthYear: '1961', phone: '', idKind: 'personal-id' },
  ...{ idNumber: '', kind: 'feedback', present: 1, sameContent: 1 },
  contents: 'Mương cạnh nhà văn hóa tổ 5 tắc, mưa là nước tràn vào ba nhà.',
  ...{ settledBy: '', competence: '', guidedTo: '', guidedNo: '', takenUp: '', takenBy: '', takenNo: '' },
  ...{ result: '', note: '', open: '', signed: '', areaCode: '90101' },
  ...change,
})

export const visitBy = (who: Member, change: Partial<RecordVisit> = {}, at = workday) =>
  recordVisit(by(who, at), typedVisit(change))

/** Ten working days ahead of the usual day of the tests. */
export const sittingDay = '2026-10-28'

/** A sitting of the chair that is announced in time. */
export const plannedBy = (
  who: Member,
  change: Partial<Parameters<typeof planSitting>[1]> = {},
  at = workday,
) =>
  planSitting(by(who, at), {
    ...{ kind: 'periodic', leader: 'head', delegateTitle: '', delegateGround: '', mode: 'in-person' },
    ...{ onlineReason: '', ground: '', place: 'Phòng tiếp công dân, số 18 phố Sen Bắc', day: sittingDay },
    ...{ fromTime: '08:00', toTime: '11:30', capacity: 2 },
    ...change,
  })
