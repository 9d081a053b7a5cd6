import type { FileKind, PictureState, ScanState } from '#domain/petitions/words.ts'

/** How somebody comes to a file: as staff who read its petition, by its code, as the writer of its draft. */
export type FileReader = 'staff' | 'holder' | 'writer'

export type FileState = {
  scan: ScanState
  picture: PictureState
  /** Parts of it were covered in a copy; since then the original is for few. */
  sealed: boolean
}

/** Why a file is not handed out, or not at once. */
export type Withheld = 'sealed' | 'unscanned' | 'waiting' | 'infected' | 'drawing' | 'undrawn'

/**
 * What is handed out of a file: the bytes as they came, the copy, or nothing yet.
 * Staff may open what the scanner has not answered for, once they were told; nobody opens what is infected.
 */
export function openingOf(
  file: FileState & { kind: FileKind },
  { reader, warned = false }: { reader: FileReader; warned?: boolean },
): { give: 'original' | 'copy' } | { why: Withheld } {
  if (file.scan === 'infected') return { why: 'infected' }
  // What the sender sent is no secret from whoever holds the code.
  if (file.sealed && !(reader === 'holder' && file.kind === 'sender')) return { why: 'sealed' }
  if (file.scan === 'quarantined' && reader !== 'staff') return { why: 'waiting' }
  if (file.scan === 'quarantined' && !warned) return { why: 'unscanned' }
  if (file.picture === 'none' || reader === 'writer') return { give: 'original' }
  if (file.picture === 'made') return { give: 'copy' }
  return { why: file.picture === 'waiting' ? 'drawing' : 'undrawn' }
}

/** Is there an original behind what is shown? It lies sealed: few open it, and each opening is noted. */
export const hasSealed = ({ scan, picture, sealed }: FileState): boolean =>
  (sealed || picture !== 'none') && scan !== 'infected'

/** What stands beside the name of a file that does not simply open. */
export function fileNote({ scan, picture, sealed }: FileState): string | undefined {
  if (scan === 'infected') return withheldWords.infected.title
  if (sealed) return 'bản gốc đã niêm phong, xem bản đã che'
  if (scan === 'quarantined') return 'chưa quét mã độc xong'
  if (picture === 'waiting') return 'ảnh đang được làm bản xem'
  return picture === 'failed' ? withheldWords.undrawn.title.toLowerCase() : undefined
}

/** The page instead of the file: what it is, and what to do. */
export const withheldWords: Record<Withheld, { title: string; text: string }> = {
  sealed: {
    title: 'Bản gốc đã niêm phong',
    text: 'Tệp này có thông tin cần giữ kín nên bản gốc được niêm phong. Trong hồ sơ có bản đã che để xem; cần bản gốc thì hỏi nơi tiếp nhận hồ sơ.',
  },
  unscanned: {
    title: 'Tệp chưa quét mã độc xong',
    text: 'Tệp do người ngoài gửi đến và chưa có kết quả quét mã độc. Nên chờ ít phút. Chỉ mở ngay khi việc gấp, trên máy có phần mềm diệt mã độc.',
  },
  waiting: {
    title: 'Tệp đang được quét mã độc',
    text: 'Tệp đã nhận đủ và đang được quét mã độc. Xin mở lại sau ít phút; không cần gửi lại.',
  },
  infected: {
    title: 'Tệp có mã độc, không mở được',
    text: 'Tệp này có mã độc nên được giữ niêm phong và không ai mở được; phần còn lại của hồ sơ vẫn nguyên. Cần nội dung thì mang bản giấy đến quầy tiếp công dân, hoặc gửi lại tệp sạch.',
  },
  drawing: {
    title: 'Ảnh đang được làm bản xem',
    text: 'Ảnh đã nhận đủ. Bản xem không còn vị trí và máy chụp đang được làm. Xin mở lại sau ít phút.',
  },
  undrawn: {
    title: 'Ảnh chưa làm được bản xem',
    text: 'Ảnh hỏng hoặc lớn quá 40 triệu điểm ảnh nên chưa làm được bản xem. Bản gốc còn nguyên và được giữ niêm phong; cán bộ được xem người gửi mở được. Cần người khác xem thì chụp lại ở cỡ vừa rồi gửi.',
  },
}
