import { cleanText } from '#domain/petitions/typed-text.ts'
import { type FileKind, fileKinds } from '#domain/petitions/words.ts'
import { formatNumber } from '#lib/dates.ts'

const megabyte = 1024 * 1024
const images = ['image/jpeg', 'image/png', 'image/webp', 'image/heic', 'image/heif']
const papers = ['application/pdf', ...images]
const word = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'
const sound = ['audio/x-m4a', 'audio/mp4', 'audio/mpeg']

/** What a sender may add while writing, and how much of it. */
export const draftLimits = { files: 10, fileBytes: 10 * megabyte, bytes: 60 * megabyte }
/** One proof is at most so large. */
export const proofLimits = { files: 10, fileBytes: 25 * megabyte }
/** All that offices may file with one petition, beside what its sender sent. */
export const petitionLimits = { files: 60, bytes: 200 * megabyte }
/** Bytes of one sending: the largest file and what a form adds around it. */
export const sendingLimit = 25 * megabyte + 64 * 1024

export const proofKinds = ['signed_answer', 'photo', 'handover'] as const satisfies FileKind[]
export type ProofKind = (typeof proofKinds)[number]

export const isProof = (kind: FileKind): boolean => (proofKinds as readonly FileKind[]).includes(kind)

/** Decisions that stand on a paper, with the kind of paper that is filed on their page before them. */
export const paperOf = {
  extend: 'decision',
  suspend: 'decision',
  resume: 'decision',
  terminate: 'decision',
  'hold-meeting': 'minutes',
  'withdraw-part': 'withdrawal',
} as const satisfies Record<string, FileKind>
export type PaperDecision = keyof typeof paperOf

/** Types by what the bytes say; the name of a file proves nothing. */
export const typesOf: Record<FileKind, string[]> = {
  sender: [...papers, word, ...sound],
  signed_answer: papers,
  photo: images,
  handover: papers,
  // Written by the worker; nobody sends one.
  paper: [],
  signed_paper: papers,
  decision: papers,
  minutes: papers,
  withdrawal: papers,
  redacted: [],
  monitor: papers,
}

/** Files that belong to an official paper and stand beside it, not among the files of the petition. */
export const paperFileKinds = ['paper', 'signed_paper'] as const satisfies FileKind[]

/** What the browser offers to choose from; never relied upon. */
export const acceptOf = (kind: FileKind): string =>
  typesOf[kind].concat(kind === 'sender' ? ['.docx', '.m4a', '.mp3', '.heic'] : ['.heic']).join(',')

const takenWords: Record<FileKind, string> = {
  sender: 'Gửi được: ảnh JPG, PNG, WEBP, HEIC; PDF; Word; ghi âm M4A, MP3.',
  signed_answer: 'Văn bản đã ký nộp bằng tệp PDF hoặc ảnh chụp JPG, PNG, WEBP, HEIC.',
  photo: 'Ảnh hiện trường nộp bằng tệp JPG, PNG, WEBP, HEIC.',
  handover: 'Biên bản nộp bằng tệp PDF hoặc ảnh chụp JPG, PNG, WEBP, HEIC.',
  paper: '',
  signed_paper: 'Bản đã ký nộp bằng tệp PDF hoặc ảnh chụp JPG, PNG, WEBP, HEIC.',
  decision: 'Văn bản quyết định nộp bằng tệp PDF hoặc ảnh chụp JPG, PNG, WEBP, HEIC.',
  minutes: 'Biên bản nộp bằng tệp PDF hoặc ảnh chụp JPG, PNG, WEBP, HEIC.',
  redacted: '',
  monitor: 'Bằng chứng nộp bằng ảnh JPG, PNG, WEBP, HEIC hoặc tệp PDF.',
  withdrawal: 'Đơn rút, biên bản nộp bằng tệp PDF hoặc ảnh chụp JPG, PNG, WEBP, HEIC.',
}

const desk = 'quầy tiếp công dân'
const inMegabytes = (bytes: number) => formatNumber(Math.ceil((bytes / megabyte) * 10) / 10)

/** The sentences of refused files; each names the file and the way out. */
export const fileWords = {
  none: 'Chưa chọn tệp nào. Bấm vào ô chọn tệp, chọn ảnh hoặc văn bản, rồi gửi.',
  tooBig: (name: string, max: number) =>
    `Tệp ${name} nặng quá mức ${inMegabytes(max)} MB. Chụp lại ở cỡ vừa, hoặc mang bản giấy đến ${desk}.`,
  allTooBig: (bytes: number) =>
    `Các tệp nặng ${inMegabytes(bytes)} MB, mỗi lần gửi được ${inMegabytes(sendingLimit)} MB. Gửi từng tệp, hoặc chụp lại ở cỡ vừa.`,
  tooMany: (max: number, over: number) =>
    `Chỉ nhận ${max} tệp. Bỏ bớt ${over} tệp, hoặc gộp các trang thành một tệp PDF.`,
  wrongType: (name: string, kind: FileKind) => `Chưa nhận được loại tệp của ${name}. ${takenWords[kind]}`,
  broken: (name: string) =>
    `Không mở được tệp ${name}, có thể tệp hỏng hoặc trống. Xin lưu lại rồi chọn lần nữa.`,
  unsafe: (name: string) =>
    `Tệp ${name} có mã độc nên không mở được; phần còn lại vẫn nguyên. Bỏ tệp này, hoặc mang bản giấy đến ${desk}.`,
  twofold: (name: string) =>
    `Tệp ${name} còn chứa nội dung của một loại tệp khác nên không nhận được. Chụp lại, hoặc lưu lại thành PDF rồi chọn lần nữa.`,
  active: (name: string) =>
    `Tệp ${name} có lệnh tự chạy hoặc tự lấy nội dung từ nơi khác nên không nhận được. Lưu lại thành PDF rồi chọn lần nữa.`,
  bomb: (name: string) =>
    `Tệp ${name} mở ra lớn quá mức nên không nhận được. Lưu lại thành PDF rồi chọn lần nữa, hoặc mang bản giấy đến ${desk}.`,
  differs: (name: string) =>
    `Tệp ${name} đến không trọn vẹn: nội dung nhận được khác với nội dung đã gửi. Xin chọn tệp rồi gửi lại.`,
  noRoom: (name: string) =>
    `Nơi lưu tệp đã đầy nên chưa nhận được ${name}; phần còn lại vẫn nguyên. Xin gửi lại sau, hoặc mang bản giấy đến ${desk}.`,
  allFull: (max: number) =>
    `Các tệp cộng lại nặng quá mức ${inMegabytes(max)} MB. Chụp lại ở cỡ vừa, bớt tệp, hoặc mang bản giấy đến ${desk}.`,
  petitionFull: ({ files, bytes }: { files: number; bytes: number }) =>
    `Hồ sơ này đã đủ mức ${files} tệp hoặc ${inMegabytes(bytes)} MB. Gộp các trang thành một tệp PDF nhẹ hơn rồi tải lên.`,
  interrupted: 'Mất mạng khi đang tải tệp lên, chưa nhận được trọn vẹn. Xin chọn tệp rồi gửi lại.',
  lost: (name: string) => `Phần đã tải của ${name} không còn ở đây. Xin mở lại trang, chọn tệp rồi gửi lại.`,
  notNow: 'Chưa tải tiếp được vì trang đang trục trặc; phần đã lên không mất. Bấm “Tải tiếp” sau ít phút.',
  noKind: `Chưa chọn tệp này là gì: ${proofKinds.map((kind) => fileKinds[kind].toLowerCase()).join(', ')}.`,
}

/**
 * The name as the sender's machine calls it, kept as words only: no folders, no hidden signs, not
 * endless. Where the bytes lie has nothing to do with it.
 */
export function cleanFileName(typed: string): string {
  const flat =
    cleanText(typed).text.replace(/\s+/g, ' ').split(/[/\\]/).at(-1)?.replace(/^\.+/, '').trim() ?? ''
  if (!flat) return 'tep-khong-ten'
  if (isShort(flat)) return flat
  const ending = flat.match(/\.[\p{L}\p{N}]{1,5}$/u)?.[0] ?? ''
  const signs = [...flat].slice(0, 99 - ending.length)
  while (!isShort(`${signs.join('')}…${ending}`)) signs.pop()
  return `${signs.join('')}…${ending}`
}

/** Short enough to read, and for the disk of whoever saves it: letters with marks take two or three bytes. */
const isShort = (name: string): boolean =>
  [...name].length <= 100 && new TextEncoder().encode(name).length <= 240
