import { sql } from 'drizzle-orm'
import { beforeAll, describe, expect, it } from 'vitest'
import { demoId } from '#db/seed/demo/demo-id.ts'
import { tx } from '#db/tx.ts'
import { newToken } from '#lib/ids.ts'
import { acceptPetition } from '#server/petitions/accept-petition.ts'
import {
  codeOfFollower,
  follow,
  followedPetition,
  similarPublished,
  stopFollowing,
} from '#server/petitions/follow.ts'
import { withdrawPetition } from '#server/petitions/holder-acts.ts'
import { openByCode } from '#server/petitions/open-by-code.ts'
import { publishPetition } from '#server/petitions/publish-petition.ts'
import { setConsent } from '#server/petitions/set-consent.ts'
import { triagePetition } from '#server/petitions/triage-petition.ts'
import { asSuperuser } from '#tests/database.ts'
import { demoPlace } from '#tests/demo-place.ts'
import { denounce } from '#tests/denounced.ts'
import {
  advance,
  by,
  cast,
  fileOne,
  holderOf,
  petitionIn,
  versionOf,
  workday,
} from '#tests/filed-petition.ts'
import { eventsOf, provesFive } from '#tests/five-proofs.ts'

process.env.SMS_GATEWAY_URL = 'http://127.0.0.1:9/sms' // nothing is sent: no worker runs here
beforeAll(demoPlace)

const anybody = { actor: { kind: 'public' as const }, at: workday }
const pass = async (number: string, who: Parameters<typeof by>[0] = 'reception') =>
  publishPetition(by(who), number, { version: await versionOf(number), checked: 'yes' })
const areaCode = '90101'
let made = 0
/** Words of its own each time, so that nothing found belongs to another test. */
const words = () => {
  made++
  return `Bờ kè suối. ${[...'abcdefghijklm'].map((sign) => `kheva${sign}${made}`).join(' ')}.`
}
const offered = async (body: string) =>
  (await similarPublished(anybody, { body, areaCode })).map(({ number }) => number)
const join = (number: string, phone = '', token = newToken()) =>
  follow(anybody, number, { phone, consent: 'yes' }, token)
const peopleOf = async (number: string, body: string) =>
  (await similarPublished(anybody, { body, areaCode })).find((one) => one.number === number)?.people

describe('passing the covered text for everybody', () => {
  provesFive({
    from: 'TRIAGED',
    right: 'reception',
    event: 'petition.passed-for-public',
    to: 'TRIAGED',
    act: (ctx, number, version) => publishPetition(ctx, number, { version, checked: 'yes' }),
    wrongRole: 'head',
    wrongScope: 'otherReception',
  })

  it('is refused of what the sender did not agree to, and of what was withdrawn', async () => {
    const { number, code } = await fileOne()
    await setConsent(holderOf(code), { consent: 'no' })
    await expect(pass(number)).rejects.toMatchObject({ code: 'publish.consent' })
    const gone = await fileOne()
    await withdrawPetition(holderOf(gone.code), { reason: 'Đã tự dọn xong.', version: 1 } as never)
    await expect(pass(gone.number)).rejects.toMatchObject({ code: 'publish.state' })
  })
})

describe('what is offered to whoever is about to send', () => {
  it('is only what the sender agreed to and an officer passed, as it was passed', async () => {
    const body = words()
    const { number, code } = await fileOne({ body })
    expect(await offered(body)).toEqual([])
    await pass(number)
    expect(await offered(body)).toEqual([number])
    expect(await offered(words())).toEqual([])
    await setConsent(holderOf(code), { consent: 'no' })
    expect(await offered(body)).toEqual([])
    await setConsent(holderOf(code), { consent: 'yes' })
    expect(await offered(body)).toEqual([number])
    // Covered anew, it is to be read anew.
    await asSuperuser(
      (sql) => sql`update petition_masked m set body = m.body || ' [đã che tên]' from petition p
        where p.id = m.petition_id and p.number = ${number}`,
    )
    expect(await offered(body)).toEqual([])
    await pass(number)
    expect(await offered(body)).toEqual([number])
  })

  it('is never more than three, of the same place, of the last year', async () => {
    const body = words()
    for (let n = 0; n < 4; n++) await pass((await fileOne({ body })).number)
    expect(await offered(body)).toHaveLength(3)
    expect(await similarPublished(anybody, { body, areaCode: '90201' })).toEqual([])
    const later = { ...anybody, at: new Date('2027-11-01T09:00:00+07:00') }
    expect(await similarPublished(later, { body, areaCode })).toEqual([])
  })

  it('is never a denunciation, whatever stands in the tables, and cannot be joined', async () => {
    const body = words()
    const { number } = await denounce({ body })
    await expect(pass(number)).rejects.toMatchObject({ code: 'publish.kind' })
    await asSuperuser(async (sql) => {
      await sql`update petition set consent_public = true where number = ${number}`
      return sql`insert into publication (petition_id, body_sha256, checked_by, checked_at)
        select p.id, encode(sha256(convert_to(m.body, 'UTF8')), 'hex'), ${demoId(cast.reception)}, ${workday} from petition p join petition_masked m on m.petition_id = p.id
        where p.number = ${number}`
    })
    expect(await offered(body)).toEqual([])
    await expect(join(number)).rejects.toMatchObject({ code: 'follow.gone' })
  })
})

describe('a letter that turns out to be a denunciation', () => {
  it('is let go of at once: not offered, not followed, no phone kept', async () => {
    const body = words()
    const { number } = await fileOne({ body })
    await pass(number)
    const code = await join(number, '0900000558')
    await triagePetition(by('reception'), number, {
      ...{ version: await versionOf(number), kind: 'denunciation', field: 'land', competence: 'WITHIN' },
      reason: 'Đơn nêu hành vi vi phạm của cán bộ.',
    } as never)
    expect(await offered(body)).toEqual([])
    expect(await followedPetition(holderOf(code))).toBeUndefined()
    const left = await asSuperuser(
      (sql) => sql`select (select count(*)::int from follower where phone = '0900000558') as phones,
        (select count(*)::int from publication b join petition p on p.id = b.petition_id where p.family = 'denunciation'
          and p.received_at = ${workday} and b.checked_at = ${workday} and exists (select 1 from follower f where f.petition_id = p.id)) as passed`,
    )
    expect(left[0]).toEqual({ phones: 0, passed: 0 })
  })
})

describe('“I have this too”', () => {
  it('counts people, a phone once, pressing twice once, and opens by its code until they leave', async () => {
    const body = words()
    const { number } = await fileOne({ body })
    await expect(join(number)).rejects.toMatchObject({ code: 'follow.gone' })
    await pass(number)
    const token = newToken()
    const code = await join(number, '', token)
    expect(await join(number, '', token)).toBe(code)
    expect(codeOfFollower(token, number)).toBe(code)
    expect(await peopleOf(number, body)).toBe(2)
    const other = await join(number, '0900000555')
    await join(number, '0900000555')
    expect(await peopleOf(number, body)).toBe(3)

    expect(await openByCode(anybody, other)).toMatch(/./)
    expect(await followedPetition(holderOf(other))).toMatchObject({
      number,
      state: 'RECEIVED',
      hasPhone: true,
      people: 3,
    })
    expect((await followedPetition(holderOf(other)))?.body).toContain('Bờ kè suối')
    expect(await followedPetition(holderOf('2222222222222222'))).toBeUndefined()
    expect(await followedPetition(anybody)).toBeUndefined()

    await stopFollowing(holderOf(code))
    await stopFollowing(holderOf(code))
    expect(await followedPetition(holderOf(code))).toBeUndefined()
    await expect(openByCode(anybody, code)).rejects.toMatchObject({ code: 'code.wrong' })
    expect(await peopleOf(number, body)).toBe(2)
    await stopFollowing(holderOf(other))
    const left = await asSuperuser(
      (sql) => sql`select count(*)::int as n from follower where phone <> '' and left_at is not null`,
    )
    expect(left[0]?.n).toBe(0)
  })

  it('by two at once is two, and both have a code', async () => {
    const body = words()
    const { number } = await fileOne({ body })
    await pass(number)
    const [one, two] = await Promise.all([join(number), join(number)])
    expect(one).not.toBe(two)
    expect(await peopleOf(number, body)).toBe(3)
    const token = newToken()
    await Promise.all([join(number, '', token), join(number, '', token)])
    expect(await peopleOf(number, body)).toBe(4)
  })

  it('shows how far it is, and no text once the consent is taken back', async () => {
    const { number, code } = await fileOne({ body: words() })
    await pass(number)
    const mine = await join(number)
    await advance(number, 'RECEIVED', 'ASSIGNED')
    await setConsent(holderOf(code), { consent: 'no' })
    expect(await followedPetition(holderOf(mine))).toMatchObject({ state: 'ASSIGNED', body: null })
    await expect(join(number)).rejects.toMatchObject({ code: 'follow.gone' })
  })
})

describe('news to those who follow', () => {
  it('goes to each phone once, without a word of it, and nobody at the office reads to whom', async () => {
    const { number, code } = await petitionIn('TRIAGED', { body: words() })
    await pass(number)
    await join(number, '0900000556')
    await join(number, '0900000556')
    await join(number)
    const gone = await join(number, '0900000557')
    await stopFollowing(holderOf(gone))
    const before = await eventsOf(number)
    await acceptPetition(by('reception'), number, {
      version: await versionOf(number),
      handlingUnitId: demoId('hong-lien-ha-tang'),
    })
    expect((await eventsOf(number)).length).toBe(before.length + 1)
    const rows = await asSuperuser(
      (
        sql,
      ) => sql`select n.key, n.channel, n.person_id, n.payload::text as payload from notice n join petition p on p.id = n.petition_id
        where p.number = ${number} and n.follower_id is not null`,
    )
    expect(rows).toEqual([
      { key: 'followed', channel: 'sms', person_id: null, payload: expect.stringContaining(number) },
    ])
    for (const ctx of [by('reception'), by('chair'), by('admin'), holderOf(code), anybody]) {
      const seen = await tx(ctx, (db) => db.execute(sql`select id from notice where key = 'followed'`))
      expect(seen).toHaveLength(0)
      await expect(tx(ctx, (db) => db.execute(sql`select phone from follower`))).rejects.toThrow()
    }
  })
})
