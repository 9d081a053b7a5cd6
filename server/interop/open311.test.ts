import { XMLParser } from 'fast-xml-parser'
import { beforeAll, describe, expect, it } from 'vitest'
import { PostRequest, ReadRequests } from '#domain/interop/open311.ts'
import { publishAnswers } from '#server/petitions/publish-answers.ts'
import { publishPetition, takeFromPublic } from '#server/petitions/publish-petition.ts'
import { setConsent } from '#server/petitions/set-consent.ts'
import { asSuperuser } from '#tests/database.ts'
import { demoPlace } from '#tests/demo-place.ts'
import { advance, by, fileOne, holderOf, petitionIn, versionOf, workday } from '#tests/filed-petition.ts'
import { written } from './open311-answer.ts'
import { postRequest } from './post-request.ts'
import { readRequest, readRequests } from './requests.ts'
import { listServices, serviceDefinition } from './services.ts'

beforeAll(demoPlace)

const hours = (n: number) => new Date(workday.getTime() + n * 3_600_000)
const anybody = (at = hours(1)) => ({ actor: { kind: 'public' as const }, at })
const ask = (asked: Record<string, string> = {}, at = hours(1)) =>
  readRequests(anybody(at), ReadRequests.parse(asked))
const numbers = async (asked: Record<string, string> = {}) =>
  (await ask({ page_size: '200', ...asked })).map((one) => one.service_request_id)
const pass = async (number: string) =>
  publishPetition(by('reception'), number, { version: await versionOf(number), checked: 'yes' })

describe('the list for applications', () => {
  it('holds what is public, from its passing until it is taken back or no longer agreed to', async () => {
    const { number, code } = await fileOne({
      body: 'Cống vỡ ở ngõ 7 đã ba tuần. Gọi tôi số 0912345678 khi nào sửa.',
    })
    expect(await numbers()).not.toContain(number)
    expect(await readRequest(anybody(), number)).toBeUndefined()
    await pass(number)
    const found = await readRequest(anybody(), number)
    expect(found).toMatchObject({
      ...{ service_request_id: number, status: 'open', service_code: 'chua-phan-loai', address_id: '90101' },
      ...{ requested_datetime: '2026-10-14T00:00:00+07:00', language: 'vi', location_precision: 'area' },
      updates: [{ code: 'filed', updated_datetime: '2026-10-14T00:00:00+07:00' }],
    })
    expect(found?.lat).toBeGreaterThan(17)
    expect(found?.description).toContain('Cống vỡ')
    expect(JSON.stringify(found)).not.toContain('0912345678')
    const back = { version: await versionOf(number), reason: 'Còn sót số điện thoại trong bản đã che.' }
    await takeFromPublic(by('reception'), number, back)
    expect(await numbers()).not.toContain(number)
    await pass(number)
    expect(await numbers()).toContain(number)
    await setConsent(holderOf(code), { consent: 'no' })
    expect(await numbers()).not.toContain(number)
    expect(await readRequest(anybody(), number)).toBeUndefined()
  })

  it('says that a petition was answered only once everybody reads the answer', async () => {
    const { number } = await petitionIn('TRIAGED')
    await pass(number)
    await advance(number, 'TRIAGED', 'ANSWERED')
    const steps = async () => (await readRequest(anybody(), number))?.updates.map(({ code }) => code)
    expect(await steps()).toEqual(['filed', 'triaged', 'accepted'])
    await publishAnswers(by('reception'), { numbers: [number], day: '', time: '', checked: 'yes' })
    expect(await steps()).toEqual(['filed', 'triaged', 'accepted', 'answered'])
    expect(await readRequest(anybody(), number)).toMatchObject({ status: 'closed', service_code: 'drainage' })
  })

  it('is asked by place, field, day, state and number, and read page by page without a gap', async () => {
    for (let n = 0; n < 2; n++) await pass((await fileOne()).number)
    const all = await numbers()
    expect(all).toHaveLength(3)
    const [newest] = all
    const paged: string[] = []
    for (let page = 1; page <= all.length; page++)
      paged.push(...(await numbers({ page: `${page}`, page_size: '1' })))
    expect(paged).toEqual(all)
    const closed = await numbers({ status: 'closed' })
    const open = await numbers({ status: 'open' })
    expect([...closed, ...open].sort()).toEqual([...all].sort())
    expect(closed.length * open.length).toBeGreaterThan(0)
    expect((await ask({ service_code: 'drainage' })).every((one) => one.service_code === 'drainage')).toBe(
      true,
    )
    expect(await numbers({ jurisdiction_id: '99' })).toEqual(all)
    expect(await numbers({ jurisdiction_id: '90102' })).not.toContain(newest)
    expect(await numbers({ service_request_id: `${newest},2020-000001` })).toEqual([newest])
    expect(await numbers({ start_date: hours(2).toISOString() })).toEqual([])
    expect(await numbers({ end_date: hours(-24 * 91).toISOString() })).toEqual([])
    for (const wrong of [
      { status: 'late' },
      { page: '0' },
      { start_date: 'yesterday' },
      { jurisdiction_id: 'x' },
    ]) {
      expect(ReadRequests.safeParse(wrong).success, JSON.stringify(wrong)).toBe(false)
    }
  })

  it('names no point where no office of the place has said where its seat is', async () => {
    const [number] = await numbers({ jurisdiction_id: '90101' })
    await asSuperuser((sql) => sql`update unit set latitude = null, longitude = null`)
    const found = await readRequest(anybody(), number ?? '')
    expect(found).toMatchObject({ lat: null, long: null, location_precision: 'none' })
  })

  it('is the same in XML, read by a program that is not ours', async () => {
    const list = await ask()
    const parser = new XMLParser({ parseTagValue: false, isArray: (name) => name === 'request' })
    const read = parser.parse(written('xml', { root: 'service_requests', item: 'request', list }))
    const json = JSON.parse(written('json', { root: 'service_requests', item: 'request', list }))
    const plain = (value: unknown) => (value === null ? '' : String(value).replace(/\s+/g, ' ').trim())
    expect(read.service_requests.request).toHaveLength(json.length)
    for (const [at, one] of json.entries()) {
      for (const [name, value] of Object.entries(one)) {
        expect(plain(read.service_requests.request[at][name]), name).toBe(plain(value))
      }
    }
    const odd = { description: 'Đường <b>&"\' hỏng ]]> hết' }
    const back = parser.parse(written('xml', { root: 'service_requests', item: 'request', list: [odd] }))
    expect(back.service_requests.request[0].description).toBe(odd.description)
  })
})

describe('what an application sends in', () => {
  const letter = (more: Record<string, string> = {}) =>
    PostRequest.parse({
      ...{ jurisdiction_id: '90101', service_code: 'drainage', last_name: 'Nguyễn Thị', first_name: 'Mẫu' },
      description: 'Mương cạnh nhà văn hóa tổ 5 tắc từ đầu tháng, mưa là nước tràn vào ba nhà.',
      ...{ email: 'mau@hopthu.vn', lat: '20.5', long: '106.25', address_string: 'Tổ 5' },
      ...more,
    })
  const count = async (): Promise<number> => {
    const [row] = await asSuperuser((sql) => sql`select count(*)::int as n from petition`)
    return row?.n
  }

  it('is a petition like any other, whose code comes back to the sender alone', async () => {
    const posted = await postRequest(anybody(), letter({ media_url: 'http://127.0.0.1/a.jpg' }), {})
    expect(posted.service_notice).toContain(posted.code)
    expect(posted.service_notice).toContain('media_url')
    const [row] = await asSuperuser(
      (
        sql,
      ) => sql`select p.state, p.source, p.field, p.kind, p.consent_public, p.area_code, t.place, s.name, s.email, p.channel
        from petition p join petition_text t on t.petition_id = p.id join petition_sender s on s.petition_id = p.id
        where number = ${posted.service_request_id}`,
    )
    expect(row).toEqual({
      ...{ state: 'RECEIVED', source: 'online', field: 'drainage', kind: null, consent_public: false },
      ...{ area_code: '90101', place: 'Tổ 5 (Tọa độ 20.50000, 106.25000)', name: 'Nguyễn Thị Mẫu' },
      ...{ email: 'mau@hopthu.vn', channel: 'email' },
    })
    expect(await readRequest(anybody(), posted.service_request_id)).toBeUndefined()
  })

  it('counts once under its key, sent again or twice at once', async () => {
    const before = await count()
    const input = letter({ idempotency_key: 'k'.repeat(30) })
    const both = await Promise.all([postRequest(anybody(), input, {}), postRequest(anybody(), input, {})])
    const again = await postRequest(anybody(), input, {})
    expect(new Set([...both, again].map((one) => `${one.service_request_id} ${one.code}`)).size).toBe(1)
    expect(await count()).toBe(before + 1)
    expect(PostRequest.safeParse({ idempotency_key: 'short' }).success).toBe(false)
  })

  it.each([
    ['no such place', { jurisdiction_id: '77777' }, 'jurisdiction_id'],
    ['a village, which has no office', { jurisdiction_id: '' }, 'jurisdiction_id'],
    ['no such service', { service_code: 'bridges' }, 'service_code'],
    ['too few words', { description: 'Đường hỏng' }, 'body'],
    ['a telephone that lacks a digit', { email: '', phone: '091234' }, 'phone'],
    ['a broken mailbox', { email: 'mau@' }, 'email'],
  ])('is refused with a sentence: %s', async (_, more, field) => {
    const before = await count()
    await expect(postRequest(anybody(), letter(more), {})).rejects.toMatchObject({
      code: 'open311.incomplete',
      fields: { [field]: expect.stringMatching(/\S/) },
    })
    expect(await count()).toBe(before)
  })

  it('is offered for each field in force and for whoever is not sure', async () => {
    const services = await listServices(anybody())
    const codes = services.map((one) => one.service_code)
    expect(codes).toContain('drainage')
    expect(codes.at(-1)).toBe('chua-phan-loai')
    for (const { service_code, metadata } of services) {
      const definition = await serviceDefinition(anybody(), service_code)
      expect((definition?.attributes.length ?? 0) > 0).toBe(metadata)
    }
    expect(await serviceDefinition(anybody(), 'bridges')).toBeUndefined()
  })
})
