import { beforeAll, describe, expect, it } from 'vitest'
import { tx } from '#db/tx.ts'
import type { RegisterLetter } from '#domain/petitions/registration.ts'
import { newId, newToken } from '#lib/ids.ts'
import { tokenHash } from '#lib/secrets.ts'
import { saveAnswers } from '#server/petitions/draft.ts'
import { filePetition } from '#server/petitions/file-petition.ts'
import { findPetition } from '#server/petitions/find-petition.ts'
import { heldPetition } from '#server/petitions/held-petition.ts'
import { NotFound } from '#server/petitions/petition-row.ts'
import { registerLetter } from '#server/petitions/register-letter.ts'
import { transcribeLetter } from '#server/petitions/transcribe-letter.ts'
import { triagePetition } from '#server/petitions/triage-petition.ts'
import { asSuperuser } from '#tests/database.ts'
import { demoPlace } from '#tests/demo-place.ts'
import { answers, by, holderOf, rowOf, versionOf, workday } from '#tests/filed-petition.ts'
import { eventsOf } from '#tests/five-proofs.ts'

beforeAll(demoPlace)

const words = 'Tôi là Nguyễn Thị Mẫu, mương tổ 5 tắc, đề nghị phường nạo vét trước mùa mưa.'
const letter = (change: Partial<RegisterLetter> = {}): RegisterLetter => ({
  ...{ kind: 'feedback', source: 'desk', forwardedBy: '', signed: 'yes', letter: 'yes', body: '' },
  ...{ areaCode: '90101', place: 'Tổ 5', headCount: 1, representatives: [], firstNumber: '', ref: '' },
  ...{ capacity: 'person', organisation: '', post: '', unnamed: '', name: 'Nguyễn Thị Mẫu' },
  ...{ address: 'Tổ 5, phường Hồng Liên', phone: '', email: '', channel: 'code' },
  ...change,
})
/** The original, without the bytes: what the database looks at. */
async function withOriginal(number: string) {
  const { id } = await rowOf(number)
  await asSuperuser(
    (db) => db`insert into file (id, petition_id, kind, name, media_type, size, sha256, at)
      values (${newId()}, ${id}, 'sender', 'don.jpg', 'image/jpeg', 1, ${newId()}, ${workday})`,
  )
  return number
}
const taken = async (change: Partial<RegisterLetter> = {}) => {
  const { number, code } = await registerLetter(by('reception'), letter(change))
  await withOriginal(number)
  return { number, code }
}
const write = async (number: string, body = words, who: Parameters<typeof by>[0] = 'reception') =>
  transcribeLetter(by(who), number, { version: await versionOf(number), body })
const triaged = async (number: string, kind = 'feedback') =>
  triagePetition(by('reception'), number, {
    ...{ version: await versionOf(number), kind, field: 'drainage', competence: 'WITHIN' },
    reason: 'Theo nội dung đơn.',
  })

describe('a letter that came as a picture or a recording', () => {
  it('is taken in without a typed word, and is read and found once it is written out', async () => {
    const { number, code } = await taken()
    expect(await findPetition(by('reception'), number)).toMatchObject({ body: '', transcripts: [] })
    await write(number)
    const file = await findPetition(by('reception'), number)
    expect(file?.body).toBe(words)
    expect(file?.transcripts).toMatchObject([
      { body: words, byTitle: expect.stringMatching(/./), at: workday },
    ])
    const [masked] = await asSuperuser(
      (db) => db`select m.body, s.own from petition p join petition_masked m on m.petition_id = p.id
        join petition_search s on s.petition_id = p.id where p.number = ${number}`,
    )
    expect(masked?.body).not.toContain('Nguyễn Thị Mẫu')
    expect(masked?.own).toContain('muong')
    // The sender reads the text, and of the clerk nothing.
    const held = await heldPetition(holderOf(code))
    expect(held).toMatchObject({ body: words, row: { bodyIn: 'file' } })
    expect(held?.history.map(({ type }) => type)).not.toContain('petition.transcribed')
    const rows = await tx(holderOf(code), (db) => db.execute('select 1 from petition_transcript'))
    expect(rows).toHaveLength(0)
  })

  it('is classified only then', async () => {
    const { number } = await taken()
    await expect(triaged(number)).rejects.toMatchObject({ code: 'letter.untranscribed' })
    await write(number)
    await triaged(number)
    expect((await rowOf(number)).state).toBe('TRIAGED')
    // The wall behind it.
    const other = await taken()
    const { id } = await rowOf(other.number)
    await expect(
      tx(by('reception'), (db) => db.execute(`update petition set state = 'TRIAGED' where id = '${id}'`)),
    ).rejects.toMatchObject({ cause: { constraint_name: 'petition_transcribed' } })
  })

  it('is corrected with its history until then, and not after', async () => {
    const { number } = await taken()
    await write(number)
    await expect(write(number)).rejects.toMatchObject({ code: 'letter.same' })
    await write(number, `${words} Nhà tôi ở số 12.`)
    const file = await findPetition(by('reception'), number)
    expect(file?.transcripts.map(({ body }) => body)).toEqual([`${words} Nhà tôi ở số 12.`, words])
    expect(await eventsOf(number)).toEqual(
      expect.arrayContaining(['petition.registered', 'petition.transcribed']),
    )
    await triaged(number)
    await expect(write(number, `${words} Sửa.`)).rejects.toMatchObject({ code: expect.stringMatching(/./) })
    expect((await findPetition(by('reception'), number))?.body).toBe(`${words} Nhà tôi ở số 12.`)
  })

  it('needs its original first; what was typed is nobody’s to write out', async () => {
    const bare = await registerLetter(by('reception'), letter())
    await expect(write(bare.number)).rejects.toMatchObject({ code: 'letter.noOriginal' })
    const typed = await registerLetter(by('reception'), letter({ letter: '', body: words }))
    await withOriginal(typed.number)
    await expect(write(typed.number, `${words} Thêm.`)).rejects.toMatchObject({ code: 'letter.typed' })
  })

  it('is not written out by the chair, who reads it', async () => {
    const { number } = await taken()
    await expect(write(number, words, 'chair')).rejects.toMatchObject({ code: 'may.not' })
  })

  it.each(['head', 'handler', 'front', 'otherReception', 'admin'] as const)(
    'is not there for %s',
    async (who) => {
      const { number } = await taken()
      await expect(write(number, words, who)).rejects.toBeInstanceOf(NotFound)
    },
  )

  it('two who write at once: one is kept, the slower is told', async () => {
    const { number } = await taken()
    const version = await versionOf(number)
    const both = await Promise.allSettled(
      ['Bản một. ', 'Bản hai. '].map((start) =>
        transcribeLetter(by('reception'), number, { version, body: start + words }),
      ),
    )
    expect(both.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
    expect((await findPetition(by('reception'), number))?.transcripts).toHaveLength(1)
  })

  it('of a denunciation the words are taken down at once', async () => {
    await expect(registerLetter(by('reception'), letter({ kind: 'denunciation' }))).rejects.toMatchObject({
      code: 'letter.denunciation',
    })
  })

  it('that turns out to be a denunciation leaves nothing in the clear', async () => {
    const { number } = await taken()
    await write(number)
    await write(number, `${words} Trưởng phòng nhận tiền của tôi.`)
    const { id } = await rowOf(number)
    await triaged(number, 'denunciation')
    const [left] = await asSuperuser(
      (
        db,
      ) => db`select (select count(*)::int from petition_transcript where petition_id = ${id}) as transcripts,
        (select count(*)::int from petition_text where petition_id = ${id}) as texts`,
    )
    expect(left).toEqual({ transcripts: 0, texts: 0 })
  })

  it('words of a sender are changed by nothing but a transcript of them', async () => {
    const { number } = await taken()
    const { id } = await rowOf(number)
    await expect(
      tx(by('reception'), (db) =>
        db.execute(`update petition_text set body = 'khác' where petition_id = '${id}'`),
      ),
    ).rejects.toMatchObject({ cause: { constraint_name: 'append_only' } })
  })
})

describe('a letter sent online as a picture or a recording', () => {
  const online = async (originals: number) => {
    const token = newToken()
    const draft = tokenHash(token)
    await saveAnswers({ actor: { kind: 'public', draft }, at: workday }, { letter: 'yes' })
    for (let n = 0; n < originals; n++) {
      await asSuperuser(
        (db) => db`insert into file (id, draft_hash, kind, name, media_type, size, sha256, at)
          values (${newId()}, ${draft}, 'sender', 'loi-noi.m4a', 'audio/mp4', 1, ${newId()}, ${workday})`,
      )
    }
    const { body: _body, ...rest } = answers
    return filePetition(
      { actor: { kind: 'public' }, at: workday },
      { token, answers: { ...rest, letter: 'yes' }, consentPublic: true },
    )
  }

  it('is received with its file, waits for the desk’s transcript, and is then classified', async () => {
    const { number } = await online(1)
    expect(await rowOf(number)).toMatchObject({ bodyIn: 'file', transcribedAt: null })
    await expect(triaged(number)).rejects.toMatchObject({ code: 'letter.untranscribed' })
    await write(number)
    await triaged(number)
  })

  it('is not received without one', async () => {
    await expect(online(0)).rejects.toMatchObject({ code: 'letter.missing' })
  })
})
