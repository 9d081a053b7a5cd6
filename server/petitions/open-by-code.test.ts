import { beforeAll, describe, expect, it } from 'vitest'
import { codeFromBytes, formatCode } from '#domain/petitions/secret-code.ts'
import type { Refusal } from '#domain/refusal.ts'
import { heldPetition } from '#server/petitions/held-petition.ts'
import { openByCode } from '#server/petitions/open-by-code.ts'
import { replaceCode } from '#server/petitions/replace-code.ts'
import { demoPlace } from '#tests/demo-place.ts'
import { answers, by, cast, fileOne, petitionIn, workday } from '#tests/filed-petition.ts'

beforeAll(demoPlace)

const anybody = { actor: { kind: 'public' as const }, at: workday }
const holder = (codeHash: string) => ({ actor: { kind: 'holder' as const, codeHash }, at: workday })
const refusal = (typed: string) => openByCode(anybody, typed).catch((error: Refusal) => error)

describe('opening a petition by its code', () => {
  it('takes the code however it is typed and shows that one petition', async () => {
    const { code, number } = await fileOne()
    for (const typed of [code, formatCode(code).toLowerCase(), ` ${formatCode(code).replaceAll('-', ' ')}`]) {
      const file = await heldPetition(holder(await openByCode(anybody, typed)))
      expect(file?.row.number).toBe(number)
    }
  })

  it('tells a slip of the hand from a code that opens nothing', async () => {
    const { code } = await fileOne()
    const slip = code.slice(0, -1) + (code.endsWith('2') ? '3' : '2')
    expect(await refusal(slip)).toMatchObject({ code: 'code.typo', fields: { code: expect.any(String) } })
    expect(await refusal('')).toMatchObject({ code: 'code.typo' })
    const never = codeFromBytes(new Uint8Array(32).fill(7))
    expect(await refusal(never)).toMatchObject({ code: 'code.wrong', fields: { code: expect.any(String) } })
    expect(await heldPetition(holder('no such hash'))).toBeUndefined()
  })

  it('says of a replaced code when that was, and opens nothing with it', async () => {
    const { code, number } = await fileOne()
    const held = await openByCode(anybody, code)
    const next = await replaceCode(by('reception'), number, { version: 1, checked: 'yes' })
    expect(await refusal(code)).toMatchObject({
      code: 'code.replaced',
      message: 'Mã này đã thay bằng mã mới vào thứ Tư 14/10/2026. Xin dùng mã trên phiếu mới nhất.',
    })
    expect(await heldPetition(holder(held))).toBeUndefined()
    const file = await heldPetition(holder(await openByCode(anybody, next)))
    expect(file?.row.number).toBe(number)
  })
})

describe('the petition as its sender sees it', () => {
  it('holds the sender’s own words, the masked ones, the dates and who helps', async () => {
    const { code } = await fileOne()
    const file = await heldPetition(holder(await openByCode(anybody, code)))
    expect(file).toMatchObject({ body: answers.body, where: answers.place, areaName: 'Phường Hồng Liên' })
    expect(file?.masked).toContain('[đã che số điện thoại]')
    expect(file?.sender).toMatchObject({ name: answers.name })
    expect(file?.unit.deskPhone).toBeTruthy()
    expect(file?.limits.map(({ name }) => name)).toEqual([
      'Hạn phân loại',
      'Hạn báo tin đầu tiên',
      'Hạn trả lời',
    ])
    expect(file?.limits.every(({ how }) => how.at(-1)?.startsWith('Hạn: hết ngày'))).toBe(true)
    expect(file?.summary).toMatch(/^0\/5 rõ/)
  })

  it('shows the answer with its proof once it is sent, and no draft before, and no name of staff', async () => {
    const waiting = await petitionIn('APPROVED')
    const before = await heldPetition(holder(await openByCode(anybody, waiting.code)))
    expect(before?.answers).toEqual([])
    expect(before?.history.map(({ type }) => type)).not.toContain('petition.drafted')

    const answered = await petitionIn('ANSWERED')
    const file = await heldPetition(holder(await openByCode(anybody, answered.code)))
    expect(file?.answers).toHaveLength(1)
    expect(file?.answers[0]?.proofs.map(({ kind }) => kind).sort()).toEqual(['photo', 'signed_answer'])
    expect(file?.summary).toBe('5/5 rõ, đã có kết quả')
    expect(file?.history[0]).toMatchObject({ type: 'petition.answered' })
    const [staff] = Object.values(cast)
    expect(JSON.stringify(file?.history)).not.toContain(staff)
  })
})
