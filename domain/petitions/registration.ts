import { z } from 'zod'
import { addressMissing, senderStep } from '#domain/petitions/filing.ts'
import { headCount, representatives } from '#domain/petitions/group.ts'
import { isNumber } from '#domain/petitions/number.ts'
import { refusalOfLetterKind } from '#domain/petitions/transcript.ts'
import { lineText, longText } from '#domain/petitions/typed-text.ts'
import { type Family, type Source, sources } from '#domain/petitions/words.ts'
import { fieldRefusal, type Refusal } from '#domain/refusal.ts'

/** How a letter comes to the desk. */
export const deskSources = [
  'desk',
  'phone',
  'post',
  'reception',
  'forwarded',
  'intermediary',
] as const satisfies Source[]
export const deskSourceWords = deskSources.map((value) => ({ value, label: sources[value] }))
const handedOver: Source[] = ['forwarded', 'intermediary']

/** A letter that somebody brought, posted or handed over, as the desk enters it. */
export const RegisterLetter = z.intersection(
  senderStep({ asksAddress: false }),
  z.object({
    kind: lineText.refine((text) => /^[a-z][a-z0-9-]{0,40}$/.test(text), 'Chưa chọn loại đơn.'),
    source: z.enum(deskSources, { error: 'Chưa chọn đơn đến bằng cách nào.' }),
    forwardedBy: lineText.refine((text) => text.length <= 200, 'Dài hơn 200 ký tự. Xin rút gọn.'),
    signed: z.enum(['yes', '']).default(''),
    areaCode: lineText.refine((text) => /^\d{2,5}$/.test(text), 'Chưa chọn nơi xảy ra.'),
    place: lineText.refine((text) => text.length <= 300, 'Dài hơn 300 ký tự. Xin rút gọn.'),
    /** The words stand in a handwritten letter or a recording, which are filed right after. */
    letter: z.enum(['yes', '']).default(''),
    body: longText.refine(
      (text) => text.length <= 8000,
      'Nội dung dài hơn 8.000 ký tự. Chép ý chính, đính kèm bản chụp đơn.',
    ),
    headCount,
    representatives,
    /** The first complaint, for a second one. */
    firstNumber: lineText
      .refine((text) => text === '' || isNumber(text), 'Số hồ sơ lần đầu có dạng 2026-000123.')
      .default(''),
    /** What was prepared online. */
    ref: lineText
      .refine((text) => text === '' || isPreparationRef(text), 'Mã bản chuẩn bị có dạng CB-ABC2345.')
      .default(''),
  }),
)
type Register = z.infer<typeof RegisterLetter>
/** Said before others, and written down there. */
export type SpokenSource = Extract<Source, 'dialogue' | 'voter_contact' | 'supervision'>
const isSpoken = (source: Source): boolean =>
  source === 'dialogue' || source === 'voter_contact' || source === 'supervision'

/** The words are typed, unless it is said that they come in a file. */
export type RegisterLetter = Omit<Register, 'letter' | 'source'> &
  Partial<Pick<Register, 'letter'>> & {
    /** What was said at a dialogue or to deputies comes from where it was written down, never out of the form. */
    source: Register['source'] | SpokenSource
  }

export const isPreparationRef = (text: string): boolean => /^CB-[2-9A-HJKMNP-Z]{7}$/.test(text)

/** An opinion said to a clerk needs a name and a telephone alone; whoever is received, or spoke in the hall, stands in the book of it. */
function lacksAddress({ unnamed, address, source, phone }: RegisterLetter, family: Family): boolean {
  if (unnamed || address || source === 'reception' || isSpoken(source)) return false
  const isSaid = source === 'desk' || source === 'phone'
  return !(isSaid && family === 'opinion' && phone)
}

/**
 * A complaint or a denunciation counts when it is signed or said in person and written down (Điều 8 Luật
 * Khiếu nại, Điều 22 Luật Tố cáo); a second complaint names the first.
 */
export function refusalToRegister(
  input: RegisterLetter,
  kind: { family: Family; code: string },
): Refusal | undefined {
  if (input.letter === 'yes') {
    const ofKind = refusalOfLetterKind(kind.family)
    if (ofKind) return ofKind
  } else if (input.body.length < 20) {
    return fieldRefusal(
      'register.noBody',
      'body',
      'Chưa chép nội dung đơn: việc gì, ở đâu, người gửi muốn gì.',
    )
  }
  if (kind.family !== 'opinion' && input.signed !== 'yes') {
    return fieldRefusal(
      'register.unsigned',
      'signed',
      'Khiếu nại, tố cáo cần đơn có chữ ký hoặc điểm chỉ, hoặc bản ghi lời trình bày có chữ ký (Điều 8 Luật Khiếu nại, Điều 22 Luật Tố cáo). Chưa có thì hướng dẫn người gửi ký.',
    )
  }
  if (kind.family !== 'opinion' && input.source === 'phone') {
    return fieldRefusal(
      'register.byPhone',
      'source',
      'Khiếu nại, tố cáo nói qua điện thoại chưa phải là đơn (Điều 8 Luật Khiếu nại, Điều 22 Luật Tố cáo). Mời người gửi đến trình bày và ký, hoặc gửi đơn.',
    )
  }
  if (lacksAddress(input, kind.family)) return fieldRefusal('register.noAddress', 'address', addressMissing)
  if (handedOver.includes(input.source) && !input.forwardedBy) {
    return fieldRefusal('register.noForwarder', 'forwardedBy', 'Chưa ghi cơ quan, người chuyển đơn đến.')
  }
  if (kind.code === 'complaint-second' && !input.firstNumber) {
    return fieldRefusal(
      'register.noFirst',
      'firstNumber',
      'Khiếu nại lần hai cần số hồ sơ lần đầu. Lần đầu không có trên Năm Rõ thì chọn “khiếu nại” và ghi rõ trong nội dung.',
    )
  }
}
