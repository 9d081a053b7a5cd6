import { beforeAll, describe, expect, it } from 'vitest'
import { noCrowd } from '#domain/reception/crowd.ts'
import { readAsked } from '#domain/reception/recognition.ts'
import { Refusal } from '#domain/refusal.ts'
import { newId } from '#lib/ids.ts'
import { heldPetition } from '#server/petitions/held-petition.ts'
import { NotFound } from '#server/petitions/petition-row.ts'
import { triagePetition } from '#server/petitions/triage-petition.ts'
import { findVisit } from '#server/reception/find-visit.ts'
import { concludeVisit, finishDirection, followVisit, openPetition } from '#server/reception/follow-visit.ts'
import { recognise } from '#server/reception/recognise.ts'
import { refuseVisit } from '#server/reception/refuse-visit.ts'
import { readRegister } from '#server/reception/register.ts'
import { nameSpeakers } from '#server/reception/speakers.ts'
import { asSuperuser } from '#tests/database.ts'
import { demoPlace } from '#tests/demo-place.ts'
import { found, keptWords, markers } from '#tests/denounced.ts'
import { everyRow } from '#tests/every-row.ts'
import { by, holderOf, rowOf, workday } from '#tests/filed-petition.ts'
import { eventsOf } from '#tests/five-proofs.ts'
import { typedVisit, visitBy } from '#tests/reception-desk.ts'
import { recordVisit } from './record-visit.ts'

beforeAll(demoPlace)

const later = (days: number) => new Date(workday.getTime() + days * 86_400_000)
const matterOf = async (id: string) =>
  (await asSuperuser((db) => db`select matter_id from reception_visit where id = ${id}`))[0]?.matter_id
const handled = { settledBy: '', guidedTo: '', guidedNo: '', takenBy: '', takenNo: '', result: '', note: '' }

describe('a visit', () => {
  it('is entered in the desk’s sitting of today, with the next number, and leaves its event', async () => {
    const first = await visitBy('reception', { name: 'Lê Văn Một' })
    const second = await visitBy('reception', { name: 'Lê Văn Hai' })
    expect(second.entryNo).toBe(first.entryNo + 1)
    const file = await findVisit(by('reception'), first.id)
    expect(file).toMatchObject({
      sitting: { kind: 'regular', leader: 'official', state: 'open', day: '2026-10-14' },
      visitor: { name: 'Lê Văn Một', nameKey: 'le van mot' },
      times: 1,
    })
    const told = await asSuperuser(
      (db) =>
        db`select 1 from event where type = 'reception.visit-recorded' and payload->>'visitId' = ${first.id}`,
    )
    expect(told).toHaveLength(1)
  })

  it('sent twice with one id is one entry, one event and one file, also at the same time', async () => {
    const typed = typedVisit({ name: 'Trần Thị Đúp', open: 'yes' })
    const both = await Promise.all([recordVisit(by('reception'), typed), recordVisit(by('reception'), typed)])
    expect(both.map(({ again }) => again).sort()).toEqual([false, true])
    expect(new Set(both.map(({ entryNo }) => entryNo)).size).toBe(1)
    expect((await recordVisit(by('reception'), typed)).again).toBe(true)
    const [count] = await asSuperuser(
      (db) => db`select (select count(*)::int from reception_visit where id = ${typed.id}) as entries,
        (select count(*)::int from event where type = 'reception.visit-recorded' and payload->>'visitId' = ${typed.id}) as events,
        (select count(*)::int from petition p join petition_sender s on s.petition_id = p.id where s.name = 'Trần Thị Đúp') as files`,
    )
    expect(count).toEqual({ entries: 1, events: 1, files: 1 })
  })

  it('of one visitor at two desks at once is entered once; the second is told of the first', async () => {
    const one = () => visitBy('reception', { name: 'Phạm Văn Cùng', idNumber: '001061000777' })
    const both = await Promise.allSettled([one(), one()])
    expect(both.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
    const slower = both.find((each) => each.status === 'rejected')
    expect(slower?.reason).toMatchObject({ code: 'visit.already' })
    expect(slower?.reason.message).toContain('đã được ghi lúc 9 giờ')
    const other = await visitBy('reception', {
      name: 'Phạm Văn Cùng',
      idNumber: '001061000777',
      another: 'yes',
    })
    expect(other.again).toBe(false)
  })

  it('of a namesake with another paper is nobody’s second visit', async () => {
    await visitBy('reception', { name: 'Vũ Văn Trùng', idNumber: '001061000111' })
    await expect(
      visitBy('reception', { name: 'Vũ Văn Trùng', idNumber: '001061000222' }),
    ).resolves.toMatchObject({
      again: false,
    })
  })

  it('numbers run without a gap when twenty write at once', async () => {
    const made = await Promise.all(
      Array.from({ length: 20 }, (_, at) => visitBy('reception', { name: `Người Thứ ${at}`, birthYear: '' })),
    )
    const numbers = made.map(({ entryNo }) => entryNo).sort((a, b) => a - b)
    expect(numbers.at(-1)).toBe((numbers[0] ?? 0) + 19)
  })

  it.each(['head', 'handler', 'chair', 'front', 'admin'] as const)('is not for %s', async (who) => {
    await expect(visitBy(who)).rejects.toMatchObject({ code: 'may.not' })
  })

  it('goes into no sitting that is not open, and into none of another office', async () => {
    await expect(visitBy('reception', { sittingId: newId() })).rejects.toBeInstanceOf(NotFound)
    const { id } = await visitBy('otherReception', { name: 'Hoàng Thị Xa' })
    const [there] = await asSuperuser((db) => db`select sitting_id from reception_visit where id = ${id}`)
    await expect(visitBy('reception', { sittingId: there?.sitting_id })).rejects.toBeInstanceOf(NotFound)
    await expect(visitBy('reception', { matterId: await matterOf(id) })).rejects.toMatchObject({
      code: 'visit.matter',
    })
  })

  it.each([
    [{ idNumber: '12345' }, 'visit.idNumber'],
    [{ present: 5 }, 'visit.people'],
    [{ takenUp: 'accepted' }, 'visit.takenBy'],
    [{ guidedNo: '12/HD' }, 'visit.guidedTo'],
    [{ open: 'yes', areaCode: '' }, 'visit.area'],
  ] as const)('is refused with %j', async (change, code) => {
    await expect(visitBy('reception', { name: 'Đinh Văn Thiếu', ...change })).rejects.toMatchObject({ code })
  })
})

describe('somebody who comes again', () => {
  it('is known by number, phone or name without marks, with the matters; new and old hang on the matter', async () => {
    const who = { name: 'Đặng Thị Lại', idNumber: '001055000123', phone: '0900000777', birthYear: '1955' }
    const first = await visitBy('reception', who)
    for (const typed of ['001055000123', '0900 000 777', 'dang thi lai', 'Lại', 'Đặng Thị Lại 1955']) {
      const [found] = await recognise(by('reception'), readAsked(typed))
      expect(found, typed).toMatchObject({ name: who.name, idNumber: who.idNumber, matters: [{ times: 1 }] })
    }
    expect(await recognise(by('reception'), readAsked('Đặng Thị Lại 1956'))).toEqual([])
    const matterId = await matterOf(first.id)
    const again = await recordVisit(by('reception', later(5)), typedVisit({ ...who, matterId }))
    const other = await recordVisit(
      by('reception', later(6)),
      typedVisit({ ...who, contents: 'Việc khác hẳn: xin xác nhận hộ nghèo năm tới.' }),
    )
    const { rows } = await readRegister(by('reception'), { from: '2026-10-01', to: '2026-10-31' })
    const row = (id: string) => rows.find((one) => one.id === id)
    expect(row(first.id)).toMatchObject({ isFirst: true, times: 1 })
    expect(row(again.id)).toMatchObject({ isFirst: false, times: 2 })
    expect(row(other.id)).toMatchObject({ isFirst: true, times: 1 })
    const [person] = await recognise(by('reception', later(7)), readAsked(who.idNumber))
    expect(person?.matters.map(({ times }) => times).sort()).toEqual([1, 2])
  })

  it('is never known in another office, whose hash of the same number is another', async () => {
    const number = '001070000321'
    await visitBy('reception', { name: 'Mai Văn Riêng', idNumber: number })
    await visitBy('otherReception', { name: 'Mai Văn Riêng', idNumber: number })
    const [here] = await recognise(by('reception'), readAsked(number))
    expect(here?.matters).toHaveLength(1)
    expect(await recognise(by('otherReception'), readAsked('Mai Văn Riêng'))).toHaveLength(1)
    const hashes = await asSuperuser(
      (db) => db`select distinct i.hash, i.sealed like ${`%${number}%`} as plain
      from reception_identity i join reception_visitor v using (visit_id) where v.name = 'Mai Văn Riêng'`,
    )
    expect(hashes).toHaveLength(2)
    expect(hashes.every(({ plain }) => plain === false)).toBe(true)
    for (const member of ['head', 'chair', 'front'] as const)
      await expect(recognise(by(member), readAsked(number))).rejects.toMatchObject({ code: 'may.not' })
  })
})

describe('a denunciation at the desk', () => {
  const told = {
    ...{ name: markers.name, address: markers.address, phone: markers.phone, idNumber: '001060000999' },
    contents: `Tôi là ${markers.name}. Cán bộ ${keptWords} ở chợ, gọi tôi theo số ${markers.phone}.`,
  }
  const secret = { ...told, kind: 'denunciation' as const }
  const classified = async (number: string) =>
    triagePetition(by('reception'), number, {
      ...{ version: (await rowOf(number)).version, kind: 'denunciation', field: 'officials' },
      ...{ competence: 'WITHIN', reason: 'Nội dung là tố cáo hành vi của cán bộ.' },
    })
  /** Where in the whole database something stands that tells who it was. */
  const standing = async () =>
    (await everyRow()).filter(({ rows }) => found(rows, ['001060000999']).length > 0).map(({ name }) => name)

  it('names nobody in the book and is found by no search; who may not read few does not see it', async () => {
    const { id } = await visitBy('reception', secret)
    expect(await recognise(by('reception'), readAsked(told.idNumber))).toEqual([])
    const book = await readRegister(by('reception'), { from: '2026-10-14', to: '2026-10-14' })
    expect(book.rows.find((one) => one.id === id)).toMatchObject({ visitor: undefined, kind: 'denunciation' })
    const file = await findVisit(by('reception'), id)
    expect(file).toMatchObject({ visitor: null, identity: null, matter: { title: '' } })
    expect(file?.visit.contents).toContain(keptWords)
    expect((await findVisit(by('chair'), id))?.visit.id).toBe(id)
    expect(await findVisit(by('head'), id)).toBeUndefined()
    expect(await findVisit(by('otherReception'), id)).toBeUndefined()
    const matterId = await matterOf(id)
    await expect(visitBy('reception', { matterId, name: 'Ai Đó' })).rejects.toMatchObject({
      code: 'visit.matterKind',
    })
    expect(await standing()).toEqual([])
  })

  it('opened as a file is in the vault of the file, where its holder reads it, and nowhere else', async () => {
    const { id, petition } = await visitBy('reception', {
      ...{ ...secret, another: 'yes', open: 'yes', signed: 'yes', present: 6, sameContent: 6 },
      ...{ representatives: [{ name: markers.representative, address: markers.address }] },
      ...{ paper: 'nomination', signedByAll: 'yes', keptAt: 'Tập hồ sơ tiếp dân tháng 10' },
    })
    const file = await findVisit(by('reception'), id)
    await expect(
      nameSpeakers(by('reception'), id, {
        ...{ ...noCrowd, version: file?.visit.version ?? 0, paper: 'nomination', signedByAll: 'yes' },
        ...{ representatives: [{ name: markers.representative, address: '' }], keptAt: 'Tập hồ sơ' },
      }),
    ).rejects.toBeInstanceOf(Refusal)
    const own = await heldPetition(holderOf(petition?.code ?? ''))
    expect(JSON.stringify(own)).toContain(told.contents)
    expect(await standing()).toEqual([])
  })

  it('later has no name for a file: it is entered again, with the denouncer', async () => {
    const { id } = await visitBy('reception', secret)
    const version = (await findVisit(by('reception'), id))?.visit.version ?? 0
    const opening = { version, signed: '' as const, areaCode: '90101' }
    await expect(openPetition(by('reception'), id, opening)).rejects.toMatchObject({ code: 'visit.nameless' })
  })

  it('that was entered as something else loses its name when it is classified, and a matter of many', async () => {
    const first = await visitBy('reception', { ...told, kind: 'feedback', contents: 'Hỏi giờ thu tiền chợ.' })
    const matterId = await matterOf(first.id)
    const { id, petition } = await visitBy('reception', {
      ...{ ...told, matterId, kind: 'unclassified', another: 'yes', open: 'yes', present: 6, sameContent: 6 },
      ...{ representatives: [{ name: markers.representative, address: markers.address }] },
      ...{ paper: 'nomination', signedByAll: 'yes', keptAt: 'Tập hồ sơ tiếp dân tháng 10' },
    })
    expect((await findVisit(by('reception'), id))?.speakers).toBeTruthy()
    expect(await standing()).toContain('public.reception_visitor')
    await classified(petition?.number ?? '')
    const file = await findVisit(by('reception'), id)
    expect(file).toMatchObject({
      ...{ visitor: null, identity: null, visit: { kind: 'denunciation', restricted: true } },
      speakers: undefined,
      ...{ matter: { title: '', restricted: true }, petition: { number: petition?.number }, times: 1 },
    })
    expect(file?.visit.contents).toContain(keptWords)
    expect(found(JSON.stringify(file))).toEqual([])
    expect(await findVisit(by('head'), id)).toBeUndefined()
    // The earlier visit was about something open, and stays as it was entered and counted.
    expect(await findVisit(by('reception'), first.id)).toMatchObject({
      ...{ visitor: { name: told.name }, visit: { contents: 'Hỏi giờ thu tiền chợ.' }, times: 1 },
      ...{ matter: { id: matterId, restricted: false } },
    })
  })

  it('gets no name back, whoever writes', async () => {
    const { id } = await visitBy('reception', { ...secret, another: 'yes' })
    const name = asSuperuser(
      (db) => db`insert into reception_visitor (visit_id, unit_id, name, name_key)
      select id, unit_id, 'A', 'a' from reception_visit where id = ${id} returning name`,
    )
    await expect(name).rejects.toMatchObject({ constraint_name: 'denunciation_sealed' })
    const paper = asSuperuser(
      (db) => db`insert into reception_identity (visit_id, unit_id, kind, sealed, hash)
      select id, unit_id, 'passport', 'a', 'a' from reception_visit where id = ${id} returning kind`,
    )
    await expect(paper).rejects.toMatchObject({ constraint_name: 'denunciation_sealed' })
  })
})

describe('from an entry', () => {
  it('a file is opened once, whose source is the reception; the matter has it too', async () => {
    const { id } = await visitBy('reception', { name: 'Tô Thị Mở' })
    const version = (await findVisit(by('reception'), id))?.visit.version ?? 0
    const opening = { version, signed: '' as const, areaCode: '90101' }
    const { number, code } = await openPetition(by('reception'), id, opening)
    expect(code).toBeTruthy()
    expect(await rowOf(number)).toMatchObject({ source: 'reception', kind: 'feedback', state: 'RECEIVED' })
    expect(await eventsOf(number)).toEqual(['petition.registered'])
    expect((await findVisit(by('reception'), id))?.petition?.number).toBe(number)
    await expect(openPetition(by('reception'), id, opening)).rejects.toMatchObject({ code: 'other.first' })
    await expect(
      openPetition(by('reception'), id, { ...opening, version: version + 1 }),
    ).rejects.toMatchObject({
      code: 'visit.opened',
    })
    await expect(openPetition(by('otherReception'), id, opening)).rejects.toBeInstanceOf(NotFound)
  })

  it('a complaint needs its signature, and without it nothing is entered at all', async () => {
    const typed = typedVisit({ name: 'Lý Văn Ký', kind: 'complaint', open: 'yes' })
    await expect(recordVisit(by('reception'), typed)).rejects.toMatchObject({ code: 'register.unsigned' })
    expect(await findVisit(by('reception'), typed.id)).toBeUndefined()
    await expect(recordVisit(by('reception'), { ...typed, signed: 'yes' })).resolves.toMatchObject({
      again: false,
    })
  })

  it('what came of it is added by the desk, one after the other', async () => {
    const { id } = await visitBy('reception', { name: 'Hà Thị Theo' })
    const follow = {
      ...handled,
      version: 1,
      competence: 'OUTSIDE' as const,
      takenUp: '' as const,
      guidedTo: 'UBND tỉnh',
      guidedNo: '3/HD',
    }
    await expect(followVisit(by('chair'), id, follow)).rejects.toMatchObject({ code: 'may.not' })
    await followVisit(by('reception'), id, follow)
    await expect(followVisit(by('reception'), id, follow)).rejects.toMatchObject({ code: 'other.first' })
    expect((await findVisit(by('reception'), id))?.visit).toMatchObject({
      competence: 'OUTSIDE',
      guidedNo: '3/HD',
    })
  })

  it('the head concludes with a day and somebody to ask; the desk marks it done', async () => {
    const { id } = await visitBy('reception', { name: 'Cù Văn Luận' })
    const said = {
      version: 1,
      body: 'Phòng kiểm tra mương và nạo vét ngay.',
      toUnit: 'Phòng Kinh tế',
      dueOn: '2026-10-30',
      contact: 'Tạ Văn Đước, 0298 300 112',
      noticeNo: '',
    }
    await expect(concludeVisit(by('reception'), id, said)).rejects.toMatchObject({ code: 'may.not' })
    await expect(concludeVisit(by('otherChair'), id, said)).rejects.toBeInstanceOf(NotFound)
    await expect(concludeVisit(by('chair'), id, { ...said, dueOn: '2026-10-13' })).rejects.toMatchObject({
      code: 'conclusion.due',
    })
    await concludeVisit(by('chair'), id, said)
    const [direction] = (await findVisit(by('reception'), id))?.directions ?? []
    expect(direction).toMatchObject({
      dueOn: '2026-10-30',
      byTitle: 'Chủ tịch UBND phường Hồng Liên',
      doneOn: null,
    })
    await finishDirection(by('reception'), direction?.id ?? '')
    await expect(finishDirection(by('reception'), direction?.id ?? '')).rejects.toMatchObject({
      code: 'direction.done',
    })
    await expect(finishDirection(by('otherReception'), direction?.id ?? '')).rejects.toBeInstanceOf(NotFound)
  })
})

describe('a refusal by law', () => {
  const reason = 'Đã giải thích với ông tại bàn tiếp dân, mời quay lại hôm khác.'
  const plain = {
    ...{ version: 1, law: '', repeatOf: '', answerNo: '', answerOn: '', answerBy: '', areaCode: '90101' },
    reason,
  }

  it('on the spot needs no file, stands in the book and counts as nobody received', async () => {
    const { id } = await visitBy('reception', { name: 'Say Văn Rượu' })
    const before = await readRegister(by('reception'), { from: '2026-10-14', to: '2026-10-14' })
    await refuseVisit(by('reception'), id, { ...plain, ground: 'no-control' })
    const after = await readRegister(by('reception'), { from: '2026-10-14', to: '2026-10-14' })
    expect(after.figures.all.visits).toBe(before.figures.all.visits - 1)
    expect(after.figures.all.refused).toBe(before.figures.all.refused + 1)
    expect(after.rows.find((one) => one.id === id)?.note).toContain(
      'Từ chối tiếp: người đến trong tình trạng say',
    )
    await expect(
      refuseVisit(by('reception'), id, { ...plain, version: 2, ground: 'no-control' }),
    ).rejects.toMatchObject({
      code: 'visit.refused',
    })
  })

  it('in writing opens the file that its notice belongs to, and asks what was answered before', async () => {
    const { id } = await visitBy('reception', { name: 'Lâu Văn Dài' })
    const written = { ...plain, ground: 'settled' as const }
    await expect(refuseVisit(by('reception'), id, written)).rejects.toMatchObject({
      code: 'reception.noEarlier',
    })
    expect((await findVisit(by('reception'), id))?.petition).toBeNull()
    const opened = await refuseVisit(by('reception'), id, {
      ...written,
      ...{ answerNo: '12/UBND-TCD', answerOn: '2026-09-14', answerBy: 'UBND phường Hồng Liên' },
    })
    expect(await rowOf(opened?.number ?? '')).toMatchObject({
      state: 'REFUSED',
      refusalNoticeDueOn: '2026-10-19',
    })
    const papers = await asSuperuser(
      (db) =>
        db`select a.kind from paper a join petition p on p.id = a.petition_id where p.number = ${opened?.number ?? ''}`,
    )
    expect(papers.map(({ kind }) => kind)).toEqual(['reception-refusal-notice'])
  })

  it('is for the desk alone', async () => {
    const { id } = await visitBy('reception', { name: 'Yên Văn Lành' })
    const refusing = { ...plain, ground: 'insult' as const }
    await expect(refuseVisit(by('chair'), id, refusing)).rejects.toMatchObject({ code: 'may.not' })
    await expect(refuseVisit(by('otherReception'), id, refusing)).rejects.toBeInstanceOf(NotFound)
  })
})

it('an address that holds no id finds nothing', async () => {
  expect(await findVisit(by('reception'), 'x')).toBeUndefined()
  const handling = { ...handled, version: 1, competence: '' as const, takenUp: '' as const }
  await expect(followVisit(by('reception'), 'x', handling)).rejects.toBeInstanceOf(NotFound)
  await expect(visitBy('reception', { sittingId: 'x' })).rejects.toBeInstanceOf(NotFound)
})

it('nobody but the office reads its entries', async () => {
  const { id } = await visitBy('reception', { name: 'Kiều Thị Nhà' })
  for (const who of ['reception', 'chair', 'provinceChair'] as const)
    expect((await findVisit(by(who), id))?.visit.id, who).toBe(id)
  for (const who of ['otherReception', 'otherChair', 'front', 'handler', 'admin', 'head'] as const)
    expect(await findVisit(by(who), id), who).toBeUndefined()
})
