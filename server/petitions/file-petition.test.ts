import { beforeAll, describe, expect, it } from 'vitest'
import { petition } from '#db/schema/petitions.ts'
import { tx } from '#db/tx.ts'
import { newToken } from '#lib/ids.ts'
import { filePetition } from '#server/petitions/file-petition.ts'
import { asSuperuser } from '#tests/database.ts'
import { demoPlace } from '#tests/demo-place.ts'
import { answers, by, fileOne, holderOf, rowOf, workday } from '#tests/filed-petition.ts'

beforeAll(demoPlace)

const ctx = { actor: { kind: 'public' as const }, at: workday }

describe('filing', () => {
  it('receives the petition, its code, its text, its masked text and its event, all or nothing', async () => {
    const filed = await fileOne()
    expect(filed.number).toMatch(/^2026-\d{6}$/)
    expect(filed.firstAnswerDueOn).toBe('2026-10-28')
    const [row] = await asSuperuser(
      (
        sql,
      ) => sql`select p.state, p.kind, u.code as unit, t.body, m.body as masked, s.name, c.code_hash, e.type, e.actor_kind
        from petition p join unit u on u.id = p.unit_id join petition_text t on t.petition_id = p.id
        join petition_masked m on m.petition_id = p.id join petition_sender s on s.petition_id = p.id
        join petition_code c on c.petition_id = p.id join event e on e.petition_id = p.id
        where p.number = ${filed.number}`,
    )
    expect(row).toMatchObject({
      state: 'RECEIVED',
      kind: 'feedback',
      unit: 'hong-lien-ubnd',
      name: 'Nguyễn Thị Mẫu',
      type: 'petition.filed',
      actor_kind: 'holder',
    })
    expect(row?.masked).toContain('[đã che số điện thoại]')
    expect(row?.masked).not.toContain('0900')
    expect(JSON.stringify(row)).not.toContain(filed.code)
  })

  it('counts once however often it is sent, and gives the same code again', async () => {
    const filing = { token: newToken(), answers, consentPublic: false }
    const [first, second] = await Promise.all([filePetition(ctx, filing), filePetition(ctx, filing)])
    const third = await filePetition(ctx, filing)
    for (const one of [first, second]) expect(one).toMatchObject({ number: third.number, code: third.code })
    expect([first.again, second.again, third.again].filter((again) => !again)).toHaveLength(1)
    expect(
      await asSuperuser((sql) => sql`select count(*)::int as n from petition where number = ${third.number}`),
    ).toEqual([{ n: 1 }])
  })

  it('keeps an unnamed petition without name and address', async () => {
    const { number } = await fileOne({ unnamed: 'yes', name: 'Không được giữ', address: 'Không được giữ' })
    expect(
      await asSuperuser(
        (sql) =>
          sql`select s.* from petition_sender s join petition p on p.id = s.petition_id where p.number = ${number}`,
      ),
    ).toEqual([])
  })

  it('leaves an unclear kind to the officer', async () => {
    const { number } = await fileOne({ kind: 'unclassified' })
    expect((await rowOf(number)).kind).toBeNull()
  })

  it('is refused when a page before is unanswered, or the place has no office', async () => {
    const { channel: _channel, ...without } = answers
    await expect(
      filePetition(ctx, { token: newToken(), answers: without, consentPublic: true }),
    ).rejects.toMatchObject({ code: 'draft.expired' })
    await expect(fileOne({ areaCode: '12345' })).rejects.toMatchObject({ code: 'place.missing' })
    // A commune that ended on 30/6/2025 receives nothing today.
    await expect(fileOne({ areaCode: '90001' })).rejects.toMatchObject({ code: 'place.missing' })
  })

  it('stores decomposed text composed, and hidden signs not at all', async () => {
    const { number } = await fileOne({ body: answers.body?.normalize('NFD') })
    const [row] = await asSuperuser(
      (sql) =>
        sql`select t.body from petition_text t join petition p on p.id = t.petition_id where p.number = ${number}`,
    )
    expect(row?.body).toBe(String(row?.body).normalize('NFC'))
  })
})

describe('who sees it', () => {
  it('is the holder of the code, the office and the Front of the area, and nobody else', async () => {
    const { number, code } = await fileOne()
    const seen = (as: { actor: never; at: Date }) =>
      tx(as, async (db) => (await db.select().from(petition)).some((row) => row.number === number))
    expect(await seen(holderOf(code) as never)).toBe(true)
    expect(await seen(by('reception') as never)).toBe(true)
    expect(await seen(by('front') as never)).toBe(true)
    expect(await seen(by('otherReception') as never)).toBe(false)
    expect(await seen(by('otherFront') as never)).toBe(false)
    expect(await seen(by('admin') as never)).toBe(false)
    expect(await seen(ctx as never)).toBe(false)
    expect(await seen(holderOf('2222222222222222') as never)).toBe(false)
  })
})

describe('an organisation', () => {
  const body = 'Trước cổng Hợp tác xã Bến Gương mặt đường sụt từ đầu tháng 11, xe chở hàng không vào được.'
  const sender = { name: 'Nguyễn Thị Mẫu', post: 'Giám đốc', organisation: 'Hợp tác xã Bến Gương' }
  const kept = async (number: string) =>
    (
      await asSuperuser(
        (sql) => sql`select s.organisation, s.post, m.body from petition p
          join petition_sender s on s.petition_id = p.id join petition_masked m on m.petition_id = p.id
          where p.number = ${number}`,
      )
    )[0]

  it('is kept with the post of its representative, and covered for others', async () => {
    const { number } = await fileOne({ ...sender, body, capacity: 'organisation' })
    expect(await kept(number)).toMatchObject({ organisation: sender.organisation, post: 'Giám đốc' })
    expect((await kept(number))?.body).not.toContain('Bến Gương')
  })

  it('typed and then left for an individual is not kept', async () => {
    const { number } = await fileOne({ ...sender, body, capacity: 'person' })
    expect(await kept(number)).toMatchObject({ organisation: '', post: '' })
  })

  it('does not denounce', async () => {
    const denounces = fileOne({ ...sender, capacity: 'organisation', kind: 'denunciation' as never })
    await expect(denounces).rejects.toMatchObject({ code: 'denunciation.organisation' })
  })
})
