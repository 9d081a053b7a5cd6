import { expect, type Page, test } from '@playwright/test'
import { troubleTold } from './page-type.ts'

const body =
  'Đèn đường ngõ 12 tắt từ thứ Hai, trẻ con đi học về tối không thấy đường. Đề nghị phường cho sửa.'

/** Goes on with Tab until the focus is on the control of this name. */
async function tabTo(page: Page, role: 'link' | 'button' | 'textbox' | 'combobox' | 'radio', name: RegExp) {
  const target = page.getByRole(role, { name }).first()
  await expect(target).toBeVisible()
  for (let presses = 0; presses < 60; presses++) {
    await page.keyboard.press('Tab')
    if (await target.evaluate((node) => node === document.activeElement)) return
  }
  throw new Error(`Tab never reaches the ${role} ${name}`)
}

const press = async (page: Page, name: RegExp) => {
  await tabTo(page, 'button', name)
  await page.keyboard.press('Enter')
}

/** Goes into a group of radio buttons and down to the one of this name. */
async function choose(page: Page, first: RegExp, wanted: RegExp) {
  await tabTo(page, 'radio', first)
  const target = page.getByRole('radio', { name: wanted })
  await page.keyboard.press('Space')
  for (let presses = 0; presses < 8 && !(await target.isChecked()); presses++) {
    await page.keyboard.press('ArrowDown')
  }
  await expect(target).toBeChecked()
}

const step = (page: Page, number: number) => expect(page.getByText(`Bước ${number}/6`)).toBeVisible()

test('a petition is filed with the keyboard alone', async ({ page }) => {
  await page.goto('/')
  // The first stop leads past the navigation, and can be seen.
  await page.keyboard.press('Tab')
  const skip = page.getByRole('link', { name: 'Đến nội dung chính' })
  await expect(skip).toBeFocused()
  expect((await skip.boundingBox())?.height).toBeGreaterThanOrEqual(44)
  await page.keyboard.press('Enter')
  await tabTo(page, 'link', /^Gửi phản ánh, kiến nghị/)
  await page.keyboard.press('Enter')

  await step(page, 1)
  // Refused once: the focus is where the trouble is told, and leads to the field.
  await press(page, /^Tiếp/)
  await expect(troubleTold(page)).toBeFocused()
  await page.keyboard.press('Tab')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('textbox', { name: /Ông\/bà muốn phản ánh/ })).toBeFocused()
  await page.keyboard.insertText(body)
  await press(page, /^Tiếp/)

  await step(page, 2)
  await choose(page, /^Cháy, tai nạn/, /^Không có trường hợp nào/)
  await press(page, /^Tiếp/)
  await choose(page, /^Một việc đang có/, /^Một việc đang có/)
  await press(page, /^Tiếp/)
  await expect(page.getByRole('radio', { name: /^Phản ánh$/ })).toBeChecked()
  await press(page, /^Tiếp/)

  await step(page, 3)
  await tabTo(page, 'combobox', /Việc này ở đâu/)
  await page.keyboard.press('ArrowDown')
  await tabTo(page, 'textbox', /Chỗ nào/)
  await page.keyboard.insertText('Ngõ 12')
  await press(page, /^Tiếp/)

  await step(page, 4)
  await press(page, /^Không có, tiếp tục/)

  await step(page, 5)
  await tabTo(page, 'textbox', /^Họ và tên/)
  await page.keyboard.insertText('Trần Thị Thử')
  await tabTo(page, 'textbox', /^Địa chỉ$/)
  await page.keyboard.insertText('Tổ 2')
  await choose(page, /^Nhắn tin/, /^Tự xem bằng mã/)
  await press(page, /^Tiếp/)

  await step(page, 6)
  await choose(page, /^Tôi đồng ý/, /^Tôi không đồng ý/)
  await press(page, /^Gửi phản ánh/)
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Đã nhận phản ánh')
  await tabTo(page, 'button', /^Đã lưu mã/)
})
