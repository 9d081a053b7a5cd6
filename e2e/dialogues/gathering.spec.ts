import { demoId } from '#db/seed/demo/demo-id.ts'
import { as, cast, expect, expectAccessible, test } from '../fixtures.ts'
import { newMark } from '../marks.ts'
import { workdayIn } from '../pages/dialogue-journey.ts'
import { inDays } from '../pages/reception-journey.ts'
import { PlainBrowser } from '../plain-browser.ts'

const mark = newMark()
const topic = `Thoát nước, đèn đường, rác thải số ${mark}`
const committee = demoId('hong-lien-ubnd')
const proposal = {
  ...{ unitId: committee, wishedBy: 'own', topic, kind: 'regular', scope: 'thematic' },
  ...{ audience: 'everybody', wishedOn: workdayIn(35) },
}
const plan = {
  ...{ topic, day: workdayIn(35), fromTime: '08:00', toTime: '11:00' },
  ...{ programme: 'Báo cáo tình hình; ý kiến của bà con; kết luận.', howToJoin: 'Ai cũng dự được.' },
  ...{ chair1Unit: committee, chair1Title: 'Chủ tịch UBND phường Hồng Liên' },
  ...{ site1Place: 'Hội trường UBND phường', site1Seats: '120' },
}
const kinds = [
  ['drainage', 'Mương thoát nước tắc ở tổ'],
  ['utilities', 'Đèn đường hỏng lâu ngày ở tổ'],
  ['environment', 'Rác để qua đêm ở đầu ngõ tổ'],
] as const

/** Six opinions of one village, two of each kind. */
const sheetOf = (group: number) => ({
  ...{
    areaCode: `9011${group}`,
    channel: 'meeting',
    gatheredOn: inDays(-1),
    place: `Nhà văn hóa tổ ${group}`,
  },
  ...Object.fromEntries(
    [1, 2, 3, 4, 5, 6].flatMap((row) => {
      const [field, words] = kinds[(row - 1) % 3] as (typeof kinds)[number]
      return [
        [`body${row}`, `${words} ${group}, ý kiến thứ ${row}.`],
        [`field${row}`, field],
        [`people${row}`, String(row)],
      ]
    }),
  ),
})

async function of(origin: string, key: string): Promise<PlainBrowser> {
  const browser = new PlainBrowser(origin)
  await browser.signInAs(key)
  return browser
}

test('the Front gathers in five villages and hands in; the office makes the agenda, a unit answers, the leader reads', async ({
  browser,
  baseURL,
}) => {
  test.setTimeout(400_000)
  const origin = baseURL as string
  const [front, chair, desk] = [
    await of(origin, cast.front),
    await of(origin, cast.chair),
    await of(origin, cast.reception),
  ]
  const path = (await front.post('/dialogues/new/submit', proposal)).location
  await chair.post(`${path}/approve`, { version: '1' })
  expect((await desk.post(`${path}/plan/submit`, { version: '2', ...plan })).location).toBe(path)

  // Five villages by requests, five opinions more by hand without a script, the mistake by its field.
  for (const group of [1, 2, 3, 4, 5]) {
    const answer = await front.post(`${path}/opinions/new/submit`, sheetOf(group))
    expect(answer.location).toBe(`${path}/opinions?da-ghi=6`)
  }
  const byHand = await as(browser, cast.front, { javaScriptEnabled: false })
  await byHand.page.goto(path)
  await byHand.page.getByRole('link', { name: 'Ý kiến của Nhân dân' }).click()
  await byHand.page.getByRole('link', { name: 'Ghi ý kiến' }).click()
  await byHand.page.getByLabel('Thôn, tổ dân phố').selectOption({ label: 'Tổ dân phố 2' })
  await byHand.page.getByLabel('Ý kiến 1 nêu').fill('Cầu qua mương tổ 2 lung lay, trẻ đi học sợ ngã.')
  await byHand.page.getByLabel('Ý kiến 2 nêu').fill('Gọi bà Na, số 0912 345 678 để biết thêm.')
  await byHand.page.getByLabel('Lĩnh vực 2').selectOption('roads')
  await byHand.page.getByRole('button', { name: 'Lưu, ghi tiếp' }).click()
  await expect(byHand.page.getByRole('alert')).toContainText('Chưa chọn lĩnh vực.')
  await expect(byHand.page.getByRole('alert')).toContainText('Bỏ số đó')
  await expect(byHand.page.getByLabel('Ý kiến 1 nêu')).toHaveValue(/Cầu qua mương/)
  await byHand.page.getByLabel('Lĩnh vực 1').selectOption('roads')
  await byHand.page.getByLabel('Ý kiến 2 nêu').fill('Lối lên cầu tổ 2 dốc, xe lăn không qua được.')
  await byHand.page.getByRole('button', { name: 'Lưu, ghi tiếp' }).click()
  await expect(byHand.page.getByText('Đã ghi 2 ý kiến. Ghi tiếp bên dưới.')).toBeVisible()
  await expect(byHand.page.getByLabel('Thôn, tổ dân phố')).toHaveValue('90112')

  await byHand.page.goto(`${path}/opinions`)
  await expect(byHand.page.getByText('32 ý kiến theo thôn, tổ dân phố')).toBeVisible()
  await expectRow(byHand.page, 'Tổ dân phố 2', ['8', '23', '0'])

  // Who gathered them follows each to what comes of it.
  await byHand.page.goto(`/dialogues/raised?nam=${plan.day.slice(0, 4)}&muc=cho-hop`)
  await expect(byHand.page.getByRole('row').filter({ hasText: topic }).first()).toContainText('Chờ hội nghị')

  // Like ones together: the first point by hand, the others by requests.
  await byHand.page.goto(`${path}/group`)
  for (const group of [1, 2, 3, 4, 5]) {
    for (const row of [1, 4]) {
      await byHand.page
        .getByLabel(`Tổ dân phố ${group}: Mương thoát nước tắc ở tổ ${group}, ý kiến thứ ${row}.`)
        .check({ force: true })
    }
  }
  await byHand.page.getByLabel('Vào nội dung').selectOption('new')
  await byHand.page.getByLabel('Tên nội dung mới').fill('Thoát nước các tổ dân phố')
  await byHand.page.getByLabel('Lĩnh vực của nội dung mới').selectOption('drainage')
  await byHand.page.getByRole('button', { name: 'Xếp vào nội dung' }).click()
  await expect(byHand.page.getByRole('heading', { name: 'Thoát nước các tổ dân phố (10)' })).toBeVisible()
  await byHand.page.goto(`${path}/synthesis`)
  await expect(byHand.page.getByText(/Còn 22 ý kiến chưa xếp/)).toBeVisible()
  const loose = async (words: string) => {
    const { text } = await front.get(`${path}/group`)
    const labels = [...text.matchAll(/for="o-(pick-[^"]+)"[^>]*>(.*?)<\/label>/gs)]
    return Object.fromEntries(
      labels.filter(([, , said]) => said?.includes(words)).map(([, name]) => [name, 'yes']),
    )
  }
  const rest = [
    ['Đèn đường', 'Đèn đường hỏng ở các ngõ', 'utilities'],
    ['Rác để', 'Thu gom rác buổi tối', 'environment'],
    ['cầu', 'Cầu qua mương tổ 2', 'roads'],
  ] as const
  for (const [words, title, field] of rest) {
    const picked = { ...(await loose(words)), ...(words === 'cầu' && (await loose('Cầu'))) }
    const answer = await front.post(`${path}/group/submit`, { ...picked, into: 'new', title, field })
    expect(answer.location).toBe(`${path}/group`)
  }

  await byHand.page.reload()
  await byHand.page.getByRole('button', { name: 'Nộp báo cáo tổng hợp' }).click()
  await expect(byHand.page.getByRole('heading', { name: /^Số \d+\/BC-MTTQ-BTT/ })).toBeVisible()
  for (const as of ['docx', 'pdf']) {
    const href = await byHand.page
      .getByRole('link', { name: as === 'pdf' ? /PDF/ : /Word/ })
      .getAttribute('href')
    const file = await byHand.page.request.get(href ?? '')
    expect(file.status(), as).toBe(200)
    expect((await file.body()).subarray(0, 4).toString(), as).toBe(as === 'pdf' ? '%PDF' : 'PK\u0003\u0004')
  }

  // The office hears of it, writes back, orders the agenda and asks a unit.
  const office = await as(browser, cast.reception)
  await office.page.goto('/notices')
  await expect(office.page.getByText(/Mặt trận đã nộp báo cáo tổng hợp ý kiến/).first()).toBeVisible()
  await office.page.goto(`${path}/agenda`)
  await expect(office.page.getByText('4 nội dung trong chương trình')).toBeVisible()
  await office.page.getByLabel('Thứ tự của nội dung Cầu qua mương tổ 2').fill('1')
  await office.page.getByLabel('Thứ tự của nội dung Thoát nước các tổ dân phố').fill('2')
  await office.page.getByRole('button', { name: 'Lưu thứ tự' }).click()
  await office.page.getByRole('link', { name: '1. Cầu qua mương tổ 2' }).click()
  await office.page.getByRole('radio', { name: 'Cần làm rõ' }).check({ force: true })
  await office.page.getByRole('button', { name: 'Gửi trao đổi' }).click()
  await expect(office.page.locator('main').getByRole('alert')).toContainText('Chưa ghi cần làm rõ điều gì')
  await office.page.getByLabel('Ghi rõ').fill('Cầu ở ngõ nào, do ai làm trước đây?')
  await office.page.getByRole('button', { name: 'Gửi trao đổi' }).click()
  await expect(office.page.getByText('Cơ quan trao đổi lại').first()).toBeVisible()
  await office.page
    .getByLabel('Đơn vị chuẩn bị')
    .selectOption({ label: 'Phòng Kinh tế, Hạ tầng và Đô thị phường Hồng Liên' })
  await office.page.getByLabel('Xong chậm nhất').fill(workdayIn(35))
  await office.page.getByRole('button', { name: 'Giao chuẩn bị trả lời' }).click()
  await expect(office.page.locator('main').getByRole('alert')).toContainText('trước ngày họp')
  await office.page.getByLabel('Xong chậm nhất').fill(workdayIn(20))
  await office.page.getByRole('button', { name: 'Giao chuẩn bị trả lời' }).click()
  await expect(office.page.getByRole('heading', { name: 'Trả lời đã chuẩn bị' })).toBeVisible()
  const item = office.page.url()

  const handler = await as(browser, cast.handler)
  await handler.page.goto(item)
  await handler.page
    .getByLabel('Trả lời tại hội nghị')
    .fill('Phòng đã kiểm tra cầu tổ 2; thay lan can, bạt dốc cho xe lăn xong trong tháng.')
  await handler.page.getByRole('button', { name: 'Trình duyệt' }).click()
  await expect(handler.page.getByText('chờ duyệt').first()).toBeVisible()
  await expect(handler.page.getByRole('button', { name: 'Duyệt trả lời' })).toHaveCount(0)
  const head = await as(browser, cast.head)
  await head.page.goto('/notices')
  await expect(head.page.getByText(/dự thảo trả lời một nội dung/).first()).toBeVisible()
  await head.page.goto(item)
  await head.page.getByRole('button', { name: 'Duyệt trả lời' }).click()
  await expect(head.page.getByText('đã duyệt').first()).toBeVisible()

  // The Front answers what was asked, and does not read the prepared answer.
  await byHand.page.goto(item)
  await expect(byHand.page.getByText('bạt dốc cho xe lăn')).toHaveCount(0)
  await byHand.page.getByLabel('Phần làm rõ').fill('Cầu ở ngõ 7, dân tự góp làm năm 2015.')
  await byHand.page.getByRole('button', { name: 'Gửi phần làm rõ' }).click()
  await expect(byHand.page.getByText('Cầu ở ngõ 7').first()).toBeVisible()
  expect((await byHand.page.request.get(`${path}/dossier`)).status()).toBe(404)

  // The leader, on a phone between two meetings.
  const leader = await as(browser, cast.chair, { viewport: { width: 360, height: 740 } })
  await leader.page.goto(path)
  await leader.page.getByRole('link', { name: 'Hồ sơ cho người chủ trì' }).click()
  await expect(leader.page.getByText('3 nội dung chưa có trả lời chuẩn bị.')).toBeVisible()
  await leader.page.getByText('1. Cầu qua mương tổ 2').click()
  await expect(leader.page.getByText('bạt dốc cho xe lăn')).toBeVisible()
  await expect(leader.page.getByText('Tổ dân phố 2: 8 ý kiến của 23 người')).toBeVisible()
  await expectAccessible(leader.page)
  const sheet = await leader.page.request.get(path.replace('/dialogues/', '/api/dossiers/'))
  expect(sheet.headers()['content-type']).toBe('application/pdf')
  for (const { context } of [byHand, office, handler, head, leader]) await context.close()
})

test('a head proposes a dialogue from a matter of the reception, which the Front does not see', async ({
  browser,
}) => {
  const chair = await as(browser, cast.chair)
  await chair.page.goto(`/reception/visits/${demoId('luot-soi-2')}`)
  await chair.page.getByRole('link', { name: 'Đề xuất đối thoại đột xuất' }).click()
  await expect(chair.page.getByText('Từ vụ việc tiếp công dân')).toBeVisible()
  await chair.page.getByLabel('Cơ quan tổ chức').selectOption({ label: 'Ủy ban nhân dân phường Hồng Liên' })
  await chair.page.getByLabel('Chủ đề').fill(`Việc nêu nhiều lần số ${mark}`)
  await chair.page.getByLabel('Ngày dự kiến').fill(workdayIn(30))
  await chair.page.getByRole('button', { name: 'Gửi đề xuất' }).click()
  // Refused without its reason: the matter stays with the form.
  await expect(chair.page.locator('main').getByRole('alert')).toContainText('cần ghi lý do')
  await expect(chair.page.getByText('Từ vụ việc tiếp công dân')).toBeVisible()
  await chair.page.getByLabel('Lý do đột xuất').fill('Đã nêu hai lần tại buổi tiếp, nhiều hộ cùng chịu.')
  await chair.page.getByRole('button', { name: 'Gửi đề xuất' }).click()
  await expect(chair.page.getByRole('link', { name: /đã nêu \d+ lần/ })).toBeVisible()
  const front = await as(browser, cast.front)
  await front.page.goto(chair.page.url())
  await expect(front.page.getByText(`Việc nêu nhiều lần số ${mark}`).first()).toBeVisible()
  await expect(front.page.getByText('Từ vụ việc tiếp công dân')).toHaveCount(0)
  for (const { context } of [chair, front]) await context.close()
})

async function expectRow(page: import('@playwright/test').Page, name: string, cells: string[]) {
  const row = page.getByRole('row', { name: new RegExp(`^${name}\\b`) })
  for (const cell of cells)
    await expect(row.getByRole('cell', { name: cell, exact: true }).first()).toBeVisible()
}
