import type { Kind } from '#domain/petitions/words.ts'
import { type Day, formatDay } from '#lib/dates.ts'

type Dates = { triageDueOn: Day; firstAnswerDueOn: Day; answerDueOn: Day | null }

/** What happens after sending, one sentence a step, with the dates of this petition. */
export function whatNext(kind: Kind | null, dates: Dates): string[] {
  const first = formatDay(dates.firstAnswerDueOn)
  const answer = dates.answerDueOn ? formatDay(dates.answerDueOn) : 'hạn luật định, tính từ ngày thụ lý'
  switch (kind) {
    case null:
      return [
        `Cán bộ đọc và phân loại chậm nhất ${formatDay(dates.triageDueOn)}; ông/bà được báo loại việc và các bước tiếp.`,
      ]
    case 'suggestion':
      return [
        `Chậm nhất ${first}: báo cơ quan nào nhận.`,
        `Chậm nhất ${answer}: tiếp thu điều gì, điều gì chưa và vì sao.`,
        'Ông/bà nói câu trả lời đã rõ chưa.',
      ]
    default:
      return [
        `Chậm nhất ${first}: báo có nhận giải quyết không.`,
        'Giao việc: ai làm, việc gì, hạn nào, ai chịu trách nhiệm, kết quả gì.',
        kind === 'proposal'
          ? `Chậm nhất ${answer}: trả lời kèm bằng chứng, nói rõ làm ngay, làm vào ngày nào, hoặc vì sao chưa làm và theo văn bản nào.`
          : `Chậm nhất ${answer}: trả lời kèm bằng chứng.`,
        'Ông/bà nói: đã xong, xong một phần, chưa xong.',
        'Chưa xong lần hai: việc đến người đứng đầu và Mặt trận.',
      ]
  }
}
