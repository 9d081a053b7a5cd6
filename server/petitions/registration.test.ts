import { sql } from 'drizzle-orm'
import { beforeAll, describe, expect, it } from 'vitest'
import { demoId } from '#db/seed/demo/demo-id.ts'
import { tx } from '#db/tx.ts'
import type { PreparedKind } from '#domain/petitions/preparation.ts'
import { newToken } from '#lib/ids.ts'
import { purge } from '#server/jobs/purge.ts'
import { codeOfDraft, hashOfCode } from '#server/petitions/filing-key.ts'
import { findPetition } from '#server/petitions/find-petition.ts'
import { heldPetition } from '#server/petitions/held-petition.ts'
import { openByCode, pageOfCode } from '#server/petitions/open-by-code.ts'
import {
  dropPreparation,
  findPreparation,
  heldPreparation,
  prepareLetter,
} from '#server/petitions/preparations.ts'
import { registerLetter } from '#server/petitions/register-letter.ts'
import { asSuperuser } from '#tests/database.ts'
import { demoPlace } from '#tests/demo-place.ts'
import { by, cast, holderOf, rowOf, workday } from '#tests/filed-petition.ts'
import { eventsOf } from '#tests/five-proofs.ts'
import { actorOf } from '../../scripts/demo/cast.ts'

beforeAll(demoPlace)

const letter = {
  ...{
    kind: 'complaint',
    source: 'desk' as const,
    forwardedBy: '',
    signed: 'yes' as const,
    firstNumber: '',
    ref: '',
  },
  ...{
    areaCode: '90101',
    place: 'Tổ 5',
    headCount: 1,
    representatives: [],
    unnamed: '' as const,
    channel: 'code' as const,
  },
  ...{ capacity: 'person' as const, organisation: '', post: '' },
  ...{ name: 'Nguyễn Thị Mẫu', address: 'Tổ 5, phường Hồng Liên', phone: '', email: '' },
  body: 'Khiếu nại Quyết định số 12/QĐ-UBND ngày 3/8/2026 về thu hồi đất của gia đình.',
}

const said = { kind: 'feedback', signed: '', address: '', phone: '0912345678', channel: 'call' } as const

describe('a letter at the desk', () => {
  it.each(['phone', 'desk'] as const)(
    'by %s needs a name and a telephone alone, and who took it in stays inside',
    async (source) => {
      const { number, code } = await registerLetter(by('reception'), { ...letter, ...said, source })
      expect(await rowOf(number)).toMatchObject({ source, family: 'opinion', state: 'RECEIVED' })
      expect(await heldPetition(holderOf(code))).toMatchObject({ sender: { name: letter.name, address: '' } })
      const [told] = await asSuperuser(
        (sql) => sql`select e.person_id from event e join petition p on p.id = e.petition_id
        where p.number = ${number} and e.type = 'petition.registered'`,
      )
      expect(told?.person_id).toBe(demoId(cast.reception))
      expect(JSON.stringify(await heldPetition(holderOf(code)))).not.toContain(demoId(cast.reception))
    },
  )

  it('is received today: its clocks run, its code opens it, its receipt is given out once', async () => {
    const { number, code } = await registerLetter(by('reception'), letter)
    expect(await rowOf(number)).toMatchObject({
      ...{ state: 'RECEIVED', kind: 'complaint', family: 'complaint', source: 'desk', consentPublic: false },
      ...{ receivedAt: workday, firstAnswerDueOn: '2026-10-23', answerDueOn: null },
    })
    const held = await heldPetition(holderOf(code))
    expect(held).toMatchObject({ body: letter.body, sender: { name: letter.name } })
    expect(await eventsOf(number)).toEqual(['petition.registered'])
    const kept = await asSuperuser(
      (sql) => sql`select code_hash from petition_code where code_hash = ${code}`,
    )
    expect(kept).toEqual([])
  })

  it.each(['handler', 'chair', 'front', 'admin'] as const)('is not taken in by %s', async (who) => {
    await expect(registerLetter(by(who), letter)).rejects.toMatchObject({ code: 'may.not' })
  })

  it.each([
    ['an unsigned complaint', { signed: '' }, 'register.unsigned'],
    ['an unsigned denunciation', { kind: 'denunciation', signed: '' }, 'register.unsigned'],
    ['a complaint said by telephone', { source: 'phone' }, 'register.byPhone'],
    ['a denunciation said by telephone', { source: 'phone', kind: 'denunciation' }, 'register.byPhone'],
    ['a complaint without an address', { address: '', phone: '0912345678' }, 'register.noAddress'],
    ['a posted opinion without an address', { ...said, source: 'post' }, 'register.noAddress'],
    ['an opinion with neither address nor telephone', { ...said, phone: '' }, 'register.noAddress'],
    ['a letter handed over by nobody', { source: 'intermediary' }, 'register.noForwarder'],
    ['a second complaint without the first', { kind: 'complaint-second' }, 'register.noFirst'],
    [
      'a second complaint about what is not seen',
      { kind: 'complaint-second', firstNumber: '2026-999999' },
      'register.noFirst',
    ],
    [
      'a denunciation by an organisation',
      {
        kind: 'denunciation',
        capacity: 'organisation',
        organisation: 'Hợp tác xã Bến Gương',
        post: 'Giám đốc',
      },
      'denunciation.organisation',
    ],
    ['a kind that is not there', { kind: 'nothing' }, 'register.noKind'],
    ['a preparation that is not there', { ref: 'CB-2222222' }, 'register.noPreparation'],
  ] as const)('refuses %s and keeps nothing of it', async (_name, change, code) => {
    const count = () => asSuperuser((sql) => sql`select count(*)::int as n from petition`)
    const before = await count()
    await expect(registerLetter(by('reception'), { ...letter, ...change })).rejects.toMatchObject({ code })
    expect(await count()).toEqual(before)
  })

  it('as a second complaint at the province is tied to the first of a phường, whose file stays unseen', async () => {
    const province = { actor: actorOf('ban-tcd-tinh'), at: workday }
    const first = await registerLetter(by('reception'), letter)
    const again = { ...letter, kind: 'complaint-second', firstNumber: first.number }
    const second = await registerLetter(province, again)
    const firstId = (await rowOf(first.number)).id
    const [row] = await asSuperuser(
      (sql) => sql`select first_round_id, unit_id from petition where number = ${second.number}`,
    )
    expect(row).toEqual({ first_round_id: firstId, unit_id: demoId('tinh-ubnd') })
    expect(await findPetition(province, first.number)).toBeUndefined()
    // A neighbour is not above: there the number is as good as any other.
    await expect(registerLetter(by('otherReception'), again)).rejects.toMatchObject({
      code: 'register.noFirst',
    })
    // The first office learns that its decision was taken further, and nothing more; others not even that.
    const known = (who: 'reception' | 'otherReception') =>
      tx(by(who), (db) => db.execute(sql`select acl.complained_again(${firstId}) as again`))
    expect([...(await known('reception'))]).toEqual([{ again: true }])
    expect([...(await known('otherReception'))]).toEqual([{ again: false }])
    expect(await findPetition(by('reception'), second.number)).toBeUndefined()
  })

  it('as a second complaint is tied to the first and runs by the clocks of the second', async () => {
    const first = await registerLetter(by('reception'), letter)
    const second = await registerLetter(by('reception'), {
      ...letter,
      kind: 'complaint-second',
      firstNumber: first.number,
    })
    const row = await rowOf(second.number)
    expect(row).toMatchObject({ kind: 'complaint-second', firstRoundId: (await rowOf(first.number)).id })
    expect(await eventsOf(second.number)).toEqual(['petition.registered', 'petition.second-round'])
  })
})

describe('a denunciation at the desk', () => {
  const denounced = {
    ...letter,
    kind: 'denunciation',
    body: 'Tôi là Nguyễn Thị Mẫu, số 0900 000 123, tố cáo việc thu tiền không có biên lai tại chợ.',
  }

  it('has a reference that is no number, and is hidden from those who watch and those who do not decide', async () => {
    const { number } = await registerLetter(by('reception'), denounced)
    expect(number).toMatch(/^H-[2-9A-HJKMNP-Z]{7}$/)
    expect((await rowOf(number)).restricted).toBe(true)
    for (const who of ['front', 'head', 'handler', 'otherReception', 'admin'] as const) {
      expect(await findPetition(by(who), number), who).toBeUndefined()
    }
    // Whoever may open the identity reads the same covered words as its handler, until it is opened.
    for (const who of ['reception', 'chair'] as const) {
      const file = await findPetition(by(who), number)
      expect(file?.sender, who).toBeUndefined()
      expect(file?.body, who).not.toMatch(/Nguyễn Thị Mẫu|0900/)
      expect(file?.sealed?.holds.name, who).toBe(true)
    }
  })

  it('is worked on by its handler without name, number or words that tell them', async () => {
    const { number } = await registerLetter(by('reception'), denounced)
    await asSuperuser(
      (
        sql,
      ) => sql`update petition set state = 'ASSIGNED', assignee_id = (select id from person where title like 'Chuyên viên%' and id in
        (select person_id from role_grant where role = 'unit_handler') limit 1), answer_due_on = '2026-12-01',
        task = 'Xác minh', due_on = '2026-11-20', head_id = (select person_id from role_grant where role = 'gov_head' limit 1),
        expected_result = 'Báo cáo xác minh' where number = ${number}`,
    )
    const [given] = await asSuperuser((sql) => sql`select assignee_id from petition where number = ${number}`)
    const handler = {
      actor: {
        kind: 'person' as const,
        personId: given?.assignee_id as string,
        grants: await grantsOf(given?.assignee_id),
      },
      at: workday,
    }
    const file = await findPetition(handler, number)
    expect(file?.row.number).toBe(number)
    expect(file?.sender).toBeUndefined()
    expect(file?.body).not.toMatch(/Nguyễn Thị Mẫu|0900/)
    expect(file?.body).toContain('thu tiền không có biên lai')
  })
})

async function grantsOf(personId: string) {
  const rows = await asSuperuser(
    (sql) =>
      sql`select g.role, g.unit_id as "unitId", u.area_code as "areaCode" from role_grant g join unit u on u.id = g.unit_id where g.person_id = ${personId}`,
  )
  return rows as unknown as { role: 'unit_handler'; unitId: string; areaCode: string | null }[]
}

describe('a preparation', () => {
  const prepared = (kind: PreparedKind = 'complaint') => ({
    ...{
      kind,
      body: letter.body,
      name: letter.name,
      address: letter.address,
      areaCode: '90101',
      place: 'Tổ 5',
    },
    extra: [{ key: 'wish', label: 'Ông/bà yêu cầu gì', value: 'Hủy quyết định' }],
  })
  const prepare = async (kind?: PreparedKind, at = workday) => {
    const token = newToken()
    await prepareLetter({ actor: { kind: 'public' }, at }, token, prepared(kind))
    const code = codeOfDraft(token)
    return { token, code, held: await heldPreparation(holderOf(code, at)) }
  }
  const everybody = { actor: { kind: 'public' as const }, at: workday }

  it('is no petition and has no clock; its code opens it and nothing else', async () => {
    const { code, held } = await prepare()
    expect(held).toMatchObject({ prepared: prepared(), preparedOn: '2026-10-14' })
    expect(await heldPetition(holderOf(code))).toBeUndefined()
    expect(await pageOfCode(await openByCode(everybody, code), workday)).toBe('/tra-cuu/chuan-bi')
    const rows = await asSuperuser(
      (sql) => sql`select sealed, prepared_on::text from preparation where ref = ${held?.ref as string}`,
    )
    expect(JSON.stringify(rows)).not.toMatch(/Mẫu|thu hồi/)
  })

  it('written again before it was printed is the later text', async () => {
    const { token, code } = await prepare()
    await prepareLetter(everybody, token, { ...prepared(), body: `${letter.body} Viết lại.` })
    expect((await heldPreparation(holderOf(code)))?.prepared.body).toContain('Viết lại')
  })

  it('is found by the desk it was written for and by no other', async () => {
    const { held } = await prepare('denunciation')
    const ref = held?.ref as string
    expect((await findPreparation(by('reception'), ref)).name).toBe(letter.name)
    await expect(findPreparation(by('otherReception'), ref)).rejects.toMatchObject({
      code: 'register.noPreparation',
    })
    await expect(findPreparation(by('handler'), ref)).rejects.toMatchObject({
      code: 'register.noPreparation',
    })
  })

  it('is used up when the signed letter comes, with the answers that were given', async () => {
    const { code, held } = await prepare()
    const { number } = await registerLetter(by('reception'), { ...letter, ref: held?.ref as string })
    expect(await heldPreparation(holderOf(code))).toBeUndefined()
    await expect(openByCode(everybody, code)).rejects.toMatchObject({ code: 'code.wrong' })
    const extra = await asSuperuser(
      (sql) =>
        sql`select answers from petition_extra where petition_id = (select id from petition where number = ${number})`,
    )
    expect(extra[0]?.answers).toEqual(prepared().extra)
  })

  it('can be thrown away, and goes by itself after its days', async () => {
    const mine = await prepare()
    await dropPreparation(holderOf(mine.code))
    expect(await heldPreparation(holderOf(mine.code))).toBeUndefined()
    const left = await prepare()
    expect(left.held?.expiresOn).toBe('2026-11-13')
    const job = (day: string) => ({
      actor: { kind: 'job' as const, job: 'purge' as const },
      at: new Date(`${day}T03:00:00+07:00`),
    })
    await purge(job('2026-11-13'))
    expect(await heldPreparation(holderOf(left.code))).toBeDefined()
    expect((await purge(job('2026-11-14'))).preparations).toBeGreaterThan(0)
    expect(
      await heldPreparation({
        ...holderOf(left.code),
        actor: { kind: 'holder', codeHash: hashOfCode(left.code) },
      }),
    ).toBeUndefined()
  })
})
