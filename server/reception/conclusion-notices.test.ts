import { beforeAll, describe, expect, it } from 'vitest'
import { tx } from '#db/tx.ts'
import { textOf } from '#domain/papers/paper.ts'
import { asSuperuser } from '#tests/database.ts'
import { demoPlace } from '#tests/demo-place.ts'
import { by, type Member } from '#tests/filed-petition.ts'
import { visitBy } from '#tests/reception-desk.ts'
import { findNotice, issueNotice, noticesOf, previewNotice } from './conclusion-notices.ts'
import { findVisit } from './find-visit.ts'
import { concludeVisit } from './follow-visit.ts'

beforeAll(demoPlace)

const point = { toUnit: 'Phòng Kinh tế', dueOn: '2026-11-20', contact: 'Ông Gạo, 0298 300 200', noticeNo: '' }
async function concluded(points = 2, change = {}) {
  const { id } = await visitBy('reception', { name: `Trịnh Thị Kết ${Math.random()}`, ...change })
  for (let n = 1; n <= points; n++) await direct(id, `Việc thứ ${n}: nạo vét mương tổ 5`)
  return id
}
async function direct(id: string, body: string) {
  const version = (await findVisit(by('reception'), id))?.visit.version ?? 1
  await concludeVisit(by('chair'), id, { ...point, version, body })
}
const figure = (number: string) => Number(number.match(/^\d+/)?.[0])

describe('a notice of conclusion', () => {
  it('holds every point, takes the next number of the office, and reads the same ever after', async () => {
    const id = await concluded()
    const preview = await previewNotice(by('chair'), id)
    expect(preview?.number).toContain('…')
    const issued = await issueNotice(by('chair'), id)
    expect(issued.number).toMatch(/^\d{2,}\/TB-UBND$/)
    const [notice] = await noticesOf(by('reception'), id)
    const text = textOf(notice?.paper ?? ({} as never)).join('\n')
    expect(text).toContain(`Số: ${issued.number}`)
    expect(text).toContain('Việc thứ 1: nạo vét mương tổ 5')
    expect(text).toContain('Việc thứ 2: nạo vét mương tổ 5')
    expect(text).toContain('20/11/2026')
    // What is concluded later goes out by a further notice; this one stays.
    await direct(id, 'Việc thứ 3: trả lời bằng văn bản')
    const further = await issueNotice(by('chair'), id)
    expect(figure(further.number)).toBe(figure(issued.number) + 1)
    const after = await noticesOf(by('reception'), id)
    expect(after[0]?.paper).toEqual(notice?.paper)
    expect(textOf(after[1]?.paper ?? ({} as never)).join('\n')).not.toContain('Việc thứ 1')
    await expect(issueNotice(by('chair'), id)).rejects.toMatchObject({ code: 'notice.nothing' })
  })

  it('is not changed and not taken away', async () => {
    const id = await concluded(1)
    const { id: notice } = await issueNotice(by('chair'), id)
    for (const act of [`update reception_notice set number = 'x'`, 'delete from reception_notice']) {
      await expect(tx(by('chair'), (db) => db.execute(`${act} where id = '${notice}'`))).rejects.toThrow()
      await expect(asSuperuser((db) => db.unsafe(`${act} where id = '${notice}'`))).rejects.toThrow()
    }
  })

  it('of a denunciation names nobody', async () => {
    const id = await concluded(1, { name: 'Đàm Thị Kín', kind: 'denunciation' })
    await issueNotice(by('chair'), id)
    const [notice] = await noticesOf(by('chair'), id)
    expect(JSON.stringify(notice?.paper)).not.toContain('Đàm Thị Kín')
  })

  it('six at once have six numbers in a row; two of one visit are one', async () => {
    const ids = await Promise.all(Array.from({ length: 6 }, () => concluded(1)))
    const numbers = (await Promise.all(ids.map((id) => issueNotice(by('chair'), id)))).map(({ number }) =>
      figure(number),
    )
    const sorted = [...numbers].sort((a, b) => a - b)
    expect(sorted.at(-1)).toBe((sorted[0] ?? 0) + 5)
    const one = await concluded(1)
    const both = await Promise.allSettled([1, 2].map(() => issueNotice(by('chair'), one)))
    expect(both.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
  })

  it.each(['reception'] as const)('is not issued by %s, who reads it', async (who) => {
    const id = await concluded(1)
    await expect(issueNotice(by(who), id)).rejects.toMatchObject({ code: 'may.not' })
  })

  it.each(['handler', 'front', 'otherChair', 'otherReception', 'admin'] as Member[])(
    'is not there for %s',
    async (who) => {
      const id = await concluded(1)
      const { id: notice } = await issueNotice(by('chair'), id)
      await expect(issueNotice(by(who), id)).rejects.toMatchObject({ name: 'NotFound' })
      expect(await findNotice(by(who), notice)).toBeUndefined()
      expect(await noticesOf(by(who), id)).toEqual([])
    },
  )

  it('says nothing where nothing was concluded', async () => {
    const id = await concluded(0)
    expect(await previewNotice(by('chair'), id)).toBeUndefined()
    await expect(issueNotice(by('chair'), id)).rejects.toMatchObject({ code: 'notice.nothing' })
  })
})
