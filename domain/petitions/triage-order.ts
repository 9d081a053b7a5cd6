import type { Decision } from '#domain/petitions/decisions.ts'
import type { IntakeFacts } from '#domain/petitions/intake.ts'
import {
  refusalToAcceptLetter,
  refusalToFileAway,
  refusalToGuide,
  refusalToPassOn,
  refusalToReturn,
} from '#domain/petitions/intake.ts'
import { noPetitionWords, otherMatters } from '#domain/petitions/other-matters.ts'
import { receptionArticles } from '#domain/petitions/reception-refusals.ts'

export type OrderFacts = IntakeFacts & {
  /** No name or no address was given. */
  anonymous: boolean
  /** What is to be asked whatever else is done: who speaks for a group, whom a letter is about. */
  asks?: string[]
}

export type Proposal = {
  /** Which question of the order decided it. */
  step: 'kind' | 'regulation' | 'several' | 'unnamed' | 'eligible' | 'repeated' | 'competence'
  decision: Decision
  words: string
  /** At a reception, what the officer asks before all other questions. */
  first?: string
  /** To be done beside it. */
  beside: string[]
}

/**
 * What to do with a classified letter, by the questions of the law in their order; the first that
 * answers decides. The officer may decide otherwise where a rule allows it.
 */
export const proposeOutcome = (it: OrderFacts): Proposal => ({
  ...firstAnswer(it),
  first: it.source === 'reception' ? mayRefuseReception(it) : undefined,
  beside: it.asks ?? [],
})

const mayRefuseReception = ({ receivedOn }: OrderFacts): string =>
  `Trước hết: người đến thuộc trường hợp luật cho từ chối tiếp (${receptionArticles(receivedOn)}) thì giải thích tại chỗ và chọn “Từ chối tiếp”. Không có căn cứ thì phải tiếp.`

type Answer = Omit<Proposal, 'beside'>

function firstAnswer(it: OrderFacts): Answer {
  if (it.otherMatter) return toOtherOffice(it, it.otherMatter)
  if (it.kind === null)
    return {
      step: 'kind',
      decision: 'triage',
      words: 'Chưa rõ là loại đơn nào: phân loại theo nội dung trước.',
    }
  if (it.kind === 'regulation-feedback' && it.competence !== 'WITHIN')
    return {
      step: 'regulation',
      decision: 'pass-on',
      words: 'Phản ánh về quy định hành chính đi theo quy trình riêng: chuyển đến văn phòng tiếp nhận.',
    }
  if (it.kind === 'mixed')
    return {
      step: 'several',
      decision: 'split',
      words: 'Đơn có nhiều nội dung: tách, mỗi nội dung một hồ sơ.',
    }
  if (it.anonymous && it.family !== 'opinion')
    return {
      step: 'unnamed',
      decision: 'file-away',
      words:
        it.family === 'denunciation'
          ? 'Tố cáo không tên: không giải quyết theo trình tự tố cáo. Nêu rõ người vi phạm, có bằng chứng kiểm tra được thì phân loại lại thành phản ánh để kiểm tra (Điều 25 Luật Tố cáo); không thì lưu đơn.'
          : 'Khiếu nại không tên, không địa chỉ: không đủ điều kiện xử lý (Điều 6 khoản 2 Thông tư 05/2021/TT-TTCP); lưu đơn.',
    }
  if (it.eligibility === 'supplement' && !refusalToGuide(it))
    return {
      step: 'eligible',
      decision: 'guide',
      words: 'Còn thiếu phần người gửi bổ sung được: hướng dẫn một lần.',
    }
  if (it.eligibility === 'ineligible' || (it.eligibility === 'supplement' && refusalToGuide(it)))
    return { step: 'eligible', decision: 'file-away', words: 'Không đủ điều kiện xử lý: lưu đơn một năm.' }
  if (it.repeatOf && !refusalToFileAway(it))
    return {
      step: 'repeated',
      decision: 'file-away',
      words: `Trùng với hồ sơ ${it.repeatOf.number}: lưu đơn và ghi liên kết.`,
    }
  return byCompetence(it)
}

/** What is no petition goes to the office that deals with it; a letter is told so once. */
function toOtherOffice(it: OrderFacts, code: NonNullable<OrderFacts['otherMatter']>): Answer {
  if (refusalToGuide(it))
    return {
      step: 'kind',
      decision: 'file-away',
      words: `Nội dung là ${noPetitionWords(code)}, và đã hướng dẫn một lần: lưu đơn, ghi liên kết.`,
    }
  return {
    step: 'kind',
    decision: 'guide',
    words: `Nội dung là ${noPetitionWords(code)}: hướng dẫn đến ${otherMatters[code].place}.`,
  }
}

function byCompetence(it: OrderFacts): Answer {
  const at = (decision: Decision, words: string): Answer => ({ step: 'competence', decision, words })
  if (it.competence === 'WITHIN') {
    return refusalToAcceptLetter(it)
      ? at('triage', 'Xem lại điều kiện xử lý.')
      : at(
          'accept',
          'Đủ điều kiện, thuộc thẩm quyền: thụ lý; thuộc trường hợp luật không cho thụ lý thì ra thông báo.',
        )
  }
  if (it.competence === 'SUBORDINATE' && it.family !== 'opinion')
    return at('urge', 'Thuộc thẩm quyền cấp dưới mà quá hạn: có văn bản đôn đốc cấp dưới.')
  if (!refusalToReturn(it))
    return at('return-letter', 'Do cơ quan khác chuyển đến, không thuộc thẩm quyền: trả lại kèm lý do.')
  if (!refusalToPassOn(it)) return at('pass-on', 'Không thuộc thẩm quyền: chuyển đến nơi có thẩm quyền.')
  return at('guide', 'Không thuộc thẩm quyền: hướng dẫn đến nơi có thẩm quyền.')
}
