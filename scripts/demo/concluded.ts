import { demoId } from '#db/seed/demo/demo-id.ts'
import { IssueDialogueNotice, IssueDialogueReport } from '#domain/dialogues/conclusion.ts'
import type { SettleTurn } from '#domain/dialogues/hall.ts'
import { SaveMinutes } from '#domain/dialogues/minutes/writing.ts'
import { addDays, type Day } from '#lib/dates.ts'
import type { Ctx } from '#server/context.ts'
import { liveDesk } from '#server/dialogues/hall/live-desk.ts'
import { endDialogue, openDialogue } from '#server/dialogues/hall/open-dialogue.ts'
import { countPeople } from '#server/dialogues/hall/queue-turn.ts'
import { settleTurn } from '#server/dialogues/hall/settle-turn.ts'
import { afterDialogue } from '#server/dialogues/outcome/after-dialogue.ts'
import { issueDialogueNotice, issueDialogueReport } from '#server/dialogues/outcome/dialogue-papers.ts'
import {
  addRemark,
  answerRemark,
  beginMinutes,
  lockMinutes,
  openRemarks,
  saveMinutes,
} from '#server/dialogues/outcome/minutes.ts'
import { openFollowUp } from '#server/supervision/follow-up.ts'
import { sendLetter } from '#server/supervision/letters.ts'
import { recordVisit } from '#server/supervision/visits.ts'
import { actorOf } from './cast.ts'
import { type Spoken, spoken } from './hall.ts'

const by = (key: string, day: Day, hour = '09'): Ctx => ({
  actor: actorOf(key, day),
  at: new Date(`${day}T${hour}:00:00+07:00`),
})
const [front, desk, chair] = ['mat-tran-hong-lien', 'tiep-dan-hong-lien', 'chu-tich-hong-lien']

const answered: Spoken[] = [
  {
    ...{ seat: '5', place: 'Tổ dân phố 2', field: 'environment' },
    body: 'Xe gom rác đến lúc 5 giờ sáng, nhiều nhà chưa kịp mang rác ra, đề nghị đổi giờ.',
    answer: 'Từ đầu tháng sau xe gom rác đến lúc 18 giờ 30, lịch từng ngõ dán tại nhà văn hóa.',
  },
  {
    ...{ seat: '19', place: 'Tổ dân phố 4', field: 'drainage' },
    body: 'Tiền thu nạo vét cống của các hộ được dùng vào việc gì?',
    answer: 'Phường không thu khoản này; ai thu thì báo ngay cho phường theo số trực ở quầy tiếp dân.',
  },
]

type Promised = Spoken &
  Pick<SettleTurn, 'outcome' | 'task' | 'expectedResult'> & { due: number; passedTo?: string }
const promised: Promised[] = [
  {
    ...{ seat: '8', place: 'Tổ dân phố 5', field: 'drainage', outcome: 'promise', due: 30 },
    body: 'Cống ngang trước số nhà 40 phố Sen Nam vỡ từ mùa mưa, nước thải chảy ra đường.',
    ...{
      task: 'Thay đoạn cống ngang vỡ trước số nhà 40 phố Sen Nam',
      expectedResult: 'Ảnh sau khi thay, biên bản',
    },
  },
  {
    ...{ seat: '27', place: 'Tổ dân phố 1', field: 'environment', outcome: 'promise', due: 65 },
    body: 'Đề nghị đặt thêm thùng rác ở bến thuyền, cuối tuần khách bỏ rác đầy bờ.',
    ...{
      task: 'Đặt 6 thùng rác ở bến thuyền, hợp đồng gom thêm cuối tuần',
      expectedResult: 'Biên bản bàn giao thùng',
    },
  },
  {
    ...{
      seat: '33',
      place: 'Tổ dân phố 3',
      field: 'drainage',
      outcome: 'above',
      due: 60,
      passedTo: 'Sở Xây dựng',
    },
    body: 'Trạm bơm đầu mối của thành phố cũ hỏng một máy, mưa lớn là cả khu ngập.',
    ...{ task: 'Báo cáo đề nghị sửa trạm bơm đầu mối', expectedResult: 'Văn bản báo cáo và văn bản trả lời' },
  },
]

/** What was held in autumn, to its end: minutes locked, the notice out, the report sent, one promise overdue. */
export async function concluded(number: string, day: Day, workdayFrom: (day: Day) => Day): Promise<void> {
  const there = by(desk, day)
  await openDialogue(there, number, 4)
  const siteId = (await liveDesk(there, number))?.sites[0]?.id ?? ''
  await countPeople(there, number, { siteId, people: 112 })
  for (const one of answered) await spoken(there, number, siteId, one, 'answered')
  for (const { outcome, task, expectedResult, due, passedTo = '', ...one } of promised) {
    const turn = await spoken(there, number, siteId, one, 'stop')
    await settleTurn(there, number, turn.id, {
      ...{ version: turn.version, outcome, task, expectedResult, passedTo, authority: '' },
      ...{
        assigneeId: demoId('chuyen-vien-ha-tang-hong-lien'),
        headId: demoId(chair),
        dueOn: workdayFrom(addDays(day, due)),
      },
    })
  }
  await endDialogue(by(desk, day, '11'), number, 5)
  await minutesOf(number, day)
  const notice = IssueDialogueNotice.parse({
    ...{ unit: demoId('hong-lien-ubnd'), basis: '', followUp: '' },
    judgement: 'Hội nghị thẳng thắn, đúng chủ đề; ý kiến tập trung vào cống thoát nước và giờ gom rác.',
  })
  await issueDialogueNotice(by(chair, addDays(day, 6)), number, notice)
  const report = IssueDialogueReport.parse({
    ...{ to: 'Ủy ban nhân dân tỉnh Đông Sen', judgement: 'Tổ chức đúng kế hoạch, kết luận đúng hạn.' },
    ...{ difficulties: 'Trạm bơm đầu mối do cấp trên quản lý.', proposals: 'Sửa trạm bơm trước mùa mưa.' },
  })
  await issueDialogueReport(by(chair, addDays(day, 9)), number, report)
  await followPromise(number, addDays(day, 9))
}

/** The Front follows the first promise, went to see, and asked how far it is. */
async function followPromise(number: string, day: Day): Promise<void> {
  const ctx = by(front, day, '14')
  const ledger = (await afterDialogue(ctx, number))?.ledger ?? []
  const promise = ledger.find((one) => one.promise)?.promise?.number
  if (!promise) return
  const reason = 'Mặt trận phường giám sát việc đã hứa theo kết luận hội nghị.'
  await openFollowUp(ctx, promise, { unitId: demoId('hong-lien-mttq'), reason })
  await recordVisit(ctx, promise, {
    ...{ id: demoId(`di-xem-${promise}`), day, place: 'Tổ dân phố 5', position: '' },
    present: 'Trưởng ban công tác Mặt trận tổ 5, tổ trưởng tổ dân phố 5',
    seen: 'Đoạn cống vỡ đã rào chắn, vật liệu để ở lề đường; chưa thay ống.',
  })
  await sendLetter(ctx, promise, {
    kind: 'progress',
    ask: 'cho biết ngày bắt đầu, ngày xong việc thay cống, người chịu trách nhiệm; gửi ảnh sau khi thay.',
  })
}

/** Drafted the same day, one remark taken, locked by the head on the fifth day. */
async function minutesOf(number: string, day: Day): Promise<void> {
  await beginMinutes(by(desk, day, '14'), number)
  const parts = SaveMinutes.parse({
    ...{
      version: '1',
      beganAt: '08:05',
      endedAt: '10:50',
      agenda: 'Báo cáo tình hình; ý kiến; trả lời, kết luận.',
    },
    composition: 'Thường trực Ủy ban Mặt trận Tổ quốc phường; trưởng các phòng; tổ trưởng 6 tổ dân phố.',
    ...{
      conclusion: 'Các đơn vị làm đúng hạn, báo cáo bằng văn bản; Mặt trận phường giám sát.',
      readBackAt: '10:45',
    },
    ...{ pastPromises: '', otherOpinions: '', secretary: 'Văn phòng UBND phường' },
  })
  await saveMinutes(by(desk, day, '15'), number, parts)
  await openRemarks(by(desk, day, '16'), number, { version: 2, until: addDays(day, 3) })
  await addRemark(by(front, addDays(day, 1)), number, {
    ...{
      from: 'Trưởng ban công tác Mặt trận tổ 5',
      body: 'Cống vỡ trước số nhà 40, biên bản nên ghi rõ số nhà.',
    },
  })
  const [remark] = (await afterDialogue(by(desk, addDays(day, 2)), number))?.written?.remarks ?? []
  const answer = { remark: remark?.id ?? '', answer: 'taken' as const, reason: '' }
  await answerRemark(by(desk, addDays(day, 2)), number, answer)
  await lockMinutes(by(chair, addDays(day, 5)), number, 3)
}
