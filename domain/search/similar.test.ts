import { describe, expect, it } from 'vitest'
import { rankSimilar, tellingPairs } from '#domain/search/similar.ts'

const letter = (text: string, more = {}) => ({ text, samePlace: false, sameField: false, ...more })
const ditch = 'Kính gửi Ủy ban nhân dân phường. Mương cạnh nhà văn hóa tổ 5 tắc, mưa là nước tràn vào nhà.'
const again = letter('Cống và MƯƠNG CẠNH NHÀ VĂN HÓA tổ 5 bị tắc nghẽn, nước tràn vào nhà tôi.')
const lamp = letter('Kính gửi Ủy ban nhân dân phường. Đèn đường ngõ 12 hỏng, tối không thấy đường.')
const filler = letter('Kính gửi Ủy ban nhân dân phường. Tôi đề nghị xem xét giải quyết sớm. Xin cảm ơn.')

describe('what a letter tells', () => {
  it('is said by neighbours, with and without marks alike, each once', () => {
    expect(tellingPairs('Mương tắc, muong tac!')).toEqual(['muong_tac', 'tac_muong'])
    expect(tellingPairs('Kính gửi Ủy ban nhân dân')).toEqual([])
    expect(tellingPairs('')).toEqual([])
    expect(
      tellingPairs('đá '.repeat(9) + Array.from({ length: 900 }, (_, n) => `a${n}`).join(' ')),
    ).toHaveLength(120)
  })
})

describe('similar letters', () => {
  it('are those on the same thing, not those with the same forms of address', () => {
    expect(rankSimilar(ditch, [lamp, filler, again], 3)).toEqual([again])
    expect(rankSimilar(ditch, [lamp, filler], 3)).toEqual([])
    expect(rankSimilar(ditch, [], 3)).toEqual([])
    expect(rankSimilar('', [again], 3)).toEqual([])
    expect(rankSimilar(filler.text, [filler, lamp], 3)).toEqual([])
  })

  it('stand with the nearest first, the same place and field before others, and no more than asked for', () => {
    const near = letter('Mương cạnh nhà văn hóa tổ 5 có rác, cây đổ, người đi lại khó khăn, đề nghị dọn.')
    expect(rankSimilar(ditch, [near, again], 3)).toEqual([again, near])
    const here = letter(again.text, { samePlace: true })
    const field = letter(again.text, { sameField: true })
    expect(rankSimilar(ditch, [again, field, here], 3)).toEqual([here, field, again])
    expect(rankSimilar(ditch, [again, field, here], 2)).toEqual([here, field])
    expect(rankSimilar(ditch, [letter(lamp.text, { samePlace: true, sameField: true })], 3)).toEqual([])
  })

  it('is as similar as the other to it', () => {
    expect(rankSimilar(again.text, [letter(ditch)], 1)).toHaveLength(1)
  })

  it('weighs what is rare', () => {
    const common = Array.from({ length: 20 }, (_, n) =>
      letter(`Nước tràn vào nhà ở ngách số ${n} hẻm ${n * 7}`),
    )
    const rare = letter('Nhà văn hóa tổ 5 có con mương cạnh sân, tắc vì rác, hôi.')
    expect(rankSimilar(ditch, [...common, rare], 1)).toEqual([rare])
  })
})
