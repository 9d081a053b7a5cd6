import { describe, expect, it } from 'vitest'
import { refusalOfPassword } from './password.ts'

const known = ['quan.tri', 'Lò Thị Bưởi']

describe('a password', () => {
  it.each(['chiều nay mưa to quá', 'bốn con vịt qua sông', 'kZ8#fq2!vT0m', 'đi chợ mua rau 2 lần'])(
    '%s is taken',
    (password) => expect(refusalOfPassword(password, known)).toBeUndefined(),
  )

  it.each([
    ['', 'Chưa có mật khẩu'],
    ['ngắn quá', 'cần ít nhất 12'],
    ['a'.repeat(129), 'dài hơn 128'],
    ['aaaaaaaaaaaaaa', 'lặp lại'],
    ['123456789012', 'chữ số'],
    ['0912 345 678 90', 'chữ số'],
    ['abcdefghijklm', 'lặp lại'],
    ['Matkhau@123456', 'nhiều người dùng'],
    ['Mật khẩu 2026!!', 'nhiều người dùng'],
    ['Password12345!', 'nhiều người dùng'],
    ['quan.tri 2026', 'tên đăng nhập'],
    ['lò thị bưởi 1', 'tên đăng nhập'],
  ])('%j is refused: %s', (password, words) => expect(refusalOfPassword(password, known)).toContain(words))

  it('counts signs, not bytes: twelve letters with stacked marks are twelve', () => {
    expect(refusalOfPassword('ữệộạằểừỗịởảẽ')).toBeUndefined()
  })
})
