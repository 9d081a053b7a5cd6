import { AskQuestion } from '#domain/dialogues/asked-before.ts'
import { AddHeads, CheckIn } from '#domain/dialogues/check-in.ts'
import { AddGuest } from '#domain/dialogues/guests.ts'
import { Register } from '#domain/dialogues/registering.ts'
import { addDays, type Day } from '#lib/dates.ts'
import { newToken, randomId } from '#lib/ids.ts'
import { askerHash } from '#server/dialogues/registering/asker-hash.ts'
import { addHeads, checkIn } from '#server/dialogues/registering/check-in.ts'
import { issueInvitation } from '#server/dialogues/registering/invitations.ts'
import {
  mergeQuestion,
  moderatedQuestions,
  showQuestion,
} from '#server/dialogues/registering/moderate-questions.ts'
import { askQuestion, supportQuestion } from '#server/dialogues/registering/questions.ts'
import { findOpen, registerMe } from '#server/dialogues/registering/register.ts'
import { addGuest } from '#server/dialogues/registering/registrants.ts'
import { actorOf } from './cast.ts'

const by = (key: string, day: Day, hour = '09') => ({
  ...{ actor: actorOf(key, day), at: new Date(`${day}T${hour}:00:00+07:00`) },
})
const anybody = (day: Day) => ({ actor: { kind: 'public' as const }, at: new Date(`${day}T19:30:00+07:00`) })
const [front, desk, chair] = ['mat-tran-hong-lien', 'tiep-dan-hong-lien', 'chu-tich-hong-lien']

type Coming = Record<string, string>
const coming: Coming[] = [
  { name: 'Lò Thị Thoi', village: 'Tổ dân phố 2', phone: '0900 000 201', persons: '2', 'need-sign': 'yes' },
  { name: 'Vi Văn Nong', village: 'Tổ dân phố 3', phone: '0900 000 202', 'need-wheelchair': 'yes' },
  { village: 'Tổ dân phố 5', email: 'ba-con@example.vn', persons: '3', 'need-childcare': 'yes' },
  { name: 'Hà Thị Guồng', village: 'Tổ dân phố 1', 'need-interpreter': 'yes' },
  { village: 'Tổ dân phố 4', persons: '2' },
]

async function register(number: string, site: string, day: Day, typed: Coming): Promise<string> {
  const naming = typed.name ? 'name' : 'none'
  const wish = Register.parse({ token: newToken(), site, persons: '1', ...typed, naming })
  return (await registerMe(anybody(day), number, wish)).code
}

const sitesOf = async (number: string, day: Day): Promise<string[]> =>
  ((await findOpen(anybody(day), number))?.sites ?? []).map(({ id }) => id)

/** The dialogue of tomorrow: seats left in the hall, a line at the other site, guests, questions looked through or not. */
export async function loadComing(number: string, day: Day): Promise<void> {
  const [hall = '', house = ''] = await sitesOf(number, addDays(day, -3))
  for (const one of coming) await register(number, hall, addDays(day, -3), one)
  for (let party = 0; party < 12; party++) {
    await register(number, house, addDays(day, -3), { persons: '5', village: 'Tổ dân phố 5' })
  }
  await register(number, house, addDays(day, -2), {
    name: 'Lường Văn Đợi',
    phone: '0900 000 203',
    persons: '2',
  })
  await register(number, house, addDays(day, -2), { village: 'Tổ dân phố 5' })
  const guests = [
    ['office', 'Trưởng Phòng Kinh tế, Hạ tầng và Đô thị phường'],
    ['village', 'Tổ trưởng tổ dân phố 3'],
    ['village', 'Tổ trưởng tổ dân phố 5'],
    ['delegate', 'Tổ đại biểu Hội đồng nhân dân phường số 2'],
    ['organisation', 'Chủ tịch Hội Phụ nữ phường'],
  ]
  for (const [kind, title] of guests) {
    await addGuest(by(desk, addDays(day, -5)), number, AddGuest.parse({ kind, title }))
  }
  await issueInvitation(by(chair, addDays(day, -3)), number, 5)
  await loadQuestions(number, day)
}

const questions = [
  'Chợ mới bố trí chỗ ngồi cho người bán rau nhỏ lẻ thế nào?',
  'Tiền thuê quầy ở chợ mới mỗi tháng bao nhiêu, ai quyết định?',
  'Giá thuê quầy chợ mới mỗi tháng bao nhiêu, có thu thêm không?',
  'Trong lúc di dời, bà con buôn bán tạm ở đâu?',
  'Đường vào chợ mới bao giờ làm xong?',
]

async function loadQuestions(number: string, day: Day): Promise<void> {
  const ask = (question: string) =>
    askQuestion(
      anybody(addDays(day, -4)),
      number,
      AskQuestion.parse({ token: newToken(), question }),
      askerHash(newToken()),
    )
  for (const question of questions) await ask(question)
  const find = async (words: string) => {
    const all = (await moderatedQuestions(by(front, addDays(day, -3)), number))?.questions ?? []
    const found = all.find(({ body }) => body === words)
    if (!found) throw new Error(`nobody asked: ${words}`)
    return found
  }
  for (const [at, words] of questions.entries()) {
    await showQuestion(by(front, addDays(day, -3)), number, await find(words))
    const { id } = await find(words)
    for (let people = 0; people < 9 - at * 2; people++) {
      await supportQuestion(anybody(addDays(day, -3)), id, askerHash(newToken()), true)
    }
  }
  const [, rent = '', same = ''] = questions
  const main = (await find(rent)).id
  await mergeQuestion(by(front, addDays(day, -2)), number, { ...(await find(same)), main })
  await ask('Nhà vệ sinh của chợ mới ai quản lý?')
  await ask('Sao ông Nguyễn Văn Mẫu được chọn quầy trước?')
}

/** The dialogue that was held: who registered came, and others with them. */
export async function loadCame(number: string, day: Day): Promise<void> {
  const [hall = ''] = await sitesOf(number, addDays(day, -3))
  const codes: string[] = []
  for (const one of coming) codes.push(await register(number, hall, addDays(day, -3), one))
  const enter = (typed: Coming) =>
    checkIn(by(desk, day, '07'), number, CheckIn.parse({ id: randomId(), site: hall, ...typed }))
  for (const code of codes.slice(0, 4)) await enter({ code })
  for (let people = 0; people < 12; people++) await enter({ persons: '1' })
  for (const [sex, age, count] of [
    ['female', '36-60', '8'],
    ['male', 'over-60', '6'],
    ['female', '18-35', '3'],
  ]) {
    const heads = AddHeads.parse({ site: hall, sex, age, village: 'Tổ dân phố 2', count })
    await addHeads(by(desk, day, '10'), number, heads)
  }
}
