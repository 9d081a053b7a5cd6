import type { Day } from '#lib/dates.ts'
import type { KnownLimitKey } from './time-limits.ts'

/** What one version of a limit says, where it says it, and days worked out by hand: event, due, how. */
export type SaidLimit = {
  says: string
  article: string
  days: readonly (readonly [event: Day, due: Day, why: string])[]
  /** A day on which the law had no such limit yet. */
  noneOn?: Day
}

const said = (says: string, article: string, days: SaidLimit['days'], noneOn?: Day): SaidLimit => ({
  says,
  article,
  days,
  noneOn,
})
const own = 'quy định của cơ quan'

// Sat 21/11 and Sun 22/11/2026 are off, and so is Tue 24/11, Ngày Văn hóa Việt Nam.
const [days10, days15, days20] = [
  [['2026-11-14', '2026-11-25', 'last day 24/11 is off']],
  [['2026-11-09', '2026-11-25', 'last day 24/11 is off']],
  [['2026-11-04', '2026-11-25', 'last day 24/11 is off']],
] as const
const days30 = [
  ['2026-10-22', '2026-11-23', 'last day Saturday 21/11'],
  ['2026-10-25', '2026-11-25', 'last day 24/11 is off'],
] as const
const days45 = [
  ['2026-10-07', '2026-11-23', 'last day Saturday 21/11'],
  ['2026-10-10', '2026-11-25', 'last day 24/11 is off'],
] as const
const days60 = [['2026-09-25', '2026-11-25', '5 in September, 31 in October, 24/11 is off']] as const
const wd3 = [['2026-11-20', '2026-11-26', '23, 25, 26/11']] as const
const wd5 = [['2026-11-20', '2026-11-30', '23, 25, 26, 27, 30/11']] as const
const wd7 = [['2026-11-20', '2026-12-02', '23, 25, 26, 27, 30/11, 1, 2/12']] as const
const wd10 = [['2026-11-20', '2026-12-07', '23, 25-27, 30/11, 1-4, 7/12']] as const
// From 10 days to 7 working days on 1/7/2026, a Wednesday.
const before = [
  ['2026-06-19', '2026-06-29', 'a Monday, ten days on'],
  ['2026-06-30', '2026-07-10', 'the last day of the old limit'],
] as const
const since = [
  ['2026-07-01', '2026-07-10', '2, 3, 6-10/7'],
  ['2026-07-03', '2026-07-14', '6-10, 13, 14/7'],
] as const

/**
 * Every limit of the catalogue, each of its versions in the order of the rows; never from the code they
 * check. Long because it is the catalogue a second time, read beside the law.
 */
export const handWorkedLimits = {
  'intake.triage': [
    said(
      'a letter is classified within 10 days of receipt',
      'thủ tục hành chính “Xử lý đơn” trên Cổng Dịch vụ công quốc gia',
      days10,
    ),
  ],
  'intake.notify': [
    said('the sender has a first answer within 10 working days', 'Điều 28 khoản 1 Luật Tiếp công dân', wd10),
  ],
  'store.filed': [
    said('a letter that was filed away is kept for 365 days', 'Thông tư 05/2021/TT-TTCP', [
      ['2026-11-27', '2027-11-29', '27/11/2027 is a Saturday'],
    ]),
  ],
  'data.provide': [
    said('data are shown or corrected within 10 days', 'Điều 5 Nghị định 356/2025/NĐ-CP', days10),
  ],
  'data.restrict': [
    said(
      'an objection to the use of data is answered within 15 days',
      'Điều 5 Nghị định 356/2025/NĐ-CP',
      days15,
    ),
  ],
  'data.delete': [
    said('a request to erase data is answered within 20 days', 'Điều 5 Nghị định 356/2025/NĐ-CP', days20),
  ],
  'data.extend': [
    said(
      'a request about data is put off once, by 15 days at most',
      'Điều 5 Nghị định 356/2025/NĐ-CP',
      days15,
    ),
  ],
  'fwd.result': [
    said(
      'deputies and bodies that handed a letter over hear the result within 7 working days of the settlement',
      'Điều 27 khoản 2, Điều 28 khoản 2 Luật Tiếp công dân',
      wd7,
    ),
  ],
  'refuse.notice': [
    said(
      'a written refusal to receive goes out within 3 working days, since 1/7/2026',
      'Điều 4 Nghị định 154/2026/NĐ-CP',
      wd3,
      '2026-06-30',
    ),
  ],
  'sched.post': [
    said(
      'the schedule is posted at least 5 working days before the reception',
      'Điều 24 khoản 4 Luật Tiếp công dân',
      [['2026-11-30', '2026-11-20', 'back: 27, 26, 25, 23, 20/11']],
    ),
  ],
  'online.notice': [
    said(
      'an online reception is told at least 5 working days before, since 1/7/2026',
      'Điều 16 đến Điều 24 Nghị định 154/2026/NĐ-CP',
      [['2026-11-30', '2026-11-20', 'back: 27, 26, 25, 23, 20/11']],
      '2026-06-30',
    ),
  ],
  'online.trial': [
    said(
      'an online reception is tried at least 1 working day before, since 1/7/2026',
      'Điều 16 đến Điều 24 Nghị định 154/2026/NĐ-CP',
      [['2026-11-25', '2026-11-23', '24/11 is off']],
      '2026-06-30',
    ),
  ],
  'kn1.accept': [
    said(
      'a first complaint is accepted or refused within 7 working days, since 1/7/2026',
      'Điều 27 Luật Khiếu nại (sửa đổi năm 2025)',
      since,
    ),
    said('it was 10 days until 30/6/2026', 'Điều 27 Luật Khiếu nại', before),
  ],
  'kn1.resolve': [said('a first complaint is decided within 30 days', 'Điều 28 Luật Khiếu nại', days30)],
  'kn1.resolve.remote': [said('far away within 45 days', 'Điều 28 Luật Khiếu nại', days45)],
  'kn1.resolve.complex': [
    said('a complex one within 45 days', 'Điều 28 Luật Khiếu nại, Điều 3a Nghị định 124/2020/NĐ-CP', days45),
  ],
  'kn1.resolve.complex.remote': [
    said(
      'a complex one far away within 60 days',
      'Điều 28 Luật Khiếu nại, Điều 3a Nghị định 124/2020/NĐ-CP',
      days60,
    ),
  ],
  'kn1.send': [
    said('the first decision goes out within 3 working days of signing', 'Điều 32 Luật Khiếu nại', wd3),
  ],
  'kn2.file': [said('a second complaint is filed within 30 days', 'Điều 33 khoản 1 Luật Khiếu nại', days30)],
  'kn2.file.remote': [said('far away within 45 days', 'Điều 33 khoản 1 Luật Khiếu nại', days45)],
  'kn2.accept': [
    said(
      'a second complaint is accepted or refused within 7 working days, since 1/7/2026',
      'Điều 36 khoản 1 Luật Khiếu nại (sửa đổi năm 2025)',
      since,
    ),
    said('it was 10 days until 30/6/2026', 'Điều 36 Luật Khiếu nại', before),
  ],
  'kn2.resolve': [said('a second complaint is decided within 45 days', 'Điều 37 Luật Khiếu nại', days45)],
  'kn2.resolve.remote': [said('far away within 60 days', 'Điều 37 Luật Khiếu nại', days60)],
  'kn2.resolve.complex': [
    said('a complex one within 60 days', 'Điều 37 Luật Khiếu nại, Điều 3a Nghị định 124/2020/NĐ-CP', days60),
  ],
  'kn2.resolve.complex.remote': [
    said(
      'a complex one far away within 70 days',
      'Điều 37 Luật Khiếu nại, Điều 3a Nghị định 124/2020/NĐ-CP',
      [['2026-09-19', '2026-11-30', '11 in September, 31 in October, 28/11 is a Saturday']],
    ),
  ],
  'kn2.send': [
    said(
      'the second decision goes out within 7 working days of signing',
      'Điều 41 Luật Khiếu nại, Điều 29 khoản 2 Nghị định 124/2020/NĐ-CP',
      wd7,
    ),
  ],
  'kn.statute': [
    said('a complaint is filed within 90 days of knowing the decision', 'Điều 9 Luật Khiếu nại', [
      ['2026-08-24', '2026-11-23', '7 in August, 30, 31, then Sunday 22/11'],
    ]),
  ],
  'kn.suspend.send': [
    said(
      'a decision to suspend, end or resume goes out within 3 working days, since 1/7/2026',
      'Điều 28a, 28b Nghị định 124/2020/NĐ-CP',
      wd3,
      '2026-06-30',
    ),
  ],
  'kn.dialogue.invite': [
    said(
      'the complainant is invited at least 5 days before the talk, since 1/7/2026',
      'Nghị định 124/2020/NĐ-CP (sửa đổi tại Điều 11 Nghị định 155/2026/NĐ-CP)',
      [
        ['2026-11-27', '2026-11-20', '22/11 is a Sunday, the working day before it'],
        ['2026-11-18', '2026-11-13', 'a Friday, five days back'],
      ],
      '2026-06-30',
    ),
  ],
  'kn.publish': [
    said(
      'a decision on a complaint is made public within 15 days of signing',
      'Điều 41 Luật Khiếu nại, Điều 29 khoản 3 Nghị định 124/2020/NĐ-CP',
      days15,
    ),
  ],
  'kn.publish.meeting': [
    said(
      'the meeting that reads it out is told at least 3 days before',
      'Điều 41 Luật Khiếu nại, Điều 29 khoản 3 Nghị định 124/2020/NĐ-CP',
      [['2026-11-25', '2026-11-20', '22/11 is a Sunday, the working day before it']],
    ),
  ],
  'kn.publish.post': [
    said(
      'it stays posted for at least 15 days',
      'Điều 41 Luật Khiếu nại, Điều 29 khoản 3 Nghị định 124/2020/NĐ-CP',
      days15,
    ),
  ],
  'kn.publish.web': [
    said(
      'it stays on the site for at least 15 days',
      'Điều 41 Luật Khiếu nại, Điều 29 khoản 3 Nghị định 124/2020/NĐ-CP',
      [['2026-11-06', '2026-11-23', 'last day Saturday 21/11']],
    ),
  ],
  'kn.effective': [said('a decision takes effect when 30 days are over', 'Điều 44 Luật Khiếu nại', days30)],
  'kn.effective.remote': [said('far away when 45 days are over', 'Điều 44 Luật Khiếu nại', days45)],
  'kn.execute': [
    said(
      'it is carried out from within 5 working days of taking effect',
      'Điều 31 khoản 1 Nghị định 124/2020/NĐ-CP',
      wd5,
    ),
  ],
  'kn.discipline.accept': [
    said(
      'a complaint of staff about discipline is accepted within 7 working days, since 1/7/2026',
      'Điều 50 Luật Khiếu nại (sửa đổi năm 2025)',
      since,
    ),
    said('it was 10 days until 30/6/2026', 'Điều 50 Luật Khiếu nại', before),
  ],
  'tc.initial': [
    said('a denunciation is dealt with first within 7 working days', 'Điều 24 khoản 1 Luật Tố cáo', wd7),
  ],
  'tc.initial.places': [
    said(
      'within 10 working days where it is verified in several places or by another body',
      'Điều 24 khoản 1 Luật Tố cáo',
      wd10,
    ),
  ],
  'tc.transfer': [
    said('one outside competence is passed on within 5 working days', 'Điều 24 khoản 2 Luật Tố cáo', wd5),
  ],
  'tc.notify': [
    said(
      'the denouncer and the denounced hear of the acceptance within 5 working days',
      'Điều 29 khoản 3 Luật Tố cáo',
      [['2026-11-19', '2026-11-27', '20, 23, 25, 26, 27/11']],
    ),
  ],
  'tc.resolve': [said('a denunciation is concluded within 30 days', 'Điều 30 Luật Tố cáo', days30)],
  'tc.extend': [
    said('an extension adds 30 days', 'Điều 30 Luật Tố cáo', [
      ['2026-12-04', '2027-01-04', '27 in December, 3/1/2027 is a Sunday'],
    ]),
  ],
  'tc.suspend.send': [
    said('a decision to suspend or end goes out within 5 working days', 'Điều 34 Luật Tố cáo', [
      ['2027-02-03', '2027-02-17', '4, 12, 15, 16, 17/2, around Tết'],
    ]),
  ],
  'tc.conclusion.send': [
    said('the conclusion goes out within 5 working days of signing', 'Điều 35 khoản 3 Luật Tố cáo', wd5),
  ],
  'tc.handle': [
    said('the conclusion is acted on within 7 working days', 'Điều 36 Luật Tố cáo', [
      ['2026-08-28', '2026-09-11', 'off until 2/9, then 3, 4, 7-11/9'],
    ]),
  ],
  'tc.handle.report': [
    said('what was done is reported within 5 working days', 'Điều 36 Luật Tố cáo', [
      ['2026-11-23', '2026-12-01', '25, 26, 27, 30/11, 1/12'],
    ]),
  ],
  'tc.publish': [
    said(
      'the conclusion is made public within 7 working days',
      'Điều 40 Luật Tố cáo, Điều 6 Nghị định 31/2019/NĐ-CP',
      wd7,
    ),
  ],
  'tc.publish.post': [
    said(
      'it stays posted for at least 15 days on end',
      'Điều 40 Luật Tố cáo, Điều 6 Nghị định 31/2019/NĐ-CP',
      days15,
    ),
  ],
  'tc.publish.web': [
    said('it stays on the site for at least 15 days', 'Điều 40 Luật Tố cáo, Điều 6 Nghị định 31/2019/NĐ-CP', [
      ['2026-11-06', '2026-11-23', 'last day Saturday 21/11'],
    ]),
  ],
  'tc.repeat': [
    said(
      'the superior reviews a repeated denunciation within 20 days',
      'Điều 37 khoản 2 Luật Tố cáo',
      days20,
    ),
  ],
  'tc.overdue.request': [
    said('the superior asks for a report within 5 working days', 'Điều 38 Luật Tố cáo', [
      ['2026-08-18', '2026-08-24', '19, 20, 21, swapped Saturday 22, 24/8'],
    ]),
  ],
  'tc.overdue.report': [
    said('whoever is overdue reports within 5 working days', 'Điều 38 Luật Tố cáo', [
      ['2026-08-28', '2026-09-09', 'off until 2/9, then 3, 4, 7, 8, 9/9'],
    ]),
  ],
  'tc.forwarder': [
    said(
      'whoever forwarded a denunciation hears the result within 20 days of receipt',
      'Điều 26 khoản 2 Luật Tố cáo',
      [['2026-11-01', '2026-11-23', 'last day Saturday 21/11']],
    ),
  ],
  'dlg.notice': [
    said('a dialogue is announced at least 7 days before', 'Điều 43 Luật Tổ chức chính quyền địa phương', [
      ['2026-12-05', '2026-11-27', '28/11 is a Saturday, the working day before it'],
    ]),
  ],
  'dlg.notice.party': [
    said('a dialogue of the Party head is announced so long before as the unit says, 7 days', own, [
      ['2026-12-05', '2026-11-27', '28/11 is a Saturday, the working day before it'],
    ]),
  ],
  'dlg.notice.department': [
    said('a dialogue of a department is announced so long before as the unit says, 7 days', own, [
      ['2026-12-03', '2026-11-26', 'a Thursday, as is the day itself'],
    ]),
  ],
  'dlg.result': [
    said(
      'its result is public within 10 days of the session',
      'Điều 43 Luật Tổ chức chính quyền địa phương',
      days10,
    ),
  ],
  'ldc.publish': [
    said(
      'what a commune discloses is public within 5 working days of the decision',
      'Điều 12 khoản 3 Luật Thực hiện dân chủ ở cơ sở',
      wd5,
    ),
  ],
  'ldc.post': [
    said('it stays posted for at least 30 days on end', 'Điều 13 Luật Thực hiện dân chủ ở cơ sở', days30),
  ],
  'ldc.loud': [
    said(
      'the loudspeaker says it on at least 3 days on end',
      'Điều 13 khoản 3 Luật Thực hiện dân chủ ở cơ sở',
      [
        ['2026-11-20', '2026-11-23', '21, 22, 23/11'],
        ['2026-11-21', '2026-11-25', 'last day 24/11 is off'],
      ],
    ),
  ],
  'ldc.comment': [
    said('people have at least 20 days to comment', 'Điều 28 khoản 2 Luật Thực hiện dân chủ ở cơ sở', days20),
  ],
  'supervision.reply': [
    said(
      'a recommendation of the people’s inspection is answered within 15 days',
      'Điều 40, Điều 45 khoản 2 Luật Thực hiện dân chủ ở cơ sở',
      days15,
    ),
  ],
  'supervision.plan': [
    said(
      'the people’s inspection sends its plan at least 5 working days before',
      'Điều 14 Nghị định 59/2023/NĐ-CP',
      [['2026-11-30', '2026-11-20', 'back: 27, 26, 25, 23, 20/11']],
    ),
  ],
  'front.reply': [
    said('the unit answers the Front within 15 working days', own, [
      ['2026-11-20', '2026-12-14', '23, 25-27, 30/11, 1-4, 7-11, 14/12'],
    ]),
  ],
  'situation.note': [
    said('a note of what people say goes up within 5 working days of the month’s end', own, [
      ['2026-10-31', '2026-11-06', '2-6/11'],
    ]),
  ],
  'critique.send': [
    said(
      'a draft is sent to the Front at least 15 days before it is put before whoever decides',
      'Nghị quyết liên tịch 403/2017',
      [['2026-12-15', '2026-11-30', '15/12 less 15 days']],
    ),
  ],
  'critique.reply': [
    said('the office answers a criticism within 15 working days', own, [
      ['2026-11-20', '2026-12-14', '23, 25-27, 30/11, 1-4, 7-11, 14/12'],
    ]),
  ],
  'knpa.reply': [said('the unit answers opinions within 20 days', own, days20)],
  'reg.forward': [
    said('feedback on regulations is passed on within 2 working days', own, [
      ['2026-11-23', '2026-11-26', '25, 26/11'],
    ]),
  ],
  'reg.answer': [said('it is answered within 5 working days', own, wd5)],
  'transfer.receive': [
    said('an office takes or returns what it is sent within 1 working day', own, [
      ['2026-11-23', '2026-11-25', '24/11 is off'],
    ]),
  ],
  'progress.note': [said('the handler writes down progress every 7 working days', own, wd7)],
  'pause.cap': [said('waiting for the sender halts the clock for 15 days at most', own, days15)],
  'extend.once': [said('an answer is put off once, by 10 days', own, days10)],
  'escalate.after': [said('the office above hears of it 3 working days after the limit', own, wd3)],
  'prereg.keep': [said('what was prepared is kept for 30 days', own, days30)],
  'confirm.silence': [said('the sender has 30 days to speak', own, days30)],
  'dispute.head-reply': [said('the head replies to a dispute within 5 working days', own, wd5)],
  'redo.first': [said('what was not done is redone within 10 working days', own, wd10)],
} as const satisfies Record<KnownLimitKey, readonly SaidLimit[]>
