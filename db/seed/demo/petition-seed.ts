import type { Field } from '#domain/petitions/words.ts'

/** A day 'YYYY-MM-DD' in Asia/Ho_Chi_Minh. */
export type SeedDay = string

/** Kinds a petition of the demo may have; null stays for the triage officer to decide. */
export type DemoKind = 'proposal' | 'feedback' | 'request' | 'suggestion'

/** Where the petition stands on the day the demo is lived in; "xong một phần" goes back to work, so it is 'reopened'. */
export type DemoState =
  | 'received'
  | 'triaged'
  | 'accepted'
  | 'assigned'
  | 'verifying'
  | 'drafted'
  | 'approved'
  | 'answered'
  | 'closed_done'
  | 'closed_silent'
  | 'reopened'
  | 'disputed'
  | 'refused'
  | 'withdrawn'

export type DemoOutcome = 'settled' | 'partly' | 'planned' | 'explained' | 'taken_up'

export type DemoSender = { name: string; address: string; phone?: string; email?: string }

/** Who does what, by when, with which result; the head who answers for it comes from the unit. */
export type DemoAssignment = {
  unitCode: string
  /** Key of a person in people.ts who handles for that unit. */
  handler: string
  task: string
  dueInWorkingDays: number
  expectedResult: string
}

/** The five things an answer must say, and the sentence the sender reads. */
export type DemoAnswer = {
  outcome: DemoOutcome
  who: string
  what: string
  /** Day the work was done, or will be done when the outcome is 'planned' or 'partly'. */
  when: SeedDay
  basis: string
  text: string
  /** What shows that it was done. */
  proof?: string
  nextStep?: string
}

export type DemoSays = {
  day: SeedDay
  word: 'done' | 'partly' | 'not'
  reason?: string
  rating?: 1 | 2 | 3 | 4 | 5
}

/** Days on which the office acted; a step that was not reached is absent. */
export type DemoOfficeDays = {
  triaged?: SeedDay
  refused?: SeedDay
  accepted?: SeedDay
  assigned?: SeedDay
  verifying?: SeedDay
  drafted?: SeedDay
  approved?: SeedDay
  answered?: SeedDay
  /** The second answer, after the sender said "chưa xong" once. */
  answeredAgain?: SeedDay
}

export type DemoOffice = {
  days: DemoOfficeDays
  triageNote?: string
  refusal?: { reason: string; article: string }
  assignment?: DemoAssignment
  /** Written for the sender, who reads each of them. */
  progress?: { day: SeedDay; text: string }[]
  answer?: DemoAnswer
  secondAnswer?: DemoAnswer
  says?: DemoSays[]
  headReply?: { day: SeedDay; text: string }
  withdrawal?: { day: SeedDay; reason: string }
}

export type DemoPetition = {
  key: string
  kind: DemoKind | null
  field: Field
  /** A phường of today, or null for a matter of the whole province. */
  areaCode: string | null
  place: string
  body: string
  /** The loader stores the body decomposed, as some phones send it. */
  nfd?: true
  sender: DemoSender | null
  /** A group petition: how many people, and who speaks for them. */
  headCount?: number
  representatives?: DemoSender[]
  channel: 'sms' | 'email' | 'call' | 'code'
  consent: boolean
  filedAt: string
  state: DemoState
  office?: DemoOffice
}
