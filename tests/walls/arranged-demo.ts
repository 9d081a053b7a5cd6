import type { Sql } from 'postgres'
import { demoId } from '#db/seed/demo/demo-id.ts'
import type { Place } from '#domain/people/permissions.ts'
import { asSuperuser, freshDatabase } from '#tests/database.ts'
import { testEnvironment } from '#tests/demo-place.ts'
import { loadDemo } from '../../scripts/load-demo.ts'

const front = demoId('mat-tran-hong-lien')

export type Standing = Place & { id: string; family: string }

/** The moment at which everybody looks. */
export const at = new Date('2026-11-21T09:00:00+07:00')

/**
 * The demo place with what it has none or few of, and every petition of it with where it stands, read
 * behind the policies.
 */
export async function arrangedDemo(): Promise<{ standing: Standing[]; done: () => Promise<void> }> {
  testEnvironment()
  const done = await freshDatabase()
  await loadDemo()
  await beside()
  await arrange()
  await give()
  const standing = await asSuperuser<Standing>(
    (db) => db<Standing[]>`
      select p.id, p.family, p.assignee_id as "assigneeId",
        array[p.unit_id, coalesce(p.handling_unit_id, p.unit_id)]::text[] as "unitIds",
        array(select ancestor_id::text from unit_lineage where unit_id in (p.unit_id, p.handling_unit_id)) as "unitLineage",
        array(select ancestor_code from area_lineage where code = p.area_code) as "areaLineage",
        array_remove(array[p.offered_unit_id, p.origin_unit_id], null)::text[] as "seenBy",
        array(select ancestor_id::text from unit_lineage where unit_id in (p.offered_unit_id, p.origin_unit_id)) as "seenLineage",
        array(select person_id::text from petition_member m where m.petition_id = p.id and m.ended_at is null) as "memberIds",
        array(select person_id::text from petition_member m where m.petition_id = p.id and m.ended_at is null
          and m.role = 'collaborator') as "collaboratorIds",
        array(select a.stand_in_id::text from absence a where a.person_id = p.assignee_id and a.ended_at is null
          and '2026-11-21' between a.from_on and a.to_on and a.stand_in_id is not null) as "standInIds",
        json_build_object('unitIds', array_remove(array[p.offered_unit_id], null),
          'unitLineage', array(select ancestor_id from unit_lineage where unit_id = p.offered_unit_id)) as "offeredTo",
        -- Lists of the Front alone are given, in the place of the board, while they last.
        array(select distinct w.given_to::text from watch_item i join watch_list w on w.id = i.list_id
          where i.petition_id = p.id and w.given_to is not null and w.ended_at is null and w.person_id = ${front}
          and exists (select 1 from area_lineage l where l.code = p.area_code and l.ancestor_code = '90101')) as "givenTo",
        p.restricted, p.concerns_person_id as "concernsPersonId", p.concerns_unit_id as "concernsUnitId"
      from petition p`,
  )
  return { standing, done }
}

/** Somebody is away and another stands in, some help and some follow, and one petition is for few. */
async function beside(): Promise<void> {
  const of = (key: string) => demoId(key)
  const away = of('chuyen-vien-ha-tang-hong-lien')
  const rows = async (run: (db: Sql) => Promise<unknown>) => {
    await asSuperuser(async (db) => {
      await run(db)
      return []
    })
  }
  await rows(
    (db) => db`insert into absence (id, person_id, from_on, to_on, stand_in_id, by_person, at)
      values (gen_random_uuid(), ${away}, '2026-11-20', '2026-11-21', ${of('chuyen-vien-xay-dung-hong-lien')}, ${away}, now())`,
  )
  const handled = [away, of('chuyen-vien-ha-tang-hac-tri')]
  for (const [who, role] of [
    ['chuyen-vien-van-xa-hong-lien', 'collaborator'],
    ['chuyen-vien-van-phong-hong-lien', 'watcher'],
    ['tiep-dan-hac-tri', 'collaborator'],
  ] as const) {
    for (const handler of handled) {
      await rows(
        (db) => db`insert into petition_member (id, petition_id, role, person_id, added_by, at)
          select gen_random_uuid(), id, ${role}, ${of(who)}, ${away}, now() from petition
          where assignee_id = ${handler} order by number limit 3`,
      )
    }
  }
  await rows(
    (db) => db`update petition set restricted = true where id in (
      select id from petition where assignee_id = ${away} order by number limit 1)`,
  )
}

/** What the demo has none or few of: offered, followed, read by few, about somebody, with helpers. */
async function arrange(): Promise<void> {
  const id = (key: string) => demoId(key)
  // Those are given to somebody, so that everybody of whom a rule speaks has one.
  const rows = await asSuperuser<{ id: string }>(
    (db) => db<{ id: string }[]>`select id from petition
      where unit_id = ${id('hong-lien-ubnd')} and assignee_id is not null order by number limit 12`,
  )
  const free = rows.map((row) => row.id)
  const change = (set: (db: Sql, one: string) => Promise<unknown>) => {
    const one = free.pop()
    if (!one) throw new Error('too few petitions to arrange')
    return asSuperuser(async (db) => {
      await set(db, one)
      return []
    })
  }
  await change((db, one) => db`update petition set offered_unit_id = ${id('hac-tri-ubnd')} where id = ${one}`)
  await change(
    (db, one) => db`update petition set offered_unit_id = ${id('hong-lien-van-xa')} where id = ${one}`,
  )
  await change((db, one) => db`update petition set offered_unit_id = ${id('tinh-ubnd')} where id = ${one}`)
  await change(
    (
      db,
      one,
    ) => db`update petition set unit_id = ${id('hac-tri-ubnd')}, handling_unit_id = ${id('hac-tri-ha-tang')},
      origin_unit_id = ${id('hong-lien-ubnd')}, assignee_id = ${id('chuyen-vien-ha-tang-hac-tri')} where id = ${one}`,
  )
  await change((db, one) => db`update petition set restricted = true where id = ${one}`)
  await change(
    (db, one) => db`update petition set restricted = true, offered_unit_id = ${id('hac-tri-ubnd')},
      origin_unit_id = ${id('dai-sen-ubnd')} where id = ${one}`,
  )
  // Given to somebody whose role there is another than to work on what is theirs.
  await change(
    (db, one) => db`update petition set restricted = true, handling_unit_id = ${id('hong-lien-ha-tang')},
      assignee_id = ${id('truong-phong-ha-tang-hong-lien')} where id = ${one}`,
  )
  await change(
    (db, one) =>
      db`update petition set restricted = true, concerns_person_id = ${id('tiep-dan-hong-lien')} where id = ${one}`,
  )
  await change(
    (db, one) =>
      db`update petition set restricted = true, concerns_unit_id = ${id('hong-lien-ubnd')} where id = ${one}`,
  )
  await change(
    (db, one) => db`update petition set restricted = true, concerns_unit_id = ${id('hong-lien-ha-tang')},
      handling_unit_id = ${id('hong-lien-van-xa')}, assignee_id = ${id('chuyen-vien-ha-tang-hong-lien')} where id = ${one}`,
  )
  const join =
    (one: string, key: string, ended: Date | null = null) =>
    (db: Sql) =>
      db`insert into petition_member (id, petition_id, role, person_id, added_by, at, ended_at)
      values (gen_random_uuid(), ${one}, 'collaborator', ${id(key)}, ${id('chu-tich-hong-lien')}, now(), ${ended})`
  await change(async (db, one) => {
    await join(one, 'chuyen-vien-van-xa-hong-lien')(db)
    await join(one, 'chuyen-vien-xay-dung')(db)
    await join(one, 'mat-tran-hac-tri')(db)
    await join(one, 'chuyen-vien-van-phong-hong-lien', at)(db)
  })
  await change(async (db, one) => {
    await db`update petition set restricted = true where id = ${one}`
    await join(one, 'chuyen-vien-van-xa-hong-lien')(db)
  })
}

/** The boards of projects get lists: of the Front; of somebody who gives none; let go of; with what lies elsewhere. */
async function give(): Promise<void> {
  const lists = [
    { owner: front, body: 'hong-lien-mttq', board: 'hong-lien-gsdt', areas: ['90101', '90102'], ended: null },
    {
      owner: demoId('hdnd-hong-lien'),
      body: 'hong-lien-hdnd',
      board: 'hong-lien-gsdt',
      areas: ['90101'],
      ended: null,
    },
    { owner: front, body: 'hong-lien-mttq', board: 'hac-tri-gsdt', areas: ['90101'], ended: at },
  ]
  for (const [n, { owner, body, board, areas, ended }] of lists.entries()) {
    await asSuperuser(async (db) => {
      const [list] =
        await db`insert into watch_list (id, person_id, unit_id, kind, name, shared, given_to, at, changed_at, ended_at)
        values (gen_random_uuid(), ${owner}, ${demoId(body)}, 'picked', ${`Dự án ${n}`}, false, ${demoId(board)}, now(), now(), ${ended})
        returning id`
      for (const area of areas) {
        await db`insert into watch_item (list_id, petition_id, at) select ${list?.id}, id, now() from petition
          where area_code = ${area} and family <> 'denunciation' order by restricted desc, number desc offset ${n * 6} limit 6`
      }
      return []
    })
  }
}
