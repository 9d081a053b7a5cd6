/**
 * Where a name of a person stands in Vietnamese text: after a form of address ("ông Mẫu"), after
 * "tôi tên là", or as a family name with the middle word Văn or Thị. Streets, schools and markets
 * that bear a name keep it, and so do office titles ("ông Chủ tịch").
 */
const families =
  'nguyễn trần lê phạm hoàng huỳnh phan vũ võ đặng bùi đỗ hồ ngô dương lý đinh đào đoàn trịnh mai tô hà lương lưu cao chu tạ thái phùng quách vương nguyen tran le pham hoang huynh vu vo dang bui do ngo duong ly dinh dao doan trinh luong luu ta phung'.split(
    ' ',
  )
const titles = 'ông bà anh chị em cụ cô chú bác dì cậu mợ thím thầy cháu'.split(' ')
// Without its marks "bà" is also "three", "chị" also "branch": two words of a name must follow.
const bareTitles = 'ong ba chi cu chu bac thay chau'.split(' ')
const phrases = [
  'tôi tên là',
  'tên tôi là',
  'tên là',
  'họ và tên',
  'họ tên',
  'tên',
  'toi ten la',
  'ten toi la',
  'ten la',
  'ho ten',
]

const capital = "\\p{Lu}[\\p{L}\\p{M}'’]*"
const small = "\\p{L}[\\p{L}\\p{M}'’]*"
const oneOf = (words: string[]) => `(?:${words.map(eitherCase).join('|')})`
const wholeSmall = `(?:${families.join('|')}) (?:văn|thị|van|thi) ${small}`

const titled = new RegExp(
  `(?<!\\p{L})(${oneOf([...phrases, ...titles])}(?: ?: ?| +))(${capital}(?: +${capital}){0,4}|${wholeSmall})`,
  'gu',
)
const bareTitled = new RegExp(
  `(?<!\\p{L})(${oneOf(bareTitles)} +)(${capital}(?: +${capital}){1,4}|${wholeSmall})`,
  'gu',
)
const fullName = new RegExp(
  `(?<!\\p{L})()(${oneOf(families)} +(?:Văn|Thị|Van|Thi) +${capital}(?: +${capital})?)`,
  'gu',
)

const placeBefore =
  /(?:phố|đường|phường|xã|ngõ|ngách|hẻm|quận|huyện|thôn|xóm|ấp|trường|thcs|thpt|học|mầm non|chợ|cầu|chùa|đền|đình|miếu|công viên|hồ|sông|núi|bệnh viện|khu|ngã tư|ngã ba|quảng trường|tượng|duong|pho|truong|cho|cau)\s+$/iu
const offices =
  /^(?:chủ tịch|phó|bí thư|trưởng|tổ trưởng|giám đốc|hiệu trưởng|thủ trưởng|cán bộ|công an|cảnh sát|lãnh đạo|đại biểu|chánh|kế toán|bí|chu tich|bi thu|truong|hồ chí minh|hồ(?=\s*$))(?!\p{L})/iu

/** Covers the names; `cover` gives the mark and counts. */
export function coverNames(text: string, ownNames: string[], cover: () => string): string {
  let covered = text
  for (const own of ownNames.map((one) => one.normalize('NFC').trim()).filter((one) => one.length >= 4)) {
    const words = own.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replace(/\s+/g, '\\s+')
    covered = covered.replace(new RegExp(`(?<!\\p{L})${words}(?!\\p{L})`, 'giu'), cover)
  }
  for (const pattern of [titled, bareTitled, fullName]) {
    covered = covered.replace(pattern, (all, lead: string, name: string, at: number, whole: string) => {
      const isPlace = placeBefore.test(whole.slice(Math.max(0, at - 20), at))
      const isOffice = offices.test(`${name}${whole.slice(at + all.length).match(/^ \p{Ll}+/u)?.[0] ?? ''}`)
      return isPlace || isOffice ? all : `${lead}${cover()}`
    })
  }
  return covered
}

function eitherCase(word: string): string {
  const [first = '', ...rest] = word
  return `[${first}${first.toUpperCase()}]${rest.join('')}`
}
