import { beforeAll, describe, expect, it } from 'vitest'
import { demoId } from '#db/seed/demo/demo-id.ts'
import type { SearchFilter } from '#domain/search/filter.ts'
import { triagePetition } from '#server/petitions/triage-petition.ts'
import { askData } from '#server/privacy/ask-data.ts'
import { heldDataRequests } from '#server/privacy/data-requests.ts'
import { decideDataRequest } from '#server/privacy/decide-data-request.ts'
import { findByNumber, searchPageSize, searchPetitions } from '#server/search/search-petitions.ts'
import { asSuperuser } from '#tests/database.ts'
import { demoPlace } from '#tests/demo-place.ts'
import { advance, by, fileOne, holderOf, type Member, petitionIn, rowOf } from '#tests/filed-petition.ts'
import { actorOf } from '../../scripts/demo/cast.ts'

beforeAll(demoPlace)

/** Numbers that a person finds, in the order of the page. */
async function numbers(filter: SearchFilter, who: Member = 'reception'): Promise<string[]> {
  const { rows } = await searchPetitions(by(who), filter)
  return rows.map(({ row }) => row.number)
}
const byWords = (typed: string, who?: Member) => numbers({ typed }, who)
/** A word that stands in one petition and nowhere else. */
let made = 0
const rare = () => `zu${(++made).toString(36)}qx${process.pid.toString(36)}`

describe('what is typed', () => {
  it('finds with marks and without, in either normal form, with the tone on either vowel', async () => {
    const word = rare()
    const { number } = await fileOne({ body: `Xin được cấp sổ đỏ, ${word}, ở tổ hoà bình. Đã hẹn ba lần.` })
    for (const typed of [
      'cap so do',
      'cấp sổ đỏ',
      'CẤP SỔ ĐỎ',
      'cấp sổ đỏ'.normalize('NFD'),
      'to hoa',
      'tổ hòa',
    ]) {
      expect(await byWords(`${typed} ${word}`), typed).toEqual([number])
    }
    expect(await byWords(`${word} cap so xanh`)).toEqual([])
  })

  it('comes in its own order first, then the newest', async () => {
    const word = rare()
    const scattered = await fileOne({ body: `Sổ đỏ nhà tôi chưa cấp ${word}, đã chờ ba tháng.` })
    const inOrder = await fileOne(
      { body: `Xin ${word} cấp sổ đỏ cho thửa số 12, tờ 5.` },
      new Date('2026-10-12T09:00:00+07:00'),
    )
    const newest = await fileOne(
      { body: `Đỏ ${word} sổ cấp, tôi chờ đã lâu lắm rồi.` },
      new Date('2026-10-15T09:00:00+07:00'),
    )
    expect(await byWords(`${word} cap so do`)).toEqual([inOrder.number, newest.number, scattered.number])
    expect(await byWords(`"cấp sổ đỏ" ${word}`)).toEqual([inOrder.number])
  })

  it('finds the sender, the place and the telephone, for those who read them', async () => {
    const word = rare()
    const { number } = await fileOne({
      ...{ body: 'Đèn đường ngõ 12 không sáng đã một tuần nay.', name: `Lò Thị ${word}` },
      ...{ phone: '0900 111 222', channel: 'sms' },
    })
    expect(await byWords(word)).toEqual([number])
    expect(await byWords('0900.111.222')).toContain(number)
    expect(await byWords(word, 'front')).toEqual([])
    expect(await byWords('0900111222', 'front')).toEqual([])
    expect(await byWords('đèn đường ngõ 12', 'front')).toContain(number)
  })

  it('shows where it was found, and marks it', async () => {
    const word = rare()
    await fileOne({ body: `Mương tổ 5 tắc ${word} từ đầu tháng.`, name: `Lò Thị ${word}a` })
    const inBody = await searchPetitions(by('reception'), { typed: `${word} tu dau` })
    expect(inBody.rows[0]?.excerpt.filter(({ found }) => found)).toEqual([
      { text: `${word} từ đầu`, found: true },
    ])
    expect(inBody.rows[0]?.where).toBeUndefined()
    const inName = await searchPetitions(by('reception'), { typed: `${word}a` })
    expect(inName.rows[0]?.where).toBe('Người gửi')
    const watched = await searchPetitions(by('front'), { typed: word })
    expect(JSON.stringify(watched.rows[0]?.excerpt)).not.toContain(`${word}a`)
  })

  it('finds nothing in another phường', async () => {
    const word = rare()
    await fileOne({ body: `Đường liên tổ hỏng nặng, ${word}, xe không vào được.` })
    expect(await byWords(word)).toHaveLength(1)
    for (const who of [
      'otherReception',
      'otherHead',
      'otherHandler',
      'otherChair',
      'otherFront',
      'admin',
    ] as const) {
      const { rows, total, next } = await searchPetitions(by(who), { typed: word })
      expect({ rows, total, next }, who).toEqual({ rows: [], total: 0, next: undefined })
    }
  })
})

describe('filters', () => {
  it('narrow by kind, state, field, office, area, source, day and lateness', async () => {
    const word = rare()
    const { number } = await petitionIn('ACCEPTED', { body: `Cống tổ 5 tắc ${word}, nước tràn vào nhà.` })
    const right: SearchFilter = {
      ...{ kind: 'feedback', state: 'ACCEPTED', field: 'drainage', source: 'online', areaCode: '90101' },
      ...{ unitId: demoId('hong-lien-ha-tang'), since: '2026-10-14', until: '2026-10-14' },
    }
    const wrong: SearchFilter = {
      ...{ kind: 'request', state: 'CLOSED', field: 'land', source: 'desk', areaCode: '90102' },
      ...{ unitId: demoId('hac-tri-ubnd'), since: '2026-10-15', until: '2026-10-13', lateness: 'qua-han' },
    }
    expect(await numbers({ typed: word, ...right })).toEqual([number])
    for (const [key, value] of Object.entries(wrong)) {
      expect(await numbers({ typed: word, ...right, [key]: value }), key).toEqual([])
    }
  })

  it('know what is late and what soon will be', async () => {
    const word = rare()
    const { number } = await fileOne({ body: `Cây đổ ngang ngõ 7, ${word}, chưa ai dọn.` })
    const { nextLimitOn } = await rowOf(number)
    const seen = async (lateness: SearchFilter['lateness'], at: string) => {
      const { rows } = await searchPetitions(by('reception', new Date(at)), { typed: word, lateness })
      return rows.length
    }
    expect(await seen('qua-han', `${nextLimitOn}T23:00:00+07:00`)).toBe(0)
    expect(await seen('sap-den-han', `${nextLimitOn}T09:00:00+07:00`)).toBe(1)
    expect(await seen('qua-han', '2027-03-01T09:00:00+07:00')).toBe(1)
    expect(await seen('sap-den-han', '2027-03-01T09:00:00+07:00')).toBe(0)
  })

  it('find without a word', async () => {
    const { number } = await petitionIn('TRIAGED')
    expect(await numbers({ state: 'TRIAGED' })).toContain(number)
    const unclassified = await fileOne({ kind: 'unclassified' })
    expect(await numbers({ kind: 'unclassified' })).toContain(unclassified.number)
  })
})

describe('pages', () => {
  it('go on behind the last row, each petition once, in one order', async () => {
    const word = rare()
    for (let n = 0; n < searchPageSize + 3; n++) {
      const words = n % 2 ? `đường hỏng ${word}` : `hỏng ${word} đường`
      await fileOne({ body: `Phản ánh việc thứ ${n}: ${words}, xin cho sửa.` })
    }
    const filter = { typed: `đường hỏng ${word}` }
    const first = await searchPetitions(by('reception'), filter)
    const second = await searchPetitions(by('reception'), filter, first.next)
    expect([first.rows.length, second.rows.length]).toEqual([searchPageSize, 3])
    expect([first.total, second.total]).toEqual([searchPageSize + 3, searchPageSize + 3])
    expect(second.next).toBeUndefined()
    const all = [...first.rows, ...second.rows].map(({ row }) => row.number)
    expect(new Set(all).size).toBe(searchPageSize + 3)
    const inOrder = [...first.rows, ...second.rows].map(
      ({ excerpt }) => excerpt.filter(({ found }) => found).length === 1,
    )
    expect(inOrder).toEqual([...inOrder].sort((a, b) => Number(b) - Number(a)))
    const nonsense = await searchPetitions(by('reception'), filter, '1_x_y')
    expect(nonsense.rows).toHaveLength(searchPageSize)
  })
})

describe('a number', () => {
  it('leads to its petition for whoever may see it, and to nothing for others', async () => {
    const { number } = await fileOne()
    expect(await findByNumber(by('reception'), ` ${number} `)).toBe(number)
    expect(await findByNumber(by('reception'), number.replace(/-0+/, '-'))).toBe(number)
    expect(await findByNumber(by('otherReception'), number)).toBeUndefined()
    expect(await findByNumber(by('reception'), 'cấp sổ đỏ')).toBeUndefined()
  })
})

/** The officer reads it and sees that it denounces somebody. */
const asDenunciation = async (number: string, version?: number) =>
  triagePetition(by('reception'), number, {
    ...{ version: version ?? (await rowOf(number)).version, kind: 'denunciation', field: 'officials' },
    ...{ competence: 'WITHIN', reason: 'Nội dung là tố cáo hành vi của trưởng thôn.' },
  })

describe('each change is followed', () => {
  const change = (run: Parameters<typeof asSuperuser>[0]) => asSuperuser(run)

  it('of state, kind, field, office and person, by the use cases', async () => {
    const word = rare()
    const { number } = await fileOne({
      body: `Rác chất đống sau chợ, ${word}, mùi hôi.`,
      kind: 'unclassified',
    })
    expect(await numbers({ typed: word, kind: 'unclassified', state: 'RECEIVED' })).toEqual([number])
    expect(await byWords(word, 'head')).toEqual([])
    expect(await byWords(word, 'handler')).toEqual([])
    await advance(number, 'RECEIVED', 'ACCEPTED')
    expect(
      await numbers({ typed: word, kind: 'feedback', field: 'drainage', state: 'ACCEPTED' }, 'head'),
    ).toEqual([number])
    expect(await numbers({ typed: word, state: 'RECEIVED' })).toEqual([])
    await advance(number, 'ACCEPTED', 'ASSIGNED')
    expect(await byWords(word, 'handler')).toEqual([number])
  })

  it('of the answer, which watchers find under its mask', async () => {
    const word = rare()
    const { number } = await petitionIn('ANSWERED', { body: `Ống nước vỡ trước nhà ${word}, chảy cả đêm.` })
    for (const who of ['reception', 'front'] as const) {
      expect(await byWords(`${word} nạo vét 120 m`, who), who).toEqual([number])
    }
  })

  it('of confidentiality: gone at once for those who may not read it any more', async () => {
    const word = rare()
    const { number } = await petitionIn('ASSIGNED', {
      body: `Cán bộ hẹn bốn lần không gặp, ${word}, xin xem lại.`,
    })
    expect(await byWords(word, 'front')).toEqual([number])
    expect(await byWords(word, 'head')).toEqual([number])
    await change((sql) => sql`update petition set restricted = true where number = ${number}`)
    expect(await byWords(word, 'front')).toEqual([])
    expect(await byWords(word, 'head')).toEqual([])
    expect(await byWords(word, 'reception')).toEqual([number])
    expect(await byWords(word, 'handler')).toEqual([number])
    const { concernsUnitId } = { concernsUnitId: demoId('hong-lien-ubnd') }
    await change(
      (sql) => sql`update petition set concerns_unit_id = ${concernsUnitId} where number = ${number}`,
    )
    expect(await byWords(word, 'reception')).toEqual([])
    expect(await byWords(word, 'chair')).toEqual([number])
    await change(
      (sql) => sql`update petition set restricted = false, concerns_unit_id = null where number = ${number}`,
    )
    expect(await byWords(word, 'front')).toEqual([number])
  })

  it('of a restricted use of the data: whoever only watches finds no word of it any more', async () => {
    const word = rare()
    const { number, code } = await fileOne({ body: `Mương cạnh nhà văn hóa ${word} tắc đã một tháng nay.` })
    expect(await byWords(word, 'front')).toEqual([number])
    const ask = { kind: 'restrict' as const, body: '', name: '', address: '', phone: '', email: '' }
    await askData(holderOf(code), ask)
    const [request] = await heldDataRequests(holderOf(code))
    await decideDataRequest({ ...by('chair'), actor: actorOf('bao-ve-du-lieu') }, request?.id ?? '', {
      ...{ result: 'done', article: '', reply: 'Từ nay chỉ dùng để giải quyết hồ sơ này.' },
    })
    expect(await byWords(word, 'front')).toEqual([])
    expect(await byWords(word)).toEqual([number])
  })

  it('of becoming a denunciation: name, place and own words are not even kept', async () => {
    const word = rare()
    const { number } = await fileOne({
      ...{ body: 'Trưởng thôn thu tiền đèn đường không ghi sổ từ tháng 3.' },
      ...{ name: `Giàng Thị ${word}a`, address: `Xóm ${word}b`, place: `Sau trường ${word}c` },
    })
    for (const end of ['a', 'b', 'c']) expect(await byWords(word + end)).toEqual([number])
    await asDenunciation(number)
    for (const who of ['reception', 'chair', 'provinceChair', 'front', 'head'] as const) {
      for (const end of ['a', 'b', 'c']) expect(await byWords(word + end, who), who).toEqual([])
    }
    expect(await byWords('thu tiền đèn đường không ghi sổ')).toContain(number)
    expect(await byWords('thu tiền đèn đường không ghi sổ', 'front')).not.toContain(number)
    const kept = await asSuperuser(
      (sql) => sql`select own || coalesce(masked, '') as words from petition_search
      where number = ${number}`,
    )
    expect(kept[0]?.words).not.toContain(word)
  })

  it('of two at once, whichever comes first', async () => {
    for (const first of ['secret', 'name', 'secret', 'name'] as const) {
      const word = rare()
      const { number } = await fileOne({ body: 'Trưởng thôn thu tiền nước không ghi sổ, xin xác minh.' })
      const { id, version } = await rowOf(number)
      const secret = () => asDenunciation(number, version)
      const name = () =>
        asSuperuser(
          (sql) => sql`update petition_sender set name = ${word} where petition_id = ${id} returning name`,
        )
      const [one, two] = first === 'secret' ? [secret, name] : [name, secret]
      const ends = await Promise.allSettled([one(), two()])
      // Each may wait for the other; whom the database sent away comes again.
      if (ends[first === 'secret' ? 0 : 1].status === 'rejected') await secret()
      expect(await rowOf(number)).toMatchObject({ family: 'denunciation' })
      const kept = await asSuperuser(
        (sql) => sql`select own as words from petition_search where number = ${number}`,
      )
      expect(kept[0]?.words, first).not.toContain(word)
    }
  })

  it('of offices that change places: taken over, the giver follows it as before', async () => {
    const word = rare()
    const { number } = await fileOne({ body: `Cống liên phường tắc ${word}, nước tràn sang hai bên.` })
    const [ours, theirs] = [demoId('hong-lien-ubnd'), demoId('hac-tri-ubnd')]
    await change((sql) => sql`update petition set offered_unit_id = ${theirs} where number = ${number}`)
    expect(await numbers({ typed: word, unitId: ours }, 'otherReception')).toEqual([number])
    expect(await numbers({ typed: word, unitId: theirs }, 'otherReception')).toEqual([])
    await change(
      (sql) => sql`update petition set unit_id = ${theirs}, offered_unit_id = null, origin_unit_id = ${ours}
        where number = ${number}`,
    )
    expect(await numbers({ typed: word, unitId: theirs }, 'otherReception')).toEqual([number])
    expect(await byWords(word)).toEqual([number])
    // What few may read goes with the office that has it, not with the one that gave it away.
    await change((sql) => sql`update petition set restricted = true where number = ${number}`)
    expect(await byWords(word)).toEqual([])
    expect(await byWords(word, 'otherReception')).toEqual([number])
  })

  it('and what is kept is what would be made anew', async () => {
    const differing = await asSuperuser(
      (sql) => sql`select p.number from petition p left join petition_search s on s.petition_id = p.id
        where s.petition_id is null or s.tokens is distinct from acl.search_tokens(p)
          or (s.number, s.received_at, s.next_limit_on, s.unit_id, s.handling_unit_id, s.offered_unit_id, s.origin_unit_id,
              s.assignee_id, s.area_code, s.restricted, s.concerns_person_id, s.concerns_unit_id)
            is distinct from (p.number, p.received_at, p.next_limit_on, p.unit_id, p.handling_unit_id, p.offered_unit_id,
              p.origin_unit_id, p.assignee_id, p.area_code, p.restricted, p.concerns_person_id, p.concerns_unit_id)
          or (btrim(s.own) = '' and p.family <> 'denunciation')
          or (s.masked is null) <> (p.restricted or acl.use_restricted(p.id))`,
    )
    expect(differing).toEqual([])
  })
})
