import { beforeAll, describe, expect, it } from 'vitest'
import { shortCode } from '#domain/offline/short-code.ts'
import { JoinVisit } from '#domain/reception/join-visit.ts'
import { writeSeen } from '#domain/reception/matter-seen.ts'
import { newId } from '#lib/ids.ts'
import { NotFound } from '#server/petitions/petition-row.ts'
import { findVisit } from '#server/reception/find-visit.ts'
import { asSuperuser } from '#tests/database.ts'
import { demoPlace } from '#tests/demo-place.ts'
import { by, type Member, rowOf, workday } from '#tests/filed-petition.ts'
import { plannedBy, typedVisit, visitBy } from '#tests/reception-desk.ts'
import { joinVisit } from './join-visit.ts'
import { findByShortCode, seeMatter } from './joined.ts'
import { closeSitting, openSitting } from './sittings.ts'

beforeAll(demoPlace)

const minutes = (n: number, from = workday) => new Date(from.getTime() + n * 60_000)
const days = (n: number) => minutes(n * 24 * 60)
/** As the device sends it: typed fields and its own time. */
const kept = (change: Partial<JoinVisit> = {}, tookPlaceAt = minutes(-30)): JoinVisit =>
  JoinVisit.parse({ ...typedVisit(change), ...change, tookPlaceAt: tookPlaceAt.toISOString() })
const join = (input: JoinVisit, who: Member = 'reception', at = workday) => joinVisit(by(who, at), input)
const rowsOf = async (id: string) =>
  (
    await asSuperuser(
      (db) => db`select (select count(*)::int from reception_visit where id = ${id}) as visits,
        (select count(*)::int from reception_joined where entry_id = ${id}) as joined,
        (select count(*)::int from event where type = 'reception.visit-recorded' and payload->>'visitId' = ${id}) as recorded,
        (select count(*)::int from event where type = 'reception.visit-joined' and payload->>'visitId' = ${id}) as told,
        (select count(*)::int from reception_matter m where exists (
          select 1 from reception_visit v where v.id = ${id} and v.matter_id = m.id)) as matters`,
    )
  )[0]
const once = { visits: 1, joined: 1, recorded: 1, told: 1, matters: 1 }
const none = { visits: 0, joined: 0, recorded: 0, told: 0, matters: 0 }

describe('a visit that a device kept', () => {
  it('joins with its own time and day; the time it came stands beside it', async () => {
    const input = kept({ name: 'Lò Văn Kẹo' }, minutes(-70))
    const answer = await join(input)
    expect(answer).toMatchObject({ state: 'joined', href: `/reception/visits/${input.id}` })
    const file = await findVisit(by('reception'), input.id)
    expect(file).toMatchObject({
      visit: { at: minutes(-70), day: '2026-10-14' },
      visitor: { name: 'Lò Văn Kẹo' },
      joined: { shortCode: shortCode(input.id), tookPlaceAt: minutes(-70), receivedAt: workday },
    })
    expect(await rowsOf(input.id)).toEqual(once)
    const found = await findByShortCode(by('reception'), shortCode(input.id))
    expect(found).toMatchObject([{ visitId: input.id, entryNo: file?.visit.entryNo, petition: null }])
    expect(await findByShortCode(by('otherReception'), shortCode(input.id))).toEqual([])
  })

  it('of an earlier day stands in the book of that day, whose sitting it opens', async () => {
    const one = kept({ name: 'Lò Văn Hôm Kia' }, days(-2))
    await join(one)
    expect(await findVisit(by('reception'), one.id)).toMatchObject({
      visit: { day: '2026-10-12' },
      sitting: { kind: 'regular', day: '2026-10-12', state: 'open' },
    })
  })

  it('opens its file once, received when it was said', async () => {
    const input = kept({ name: 'Lò Thị Đơn', open: 'yes' }, days(-1))
    const answers = [await join(input), await join(input)]
    expect(answers[0]).toEqual(answers[1])
    const file = await findVisit(by('reception'), input.id)
    const row = await rowOf(file?.petition?.number ?? '')
    expect(answers[0]).toMatchObject({ words: expect.stringContaining(`hồ sơ ${row.number}`) })
    expect(row.receivedAt).toEqual(days(-1))
    const [count] = await asSuperuser(
      (db) => db`select count(*)::int as files from petition_sender where name = 'Lò Thị Đơn'`,
    )
    expect(count?.files).toBe(1)
  })

  it('sent twice, or five times at once, is one visit', async () => {
    const input = kept({ name: 'Lò Văn Đúp' })
    const first = await join(input)
    expect(await join(input)).toEqual(first)
    const many = kept({ name: 'Lò Văn Năm', open: 'yes' })
    const all = await Promise.all(Array.from({ length: 5 }, () => join(many)))
    expect(new Set(all.map((one) => JSON.stringify(one))).size).toBe(1)
    expect(await rowsOf(input.id)).toEqual(once)
    expect(await rowsOf(many.id)).toEqual(once)
  })

  it('that went in before its answer was lost is tied to it, whatever else came in between', async () => {
    const typed = typedVisit({ name: 'Lò Văn Mất Tin' })
    await visitBy('reception', typed)
    await visitBy('reception', { name: 'Lò Văn Xen' })
    const answer = await join(kept(typed))
    expect(answer).toMatchObject({ state: 'joined', href: `/reception/visits/${typed.id}` })
    expect(await rowsOf(typed.id)).toEqual(once)
  })

  it('that was corrected after it went in is asked about, and both may be kept', async () => {
    const input = kept({ name: 'Lò Văn Sửa' })
    await join(input)
    const change = { ...input, contents: 'Sửa lại: mương tổ 6 tắc, không phải tổ 5, đề nghị xem.' }
    const asked = await join(change)
    expect(asked).toMatchObject({ state: 'differs', other: input.id })
    expect(asked.state === 'differs' && asked.lines.find(({ label }) => label === 'Nội dung')).toEqual({
      ...{ label: 'Nội dung', here: change.contents, there: input.contents },
    })
    expect(await join({ ...change, choice: 'same', other: input.id })).toMatchObject({ state: 'joined' })
    expect((await findVisit(by('reception'), input.id))?.visit.contents).toBe(input.contents)
    const another = { ...change, id: newId(), choice: 'another' as const, other: input.id }
    expect(await join(another)).toMatchObject({ state: 'joined' })
    expect((await findVisit(by('reception'), another.id))?.visit.contents).toBe(change.contents)
  })
})

describe('the same visitor at another desk that day', () => {
  const who = { name: 'Hà Thị Trùng', idNumber: '001061000888' }

  it('is shown beside it, and nothing is written until somebody chooses', async () => {
    const stands = await visitBy('reception', who)
    const input = kept(who)
    expect(await join(input)).toMatchObject({ state: 'differs', other: stands.id })
    expect(await rowsOf(input.id)).toEqual(none)
    const same = { ...input, choice: 'same' as const, other: stands.id }
    const tied = await join(same)
    expect(tied).toMatchObject({ state: 'joined', href: `/reception/visits/${stands.id}` })
    // Once more, and with the other word: what was chosen stays.
    expect(await join(same)).toEqual(tied)
    expect(await join({ ...same, choice: 'another' })).toEqual(tied)
    expect((await rowsOf(input.id))?.visits).toBe(0)
    expect(await findByShortCode(by('reception'), shortCode(input.id))).toMatchObject([
      { visitId: stands.id },
    ])
  })

  it('is recorded as another one with a note', async () => {
    const stands = await visitBy('reception', { ...who, idNumber: '001061000889' })
    const input = kept({ ...who, idNumber: '001061000889', choice: 'another', other: stands.id })
    expect(await join(input)).toMatchObject({ state: 'joined', href: `/reception/visits/${input.id}` })
    expect((await findVisit(by('reception'), input.id))?.visit.note).toContain(`lượt số ${stands.entryNo}`)
    expect(await rowsOf(input.id)).toEqual(once)
  })

  it('is tied to no visit of another day or of another office', async () => {
    const old = await visitBy('reception', { name: 'Hà Thị Khác Ngày' }, days(-1))
    const abroad = await visitBy('otherReception', { name: 'Hà Thị Nơi Khác' })
    for (const other of [old.id, abroad.id, newId(), '' as const]) {
      const input = kept({ name: 'Hà Thị Lạc', choice: 'same', other })
      await expect(join(input), other).rejects.toBeInstanceOf(NotFound)
      expect(await rowsOf(input.id)).toEqual(none)
    }
  })
})

describe('an earlier matter', () => {
  it('that changed meanwhile is asked about; unchanged it is not', async () => {
    const first = await visitBy('reception', { name: 'Vi Văn Cũ' }, days(-3))
    const matterId = (await findVisit(by('reception'), first.id))?.matter.id ?? ''
    const seen = await seeMatter(by('reception'), matterId)
    expect(seen).toEqual({ visits: 1, refusals: 0, petition: '', state: '' })
    const as = (name: string, more: Partial<JoinVisit> = {}) =>
      kept({ name, matterId, matterSeen: writeSeen(seen as never), ...more })
    expect(await join(as('Vi Văn Cũ'))).toMatchObject({ state: 'joined' })
    // Now the book knows two.
    const late = as('Vi Thị Con')
    const asked = await join(late)
    expect(asked).toMatchObject({ state: 'differs', other: '', words: expect.stringContaining('đã đổi') })
    expect(await rowsOf(late.id)).toEqual(none)
    expect(await join({ ...late, choice: 'another' })).toMatchObject({ state: 'joined' })
    expect((await findVisit(by('reception'), late.id))?.visit.note).toContain('theo vụ việc như nay')
  })
})

describe('is refused and written nowhere', () => {
  it('when it is from too long ago, or not yet', async () => {
    const old = kept({ name: 'Cũ Quá' }, days(-4))
    await expect(join(old)).rejects.toMatchObject({
      code: 'kept.tooOld',
      fields: { day: expect.any(String) },
    })
    const ahead = kept({ name: 'Sớm Quá' }, minutes(11))
    await expect(join(ahead)).rejects.toMatchObject({ code: 'kept.future' })
    for (const { id } of [old, ahead]) expect(await rowsOf(id)).toEqual(none)
    // A clock a little ahead: it took place now.
    const near = kept({ name: 'Nhanh Đồng Hồ' }, minutes(9))
    await join(near)
    expect((await findVisit(by('reception'), near.id))?.visit.at).toEqual(workday)
  })

  it('for who does not record, and into nothing of another office', async () => {
    for (const who of ['chair', 'handler', 'front', 'admin'] as const) {
      const input = kept({ name: 'Không Vai' })
      await expect(join(input, who), who).rejects.toMatchObject({ code: 'may.not' })
      expect(await rowsOf(input.id)).toEqual(none)
    }
    const sitting = await plannedBy('chair', { day: '2026-10-29' })
    const matter = (await findVisit(by('reception'), (await visitBy('reception', { name: 'Của Nhà' })).id))
      ?.matter
    const abroad = kept({ name: 'Sai Nơi', sittingId: sitting.id })
    await expect(join(abroad, 'otherReception')).rejects.toBeInstanceOf(NotFound)
    const taken = kept({ name: 'Sai Nơi', matterId: matter?.id })
    await expect(join(taken, 'otherReception')).rejects.toMatchObject({ code: 'visit.matter' })
    for (const { id } of [abroad, taken]) expect(await rowsOf(id)).toEqual(none)
  })

  it('by the rules of every entry', async () => {
    const group = kept({ name: 'Thiếu Người', present: 6, sameContent: 5 })
    await expect(join(group)).rejects.toMatchObject({ code: 'visit.people' })
    const unsigned = kept({ name: 'Chưa Ký', kind: 'complaint', open: 'yes' })
    await expect(join(unsigned)).rejects.toMatchObject({ code: 'register.unsigned' })
    for (const { id } of [group, unsigned]) expect(await rowsOf(id)).toEqual(none)
  })
})

describe('a sitting of the head', () => {
  it('takes in what took place while it was open, also after it ended; nothing else', async () => {
    const day = new Date('2026-10-28T08:00:00+07:00')
    const { id: sittingId, version } = await plannedBy('chair')
    await openSitting(by('reception', day), sittingId, version)
    await closeSitting(by('reception', minutes(120, day)), sittingId, version + 1)
    const evening = minutes(600, day)
    const within = kept({ name: 'Trong Buổi', sittingId }, minutes(60, day))
    expect(await join(within, 'reception', evening)).toMatchObject({ state: 'joined' })
    expect((await findVisit(by('reception', evening), within.id))?.sitting.id).toBe(sittingId)
    const after = kept({ name: 'Sau Buổi', sittingId }, minutes(180, day))
    await expect(join(after, 'reception', evening)).rejects.toMatchObject({ code: 'visit.sitting' })
    const desk = { ...after, sittingId: '' as const }
    expect(await join(desk, 'reception', evening)).toMatchObject({ state: 'joined' })
  })
})
