import { inDays } from './reception-journey.ts'
import type { Visitor } from './visitor.ts'

/** A petition that the office answered, and that the Front follows, went to see, wrote about and judges otherwise. */
export async function supervised(watcher: Visitor, number: string) {
  const home = `/supervision/${number}`
  const reason = 'Bà con tổ 5 hỏi lại nhiều lần.'
  await watcher.submit(`${home}/follow-up`, { reason }, '/open')
  await watcher.submit(`${home}/follow-up`, { body: 'Hẹn tổ trưởng đi xem thứ Sáu.' }, '/note')
  const ask = 'Cho biết mương tổ 5 làm đến đâu, ngày nào xong, gửi ảnh.'
  const letter = await watcher.submit(`${home}/letters`, { kind: 'progress', ask }, '/letters/submit')
  const seen = { place: 'Tổ 5', present: 'Tổ trưởng tổ 5', seen: 'Mương mới thông một nửa.' }
  const visit = await watcher.submit(`${home}/visits`, { ...seen, day: inDays(0) }, '/visits/submit')
  await watcher.submit(
    `${home}/verdict`,
    { verdict: 'not', seen: 'Đã đến xem mương tổ 5 sáng nay.', missing: 'Mương vẫn tắc.' },
    '/verdict/submit',
  )
  const verdict = (await watcher.get(home)).html.match(/verdict\/([0-9a-f-]{36})/)?.[1] ?? ''
  const last = (path: string) => path.split('/').at(-1) ?? ''
  return { supervised: number, letterSent: last(letter), visitMade: last(visit), verdictGiven: verdict }
}
