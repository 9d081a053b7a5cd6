import type { Actor, Person } from '#domain/people/actor.ts'
import type { Role } from '#domain/people/words.ts'

/**
 * How far a permission reaches from the office that a role is held in.
 * own: what is assigned to the person or to whom they stand in for · unit: of that office · tree: of that office and those below
 * · area: masked view of what happens in the office's area · given: masked view of what the Front gave the office to supervise
 * · all: everywhere.
 */
export type Scope = 'own' | 'unit' | 'tree' | 'area' | 'given' | 'all'

export const permissions = [
  'petition.read',
  'petition.watch',
  'petition.monitor',
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
  'petition.register',
  'petition.transfer',
  'petition.pause',
  'petition.extend',
  'petition.suspend',
  'restricted.read',
  'identity.open',
  'opening.audit',
  'notice.call',
  'reception.read',
  'reception.record',
  'reception.plan',
  'dialogue.read',
  'dialogue.propose',
  'dialogue.prepare',
  'dialogue.decide',
  'dialogue.moderate',
  'dialogue.gather',
  'dialogue.synthesise',
  'dialogue.answer',
  'contact.read',
  'contact.write',
  'situation.write',
  'situation.read',
  'critique.read',
  'critique.give',
  'critique.write',
  'critique.answer',
  'template.manage',
  'rules.manage',
  'people.manage',
  'unit.manage',
  'webhook.manage',
  'privacy.read',
  'privacy.manage',
  'retention.propose',
  'retention.approve',
  'warning.read',
  'watch-list.keep',
  'watch-list.give',
] as const
export type Permission = (typeof permissions)[number]

type Row = Partial<Record<Permission, Scope>>

/** Dialogues before they are announced: read and proposed by the offices of the area. */
const beforeDialogue: Row = { 'dialogue.read': 'area', 'dialogue.propose': 'area' }
/** The office that holds one plans it; its head approves, announces, puts off and calls off. */
const preparesDialogue: Row = {
  ...beforeDialogue,
  'dialogue.prepare': 'unit',
  'dialogue.moderate': 'unit',
  'dialogue.answer': 'unit',
}
const decidesDialogue: Row = { ...preparesDialogue, 'dialogue.decide': 'unit' }

/** Opinions of the people before a dialogue: the Front and its organisations gather them, the Front hands them in. */
const gathers: Row = { ...beforeDialogue, 'dialogue.gather': 'area', 'situation.write': 'unit' }
/** What people talk about between dialogues is written by the Front and its organisations; few read it. */
const hears: Row = { 'situation.read': 'area' }

const desk: Row = {
  ...preparesDialogue,
  'petition.read': 'unit',
  'petition.triage': 'unit',
  'petition.accept': 'unit',
  'petition.replace-code': 'unit',
  'paper.issue': 'unit',
  'petition.register': 'unit',
  'petition.transfer': 'unit',
  'restricted.read': 'unit',
  'identity.open': 'unit',
  'notice.call': 'unit',
  'reception.read': 'unit',
  'reception.record': 'unit',
}
/** Early warnings of the area and lists of one's own: of petitions only those that the other permissions show. */
const warned: Row = { 'warning.read': 'area', 'watch-list.keep': 'area' }
const watcher: Row = { ...warned, 'petition.watch': 'area' }
/** Offices that draft send their drafts to the Front of their level and answer what it says, each for itself alone. */
const drafts: Row = { 'critique.answer': 'unit' }
/** Drafts that the Front took are read in its area, with what it said and what was answered. */
const readsDrafts: Row = { 'critique.read': 'area' }
/**
 * Bodies that supervise follow a petition of their area in a file of their own and say what they saw of it (Điều 36, 40
 * Luật Thực hiện dân chủ ở cơ sở); they change nothing of it.
 */
const monitors: Row = { ...watcher, 'petition.monitor': 'area' }

/**
 * Who may do what: one table, read by pages, use cases and (as rows of role_scope) by the
 * database's policies. An absent cell is a no. The administrator sees no case content.
 */
export const table: Record<Role, Row> = {
  reception_officer: desk,
  triage_officer: {
    'dialogue.read': 'area',
    'petition.read': 'unit',
    'petition.triage': 'unit',
    'petition.accept': 'unit',
    'paper.issue': 'unit',
    'petition.register': 'unit',
    'petition.transfer': 'unit',
    'restricted.read': 'unit',
    'identity.open': 'unit',
  },
  reception_board: { ...desk, 'petition.read': 'tree' },
  unit_handler: {
    'dialogue.read': 'area',
    'dialogue.answer': 'unit',
    'petition.read': 'own',
    'petition.progress': 'own',
    'petition.draft': 'own',
    'petition.issue': 'own',
    'paper.issue': 'own',
    'petition.pause': 'own',
  },
  unit_head: {
    ...decidesDialogue,
    ...warned,
    ...drafts,
    'petition.read': 'tree',
    'petition.assign': 'tree',
    'petition.approve': 'tree',
    'petition.issue': 'tree',
    'paper.issue': 'tree',
    'petition.transfer': 'tree',
    'petition.pause': 'tree',
    'petition.extend': 'tree',
    'reception.read': 'unit',
    'reception.plan': 'unit',
    'template.manage': 'tree',
    'retention.propose': 'tree',
  },
  gov_head: {
    ...decidesDialogue,
    ...warned,
    ...drafts,
    'petition.read': 'tree',
    'petition.accept': 'tree',
    'petition.assign': 'tree',
    'petition.approve': 'tree',
    'petition.issue': 'tree',
    'petition.reply-dispute': 'tree',
    'paper.issue': 'tree',
    'petition.transfer': 'tree',
    'petition.pause': 'tree',
    'petition.extend': 'tree',
    'petition.suspend': 'tree',
    'restricted.read': 'tree',
    'identity.open': 'tree',
    'reception.read': 'tree',
    'reception.plan': 'unit',
    'template.manage': 'tree',
    'privacy.read': 'tree',
    'retention.propose': 'tree',
    'retention.approve': 'tree',
  },
  // The Party receives citizens in an office of its own; petitions it watches only.
  party_head: {
    ...watcher,
    ...hears,
    ...decidesDialogue,
    ...drafts,
    ...readsDrafts,
    'reception.read': 'unit',
    'reception.plan': 'unit',
  },
  party_office: {
    ...watcher,
    ...hears,
    ...preparesDialogue,
    ...drafts,
    ...readsDrafts,
    'reception.read': 'unit',
    'reception.record': 'unit',
  },
  propaganda_mass: { ...watcher, ...readsDrafts, 'dialogue.read': 'area' },
  // Voter contacts: the council's office plans and writes them, its deputies read them; the Front of the area reads too.
  council: {
    ...monitors,
    ...beforeDialogue,
    ...drafts,
    ...readsDrafts,
    'contact.read': 'area',
    'contact.write': 'unit',
  },
  // A deputy sees how matters of the area stand, and writes nothing of them.
  deputy: { 'petition.watch': 'area', 'contact.read': 'unit' },
  // What is asked before a dialogue is gathered by the Front.
  front: {
    ...monitors,
    ...gathers,
    ...hears,
    // Its own review conferences: it holds no dialogues.
    'dialogue.prepare': 'unit',
    'dialogue.decide': 'unit',
    'dialogue.synthesise': 'area',
    'dialogue.moderate': 'area',
    'contact.read': 'area',
    // It criticises drafts in its own name (Điều 32 Luật Mặt trận Tổ quốc Việt Nam).
    ...readsDrafts,
    'critique.write': 'unit',
    // The boards that its committee set up get what is about their project (Điều 41 đến 45 Luật Thực hiện dân chủ ở cơ sở).
    'watch-list.give': 'area',
  },
  people_inspection: { ...monitors, ...readsDrafts, 'dialogue.read': 'area' },
  qcdc_board: { 'dialogue.read': 'area' },
  // Member organisations say what they think of a draft when the Front asks.
  socio_political: { ...gathers, ...readsDrafts, 'critique.give': 'unit' },
  // It supervises projects, not the whole place (Điều 41 đến 45 Luật Thực hiện dân chủ ở cơ sở).
  community_invest_sup: { 'petition.watch': 'given', 'petition.monitor': 'given' },
  mediation: {},
  inspectorate: {},
  // Who protects data answers requests about them and reads no petition; who opened which identity, when and why is
  // theirs to look through, and never the identity.
  auditor: { 'privacy.read': 'tree', 'privacy.manage': 'tree', 'opening.audit': 'all' },
  // Offices have several tops (government, Party, council, Front), so this one reaches everywhere.
  sysadmin: { 'people.manage': 'all', 'unit.manage': 'all', 'rules.manage': 'all', 'webhook.manage': 'all' },
}

/** Where a thing stands, so that a scope can be compared with it. Lineages include the thing itself. */
export type Place = {
  unitIds: string[]
  unitLineage: string[]
  areaLineage: string[]
  assigneeId: string | null
  /** Offices that may read but not act: asked to take it over, or following what they gave away. */
  seenBy: string[]
  seenLineage: string[]
  /** The office that it is offered to, as the place where it would then stand; empty when it is not. */
  offeredTo: Pick<Place, 'unitIds' | 'unitLineage'>
  /** Who helps with it or follows it. */
  memberIds: string[]
  /** Those of them who work on it too: they record progress and add proof. */
  collaboratorIds: string[]
  /** Who stands in today for the person it was given to. */
  standInIds: string[]
  /** Boards that it was given to, with the others of their project. */
  givenTo: string[]
  /** Read by few. */
  restricted: boolean
  /** Whom it is about, and their office. */
  concernsPersonId: string | null
  concernsUnitId: string | null
}

/** Nobody beside its offices and its person has to do with it, and it is about nobody. */
export const plainPlace = {
  seenBy: [],
  seenLineage: [],
  offeredTo: { unitIds: [], unitLineage: [] },
  memberIds: [],
  collaboratorIds: [],
  standInIds: [],
  givenTo: [],
  restricted: false,
  concernsPersonId: null,
  concernsUnitId: null,
}

/**
 * May this actor do this, here? Without a place: anywhere at all (to show a menu entry).
 * Unknown kinds of actor may nothing: holder and public acts have use cases of their own.
 * What few may read does not pass to a stand-in with the other work: its head gives it to somebody by name.
 */
export function can(actor: Actor, permission: Permission, place?: Place): boolean {
  if (actor.kind !== 'person') return false
  if (!place) return actor.grants.some(({ role }) => table[role][permission])
  if (isConcerned(actor, place)) return false
  if (!reaches(actor, permission, place)) return false
  if (!place.restricted || place.assigneeId === actor.personId) return true
  return permission === 'restricted.read' || reaches(actor, 'restricted.read', place)
}

/** Where the petition would stand if the office that it is offered to had it: who answers the offer. */
export const offeredPlace = (place: Place): Place => ({ ...place, ...place.offeredTo })

/** Is this actor the head of the very government that has to decide? Nobody below or above stands in. */
export const headsGovernment = (actor: Actor, unitId: string | undefined): boolean =>
  actor.kind === 'person' && actor.grants.some((one) => one.role === 'gov_head' && one.unitId === unitId)

/**
 * Whoever it is about does not handle it, nor does anybody of their office but the head of the
 * government, who is competent by law (Điều 13 Luật Tố cáo).
 */
function isConcerned({ personId, grants }: Person, place: Place): boolean {
  if (place.concernsPersonId === personId) return true
  return grants.some(({ unitId, role }) => unitId === place.concernsUnitId && role !== 'gov_head')
}

function reaches({ grants, personId }: Person, permission: Permission, place: Place): boolean {
  const reading = permission === 'petition.read'
  return grants.some((grant) => {
    switch (table[grant.role][permission]) {
      case 'all':
        return true
      case 'own':
        return (
          place.assigneeId === personId ||
          place.standInIds.includes(personId) ||
          (reading && place.memberIds.includes(personId)) ||
          (permission === 'petition.progress' && place.collaboratorIds.includes(personId))
        )
      case 'unit':
        return place.unitIds.includes(grant.unitId) || (reading && place.seenBy.includes(grant.unitId))
      case 'tree':
        return (
          place.unitLineage.includes(grant.unitId) || (reading && place.seenLineage.includes(grant.unitId))
        )
      case 'area':
        return grant.areaCode !== null && place.areaLineage.includes(grant.areaCode)
      case 'given':
        return place.givenTo.includes(grant.unitId)
      default:
        return false
    }
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
