import { beforeAll, describe, expect, it } from 'vitest'
import { tx } from '#db/tx.ts'
import { NotFound } from '#server/petitions/petition-row.ts'
import { loadFields } from '#server/places/rules.ts'
import { demoPlace } from '#tests/demo-place.ts'
import { by, fileOne, rowOf } from '#tests/filed-petition.ts'
import { endField } from './end-rule.ts'
import { saveField } from './save-field.ts'

const on = (day: string) => new Date(`${day}T09:00:00+07:00`)
const admin = (day = '2026-10-14') => by('admin', on(day))
const tree = {
  label: 'Cây xanh',
  stopMessage: '',
  questions: [
    { key: 'loai-cay', label: 'Cây gì', hint: '', type: 'line' as const, required: true, options: [] },
  ],
  from: '2026-10-14',
}
const extra = { 'linh-vuc-loai-cay': 'phượng' }

beforeAll(demoPlace)

describe('a field', () => {
  it('is added, asks its questions, and stands on the petition', async () => {
    const code = await saveField(admin(), undefined, tree)
    expect(code).toBe('cay-xanh')
    await expect(fileOne({ field: code })).rejects.toMatchObject({ code: 'extra.missing' })
    const { number } = await fileOne({ field: code, extra })
    expect(await rowOf(number)).toMatchObject({ field: code, fieldLabel: 'Cây xanh' })
  })

  it('changes from a day; a letter that was begun keeps the old version', async () => {
    await saveField(admin(), 'cay-xanh', {
      ...tree,
      from: '2026-10-20',
      stopMessage: 'Xin gọi công ty cây xanh.',
    })
    await expect(fileOne({ field: 'cay-xanh', extra }, on('2026-10-20'))).rejects.toThrow(
      'Xin gọi công ty cây xanh.',
    )
    const begun = await fileOne({ field: 'cay-xanh', fieldSince: '2026-10-14', extra }, on('2026-10-20'))
    expect((await rowOf(begun.number)).field).toBe('cay-xanh')
  })

  it('ends, and is not chosen any more', async () => {
    await endField(admin(), 'market', { lastOn: '2026-10-15' })
    await expect(fileOne({ field: 'market' }, on('2026-10-16'))).rejects.toMatchObject({ code: 'field.gone' })
  })

  it.each(['reception', 'chair', 'front'] as const)('is not for %s to change', async (who) => {
    const before = await tx(admin(), loadFields)
    await expect(saveField(by(who), undefined, { ...tree, label: 'Lạ' })).rejects.toBeInstanceOf(NotFound)
    await expect(endField(by(who), 'roads', { lastOn: '2026-12-01' })).rejects.toBeInstanceOf(NotFound)
    expect(await tx(admin(), loadFields)).toEqual(before)
  })

  it('of the same name is refused, and the past', async () => {
    await expect(saveField(admin(), undefined, { ...tree, label: 'Đất đai' })).rejects.toMatchObject({
      code: 'field.sameName',
    })
    await expect(
      saveField(admin(), 'land', { ...tree, label: 'Đất đai', from: '2026-10-13' }),
    ).rejects.toMatchObject({ code: 'rule.inPast' })
  })
})
