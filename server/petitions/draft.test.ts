import { beforeAll, describe, expect, it } from 'vitest'
import { newToken } from '#lib/ids.ts'
import { tokenHash } from '#lib/secrets.ts'
import { discardDraft, draftHours, readDraft, saveAnswers } from '#server/petitions/draft.ts'
import { filePetition } from '#server/petitions/file-petition.ts'
import { filedWith } from '#server/petitions/filed-petition.ts'
import { asSuperuser } from '#tests/database.ts'
import { demoPlace } from '#tests/demo-place.ts'
import { answers, workday } from '#tests/filed-petition.ts'

beforeAll(demoPlace)

const later = (hours: number) => new Date(workday.getTime() + hours * 3_600_000)
const writer = (token: string, at = workday) => ({
  actor: { kind: 'public' as const, draft: tokenHash(token) },
  at,
})

describe('a draft', () => {
  it('gathers the answers of the pages, whichever tab they come from', async () => {
    const token = newToken()
    await saveAnswers(writer(token), { body: answers.body, hiddenMarks: 0 })
    await Promise.all([
      saveAnswers(writer(token), { areaCode: '90101', mergedFrom: '', place: 'cổng chợ' }),
      saveAnswers(writer(token), { kind: 'feedback' }),
    ])
    expect((await readDraft(writer(token)))?.answers).toEqual({
      body: answers.body,
      hiddenMarks: 0,
      areaCode: '90101',
      mergedFrom: '',
      place: 'cổng chợ',
      kind: 'feedback',
    })
  })

  it('takes an answer back when told so', async () => {
    const token = newToken()
    await saveAnswers(writer(token), { kind: 'feedback', finder: 'ea' })
    await saveAnswers(writer(token), { kind: null, finder: 'eb' })
    expect((await readDraft(writer(token)))?.answers).toEqual({ finder: 'eb' })
  })

  it('opens only with its own cookie', async () => {
    const token = newToken()
    await saveAnswers(writer(token), { body: answers.body })
    expect(await readDraft(writer(newToken()))).toBeUndefined()
    expect(await readDraft({ actor: { kind: 'public' }, at: workday })).toBeUndefined()
    await discardDraft(writer(newToken()))
    expect(await readDraft(writer(token))).toBeDefined()
  })

  it('is gone a day after the last page, and begins anew then', async () => {
    const token = newToken()
    await saveAnswers(writer(token), { body: answers.body })
    await saveAnswers(writer(token, later(20)), { kind: 'feedback' })
    expect(await readDraft(writer(token, later(20 + draftHours - 1)))).toBeDefined()
    expect(await readDraft(writer(token, later(20 + draftHours)))).toBeUndefined()
    const anew = await saveAnswers(writer(token, later(60)), { place: 'cổng chợ' })
    expect(anew.answers).toEqual({ place: 'cổng chợ' })
    expect(anew.createdAt).toEqual(later(60))
  })

  it('is stored without the cookie’s own value', async () => {
    const token = newToken()
    await saveAnswers(writer(token), { body: answers.body })
    const rows = await asSuperuser((sql) => sql`select row_to_json(draft)::text as row from draft`)
    expect(rows.some(({ row }) => row.includes(token))).toBe(false)
  })

  it('goes when it is thrown away, with its files', async () => {
    const token = newToken()
    await saveAnswers(writer(token), { body: answers.body })
    await asSuperuser(
      (sql) => sql`insert into file (id, draft_hash, kind, name, media_type, size, sha256, at)
        values (gen_random_uuid(), ${tokenHash(token)}, 'sender', 'a.png', 'image/png', 1, 'x', ${workday})`,
    )
    expect((await readDraft(writer(token)))?.files).toMatchObject([{ name: 'a.png', size: 1 }])
    await discardDraft(writer(token))
    expect(await readDraft(writer(token))).toBeUndefined()
    expect(
      await asSuperuser((sql) => sql`select 1 from file where draft_hash = ${tokenHash(token)}`),
    ).toEqual([])
  })
})

describe('what was filed from a draft', () => {
  it('is shown again to the browser that sent it, and to no other', async () => {
    const token = newToken()
    await saveAnswers(writer(token), answers)
    const filed = await filePetition(writer(token), { token, answers, consentPublic: true })
    expect(await readDraft(writer(token))).toBeUndefined()
    const shown = await filedWith(token, later(1))
    expect(shown).toMatchObject({ code: filed.code, body: answers.body, fileCount: 0 })
    expect(shown?.petition.number).toBe(filed.number)
    expect(await filedWith(newToken(), later(1))).toBeUndefined()
  })

  it('goes to the office of the phường when a tổ was chosen, and to the province for a general matter', async () => {
    const officeFor = async (areaCode: string) => {
      const token = newToken()
      await filePetition(writer(token), { token, answers: { ...answers, areaCode }, consentPublic: false })
      return (await filedWith(token, workday))?.unit.code
    }
    expect(await officeFor('90115')).toBe('hong-lien-ubnd')
    expect(await officeFor('90101')).toBe('hong-lien-ubnd')
    expect(await officeFor('99')).toBe('tinh-ubnd')
    await expect(officeFor('12345')).rejects.toThrow('chưa có cơ quan tiếp nhận')
  })
})
