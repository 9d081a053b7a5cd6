import { beforeAll, describe, expect, it } from 'vitest'
import { fillNotice } from '#domain/notices.ts'
import { saySender } from '#server/petitions/say-sender.ts'
import { demoPlace } from '#tests/demo-place.ts'
import { holderOf, petitionIn } from '#tests/filed-petition.ts'
import { newsOf, noticeRows, sayRow } from '#tests/notice-rows.ts'
import { remindSilent } from './remind-silent.ts'

const phone = { channel: 'call' as const, phone: '0912345678' }
const on = (day: string) => ({
  actor: { kind: 'job' as const, job: 'remind-silent' as const },
  at: new Date(`${day}T08:00:00+07:00`),
})
/** Goes through all there are, as the task does. */
async function remindAll(day: string): Promise<void> {
  let last: string | undefined
  do last = await remindSilent(on(day), last)
  while (last)
}

beforeAll(demoPlace)

// Answered on 14/10/2026: twenty days later is 3/11, and the word is awaited until 13/11.
describe('the reminder', () => {
  it('comes after twenty days of silence, once, and says until when', async () => {
    const { number } = await petitionIn('ANSWERED', phone)
    expect(await newsOf(number, () => remindAll('2026-11-02'))).toEqual([])
    expect(await newsOf(number, () => remindAll('2026-11-03'))).toEqual(['confirmReminder → sender by call'])
    expect(await newsOf(number, () => remindAll('2026-11-04'))).toEqual([])
    const row = (await noticeRows(number)).find((one) => one.key === 'confirmReminder')
    expect(fillNotice('confirmReminder', 'call', row?.payload ?? {}).text).toBe(
      'Cơ quan đã trả lời thứ Tư 14/10/2026, ông/bà chưa cho ý kiến. Chưa xong thì xin nói chậm nhất thứ Sáu 13/11/2026 ' +
        'để việc quay lại người giải quyết. Không trả lời sẽ ghi “người gửi chưa có ý kiến”, không ghi hài lòng.',
    )
  })

  it('does not come when the sender has spoken, looks for themselves, or it is too late to answer', async () => {
    const spoken = await petitionIn('ANSWERED', phone)
    await saySender(holderOf(spoken.code), { word: 'done', reason: '', rating: '' })
    const own = await petitionIn('ANSWERED', { channel: 'code' })
    const late = await petitionIn('ANSWERED', phone)
    await remindAll('2026-11-13')
    for (const { number } of [spoken, own, late]) {
      expect((await noticeRows(number)).map(sayRow)).not.toContain('confirmReminder → sender by call')
    }
  })

  it('reaches everybody, however many there are', async () => {
    const numbers = []
    for (let n = 0; n < 3; n++) numbers.push((await petitionIn('ANSWERED', phone)).number)
    await remindAll('2026-11-05')
    for (const number of numbers) {
      expect((await noticeRows(number)).map(sayRow)).toContain('confirmReminder → sender by call')
    }
  })
})
