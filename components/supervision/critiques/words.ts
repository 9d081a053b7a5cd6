import type { BadgeTone } from '#components/ui/badge.tsx'
import type { Answer, CritiqueState, OpinionState } from '#domain/supervision/critiques/words.ts'

export const critiqueTones: Record<CritiqueState, BadgeTone> = {
  ...{ sent: 'action', collecting: 'ok', criticised: 'soon', answered: 'ok' },
  ...{ issued: 'neutral', declined: 'neutral', withdrawn: 'neutral' },
}
export const answerTones: Record<Answer, BadgeTone> = { accepted: 'ok', partly: 'soon', not: 'late' }
export const opinionTones: Record<OpinionState, BadgeTone> = { new: 'action', taken: 'ok', held: 'neutral' }
