import type { UnitKind } from '#domain/people/words.ts'

/** Every list of the review conferences, once, with the words that people read. */
export const conferenceKinds = { review: 'Sơ kết', closing: 'Tổng kết', launch: 'Triển khai' } as const
export type ConferenceKind = keyof typeof conferenceKinds
export const conferenceKindCodes = Object.keys(conferenceKinds) as [ConferenceKind, ...ConferenceKind[]]

/** "Hội nghị sơ kết" */
export const conferenceName = (kind: ConferenceKind): string =>
  `Hội nghị ${conferenceKinds[kind].toLowerCase()}`

/** Offices that hold one; the council and boards sit in one that another office holds. */
export const holdsConferences = (kind: UnitKind): boolean =>
  kind === 'government' || kind === 'party' || kind === 'department' || kind === 'front'

/** Who may sit in the chair beside it. */
export const chairsConferences = (kind: UnitKind): boolean => kind !== 'board'

/** Whose word gives out work; the Front proposes it, unless one of these chairs with it. */
export const givesOutWork = (kind: UnitKind): boolean =>
  kind === 'government' || kind === 'party' || kind === 'department'
