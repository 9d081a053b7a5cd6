import { describe, expect, it } from 'vitest'
import { conclusionFacts } from '#tests/conclusion-facts.ts'
import { type InvitationFacts, invitation, invitationNumber } from './invitation.ts'
import { textOf } from './paper.ts'

const facts: InvitationFacts = {
  ...{
    day: '2026-10-14',
    issuer: conclusionFacts.issuer,
    signer: conclusionFacts.signer,
    number: '05/GM-UBND',
  },
  dialogue: {
    ...{ topic: 'Di dời chợ cũ', day: '2026-10-28', fromTime: '08:00:00', toTime: '11:30:00' },
    ...{ programme: 'Báo cáo.\nÝ kiến của bà con.', chairs: ['Chủ tịch UBND phường'] },
    sites: [
      { id: 'a', place: 'Hội trường' },
      { id: 'b', place: 'Nhà văn hóa tổ 5' },
    ],
  },
}

describe('an invitation', () => {
  it('says whom, to what, when and where, by its number', () => {
    const paper = invitation(facts, { title: 'Tổ trưởng tổ dân phố 5', siteId: 'b' })
    expect(paper).toMatchObject({
      number: 'Số: 05/GM-UBND',
      title: 'GIẤY MỜI',
      date: 'ngày 14 tháng 10 năm 2026',
    })
    const text = textOf(paper).join('\n')
    for (const words of [
      'Tổ trưởng tổ dân phố 5',
      'Di dời chợ cũ',
      'Nhà văn hóa tổ 5',
      'Chủ tịch UBND phường',
    ]) {
      expect(text).toContain(words)
    }
    expect(text).toContain('8 giờ đến 11 giờ 30, ngày 28 tháng 10 năm 2026')
    expect(text).toContain('Báo cáo.; Ý kiến của bà con.')
  })

  it('is for the first site where nothing else was said, or that site is gone', () => {
    for (const siteId of [null, 'gone']) {
      const text = textOf(invitation(facts, { title: 'Đại biểu', siteId })).join('\n')
      expect(text).toContain('Hội trường')
    }
  })

  it('is signed for the body; by a deputy for the head; numbered in the way of its office', () => {
    const lines = (post: string) =>
      invitation({ ...facts, signer: { name: 'Bạch Thị Sen', post } }, { title: 'x', siteId: null }).signature
        .lines
    expect(lines('Chủ tịch')[0]).toMatch(/^TM\. /)
    expect(lines('Phó Chủ tịch')).toEqual(['KT. CHỦ TỊCH', 'PHÓ CHỦ TỊCH'])
    expect(invitationNumber('state', 'UBND')).toBe('{nn}/GM-UBND')
    expect(invitationNumber('party', 'ĐU')).toBe('{n}-GM/ĐU')
  })
})
