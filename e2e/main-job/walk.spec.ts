import { as, cast, expect, expectAccessible, test } from '../fixtures.ts'
import * as journey from '../journey.ts'

/**
 * The main job from a phone to the sender's own word, once without scripts and once with them: filed,
 * judged, made clear in five points, answered with proof, confirmed.
 */
for (const javaScriptEnabled of [false, true]) {
  test(`a petition goes all the way ${javaScriptEnabled ? 'with' : 'without'} JavaScript`, async ({
    browser,
  }) => {
    test.setTimeout(240_000)
    const phone = await browser.newContext({ javaScriptEnabled, viewport: { width: 360, height: 740 } })
    const citizen = await phone.newPage()
    const staff = { javaScriptEnabled, viewport: { width: 1280, height: 900 } }

    const { number, code } = await journey.fileOnPaper(citizen)
    await expect(citizen.getByRole('img', { name: /mã|QR/i }).first()).toBeVisible()
    // Reloading, or going back and sending again, gives the same paper.
    await citizen.reload()
    expect(await journey.receipt(citizen)).toEqual({ number, code })
    await journey.lookUp(citizen, code.toLowerCase().replaceAll('-', ' '))
    await expect(citizen.getByText('0/5 rõ').first()).toBeVisible()
    expect(citizen.url()).not.toContain(code.slice(0, 4))

    const { page: reception } = await as(browser, cast.reception, staff)
    await reception.goto('/inbox')
    await expect(reception.getByRole('link', { name: /Chờ phân loại/ })).toBeVisible()
    await journey.triage(reception, number)
    await journey.accept(reception, number)

    const { page: head } = await as(browser, cast.head, staff)
    // Unclear in one point: refused in words, nothing lost.
    await head.goto(`/petitions/${number}/assign`)
    await head.getByLabel('Rõ việc: làm gì').fill('Nạo vét 120 m mương tổ 5')
    await head.getByRole('button', { name: 'Giao việc' }).click()
    await expect(head.getByText(/Chưa rõ kết quả: ghi kết quả phải đạt/).first()).toBeVisible()
    await expect(head.getByText(/Chưa rõ người: chọn một người/).first()).toBeVisible()
    await expect(head.getByLabel('Rõ việc: làm gì')).toHaveValue('Nạo vét 120 m mương tổ 5')
    await journey.assign(head, number)

    const { page: handler } = await as(browser, cast.handler, staff)
    await journey.recordProgress(handler, number, 'Sáng nay đã đo đoạn mương cùng tổ trưởng tổ dân phố 5.')
    await journey.draftAnswer(handler, number)
    await journey.approve(head, number)

    // Without proof nothing is sent, and the fifth petal stays half filled.
    await handler.goto(`/petitions/${number}/issue`)
    await expect(handler.getByText('Còn thiếu bằng chứng')).toBeVisible()
    await expect(handler.getByRole('button', { name: 'Ký và phát hành' })).toHaveCount(0)
    await handler.goto(`/petitions/${number}`)
    await expect(handler.getByText('5/5 rõ, chờ kết quả').first()).toBeVisible()
    await journey.prove(handler, number, 'Văn bản trả lời đã ký')
    await journey.prove(handler, number, 'Ảnh hiện trường sau khi làm')
    await journey.issue(handler, number)
    await expect(handler.getByText('5/5 rõ, đã có kết quả').first()).toBeVisible()

    await journey.lookUp(citizen, code)
    await expect(citizen.getByText('5/5 rõ, đã có kết quả').first()).toBeVisible()
    await expect(citizen.getByText('Mương tổ 5 đã được nạo vét 120 m.').first()).toBeVisible()
    await expect(citizen.getByText('Sáng nay đã đo đoạn mương').first()).toBeVisible()
    await citizen.getByText('Cách tính hạn').first().click()
    await expect(citizen.getByText(/Ngày này không tính; ngày thứ nhất là/).first()).toBeVisible()
    await expectAccessibleIf(javaScriptEnabled, citizen)
    await journey.say(citizen, 'Việc của tôi đã xong', undefined, 'Hài lòng')
    await expect(citizen.getByText('Đã kết thúc').first()).toBeVisible()

    const { page: front } = await as(browser, cast.front, staff)
    await front.goto(`/petitions/${number}`)
    await expect(front.getByText('5/5 rõ, đã có kết quả').first()).toBeVisible()
    await expect(front.getByText(/đã che số điện thoại/).first()).toBeVisible()
    const shown = await front.locator('main').textContent()
    expect(shown).not.toContain(journey.story.sender)
    expect(shown).not.toContain('0900 000 123')
  })
}

/** axe runs as a script in the page: only where scripts run. */
const expectAccessibleIf = (runs: boolean, page: Parameters<typeof expectAccessible>[0]) =>
  runs ? expectAccessible(page) : Promise.resolve()
