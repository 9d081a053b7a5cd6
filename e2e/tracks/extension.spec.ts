import { dayOf } from '#lib/dates.ts'
import { samplePdf } from '../../scripts/demo/sample-files.ts'
import { as, cast, expect, test } from '../fixtures.ts'
import * as journey from '../journey.ts'
import * as desk from './desk-journey.ts'

const screen = { viewport: { width: 1280, height: 900 } }

test('a complaint found complex gets the longer limit of the law, and nobody reads “quá hạn”', async ({
  browser,
}) => {
  test.setTimeout(180_000)
  const { page: reception } = await as(browser, cast.reception, screen)
  const { number, code } = await desk.register(reception, {
    kind: 'khiếu nại',
    body: 'Khiếu nại Quyết định số 12/QĐ-UBND ngày 3/8/2026: đo đạc tại hai nơi ra hai diện tích khác nhau.',
    name: 'Nguyễn Thị Mẫu',
  })
  await desk.classify(reception, number, { kind: 'khiếu nại', competence: 'Thuộc thẩm quyền' })
  await desk.accept(reception, number, /Phòng Kinh tế/)
  const { page: head } = await as(browser, cast.head, screen)
  await journey.assign(head, number)

  const { page: chair } = await as(browser, cast.chair, screen)
  await chair.goto(`/petitions/${number}/extend`)
  const offered = (await chair.getByRole('main').textContent())?.match(
    /Hạn đang là (.+?); được gia hạn đến (.+?) \(/,
  )
  const [, first = '', longer = ''] = offered ?? []
  expect(longer).not.toBe('')
  expect(longer).not.toBe(first)
  // The finding is a document on file: without it nothing is extended, and nothing typed is lost.
  const why = 'Phải đo lại ở hai nơi, lấy ý kiến cơ quan chuyên môn về bản đồ địa chính.'
  await chair.getByLabel('Lý do gia hạn').fill(why)
  await chair.getByRole('main').getByRole('button', { name: 'Gia hạn', exact: true }).click()
  await expect(chair.getByText('Gia hạn cần lý do và văn bản quyết định').first()).toBeVisible()
  await expect(chair.getByLabel('Lý do gia hạn')).toHaveValue(why)
  await chair.getByLabel('Tệp', { exact: true }).setInputFiles({
    ...{ name: 'xac-dinh-phuc-tap.pdf', mimeType: 'application/pdf' },
    buffer: samplePdf('Van ban xac dinh vu viec phuc tap'),
  })
  await chair.getByRole('button', { name: 'Tải văn bản lên' }).click()
  await expect(chair.getByRole('radio', { name: 'xac-dinh-phuc-tap.pdf' })).toBeChecked()
  await chair.getByLabel('phải xác minh ở từ hai nơi trở lên').check({ force: true })
  await chair.getByLabel(/^Số văn bản xác định/).fill('15/XĐ-UBND')
  await chair.getByLabel(/^Ngày ký văn bản/).fill(dayOf(new Date()))
  await chair.getByLabel('Lý do gia hạn').fill(why)
  await chair.getByRole('main').getByRole('button', { name: 'Gia hạn', exact: true }).click()
  const said = `Được gia hạn đến ${longer}`
  await expect(chair.getByText(said).first()).toBeVisible()
  await expect(chair.getByRole('main')).toContainText('15/XĐ-UBND')

  const phone = await browser.newContext({ javaScriptEnabled: false, viewport: { width: 360, height: 740 } })
  const citizen = await phone.newPage()
  await journey.lookUp(citizen, code)
  await expect(citizen.getByText(said).first()).toBeVisible()
  await expect(citizen.getByText(why).first()).toBeVisible()
  await expect(citizen.getByRole('main')).toContainText(first) // the first day is told, too
  await expect(citizen.getByText(/quá hạn/i)).toHaveCount(0)
  await expect(citizen.getByRole('link', { name: /xac-dinh-phuc-tap.pdf/ }).first()).toBeVisible()
})
