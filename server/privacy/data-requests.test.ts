import { beforeAll, describe, expect, it } from 'vitest'
import { demoId } from '#db/seed/demo/demo-id.ts'
import { findPetition } from '#server/petitions/find-petition.ts'
import { heldPetition } from '#server/petitions/held-petition.ts'
import { NotFound } from '#server/petitions/petition-row.ts'
import { askData } from '#server/privacy/ask-data.ts'
import {
  countDataRequests,
  findDataRequest,
  heldDataRequests,
  listDataRequests,
} from '#server/privacy/data-requests.ts'
import { decideDataRequest } from '#server/privacy/decide-data-request.ts'
import { extendDataRequest } from '#server/privacy/extend-data-request.ts'
import { ownData } from '#server/privacy/own-data.ts'
import { asSuperuser } from '#tests/database.ts'
import { demoPlace } from '#tests/demo-place.ts'
import { by, fileOne, holderOf, workday } from '#tests/filed-petition.ts'
import { eventsOf } from '#tests/five-proofs.ts'
import { newsOf } from '#tests/notice-rows.ts'
import { trackIn } from '#tests/track-petition.ts'
import { actorOf } from '../../scripts/demo/cast.ts'

beforeAll(demoPlace)

/** Who protects the data of the whole province. */
const protector = { actor: actorOf('bao-ve-du-lieu'), at: workday }
const blank = { body: '', name: '', address: '', phone: '', email: '' }
const copy = { ...blank, kind: 'copy' as const }
const done = { result: 'done' as const, article: '', reply: 'Đã gửi bản sao về địa chỉ của ông/bà.' }
const restricted = {
  result: 'restricted' as const,
  article: 'Điều 19 Luật Bảo vệ dữ liệu cá nhân',
  reply: 'Luật buộc lưu hồ sơ này; từ nay chỉ dùng để giải quyết.',
}

async function asked(input: Parameters<typeof askData>[1] = copy, change = {}) {
  const filed = await fileOne(change)
  await askData(holderOf(filed.code), input)
  const [request] = await heldDataRequests(holderOf(filed.code))
  if (!request) throw new Error('no request')
  return { ...filed, id: request.id, request }
}

describe('asking about one’s own data', () => {
  it('starts the clock of its kind, stands in the history, and waits for whoever protects data', async () => {
    const before = await countDataRequests(protector)
    const { number, id, request } = await asked()
    expect(request).toMatchObject({ kind: 'copy', dueOn: '2026-10-26', result: null }) // 24/10 is a Saturday
    expect((await eventsOf(number)).at(-1)).toBe('data.asked')
    expect(await countDataRequests(protector)).toBe(before + 1)
    expect((await listDataRequests(protector)).open.map((one) => one.request.id)).toContain(id)
    expect(await findDataRequest(protector, id)).toMatchObject({ request: { number } })
  })

  it('is for the holder of the code alone', async () => {
    await expect(askData(by('reception'), copy)).rejects.toBeInstanceOf(NotFound)
    await expect(askData({ actor: { kind: 'public' }, at: workday }, copy)).rejects.toBeInstanceOf(NotFound)
  })

  it('twice at once is one request', async () => {
    const { code } = await fileOne()
    const both = await Promise.allSettled([askData(holderOf(code), copy), askData(holderOf(code), copy)])
    expect(both.filter((one) => one.status === 'fulfilled')).toHaveLength(1)
    expect(await heldDataRequests(holderOf(code))).toHaveLength(1)
  })

  it('of a denunciation is done in person: nothing is written down', async () => {
    const { number, code } = await trackIn('denunciation', 'VERIFYING')
    await expect(askData(holderOf(code), copy)).rejects.toMatchObject({ code: 'data.denunciation' })
    const rows = await asSuperuser(
      (sql) =>
        sql`select 1 from data_request r join petition p on p.id = r.petition_id where p.number = ${number}`,
    )
    expect(rows).toEqual([])
  })
})

describe('who answers', () => {
  it('sees the request, its number and office, and not one word of the petition', async () => {
    const { number, id } = await asked()
    const seen = JSON.stringify(await findDataRequest(protector, id))
    expect(seen).not.toMatch(/Mương|Nguyễn Thị Mẫu/)
    expect(await findPetition(protector, number)).toBeUndefined()
  })

  it('is nobody of the desk, no handler, no watcher, no administrator; a head looks and does not answer', async () => {
    const { id } = await asked()
    for (const member of ['reception', 'handler', 'front', 'admin', 'otherChair'] as const) {
      expect(await findDataRequest(by(member), id), member).toBeUndefined()
      await expect(decideDataRequest(by(member), id, done)).rejects.toBeInstanceOf(NotFound)
    }
    expect(await findDataRequest(by('chair'), id)).toBeDefined()
    await expect(decideDataRequest(by('chair'), id, done)).rejects.toBeInstanceOf(NotFound)
    expect(await findDataRequest(protector, 'x')).toBeUndefined()
  })

  it('answers once: the sender reads it, is told, and a second answer is refused', async () => {
    const { number, code, id } = await asked(copy, { channel: 'phone', phone: '0900000123' })
    const news = await newsOf(number, () => decideDataRequest(protector, id, done))
    expect(news).toEqual(['dataDecided → sender by call'])
    expect((await heldDataRequests(holderOf(code)))[0]).toMatchObject({ result: 'done', reply: done.reply })
    await expect(decideDataRequest(protector, id, done)).rejects.toMatchObject({ code: 'data.closed' })
    expect((await eventsOf(number)).filter((type) => type === 'data.decided')).toHaveLength(1)
  })

  it('lets one of two answers at once stand', async () => {
    const { id } = await asked()
    const both = await Promise.allSettled([
      decideDataRequest(protector, id, done),
      decideDataRequest(protector, id, done),
    ])
    expect(both.filter((one) => one.status === 'fulfilled')).toHaveLength(1)
  })

  it('puts it off once, by 15 days at most', async () => {
    const { number, id } = await asked()
    const later = { until: '2026-11-10', reason: 'Phải tìm trong kho lưu trữ.' }
    await expect(extendDataRequest(protector, id, { ...later, until: '2026-11-11' })).rejects.toMatchObject({
      code: 'data.until',
    })
    await extendDataRequest(protector, id, later)
    expect(await findDataRequest(protector, id)).toMatchObject({ due: '2026-11-10' })
    await expect(extendDataRequest(protector, id, later)).rejects.toMatchObject({ code: 'data.extended' })
    expect((await eventsOf(number)).at(-1)).toBe('data.extended')
  })
})

describe('what comes of it', () => {
  it('corrected are the name and the ways to reach the sender; the masked text covers the new name too', async () => {
    const body = 'Tôi là Lò Thị Mận ở tổ 5, mương cạnh nhà văn hóa tắc từ đầu tháng, mưa là nước vào nhà.'
    const { number, code, id } = await asked(
      { ...blank, kind: 'correct', name: 'Lò Thị Mận', phone: '0900000321', address: 'Tổ 5' },
      { body, name: 'Lò Thị Mân' },
    )
    await decideDataRequest(protector, id, done)
    const held = await heldPetition(holderOf(code))
    expect(held?.sender).toMatchObject({
      name: 'Lò Thị Mận',
      phone: '0900000321',
      address: 'Tổ 5',
      email: '',
    })
    expect((await findPetition(by('front'), number))?.body).not.toContain('Mận')
    expect(held?.body).toBe(body)
  })

  it('restricted: whoever only watches reads how far it is and not the text; who settles it reads on', async () => {
    const { number, id } = await asked({ ...blank, kind: 'delete', body: 'Xin xóa hồ sơ này của tôi.' })
    expect((await findPetition(by('front'), number))?.body).toContain('Mương')
    await expect(decideDataRequest(protector, id, done)).rejects.toMatchObject({ code: 'data.result' })
    await decideDataRequest(protector, id, restricted)
    const watched = await findPetition(by('front'), number)
    expect(watched).toMatchObject({ body: '', useRestricted: true })
    expect((await findPetition(by('reception'), number))?.body).toContain('Mương')
  })

  it('is taken along by the sender: their own words, and nobody else’s name', async () => {
    const { number, code, id } = await asked()
    await decideDataRequest(protector, id, done)
    const data = JSON.stringify(await ownData(holderOf(code)))
    expect(data).toContain('Nguyễn Thị Mẫu')
    expect(data).toContain(number)
    expect(data).toContain(done.reply)
    expect(data).not.toContain('Tôn Văn Muồng')
    expect(data).not.toContain(demoId('bao-ve-du-lieu'))
    await expect(ownData(by('reception'))).rejects.toBeInstanceOf(NotFound)
  })
})
