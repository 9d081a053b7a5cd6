import { addDays, dayOf } from '#lib/dates.ts'
import { draftUpTo } from './petition-journey.ts'
import type { Visitor } from './visitor.ts'

const question = { questions: '1', 'q1-label': 'Quầy số mấy', 'q1-type': 'line', 'q1-required': 'yes' }

/** A kind and a field that an administrator added, each with its next version looked at but not saved. */
export async function rulesToChange(admin: Visitor): Promise<{ kind: string; field: string }> {
  const today = dayOf(new Date())
  const kind = {
    ...{ label: 'phản ánh về chợ đêm', hint: 'việc ở chợ đêm, quầy hàng', family: 'opinion', offered: 'yes' },
    ...{ 'triage-days': '2', 'triage-unit': 'wd', 'first-days': '3', 'first-unit': 'wd' },
    ...{ 'answer-days': '7', 'answer-unit': 'cd', answerFrom: 'received', 'outcome-settled': 'yes' },
    ...question,
  }
  await admin.post('/settings/kinds/new/save', { ...kind, from: today })
  await admin.post('/settings/kinds/phan-anh-ve-cho-dem/check', {
    ...kind,
    ...{ 'answer-days': '5', from: addDays(today, 1) },
  })
  // A rule that takes no letters, for the page that says so.
  const field = { label: 'Cây đổ giữa đường', stopMessage: 'Xin gọi công ty cây xanh.', questions: '0' }
  await admin.post('/settings/fields/new/save', { ...field, from: today })
  await admin.post('/settings/fields/cay-do-giua-duong/check', {
    ...field,
    ...question,
    from: addDays(today, 1),
  })
  await admin.post('/settings/calendar/day/check', {
    ...{
      day: addDays(today, 4),
      kind: 'HOLIDAY',
      name: 'Ngày hội của tỉnh',
      legalRef: 'Quyết định 15/QĐ-UBND',
    },
  })
  return { kind: 'phan-anh-ve-cho-dem', field: 'cay-do-giua-duong' }
}

/** Somebody whose kind asks more than the six pages. */
export async function asked(origin: string): Promise<Visitor> {
  const visitor = await draftUpTo(origin, 'loai')
  await visitor.post('/gui/loai/luu', { kind: 'conduct-feedback' })
  return visitor
}
