import type { Outcome, TurnState } from '#domain/dialogues/hall/words.ts'
import type { Day } from '#lib/dates.ts'

/** A turn as the pages of the hall show it. */
export type ShownTurn = {
  id: string
  siteId: string
  position: number
  state: TurnState
  version: number
  seat: string
  name: string
  areaCode: string | null
  place: string
  field: string
  body: string
  answer: string
  answeringUnitId: string | null
  answeredByTitle: string
  minutes: number
  calledAt: Date | null
  startedAt: Date | null
  endedAt: Date | null
  outcome: Outcome | null
  dueOn: Day | null
  passedTo: string
  carriedOver: boolean
  petition: string | undefined
}

export type HallChoices = {
  areas: { code: string; name: string }[]
  offices: { id: string; name: string }[]
  fields: { code: string; label: string }[]
}
