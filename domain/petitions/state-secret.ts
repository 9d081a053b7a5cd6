import { cleanText } from '#domain/petitions/typed-text.ts'

/** Said instead of taking it; the desk stands at the end of every page. */
export const secretRefused =
  'Điều thuộc bí mật nhà nước không được gửi qua mạng. Xin mang trực tiếp đến nơi tiếp công dân (địa chỉ ở cuối trang). Trang này chưa lưu gì.'

/** How far down a marking of secrecy stands on a paper: its head. */
const headLines = 6

/** "MẬT", "TỐI MẬT", "TUYỆT MẬT" alone on a line, in the signs that stamps have around them. */
const stamp = /^[\s[({*"“._-]*(?:Độ mật\s*:\s*)?(?:TUYỆT MẬT|TỐI MẬT|MẬT)[\s\])}*"”._-]*$/u
/** In front of the first words, as on papers typed into one line: "TỐI MẬT. Kế hoạch …". */
const opening = /^[\s[({*"“]*(?:TUYỆT MẬT|TỐI MẬT)(?![\p{L}])|^[\s[({*"“]*MẬT\s*[\])}*"”.:–-]/u
const level = /độ mật\s*:\s*(?:tuyệt mật|tối mật|mật)(?![\p{L}])/iu
/** Said of what is in the text itself; asking about the law on state secrets, or naming it, is not. */
const inContext = [
  /(?:tài liệu|văn bản|hồ sơ|thông tin|nội dung|kế hoạch|bản đồ)\s+(?:\S+\s+){0,3}?(?:thuộc|là|có chứa|chứa)\s+(?:danh mục\s+)?bí mật nhà nước/iu,
  /(?:gửi|kèm|chép|cung cấp|chuyển)\s+(?:\S+\s+){0,6}?(?:tài liệu|văn bản)\s+(?:tuyệt mật|tối mật|mật)(?![\p{L}])/iu,
]
/** "không thuộc bí mật nhà nước" says the contrary. */
const denied = /(?:không|chưa|chẳng)(?:\s+\S+){0,4}?\s+bí mật nhà nước/iu

/**
 * Does this text carry a marking of secrecy? Such a text may not come over the net, and nothing of it is
 * kept. Ordinary words ("mật ong", "bí mật", "mật khẩu") are none.
 */
export function isMarkedSecret(typed: string): boolean {
  const { text } = cleanText(typed)
  const head = text
    .split('\n')
    .filter((line) => line.trim() !== '')
    .slice(0, headLines)
  if (head.some((line) => stamp.test(line) || level.test(line))) return true
  if (opening.test(head[0] ?? '')) return true
  return text
    .split(/[.!?;\n]/)
    .some((sentence) => !denied.test(sentence) && inContext.some((one) => one.test(sentence)))
}
