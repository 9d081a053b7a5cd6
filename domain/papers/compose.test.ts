import { describe, expect, it } from 'vitest'
import { Refusal } from '#domain/refusal.ts'
import { allDetails, everyPaper, factsOf, sender } from '#tests/paper-facts.ts'
import { composePaper, refuseDenouncer } from './compose.ts'
import { factFields } from './facts.ts'
import { byHand } from './frame.ts'
import { factsFor } from './needs.ts'
import { textOf } from './paper.ts'
import { paperKindCodes } from './words.ts'

const refusalOf = (act: () => unknown): Refusal => {
  try {
    act()
  } catch (error) {
    if (error instanceof Refusal) return error
    throw error
  }
  throw new Error('not refused')
}
const linesOf = (...of: Parameters<typeof factsOf>) => textOf(composePaper(of[0], factsOf(...of)))

describe('a paper', () => {
  it('is tried for every kind', () => {
    expect([...new Set(everyPaper.map(([kind]) => kind))]).toEqual(paperKindCodes)
  })

  it.each(everyPaper)('%s on a %s is complete: no empty place, no word left from a draft', (kind, matter) => {
    const paper = composePaper(kind, factsOf(kind, matter))
    // The one place that is left open: for the name of a denouncer, by hand.
    const all = textOf(paper).join('\n').replaceAll(byHand, 'Viết tay')
    expect(all).not.toMatch(/undefined|null|NaN|\.\.|…|{|}| {2}|;\.|,\./)
    expect(all).toBe(all.normalize('NFC'))
    expect(paper.date).toBe('ngày 14 tháng 10 năm 2026')
    expect(paper.number).toMatch(/^Số: 05\/(\p{L}+-UBND|UBND-TCD)$/u)
    expect(paper.signature.name).toBe('Đinh Thị Quế')
    // What is asked for is said, each fact that was given.
    for (const name of factsFor(kind, matter).needed) {
      if (factFields[name].ask === 'day') continue
      const [line = ''] = (allDetails[name] ?? '').split(/[\n;]/)
      expect(all.toLowerCase(), name).toContain(line.replace(/\.$/, '').toLowerCase())
    }
  })

  it.each(everyPaper)('%s on a %s says all that is missing at once, by name and by field', (kind, matter) => {
    const { needed } = factsFor(kind, matter)
    const bare = factsOf(kind, matter, { details: {}, signer: { name: '', post: '', standing: 'own' } })
    const refusal = refusalOf(() => composePaper(kind, bare))
    expect(refusal.code).toBe('paper.missing')
    for (const name of needed) {
      expect(refusal.message).toContain(factFields[name].name)
      expect(refusal.fields[name]).toContain(factFields[name].name)
    }
    expect(refusal.message).toContain('họ tên người ký')
    for (const name of needed) {
      const one = refusalOf(() =>
        composePaper(kind, factsOf(kind, matter, { details: { ...allDetails, [name]: ' ' } })),
      )
      expect(Object.keys(one.fields), name).toContain(name)
    }
  })

  it('names nobody it does not know, and still says whom it is for', () => {
    expect(linesOf('answer-letter', 'feedback', { sender: undefined })).toContain(
      'Người gửi đơn, theo hồ sơ số 2026-000123',
    )
    const refusal = refusalOf(() =>
      composePaper('acceptance-notice', factsOf('acceptance-notice', 'complaint', { sender: undefined })),
    )
    expect(refusal.message).toContain('họ tên người gửi')
  })

  it('is not written for a petition that has no such paper', () => {
    for (const [kind, matter] of [
      ['answer-letter', 'denunciation'],
      ['return-letter', 'denunciation'],
      ['resolution-decision', 'feedback'],
      ['suspension-decision', 'feedback'],
    ] as const) {
      expect(refusalOf(() => composePaper(kind, factsOf(kind, matter))).code).toBe('paper.notOfKind')
    }
  })
})

describe('a denunciation', () => {
  const open = everyPaper
    .map(([kind]) => kind)
    .filter((kind) => !['answer-letter', 'resolution-decision', 'return-letter'].includes(kind))

  it.each([...new Set(open)])('%s gives nobody away', (kind) => {
    const all = linesOf(kind, 'denunciation').join('\n')
    expect(all).not.toContain(sender.name)
    expect(all).not.toContain(sender.address)
    if (kind !== 'acceptance-notice') expect(all).not.toContain(allDetails.content)
    expect(all).toContain('2026-000123')
  })

  it('leaves room for the name on the own copy, and a receipt never says what kind of letter it is', () => {
    for (const kind of ['acceptance-notice', 'guidance-slip'] as const) {
      const own = linesOf(kind, 'denunciation').join()
      expect(own).toContain('danh tính giữ riêng')
      expect(own).toContain('……')
    }
    const receipt = linesOf('receipt', 'denunciation').join()
    expect(receipt).toContain('Ông/bà: ……')
    expect(receipt).not.toMatch(/tố cáo|danh tính/i)
  })

  it('is not given away by what an officer typed either', () => {
    const says = (text: string) => text.includes('0900000123')
    const written = (reason: string, matter: 'denunciation' | 'feedback' = 'denunciation') => {
      const facts = factsOf('transfer-slip', matter, { details: { ...allDetails, reason } })
      return () => refuseDenouncer(matter, composePaper('transfer-slip', facts), says)
    }
    expect(written('Không thuộc thẩm quyền.')).not.toThrow()
    expect(refusalOf(written('Liên hệ 0900000123.')).code).toBe('paper.denouncer')
    expect(written('Liên hệ 0900000123.', 'feedback')).not.toThrow()
  })
})

describe('more time', () => {
  it('is later than the time before', () => {
    const details = { ...allDetails, newDueOn: allDetails.oldDueOn }
    const facts = factsOf('extension-notice', 'feedback', { details })
    expect(refusalOf(() => composePaper('extension-notice', facts)).fields).toHaveProperty('newDueOn')
  })
})

describe('the second round of a complaint', () => {
  it('always has a dialogue, and then only the court', () => {
    const details = { ...allDetails, round: 'lần hai', dialogue: '', toBody: '' }
    const refusal = refusalOf(() =>
      composePaper('resolution-decision', factsOf('resolution-decision', 'complaint', { details })),
    )
    expect(Object.keys(refusal.fields)).toEqual(['dialogue'])
    const paper = composePaper(
      'resolution-decision',
      factsOf('resolution-decision', 'complaint', { details: { ...allDetails, round: 'lần hai' } }),
    )
    expect(textOf(paper).join()).not.toContain('khiếu nại lần hai đến')
    expect(paper.form).toContain('Mẫu số 16')
  })
})

describe('who signs', () => {
  const signed = (standing: 'TM' | 'KT' | 'TL' | 'Q', post: string, layout: 'state' | 'party' = 'state') =>
    composePaper(
      'acceptance-notice',
      factsOf('acceptance-notice', 'feedback', {
        signer: { name: 'Đinh Thị Quế', post, standing },
        issuer: {
          name: layout === 'party' ? 'Đảng ủy phường Hồng Liên' : 'Ủy ban nhân dân phường Hồng Liên',
          layout,
          place: 'Hồng Liên',
          body: layout === 'party' ? 'Ban Thường vụ' : 'Ủy ban nhân dân',
          headPost: layout === 'party' ? 'Bí thư' : 'Chủ tịch',
        },
      }),
    ).signature.lines

  it('stands with the signs of Nghị định 30/2020, the Party with its own', () => {
    expect(signed('TM', 'Chủ tịch')).toEqual(['TM. ỦY BAN NHÂN DÂN', 'CHỦ TỊCH'])
    expect(signed('KT', 'Phó Chủ tịch')).toEqual(['TM. ỦY BAN NHÂN DÂN', 'KT. CHỦ TỊCH', 'PHÓ CHỦ TỊCH'])
    expect(signed('TL', 'Chánh Văn phòng')).toEqual(['TL. CHỦ TỊCH', 'CHÁNH VĂN PHÒNG'])
    expect(signed('Q', 'Chủ tịch')).toEqual(['Q. CHỦ TỊCH'])
    expect(signed('TM', 'Bí thư', 'party')).toEqual(['T/M BAN THƯỜNG VỤ', 'BÍ THƯ'])
  })
})
