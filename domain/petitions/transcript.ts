import { z } from 'zod'
import { version } from '#domain/petitions/triage.ts'
import { longText } from '#domain/petitions/typed-text.ts'
import type { BodyPlace, Family } from '#domain/petitions/words.ts'
import { fieldRefusal, Refusal } from '#domain/refusal.ts'
import { formatInstant, formatNumber } from '#lib/dates.ts'

/** What stands over the text wherever it is read: the sender wrote or said something else, and that decides. */
export const transcriptLabel = 'Bản chép của cán bộ'
export const transcriptHint = 'Chỗ nào khác nhau thì lấy bản gốc.'
export const notTranscribed = 'Nội dung nằm trong ảnh đơn, bản ghi âm kèm theo; cán bộ chưa chép lại.'

const least = 20
const most = 8000

export const TranscribeLetter = z.object({
  version,
  body: longText
    .refine((text) => text.length >= least, 'Chưa chép lời: việc gì, ở đâu, người gửi muốn gì.')
    .refine(
      (text) => text.length <= most,
      `Bản chép dài hơn ${formatNumber(most)} ký tự. Chép ý chính; bản gốc vẫn ở bên cạnh.`,
    ),
})
export type TranscribeLetter = z.output<typeof TranscribeLetter>

type Letter = { bodyIn?: BodyPlace; transcribedAt?: Date | null }

/** Is there nothing yet that could be classified? */
export const awaitsTranscript = ({ bodyIn, transcribedAt }: Letter): boolean =>
  bodyIn === 'file' && !transcribedAt

/** Nobody classifies what nobody has written out. */
export function refusalUntranscribed(row: Letter): Refusal | undefined {
  if (!awaitsTranscript(row)) return undefined
  return new Refusal(
    'letter.untranscribed',
    'Đơn viết tay, bản ghi âm chưa được chép lại. Chép trước, rồi phân loại.',
  )
}

/** Only what came as a picture or a recording is written out; the sender's own text is nobody's to change. */
export function refusalToTranscribe(row: Letter): Refusal | undefined {
  if (row.bodyIn === 'file') return undefined
  return new Refusal('letter.typed', 'Nội dung đơn này bằng chữ, không phải chép lại.')
}

/** The original comes first, and each correction says something new. */
export function refusalOfTranscript(
  body: string,
  it: { originals: number; latest: string | undefined },
): Refusal | undefined {
  if (it.originals === 0) {
    return fieldRefusal(
      'letter.noOriginal',
      'body',
      'Chưa có ảnh đơn hoặc bản ghi âm trong hồ sơ. Tải bản gốc lên trước, rồi chép.',
    )
  }
  if (it.latest === body) {
    return fieldRefusal('letter.same', 'body', 'Bản chép chưa có gì khác bản đang lưu.')
  }
}

/** Handwriting and voice tell who denounces (Điều 56 Luật Tố cáo): the desk takes down the words at once. */
export function refusalOfLetterKind(family: Family): Refusal | undefined {
  if (family !== 'denunciation') return undefined
  return fieldRefusal(
    'letter.denunciation',
    'letter',
    'Nét chữ, giọng nói làm lộ người tố cáo (Điều 56 Luật Tố cáo). Chép nội dung ngay vào ô nội dung; bản gốc cất riêng theo chế độ mật.',
  )
}

export const transcriptWords = (it: { byTitle: string; at: Date }): string =>
  `${it.byTitle} chép ${formatInstant(it.at)}.`
