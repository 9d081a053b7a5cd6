import { demoId } from '#db/seed/demo/demo-id.ts'
import { AddPoint, BeginNote, monthBefore, monthOf } from '#domain/situation/note.ts'
import { addDays, type Day, dayOf } from '#lib/dates.ts'
import { findNote, monthOfNotes } from '#server/situation/find-note.ts'
import { sendNote } from '#server/situation/send-note.ts'
import { addPoint, beginNote } from '#server/situation/write-note.ts'
import { actorOf } from './cast.ts'

const village = 'ban-cong-tac-hong-lien'
const front = 'mat-tran-hong-lien'
const by = (who: string, day: Day, hour = '09') => ({
  actor: actorOf(who, day),
  at: new Date(`${day}T${hour}:00:00+07:00`),
})

/**
 * In Hồng Liên: last month's note of a village, merged by the Front of the phường and sent up; and this month's, being
 * written. Loaded once.
 */
export async function loadSituation(now = new Date()): Promise<void> {
  const today = dayOf(now)
  const [month, before] = [monthOf(today), monthBefore(monthOf(today))]
  if ((await monthOfNotes(by(front, today), before)).heard.length > 0) return
  const end = addDays(`${month}-01`, -1)
  const low = await beginNote(by(village, end), {
    ...BeginNote.parse({
      ...{ place: `${demoId('hong-lien-ctmt-3')}:90113`, period: before, kind: 'regular' },
      ...{ field: 'drainage', level: 'pressing', people: '60', hot: 'yes' },
      body: 'Mương sau chợ tắc, mưa là ngập ba ngõ. Bà con nói đã phản ánh hai lần, chưa thấy ai đến; có người bàn kéo lên phường.',
    }),
  })
  const street = AddPoint.parse({
    ...{ version: '1', field: 'urban-order', level: 'attention', people: '15' },
    body: 'Xe tải chở đất chạy đêm qua phố Sen Nam, bụi và ồn; bà con mong có giờ cấm.',
  })
  await addPoint(by(village, end), low, street)
  await sendNote(by(village, end, '10'), low, 2)
  const [pressing] = (await findNote(by(front, end, '11'), low)).points
  const high = await beginNote(by(front, end, '14'), {
    ...BeginNote.parse({
      ...{ place: `${demoId('hong-lien-mttq')}:90101`, period: before, kind: 'regular' },
      ...{ field: 'market', level: 'calm', people: '' },
      body: 'Bà con đồng tình việc dời chợ cũ, mong biết sớm ngày dời và chỗ gửi xe.',
    }),
  })
  await addPoint(
    by(front, end, '14'),
    high,
    AddPoint.parse({
      ...{ version: '1', field: 'drainage', level: 'pressing', people: '60', hot: 'yes' },
      ...{ [`origin-${pressing?.id}`]: 'yes' },
      body: 'Thoát nước sau chợ là việc bức xúc nhất của phường tháng này; nên đối thoại ngay tại tổ dân phố 3.',
    }),
  )
  await sendNote(by(front, end, '15'), high, 2)
  await beginNote(by(village, today), {
    ...BeginNote.parse({
      ...{ place: `${demoId('hong-lien-ctmt-3')}:90113`, period: month, kind: 'regular' },
      ...{ field: 'urban-order', level: 'calm', people: '' },
      body: 'Ngõ 20 đã có đèn, bà con phấn khởi; mong làm nốt đoạn sau trường.',
    }),
  })
}
