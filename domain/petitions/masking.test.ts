import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { markPattern, mask } from './masking.ts'

const phone = '[đã che số điện thoại]'
const paper = '[đã che số giấy tờ]'
const mail = '[đã che thư điện tử]'
const name = '[đã che tên]'

const covered: [typed: string, shown: string][] = [
  ['Gọi 0912345678 nhé', `Gọi ${phone} nhé`],
  ['Gọi 0912 345 678.', `Gọi ${phone}.`],
  ['ĐT:0912.345.678', `ĐT:${phone}`],
  ['ĐT. 091-234-5678, gặp buổi tối', `ĐT. ${phone}, gặp buổi tối`],
  ['+84912345678', phone],
  ['+84 912 345 678', phone],
  ['(+84) 912 345 678', phone],
  ['84912345678', phone],
  ['Máy bàn 0220 3851 234', `Máy bàn ${phone}`],
  ['Máy bàn (0220) 3851234', `Máy bàn ${phone}`],
  ['tổ 5 0912345678', `tổ 5 ${phone}`],
  ['0912345678 0987654321', `${phone} ${phone}`],
  ['CCCD 001085012345', `CCCD ${paper}`],
  ['CCCD 001 085 012 345 cấp 2021', `CCCD ${paper} cấp 2021`],
  ['CMND 142345678', `CMND ${paper}`],
  ['số tài khoản 19031234567018', `số tài khoản ${paper}`],
  ['hộ chiếu B1234567', `hộ chiếu ${paper}`],
  ['mau.nguyen+sen@hop-thu.com.vn nhé', `${mail} nhé`],
  ['ông Nguyễn Văn Mẫu đổ rác', `ông ${name} đổ rác`],
  ['Bà Mẫu ở đầu ngõ', `Bà ${name} ở đầu ngõ`],
  ['anh Hùng và chị Lan', `anh ${name} và chị ${name}`],
  ['cháu Trần Thị Kim Ngân học lớp 3', `cháu ${name} học lớp 3`],
  ['Tôi tên là Lê Thị Mẫu, ở tổ 5', `Tôi tên là ${name}, ở tổ 5`],
  ['Họ và tên: Lê Thị Mẫu', `Họ và tên: ${name}`],
  ['ông nguyễn văn mẫu đã lấn đất', `ông ${name} đã lấn đất`],
  ['Toi ten la Nguyen Van Mau', `Toi ten la ${name}`],
  ['ba Nguyen Thi Mau', `ba ${name}`],
  ['nhà Nguyễn Văn Mẫu lấn ngõ', `nhà ${name} lấn ngõ`],
  ['Lê Thị Mẫu ký', `${name} ký`],
]

const kept = [
  'từ năm 2019 đến 2026',
  'các năm 2019 2020 2021',
  'giai đoạn 2021-2025 và 2026-2030',
  'ngày 21/11/2026, lúc 14 giờ 30',
  'ngày 05.11.2026 10 giờ sáng',
  'ngày 01-12-2026',
  'hết 1.234.567 đồng',
  'đền bù 1.234.567.890 đồng',
  'đền bù 12.345.678.900 cho mỗi hộ',
  'thiếu 123456789 đồng',
  'số nhà 12/34/56 ngõ 789 đường 30/4',
  'thửa 1023, tờ bản đồ số 45, 1.250 m2',
  'Quyết định số 1234/QĐ-UBND',
  'mỗi hộ 350000 đồng một tháng',
  'Kính gửi ông Chủ tịch UBND phường',
  'ông Bí thư chi bộ và bà Tổ trưởng',
  'đường Nguyễn Văn Linh, trường Nguyễn Thị Minh Khai',
  'phố Bà Triệu, đường Ông Ích Khiêm',
  'phường Ba Đình, huyện Ba Vì, ải Chi Lăng',
  'bà con tổ 5, anh chị em trong xóm',
  'Bác Hồ',
  'tổng đài 1900 1234, 18001234',
]

describe('masking', () => {
  it.each(covered)('covers: %s', (typed, shown) => {
    expect(mask(typed).text).toBe(shown)
    expect(mask(typed.normalize('NFD')).text).toBe(shown)
    expect(mask(typed).count).toBe(shown.split('[').length - 1)
  })

  it.each(kept)('leaves alone: %s', (typed) => {
    expect(mask(typed)).toEqual({ text: typed, count: 0 })
    expect(mask(typed.normalize('NFD'))).toEqual({ text: typed, count: 0 })
  })

  it('covers the sender’s own name however it is written', () => {
    const own = ['Đỗ Mẫu']
    expect(mask('Tôi, ĐỖ  MẪU, và nhà đỗ mẫu', own)).toEqual({
      text: `Tôi, ${name}, và nhà ${name}`,
      count: 2,
    })
    expect(mask('Đỗ Mẫu Đơn'.normalize('NFD'), own).text).toBe(`${name} Đơn`)
    expect(mask('a.b (c)* [', ['a.b (c)*']).text).toBe(`${name} [`)
    expect(mask('Ai cũng biết', ['Ai']).count).toBe(0)
  })

  it('covers any mobile number in any grouping, and nothing twice', () => {
    const separator = fc.constantFrom('', ' ', '.', '-')
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 0, max: 9 }), { minLength: 8, maxLength: 8 }),
        separator,
        (rest, gap) => {
          const all = `09${rest.join('')}`
          const typed = `gọi ${all.slice(0, 4)}${gap}${all.slice(4, 7)}${gap}${all.slice(7)} nhé`
          expect(mask(typed)).toEqual({ text: `gọi ${phone} nhé`, count: 1 })
        },
      ),
    )
  })

  it('ends on any text, marks what it counts, and finds nothing more the second time', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 200 }), (typed) => {
        const once = mask(typed)
        if (typed.includes('[')) return
        expect(once.text.split(markPattern)).toHaveLength(2 * once.count + 1)
      }),
    )
  })
})
