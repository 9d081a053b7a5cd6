import type { Actor } from '#domain/people/actor.ts'
import type { Role } from '#domain/people/words.ts'

/**
 * How far a permission reaches from the office that a role is held in.
 * own: what is assigned to the person · unit: of that office · tree: of that office and those below
 * · area: masked view of what happens in the office's area · all: everywhere.
 */
export type Scope = 'own' | 'unit' | 'tree' | 'area' | 'all'

export const permissions = [
  'petition.read',
  'petition.watch',
  'petition.triage',
  'petition.accept',
  'petition.assign',
  'petition.progress',
  'petition.draft',
  'petition.approve',
  'petition.issue',
  'petition.reply-dispute',
  'petition.replace-code',
  'paper.issue',
  'notice.call',
  'people.manage',
  'unit.manage',
] as const
export type Permission = (typeof permissions)[number]

type Row = Partial<Record<Permission, Scope>>

const desk: Row = {
  'petition.read': 'unit',
  'petition.triage': 'unit',
  'petition.accept': 'unit',
  'petition.replace-code': 'unit',
  'paper.issue': 'unit',
  'notice.call': 'unit',
}
const watcher: Row = { 'petition.watch': 'area' }

/**
 * Who may do what: one table, read by pages, use cases and (as rows of role_scope) by the
 * database's policies. An absent cell is a no. The administrator sees no case content.
 */
export const table: Record<Role, Row> = {
  reception_officer: desk,
  triage_officer: {
    'petition.read': 'unit',
    'petition.triage': 'unit',
    'petition.accept': 'unit',
    'paper.issue': 'unit',
  },
  reception_board: { ...desk, 'petition.read': 'tree' },
  unit_handler: {
    'petition.read': 'own',
    'petition.progress': 'own',
    'petition.draft': 'own',
    'petition.issue': 'own',
  },
  unit_head: {
    'petition.read': 'tree',
    'petition.assign': 'tree',
    'petition.approve': 'tree',
    'petition.issue': 'tree',
    'paper.issue': 'tree',
  },
  gov_head: {
    'petition.read': 'tree',
    'petition.accept': 'tree',
    'petition.assign': 'tree',
    'petition.approve': 'tree',
    'petition.issue': 'tree',
    'petition.reply-dispute': 'tree',
    'paper.issue': 'tree',
  },
  party_head: watcher,
  party_office: watcher,
  propaganda_mass: watcher,
  council: watcher,
  front: watcher,
  people_inspection: watcher,
  qcdc_board: {},
  socio_political: {},
  community_invest_sup: {},
  mediation: {},
  inspectorate: {},
  auditor: {},
  // Offices have several tops (government, Party, council, Front), so this one reaches everywhere.
  sysadmin: { 'people.manage': 'all', 'unit.manage': 'all' },
}

/** Where a thing stands, so that a scope can be compared with it. Lineages include the thing itself. */
export type Place = {
  unitIds: string[]
  unitLineage: string[]
  areaLineage: string[]
  assigneeId: string | null
}

/**
 * May this actor do this, here? Without a place: anywhere at all (to show a menu entry).
 * Unknown kinds of actor may nothing: holder and public acts have use cases of their own.
 */
export function can(actor: Actor, permission: Permission, place?: Place): boolean {
  if (actor.kind !== 'person') return false
  return actor.grants.some((grant) => {
    const scope = table[grant.role][permission]
    if (!scope) return false
    if (!place || scope === 'all') return true
    if (scope === 'own') return place.assigneeId === actor.personId
    if (scope === 'unit') return place.unitIds.includes(grant.unitId)
    if (scope === 'tree') return place.unitLineage.includes(grant.unitId)
    return grant.areaCode !== null && place.areaLineage.includes(grant.areaCode)
  })
}

/** Every cell of the table as rows, for the database's copy. */
export function scopeRows(): { role: Role; permission: Permission; scope: Scope }[] {
  return Object.entries(table).flatMap(([role, row]) =>
    Object.entries(row).map(([permission, scope]) => ({
      role: role as Role,
      permission: permission as Permission,
      scope,
    })),
  )
}
