import { beforeAll, describe, expect, it } from 'vitest'
import { demoId } from '#db/seed/demo/demo-id.ts'
import type { Person } from '#domain/people/actor.ts'
import type { Ctx } from '#server/context.ts'
import { findFile } from '#server/petitions/find-file.ts'
import { findPetition } from '#server/petitions/find-petition.ts'
import { heldPetition } from '#server/petitions/held-petition.ts'
import { addToPetition } from '#server/petitions/holder-acts.ts'
import { nameConcerned } from '#server/petitions/name-concerned.ts'
import { NotFound } from '#server/petitions/petition-row.ts'
import { replaceCode } from '#server/petitions/replace-code.ts'
import { triagePetition } from '#server/petitions/triage-petition.ts'
import { findVisit } from '#server/reception/find-visit.ts'
import { asSuperuser } from '#tests/database.ts'
import { demoPlace } from '#tests/demo-place.ts'
import { denounce, denunciation, keptWords, markers, tellTales } from '#tests/denounced.ts'
import { by, cast, fileOne, holderOf, rowOf, versionOf, workday } from '#tests/filed-petition.ts'
import { eventsOf } from '#tests/five-proofs.ts'
import { newsOf } from '#tests/notice-rows.ts'
import { visitBy } from '#tests/reception-desk.ts'
import { actorOf } from '../../scripts/demo/cast.ts'
import { sealExisting } from '../../scripts/seal-existing.ts'
import { agreeOpening } from './agree-opening.ts'
import { askOpening } from './ask-opening.ts'
import { coverWords } from './cover-words.ts'
import { listOpenings, openingsOf } from './openings-of.ts'
import { readIdentity } from './read-identity.ts'

beforeAll(demoPlace)

const minutes = (n: number) => new Date(workday.getTime() + n * 60_000)
const who = (key: string, at = workday): Ctx<Person> => ({ actor: actorOf(key), at })
const reception = (at = workday) => who(cast.reception, at)
const chair = (at = workday) => who(cast.chair, at)
const reason = 'Mời người tố cáo làm rõ việc thu tiền, giao giấy mời tận tay.'

async function ask(number: string, change = {}, ctx = reception()): Promise<string> {
  const secondId = ctx.actor.personId === demoId(cast.chair) ? demoId(cast.reception) : demoId(cast.chair)
  const version = await versionOf(number)
  await askOpening(ctx, number, { version, reason, secondId, urgent: '', ...change })
  const [row] = await asSuperuser<{ id: string }>(
    (sql) => sql<{ id: string }[]>`select o.id from identity_opening o join petition p on p.id = o.petition_id
      where p.number = ${number} order by o.asked_at desc, o.id desc limit 1`,
  )
  return row?.id as string
}
const agree = (number: string, openingId: string, ctx = chair()) =>
  agreeOpening(ctx, number, { openingId, sure: 'yes' })
const closed = { code: 'vault.closed' }

describe('a denunciation', () => {
  it('is read without its sender by everybody at the office, and whole by the holder of the code', async () => {
    const { number, code } = await denounce()
    for (const member of ['reception', 'chair'] as const) {
      const file = await findPetition(by(member), number)
      expect(file?.body, member).toContain(keptWords)
      const all = JSON.stringify(file).toLowerCase()
      for (const word of tellTales) expect(all, `${member} ${word}`).not.toContain(word)
    }
    const held = await heldPetition(holderOf(code))
    expect(held).toMatchObject({ body: denunciation.body, where: markers.place })
    expect(held?.sender).toMatchObject({ name: markers.name, phone: markers.phone })
  })

  it('has the words that its sender adds covered too, and only the day of it', async () => {
    const { number, code } = await denounce()
    await addToPetition(holderOf(code), { note: `Tôi, ${markers.name}, có thêm giấy thu tiền ngày 3/11.` })
    const office = (await findPetition(by('reception'), number))?.history[0]
    expect(office?.note).toContain('có thêm giấy thu tiền')
    expect(office?.note).not.toContain('Zenkivara')
    expect(office?.at).toEqual(new Date('2026-10-14T00:00:00+07:00'))
    expect((await heldPetition(holderOf(code)))?.history[0]?.note).toContain(markers.name)
    const [kept] = await asSuperuser(
      (sql) => sql`select at, substr(id::text, 15, 1) as kind from event where type = 'petition.added'`,
    )
    // No hour in the row, nor in its id.
    expect(kept).toEqual({ at: new Date('2026-10-14T00:00:00+07:00'), kind: '4' })
  })

  it('is moved into the vault when it is seen to be one, with what its sender added', async () => {
    const { number, code } = await fileOne({ name: markers.name, address: markers.address })
    await addToPetition(holderOf(code), { note: `Xin gọi ${markers.name} trước khi đến.` })
    await triagePetition(by('reception'), number, {
      ...{ version: await versionOf(number), kind: 'denunciation', field: 'officials' },
      ...{ competence: 'WITHIN', reason: 'Nội dung báo hành vi vi phạm của một cán bộ.' },
    })
    const { id } = await rowOf(number)
    for (const table of ['petition_text', 'petition_sender', 'nomination', 'petition_extra']) {
      expect(
        await asSuperuser((sql) => sql`select 1 from ${sql(table)} where petition_id = ${id}`),
        table,
      ).toEqual([])
    }
    const file = await findPetition(by('reception'), number)
    expect(JSON.stringify(file)).not.toContain('Zenkivara')
    const held = await heldPetition(holderOf(code))
    expect(held?.sender?.name).toBe(markers.name)
    expect(held?.history.map(({ note }) => note)).toContain(`Xin gọi ${markers.name} trước khi đến.`)
  })
})

describe('opening an identity', () => {
  it('needs a second person; then the two read for half an hour, and each reading is written down', async () => {
    const { number } = await denounce()
    const opening = await ask(number)
    await expect(readIdentity(reception(), number)).rejects.toMatchObject(closed)
    await expect(agree(number, opening, reception())).rejects.toMatchObject({ code: 'vault.samePerson' })
    await agree(number, opening)
    const { opened } = await readIdentity(reception(minutes(1)), number)
    expect(opened).toMatchObject({
      body: denunciation.body,
      sender: { name: markers.name, phone: markers.phone },
    })
    await readIdentity(chair(minutes(2)), number)
    await readIdentity(chair(minutes(29)), number)
    // A third of the same office, the one above, and after the time is over: nobody.
    await expect(readIdentity(who('ban-tcd-tinh', minutes(1)), number)).rejects.toThrow()
    await expect(readIdentity(who(cast.provinceChair, minutes(1)), number)).rejects.toMatchObject(closed)
    await expect(readIdentity(reception(minutes(30)), number)).rejects.toMatchObject(closed)
    const { lines } = await openingsOf(chair(minutes(31)), (await rowOf(number)).id)
    expect(lines).toMatchObject([{ reason, urgent: false, readings: 3, secondId: demoId(cast.chair) }])
    expect(await eventsOf(number)).toEqual(['petition.registered', 'identity.asked', 'identity.opened'])
  })

  it('may be agreed to by the office above, once, and within a day', async () => {
    const { number } = await denounce()
    const opening = await ask(number)
    await expect(agree(number, opening, chair(minutes(24 * 60)))).rejects.toMatchObject({
      code: 'vault.lapsed',
    })
    await agree(number, opening, who(cast.provinceChair))
    expect((await readIdentity(who(cast.provinceChair), number)).opened.sender?.name).toBe(markers.name)
    await expect(agree(number, opening)).rejects.toMatchObject({ code: 'vault.agreed' })
    await expect(readIdentity(chair(), number)).rejects.toMatchObject(closed)
  })

  it('for urgent protection stands open at once for one, and the second is told in that moment', async () => {
    const { number } = await denounce()
    const told = await newsOf(number, () => ask(number, { urgent: 'yes' }))
    expect(told).toContain('staff.identityOpened → chair by app')
    expect((await readIdentity(reception(minutes(1)), number)).opened.sender?.name).toBe(markers.name)
    await expect(readIdentity(chair(minutes(1)), number)).rejects.toMatchObject(closed)
    await expect(readIdentity(reception(minutes(30)), number)).rejects.toMatchObject(closed)
  })

  it('is not asked for without a second person, by whoever handles it, or against a change of another', async () => {
    const { number } = await denounce()
    const version = await versionOf(number)
    const asked = { version, reason, secondId: demoId(cast.chair), urgent: '' as const }
    for (const secondId of [demoId(cast.reception), demoId(cast.handler), demoId(cast.otherReception)]) {
      await expect(askOpening(reception(), number, { ...asked, secondId })).rejects.toMatchObject({
        code: 'vault.needSecond',
      })
    }
    await expect(askOpening(reception(), number, { ...asked, version: version + 1 })).rejects.toMatchObject({
      code: 'other.first',
    })
    for (const key of [
      cast.handler,
      cast.head,
      cast.front,
      cast.otherReception,
      cast.otherChair,
      cast.admin,
    ]) {
      await expect(askOpening(who(key), number, asked), key).rejects.toThrow(NotFound)
    }
    const named = { ...asked, reason: `Cần gặp ${markers.name} để làm rõ sự việc.` }
    await expect(askOpening(reception(), number, named)).rejects.toMatchObject({ code: 'vault.givesAway' })
    const both = await Promise.allSettled([
      askOpening(reception(), number, asked),
      askOpening(chair(), number, { ...asked, secondId: demoId(cast.reception) }),
    ])
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
  })

  it('is not for whom it is about, nor for their office but its head', async () => {
    const { number } = await denounce()
    const opening = await ask(number, {}, chair())
    await nameConcerned(by('chair'), number, {
      version: await versionOf(number),
      personId: demoId(cast.reception),
      unitId: '',
    })
    await expect(agree(number, opening, reception())).rejects.toThrow(NotFound)
    const { others } = await openingsOf(chair(), (await rowOf(number, 'chair')).id)
    expect(others.map(({ id }) => id)).not.toContain(demoId(cast.reception))
  })

  it('is read in the log by a third person, who reads no identity', async () => {
    const { number } = await denounce()
    await agree(number, await ask(number))
    await readIdentity(reception(), number)
    const auditor = who('bao-ve-du-lieu')
    const [latest] = (await listOpenings(auditor)).filter((one) => one.reference === number)
    expect(latest).toMatchObject({ reason, readings: 1, askedTitle: expect.any(String) })
    await expect(readIdentity(auditor, number)).rejects.toThrow(NotFound)
    expect(await findPetition(auditor, number)).toBeUndefined()
    for (const key of [cast.reception, cast.chair, cast.admin, cast.front])
      expect(() => listOpenings(who(key)), key).toThrow(NotFound)
  })
})

describe('what hangs on an open identity', () => {
  it('is a new code: the name is compared while it stands open, and not without', async () => {
    const { number } = await denounce()
    const input = async () => ({ version: await versionOf(number), checked: 'yes' as const })
    await expect(replaceCode(by('reception'), number, await input())).rejects.toMatchObject({
      code: 'code.sealed',
    })
    await agree(number, await ask(number))
    expect(await replaceCode(by('reception', minutes(1)), number, await input())).toMatch(/^[2-9A-Z]{16}$/)
  })

  it('are the files of the sender, under a plain name', async () => {
    const { number } = await denounce()
    const { id } = await rowOf(number)
    const fileId = '0190a000-0000-7000-8000-00000000abcd'
    await asSuperuser(
      (sql) => sql`insert into file (id, petition_id, kind, name, media_type, size, sha256, at)
        values (${fileId}, ${id}, 'sender', 'don-zenkivara.PDF', 'application/pdf', 1, 'x', now())`,
    )
    expect(await findFile([by('reception')], fileId)).toBeUndefined()
    await agree(number, await ask(number))
    expect((await findFile([by('reception', minutes(1))], fileId))?.name).toBe('tai-lieu-00abcd.pdf')
    expect(await findFile([by('handler', minutes(1))], fileId)).toBeUndefined()
    const { lines } = await openingsOf(chair(), id)
    expect(lines[0]?.readings).toBe(1)
  })
})

describe('covering more', () => {
  it('takes out what the machine missed, and keeps the text before in the vault', async () => {
    const { number } = await denounce()
    const cover = async (words: string[], ctx = by('reception')) =>
      coverWords(ctx, number, { version: await versionOf(number), words })
    await expect(cover(['không có chữ này'])).rejects.toMatchObject({ code: 'cover.notFound' })
    await expect(cover([markers.missed], by('chair'))).rejects.toMatchObject({ code: 'may.not' })
    await cover([markers.missed])
    const file = await findPetition(by('reception'), number)
    expect(file?.body).toContain('[đã che thêm]')
    expect(file?.body).not.toContain(markers.missed)
    await agree(number, await ask(number))
    const { opened } = await readIdentity(reception(minutes(1)), number)
    expect(opened.redactions).toEqual([expect.stringContaining(markers.missed)])
  })
})

describe('the start', () => {
  it('closes what an older version kept in the clear, and moves to a new key', async () => {
    const { number, code } = await fileOne({ name: markers.name })
    await asSuperuser(async (sql) => {
      await sql`set session_replication_role = replica`
      return sql`update petition set family = 'denunciation', kind = 'denunciation', restricted = true where number = ${number}`
    })
    const { id } = await visitBy('reception', {
      kind: 'denunciation',
      contents: `Nghe kể lại: ${keptWords}.`,
    })
    await asSuperuser(async (sql) => {
      await sql`set session_replication_role = replica`
      await sql`update reception_visit set contents = ${`Tôi là ${markers.name}, ${keptWords}.`} where id = ${id}`
      return sql`insert into reception_visitor (visit_id, unit_id, name, name_key)
        select id, unit_id, ${markers.name}, 'zen' from reception_visit where id = ${id}`
    })
    const url = process.env.MIGRATION_DATABASE_URL as string
    expect((await sealExisting(url, workday)).moved).toBe(1)
    expect((await heldPetition(holderOf(code)))?.sender?.name).toBe(markers.name)
    const visit = await findVisit(by('reception'), id)
    expect(visit).toMatchObject({ visitor: null })
    expect(visit?.visit.contents).toContain(keptWords)
    expect(visit?.visit.contents).not.toContain(markers.name)
    const { env } = await import('#lib/env.ts')
    const before = env().VAULT_KEY
    Object.assign(env(), {
      VAULT_KEY: Buffer.alloc(32, 'another').toString('base64'),
      VAULT_KEYS_OLD: before,
    })
    expect((await sealExisting(url, workday)).rekeyed).toBeGreaterThan(5)
    Object.assign(env(), { VAULT_KEYS_OLD: '' })
    expect((await heldPetition(holderOf(code)))?.sender?.name).toBe(markers.name)
    expect(await sealExisting(url, workday)).toEqual({ moved: 0, rekeyed: 0 })
  })
})
