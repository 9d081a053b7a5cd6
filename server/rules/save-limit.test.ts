import { beforeAll, describe, expect, it } from 'vitest'
import { tx } from '#db/tx.ts'
import { NotFound } from '#server/petitions/petition-row.ts'
import { loadRules } from '#server/places/rules.ts'
import { demoPlace } from '#tests/demo-place.ts'
import { by, fileOne, rowOf } from '#tests/filed-petition.ts'
import { listLimits, saveLimit } from './save-limit.ts'
import { readRules, saveSettings } from './save-settings.ts'

const on = (day: string) => new Date(`${day}T09:00:00+07:00`)
const admin = (day = '2026-10-14') => by('admin', on(day))
const input = {
  limit: 15,
  unit: 'cd' as const,
  article: 'Quyết định 9/QĐ-UBND',
  from: '2026-10-20',
  understood: false,
}
const versions = async (key: string) => (await listLimits(admin())).filter((one) => one.key === key)

beforeAll(demoPlace)

describe('a limit', () => {
  it('that is the office’s own changes from a day; clocks that run keep the old one', async () => {
    const early = await fileOne()
    await saveLimit(admin(), 'knpa.reply', input)
    expect(await versions('knpa.reply')).toMatchObject([
      { validFrom: '1900-01-01', validTo: '2026-10-19', limit: 20 },
      {
        validFrom: '2026-10-20',
        validTo: null,
        limit: 15,
        article: 'Quyết định 9/QĐ-UBND',
        name: 'Hạn trả lời',
      },
    ])
    const late = await fileOne({}, on('2026-10-20'))
    expect((await rowOf(early.number)).answerDueOn).toBe('2026-11-03')
    expect((await rowOf(late.number)).answerDueOn).toBe('2026-11-04')
  })

  it('of the law changes with its article, and only when it is meant', async () => {
    const law = { ...input, limit: 7, article: 'Điều 28 Luật mới' }
    await expect(saveLimit(admin(), 'intake.notify', law)).rejects.toMatchObject({ code: 'limit.ofLaw' })
    expect(await versions('intake.notify')).toHaveLength(1)
    await saveLimit(admin(), 'intake.notify', { ...law, understood: true })
    expect(await versions('intake.notify')).toHaveLength(2)
  })

  it('never changes in the past, and is not there by another name', async () => {
    await expect(saveLimit(admin(), 'redo.first', { ...input, from: '2026-10-13' })).rejects.toMatchObject({
      code: 'rule.inPast',
    })
    await expect(saveLimit(admin(), 'no.such', input)).rejects.toBeInstanceOf(NotFound)
  })

  it.each(['reception', 'chair'] as const)('is not for %s to change', async (who) => {
    await expect(saveLimit(by(who), 'redo.first', input)).rejects.toBeInstanceOf(NotFound)
    expect(() => listLimits(by(who))).toThrow(NotFound)
    expect([
      ...(await tx(by(who), (db) => db.execute('update time_limit set "limit" = 1 returning key'))),
    ]).toEqual([])
  })

  it('changed by two at once: one wins', async () => {
    const save = () => saveLimit(admin('2026-10-21'), 'redo.first', { ...input, from: '2026-10-21' })
    const both = await Promise.allSettled([save(), save()])
    expect(both.map((one) => one.status).sort()).toEqual(['fulfilled', 'rejected'])
    expect(await versions('redo.first')).toHaveLength(2)
  })
})

describe('settings', () => {
  const wanted = {
    clarity: 'person,task,deadline,accountability,output,authority',
    'body.min': '30',
    'body.max': '5000',
    'group.from': '4',
    'vault.minutes': '30',
    'offline.days': '3',
    'retention.wait': '30',
    'unread.days': '3',
    'dialogues.party': '2',
    'dialogues.department': '0',
    'warning.repeated': '2',
    'warning.prolonged': '90',
    'warning.extensions': '2',
    'warning.hot-least': '10',
    'warning.hot-times': '2',
  }

  it('hold for petitions filed from now on', async () => {
    const early = await fileOne()
    await saveSettings(admin(), wanted)
    const { settings } = await readRules(admin())
    expect(settings.get('body.max')).toBe('5000')
    expect((await rowOf(early.number)).clarity).not.toContain('authority')
    expect((await rowOf((await fileOne()).number)).clarity).toContain('authority')
  })

  it('are not for others to change', async () => {
    await expect(saveSettings(by('chair'), wanted)).rejects.toBeInstanceOf(NotFound)
    await tx(by('chair'), (db) => db.execute("update setting set value = 'x'"))
    expect((await tx(by('chair'), loadRules)).settings.get('body.min')).toBe('30')
  })
})
