/** Shortest and longest password; length is what protects, so no rule asks for kinds of signs. */
export const passwordMin = 12
export const passwordMax = 128

/** What guessers try first, here and elsewhere. Compared without marks, case, digits and signs. */
const common = [
  'matkhau',
  'password',
  'passw',
  'admin',
  'administrator',
  'quantri',
  'namro',
  'vietnam',
  'hanoi',
  'saigon',
  'ubnd',
  'phuong',
  'chutich',
  'qwertyuiop',
  'qwerty',
  'asdfghjkl',
  'zxcvbnm',
  'abcdefghijkl',
  'abc',
  'anhyeuem',
  'iloveyou',
  'welcome',
  'letmein',
]

/** One spelling for one password, however the keyboard composed its marks. */
export const samePassword = (typed: string): string => typed.normalize('NFC')

const plain = (text: string) =>
  text.normalize('NFD').replace(/\p{M}/gu, '').replaceAll('đ', 'd').replaceAll('Đ', 'd').toLowerCase()

/**
 * Why this password is refused, or nothing.
 * @param known words that stand beside it: the login, the person's name
 */
export function refusalOfPassword(password: string, known: string[] = []): string | undefined {
  const signs = [...samePassword(password)]
  if (signs.length === 0) return 'Chưa có mật khẩu. Nghĩ ra một câu ngắn dễ nhớ, từ 12 ký tự.'
  if (signs.length < passwordMin) {
    return `Mật khẩu có ${signs.length} ký tự, cần ít nhất ${passwordMin}. Một câu ngắn dễ nhớ, có dấu cách, là đủ.`
  }
  if (signs.length > passwordMax) return `Mật khẩu dài hơn ${passwordMax} ký tự. Xin chọn câu ngắn hơn.`
  const text = plain(password)
  if (!/\p{L}/u.test(text))
    return 'Chỉ có chữ số thì dễ đoán: ngày sinh, số điện thoại, số giấy tờ. Thêm vài chữ.'
  if (new Set(samePassword(password).toLowerCase()).size < 6 || isRun(text)) {
    return 'Mật khẩu lặp lại hoặc đi theo thứ tự phím nên dễ đoán. Chọn một câu khác.'
  }
  const words = known.flatMap((one) => plain(one).split(/[\s@._-]+/)).filter((one) => one.length >= 3)
  if (restWithout(text, [...words, ...known.map(plain)]) < 8) {
    return 'Mật khẩu gần giống tên đăng nhập hoặc họ tên. Chọn một câu không chứa tên mình.'
  }
  if (restWithout(text.replace(/[^a-z]/g, ''), common) < 4) {
    return 'Mật khẩu này nhiều người dùng nên dễ đoán. Chọn một câu chỉ mình biết.'
  }
  return undefined
}

/** How many signs are left when the known words are taken out, longest first. */
function restWithout(text: string, words: string[]): number {
  const longestFirst = words.filter((one) => one.length >= 3).sort((a, b) => b.length - a.length)
  return longestFirst.reduce((rest, word) => rest.replaceAll(word, ''), text).length
}

/** 'abcdefghijkl', '109876543210': nearly every sign follows its neighbour. */
function isRun(text: string): boolean {
  let steps = 0
  for (let at = 1; at < text.length; at++) {
    if (Math.abs(text.charCodeAt(at) - text.charCodeAt(at - 1)) <= 1) steps++
  }
  return steps >= (text.length - 1) * 0.8
}
