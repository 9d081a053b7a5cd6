export type DemoRole =
  | 'reception_officer'
  | 'triage_officer'
  | 'reception_board'
  | 'unit_handler'
  | 'unit_head'
  | 'gov_head'
  | 'party_head'
  | 'party_office'
  | 'propaganda_mass'
  | 'qcdc_board'
  | 'council'
  | 'deputy'
  | 'front'
  | 'socio_political'
  | 'people_inspection'
  | 'community_invest_sup'
  | 'mediation'
  | 'inspectorate'
  | 'auditor'
  | 'sysadmin'

export type DemoGrant = { role: DemoRole; unitCode: string; from: string; to?: string }

/** A named person of the demo; all are invented (given names are those of trees and flowers). */
export type DemoPerson = {
  key: string
  name: string
  title: string
  grants: DemoGrant[]
  phone?: string
  email?: string
}

/** Units of today began on this day. */
export const FROM = '2025-07-01'

/** A grant that has no end unless one is given. */
export const grant = (role: DemoRole, unitCode: string, from = FROM, to?: string): DemoGrant => ({
  role,
  unitCode,
  from,
  ...(to ? { to } : {}),
})

/** Phone and mail are made from the line number and the key, and reach nobody. */
export const person = (
  key: string,
  name: string,
  title: string,
  line: number,
  ...grants: DemoGrant[]
): DemoPerson => ({
  key,
  name,
  title,
  grants,
  phone: `0900000${line}`,
  email: `${key}@dongsen.invalid`,
})
