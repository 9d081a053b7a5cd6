import { describe, expect, it } from 'vitest'
import type { Actor, Person } from './actor.ts'
import { can, type Permission, type Place, permissions, plainPlace, scopeRows, table } from './permissions.ts'
import { type Role, roleCodes } from './words.ts'

/** What each role may, written a second time and by hand. A dash is a no. */
const columns: [string, Permission][] = [
  ['read', 'petition.read'],
  ['watch', 'petition.watch'],
  ['monitor', 'petition.monitor'],
  ['triage', 'petition.triage'],
  ['accept', 'petition.accept'],
  ['assign', 'petition.assign'],
  ['progress', 'petition.progress'],
  ['draft', 'petition.draft'],
  ['approve', 'petition.approve'],
  ['issue', 'petition.issue'],
  ['reply', 'petition.reply-dispute'],
  ['code', 'petition.replace-code'],
  ['paper', 'paper.issue'],
  ['register', 'petition.register'],
  ['transfer', 'petition.transfer'],
  ['pause', 'petition.pause'],
  ['extend', 'petition.extend'],
  ['suspend', 'petition.suspend'],
  ['few', 'restricted.read'],
  ['identity', 'identity.open'],
  ['log', 'opening.audit'],
  ['call', 'notice.call'],
  ['sees', 'reception.read'],
  ['enters', 'reception.record'],
  ['plans', 'reception.plan'],
  ['talks', 'dialogue.read'],
  ['proposes', 'dialogue.propose'],
  ['prepares', 'dialogue.prepare'],
  ['decides', 'dialogue.decide'],
  ['moderates', 'dialogue.moderate'],
  ['gathers', 'dialogue.gather'],
  ['sums', 'dialogue.synthesise'],
  ['replies', 'dialogue.answer'],
  ['voters', 'contact.read'],
  ['writes', 'contact.write'],
  ['notes', 'situation.write'],
  ['hears', 'situation.read'],
  ['drafts', 'critique.read'],
  ['gives', 'critique.give'],
  ['criticises', 'critique.write'],
  ['answers', 'critique.answer'],
  ['templates', 'template.manage'],
  ['rules', 'rules.manage'],
  ['people', 'people.manage'],
  ['units', 'unit.manage'],
  ['news', 'webhook.manage'],
  ['data', 'privacy.read'],
  ['protect', 'privacy.manage'],
  ['discard', 'retention.propose'],
  ['destroy', 'retention.approve'],
  ['warned', 'warning.read'],
  ['lists', 'watch-list.keep'],
  ['hands', 'watch-list.give'],
]
const written = `
                     read   watch  monitor triage accept assign progress draft  approve issue  reply  code   paper  register transfer pause  extend suspend few    identity log    call   sees   enters plans  talks  proposes prepares decides moderates gathers sums   replies voters writes notes  hears  drafts gives  criticises answers templates rules  people units  news   data   protect discard destroy warned lists hands
reception_officer    unit   -      -       unit   unit   -      -        -      -       -      -      unit   unit   unit     unit     -      -      -       unit   unit     -      unit   unit   unit   -      area   area     unit     -       unit      -       -      unit    -      -      -      -      -      -      -          -       -         -      -      -      -      -      -       -       -       -      -     -
triage_officer       unit   -      -       unit   unit   -      -        -      -       -      -      -      unit   unit     unit     -      -      -       unit   unit     -      -      -      -      -      area   -        -        -       -         -       -      -       -      -      -      -      -      -      -          -       -         -      -      -      -      -      -       -       -       -      -     -
reception_board      tree   -      -       unit   unit   -      -        -      -       -      -      unit   unit   unit     unit     -      -      -       unit   unit     -      unit   unit   unit   -      area   area     unit     -       unit      -       -      unit    -      -      -      -      -      -      -          -       -         -      -      -      -      -      -       -       -       -      -     -
unit_handler         own    -      -       -      -      -      own      own    -       own    -      -      own    -        -        own    -      -       -      -        -      -      -      -      -      area   -        -        -       -         -       -      unit    -      -      -      -      -      -      -          -       -         -      -      -      -      -      -       -       -       -      -     -
unit_head            tree   -      -       -      -      tree   -        -      tree    tree   -      -      tree   -        tree     tree   tree   -       -      -        -      -      unit   -      unit   area   area     unit     unit    unit      -       -      unit    -      -      -      -      -      -      -          unit    tree      -      -      -      -      -      -       tree    -       area   area  -
gov_head             tree   -      -       -      tree   tree   -        -      tree    tree   tree   -      tree   -        tree     tree   tree   tree    tree   tree     -      -      tree   -      unit   area   area     unit     unit    unit      -       -      unit    -      -      -      -      -      -      -          unit    tree      -      -      -      -      tree   -       tree    tree    area   area  -
party_head           -      area   -       -      -      -      -        -      -       -      -      -      -      -        -        -      -      -       -      -        -      -      unit   -      unit   area   area     unit     unit    unit      -       -      unit    -      -      -      area   area   -      -          unit    -         -      -      -      -      -      -       -       -       area   area  -
party_office         -      area   -       -      -      -      -        -      -       -      -      -      -      -        -        -      -      -       -      -        -      -      unit   unit   -      area   area     unit     -       unit      -       -      unit    -      -      -      area   area   -      -          unit    -         -      -      -      -      -      -       -       -       area   area  -
propaganda_mass      -      area   -       -      -      -      -        -      -       -      -      -      -      -        -        -      -      -       -      -        -      -      -      -      -      area   -        -        -       -         -       -      -       -      -      -      -      area   -      -          -       -         -      -      -      -      -      -       -       -       area   area  -
qcdc_board           -      -      -       -      -      -      -        -      -       -      -      -      -      -        -        -      -      -       -      -        -      -      -      -      -      area   -        -        -       -         -       -      -       -      -      -      -      -      -      -          -       -         -      -      -      -      -      -       -       -       -      -     -
council              -      area   area    -      -      -      -        -      -       -      -      -      -      -        -        -      -      -       -      -        -      -      -      -      -      area   area     -        -       -         -       -      -       area   unit   -      -      area   -      -          unit    -         -      -      -      -      -      -       -       -       area   area  -
deputy               -      area   -       -      -      -      -        -      -       -      -      -      -      -        -        -      -      -       -      -        -      -      -      -      -      -      -        -        -       -         -       -      -       unit   -      -      -      -      -      -          -       -         -      -      -      -      -      -       -       -       -      -     -
front                -      area   area    -      -      -      -        -      -       -      -      -      -      -        -        -      -      -       -      -        -      -      -      -      -      area   area     unit     unit    area      area    area   -       area   -      unit   area   area   -      unit       -       -         -      -      -      -      -      -       -       -       area   area  area
socio_political      -      -      -       -      -      -      -        -      -       -      -      -      -      -        -        -      -      -       -      -        -      -      -      -      -      area   area     -        -       -         area    -      -       -      -      unit   -      area   unit   -          -       -         -      -      -      -      -      -       -       -       -      -     -
people_inspection    -      area   area    -      -      -      -        -      -       -      -      -      -      -        -        -      -      -       -      -        -      -      -      -      -      area   -        -        -       -         -       -      -       -      -      -      -      area   -      -          -       -         -      -      -      -      -      -       -       -       area   area  -
community_invest_sup -      given  given   -      -      -      -        -      -       -      -      -      -      -        -        -      -      -       -      -        -      -      -      -      -      -      -        -        -       -         -       -      -       -      -      -      -      -      -      -          -       -         -      -      -      -      -      -       -       -       -      -     -
mediation            -      -      -       -      -      -      -        -      -       -      -      -      -      -        -        -      -      -       -      -        -      -      -      -      -      -      -        -        -       -         -       -      -       -      -      -      -      -      -      -          -       -         -      -      -      -      -      -       -       -       -      -     -
inspectorate         -      -      -       -      -      -      -        -      -       -      -      -      -      -        -        -      -      -       -      -        -      -      -      -      -      -      -        -        -       -         -       -      -       -      -      -      -      -      -      -          -       -         -      -      -      -      -      -       -       -       -      -     -
auditor              -      -      -       -      -      -      -        -      -       -      -      -      -      -        -        -      -      -       -      -        all    -      -      -      -      -      -        -        -       -         -       -      -       -      -      -      -      -      -      -          -       -         -      -      -      -      tree   tree    -       -       -      -     -
sysadmin             -      -      -       -      -      -      -        -      -       -      -      -      -      -        -        -      -      -       -      -        -      -      -      -      -      -      -        -        -       -         -       -      -       -      -      -      -      -      -      -          -       -         all    all    all    all    -      -       -       -       -      -     -
`
const [head = [], ...rows] = written
  .trim()
  .split('\n')
  .map((line) => line.trim().split(/\s+/))
const expected = new Map(
  rows.map(([role, ...cells]) => [role, new Map(head.map((name, at) => [name, cells[at]]))]),
)

/** The office of the role, and where a thing may stand to it. */
const home = 'unit-home'
const area = '90101'
const me = 'person-me'
const elsewhere: Place = {
  ...plainPlace,
  unitIds: ['unit-other'],
  unitLineage: ['unit-other', 'unit-top'],
  areaLineage: ['90102', '99'],
  assigneeId: 'person-other',
}
const places: Record<string, Place> = {
  elsewhere,
  'given to me, elsewhere': { ...elsewhere, assigneeId: me },
  'given to somebody for whom I stand in': { ...elsewhere, standInIds: [me] },
  'of my office': { ...elsewhere, unitIds: [home], unitLineage: [home, 'unit-top'] },
  'of an office below mine': { ...elsewhere, unitIds: ['unit-below'], unitLineage: ['unit-below', home] },
  'handled by my office, received elsewhere': {
    ...elsewhere,
    unitIds: ['unit-other', home],
    unitLineage: ['unit-other', home],
  },
  'in my area': { ...elsewhere, areaLineage: [area, '99'] },
  'given to my board': { ...elsewhere, givenTo: [home] },
}
/** Which of these places each scope reaches, by hand. */
const reaches: Record<string, string[]> = {
  '-': [],
  own: ['given to me, elsewhere', 'given to somebody for whom I stand in'],
  unit: ['of my office', 'handled by my office, received elsewhere'],
  tree: ['of my office', 'of an office below mine', 'handled by my office, received elsewhere'],
  area: ['in my area'],
  given: ['given to my board'],
  all: Object.keys(places),
}

const holding = (role: Role): Person => ({
  kind: 'person',
  personId: me,
  grants: [{ role, unitId: home, areaCode: area }],
})

describe('what few may read', () => {
  const restricted = { ...elsewhere, unitIds: [home], unitLineage: [home, 'unit-top'], restricted: true }
  const may = (role: Role, permission: Permission, place: Place) => can(holding(role), permission, place)

  it('is for those who may, and for whom it was given to', () => {
    expect(may('reception_officer', 'petition.read', restricted)).toBe(true)
    expect(may('gov_head', 'petition.assign', restricted)).toBe(true)
    expect(may('unit_head', 'petition.read', restricted)).toBe(false)
    expect(may('unit_handler', 'petition.read', { ...restricted, assigneeId: me })).toBe(true)
    expect(may('front', 'petition.watch', { ...restricted, areaLineage: [area] })).toBe(false)
    for (const beside of [{ standInIds: [me] }, { memberIds: [me], collaboratorIds: [me] }])
      expect(may('unit_handler', 'petition.read', { ...restricted, ...beside })).toBe(false)
  })

  it('is not handled by whom it is about, nor by their office but for the head of the government', () => {
    expect(may('reception_officer', 'petition.read', { ...restricted, concernsPersonId: me })).toBe(false)
    expect(may('gov_head', 'petition.read', { ...restricted, concernsPersonId: me })).toBe(false)
    expect(may('reception_officer', 'petition.triage', { ...restricted, concernsUnitId: home })).toBe(false)
    expect(may('gov_head', 'petition.assign', { ...restricted, concernsUnitId: home })).toBe(true)
  })
})

describe('who is beside it', () => {
  it('records progress where they help, and neither drafts nor approves nor issues', () => {
    const helped = { ...elsewhere, memberIds: [me], collaboratorIds: [me] }
    const allowed = permissions.filter((one) => can(holding('unit_handler'), one, helped))
    expect(allowed).toEqual(['petition.read', 'petition.progress'])
    expect(can(holding('unit_head'), 'petition.progress', helped)).toBe(false)
  })

  it('reads and does nothing: followers, an office that is asked to take it over', () => {
    const joined = { ...elsewhere, memberIds: [me] }
    const offered = { ...elsewhere, seenBy: [home], seenLineage: [home] }
    expect(can(holding('unit_handler'), 'petition.read', joined)).toBe(true)
    expect(can(holding('unit_handler'), 'petition.draft', joined)).toBe(false)
    expect(can(holding('reception_officer'), 'petition.read', offered)).toBe(true)
    expect(can(holding('gov_head'), 'petition.read', offered)).toBe(true)
    expect(can(holding('gov_head'), 'petition.assign', offered)).toBe(false)
  })
})

describe('every role, every permission, every place', () => {
  it('is written down twice, for all roles and all permissions', () => {
    expect([...expected.keys()]).toEqual(roleCodes)
    expect(head).toEqual(columns.map(([name]) => name))
    expect(columns.map(([, permission]) => permission)).toEqual([...permissions])
  })

  it.each(roleCodes)('%s', (role) => {
    for (const [name, permission] of columns) {
      const scope = expected.get(role)?.get(name) ?? '?'
      for (const [where, place] of Object.entries(places)) {
        const may = can(holding(role), permission, place)
        expect(may, `${role} ${permission} ${where}`).toBe(reaches[scope]?.includes(where))
      }
      expect(can(holding(role), permission), `${role} ${permission} anywhere`).toBe(scope !== '-')
    }
  })

  it('stands in the rows for the database cell by cell', () => {
    const cells = [...expected].flatMap(([role, row]) =>
      columns
        .filter(([name]) => row.get(name) !== '-')
        .map(([name, permission]) => `${role} ${permission} ${row.get(name)}`),
    )
    expect(
      scopeRows()
        .map((row) => `${row.role} ${row.permission} ${row.scope}`)
        .sort(),
    ).toEqual(cells.sort())
  })
})

describe('whoever is no person with a role', () => {
  const others: Actor[] = [
    { kind: 'public', draft: 'd' },
    { kind: 'holder', codeHash: 'h' },
    { kind: 'signin' },
    { kind: 'job', job: 'purge' },
    { kind: 'person', personId: me, grants: [] },
  ]
  it.each(others)('%j may nothing', (actor) => {
    for (const permission of permissions) {
      expect(can(actor, permission)).toBe(false)
      for (const place of Object.values(places)) expect(can(actor, permission, place)).toBe(false)
    }
  })
})

describe('several roles', () => {
  it('reach what each reaches, and no more', () => {
    const both: Person = {
      kind: 'person',
      personId: me,
      grants: [
        { role: 'triage_officer', unitId: 'unit-a', areaCode: null },
        { role: 'front', unitId: 'unit-b', areaCode: area },
      ],
    }
    expect(can(both, 'petition.read', { ...elsewhere, unitIds: ['unit-a'] })).toBe(true)
    expect(can(both, 'petition.read', { ...elsewhere, unitIds: ['unit-b'] })).toBe(false)
    expect(can(both, 'petition.watch', { ...elsewhere, areaLineage: [area] })).toBe(true)
  })

  it('of an office without an area watch nothing', () => {
    const front: Person = {
      kind: 'person',
      personId: me,
      grants: [{ role: 'front', unitId: home, areaCode: null }],
    }
    expect(can(front, 'petition.watch', { ...elsewhere, areaLineage: [area] })).toBe(false)
  })

  it('never give an administrator the text of a petition', () => {
    expect(Object.keys(table.sysadmin).filter((permission) => permission.startsWith('petition.'))).toEqual([])
  })
})
