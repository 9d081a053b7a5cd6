import { Refusal } from '#domain/refusal.ts'
import type { PaperFacts } from './facts.ts'
import { type Composer, refuseMissing } from './frame.ts'
import { isPaperOf } from './needs.ts'
import { type Paper, textOf } from './paper.ts'
import { guidanceSlip, returnLetter, transferSlip } from './passing-on.ts'
import {
  acceptanceNotice,
  acceptanceProposal,
  receipt,
  receptionRefusalNotice,
  refusalNotice,
} from './receiving.ts'
import { answerLetter, denunciationConclusion, resolutionDecision } from './results.ts'
import { extensionNotice, resumptionDecision, suspensionDecision, terminationDecision } from './time.ts'
import { type Matter, matterWord, namesSender, type PaperKind, paperLabel } from './words.ts'

const composers: Record<PaperKind, Composer> = {
  receipt,
  'acceptance-proposal': acceptanceProposal,
  'acceptance-notice': acceptanceNotice,
  'refusal-notice': refusalNotice,
  'reception-refusal-notice': receptionRefusalNotice,
  'transfer-slip': transferSlip,
  'guidance-slip': guidanceSlip,
  'return-letter': returnLetter,
  'extension-notice': extensionNotice,
  'suspension-decision': suspensionDecision,
  'termination-decision': terminationDecision,
  'resumption-decision': resumptionDecision,
  'answer-letter': answerLetter,
  'resolution-decision': resolutionDecision,
  'denunciation-conclusion': denunciationConclusion,
}

/**
 * The paper of these facts. The same facts give the same paper on any day.
 * @throws Refusal with everything that is missing, or when such a petition has no such paper
 */
export function composePaper(kind: PaperKind, facts: PaperFacts): Paper {
  const { matter } = facts.petition
  if (!isPaperOf(kind, matter)) {
    throw new Refusal(
      'paper.notOfKind',
      `${paperLabel(kind, matter)} không dùng cho ${matterWord(matter)}. Chọn văn bản khác.`,
    )
  }
  const known = namesSender(matter) ? facts : { ...facts, sender: undefined }
  refuseMissing(kind, known)
  return composers[kind](known)
}

/**
 * A paper on a denunciation must not give the denouncer away, whatever was typed into it.
 * @param says whether a text says the name, the address or the phone; nobody else knows them
 * @throws Refusal paper.denouncer
 */
export function refuseDenouncer(matter: Matter | null, paper: Paper, says: (text: string) => boolean): void {
  if (namesSender(matter) || !textOf(paper).some(says)) return
  throw new Refusal(
    'paper.denouncer',
    'Văn bản này không được ghi họ tên, địa chỉ hoặc điện thoại của người tố cáo (Điều 56 Luật Tố cáo). Xóa phần đó rồi lập lại.',
  )
}
