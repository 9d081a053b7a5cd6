import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { tx } from '#db/tx.ts'
import { env } from '#lib/env.ts'
import { newId } from '#lib/ids.ts'
import { storeBytes, storeCopy } from '#server/files.ts'
import { sweepFiles } from '#server/jobs/sweep-files.ts'
import { findPetition } from '#server/petitions/find-petition.ts'
import { addToPetition } from '#server/petitions/holder-acts.ts'
import { NotFound } from '#server/petitions/petition-row.ts'
import { saySender } from '#server/petitions/say-sender.ts'
import { copyPath, storedPath } from '#server/stored-path.ts'
import { asSuperuser } from '#tests/database.ts'
import { demoPlace } from '#tests/demo-place.ts'
import { denounce, found, tellTales } from '#tests/denounced.ts'
import { everyRow } from '#tests/every-row.ts'
import { by, fileOne, holderOf, petitionIn, rowOf, workday } from '#tests/filed-petition.ts'
import {
  approve,
  asSweep,
  destroyAt,
  drop,
  endedOn,
  inDays,
  isErased,
  longAfter,
  propose,
} from '#tests/old-files.ts'
import { visitBy } from '#tests/reception-desk.ts'
import { countDestructions, findDestruction, listDestructions } from './decisions.ts'
import { findKept, holdPetition, liftHold } from './holds.ts'
import { listKept } from './list-kept.ts'

beforeAll(demoPlace)

const reason = 'Tòa án yêu cầu giữ hồ sơ.'
const old = async () => {
  const { number } = await fileOne()
  await endedOn(number, workday)
  return number
}
/** A word of this sender that stands nowhere else, in everything that they and the office wrote. */
const word = 'Zenkivara'
const inAll = async (words: string[]) =>
  (await everyRow()).filter(({ rows }) => found(rows, words).length > 0).map(({ name }) => name)

describe('a file whose years are over', () => {
  it('is proposed, approved by another, waits, and then no word of its sender stands anywhere', async () => {
    const { number, code } = await petitionIn('ANSWERED', {
      body: `Tôi là ${word}. Mương cạnh nhà ${word} tắc từ đầu tháng, mưa là nước tràn vào ba nhà.`,
      ...{ name: `Lò Thị ${word}`, address: `Ngõ ${word}`, place: `Sạp ${word}` },
      ...{ channel: 'sms', phone: '0987654321', email: '' },
    })
    await addToPetition(holderOf(code), { body: `Xin bổ sung: nhà ${word} lại ngập.` } as never)
    await saySender(holderOf(code), { word: 'done', reason: `${word} cảm ơn.`, rating: '5' })
    const row = await rowOf(number)
    const { id: visitId } = await visitBy('reception', {
      name: `Lò Thị ${word}`,
      contents: `${word} kể lại việc mương.`,
    })
    const fileId = newId()
    for (const store of [storeBytes, storeCopy]) await store(fileId, Buffer.from(word))
    await asSuperuser(async (sql) => {
      await sql`insert into file (id, petition_id, kind, name, media_type, size, sha256, at)
        values (${fileId}, ${row.id}, 'sender', ${`${word}.jpg`}, 'image/jpeg', 9, 'x', ${workday})`
      await sql`insert into follower (id, petition_id, code_hash, phone, at) values (${newId()}, ${row.id}, 'f', '0987654321', ${workday})`
      return sql`update reception_visit set petition_id = ${row.id}, note = ${word} where id = ${visitId}`
    })
    const before = await inAll([word])
    for (const table of [
      'petition_text',
      'petition_sender',
      'event_note',
      'sender_says',
      'file',
      'follower',
      'reception_visitor',
    ])
      expect(before).toContain(`public.${table}`)
    const history = await asSuperuser(
      (sql) => sql`select * from event where petition_id = ${row.id} order by seq`,
    )

    expect((await listKept(by('head', longAfter), 'den-han')).map((one) => one.number)).toContain(number)
    const id = await propose([number], 'head')
    expect(await countDestructions(by('chair', longAfter))).toBe(1)
    await approve(id, 'chair')
    expect(await destroyAt(inDays(29))).toBe(0)
    expect(await isErased(number)).toBe(false)
    expect(await destroyAt(inDays(30))).toBe(1)
    expect(await destroyAt(inDays(31))).toBe(0)

    expect(await inAll([word])).toEqual([])
    expect(existsSync(join(env().FILES_DIR, storedPath(fileId)))).toBe(false)
    expect(existsSync(join(env().FILES_DIR, copyPath(fileId)))).toBe(false)
    expect(await rowOf(number)).toMatchObject({
      ...{ number, kind: row.kind, state: 'CLOSED', outcome: row.outcome, unitId: row.unitId },
      ...{ receivedAt: row.receivedAt, closedAt: row.closedAt, answeredAt: row.answeredAt },
    })
    for (const who of ['chair', 'front'] as const) {
      const file = await findPetition(by(who, inDays(31)), number)
      expect(JSON.stringify(file), who).toContain('Đã tiêu hủy theo Quyết định số')
      expect(JSON.stringify(file).toLowerCase(), who).not.toContain(word.toLowerCase())
    }
    const after = await asSuperuser(
      (sql) => sql`select * from event where petition_id = ${row.id} order by seq`,
    )
    expect(after.slice(0, history.length)).toEqual(history)
    expect(after.slice(history.length).map((one) => one.type)).toEqual([
      ...['retention.proposed', 'retention.approved', 'retention.erased'],
    ])
    expect((await listKept(by('chair', inDays(31)), 'da-tieu-huy')).map((one) => one.number)).toContain(
      number,
    )
    await expect(saySender(holderOf(code), { word: 'not', reason: word, rating: '' })).rejects.toThrow()
  })

  it('of a denunciation leaves neither the vault nor what was said of it', async () => {
    const { number } = await denounce()
    await endedOn(number, workday)
    expect((await listKept(by('head', longAfter), 'den-han')).map((one) => one.number)).not.toContain(number)
    await approve(await propose([number]))
    expect(await destroyAt(inDays(30))).toBe(1)
    const row = await rowOf(number, 'chair')
    const rows = await asSuperuser((sql) => sql`select 1 from sealed where petition_id = ${row.id}`)
    expect(rows).toEqual([])
    expect(await inAll(tellTales)).toEqual([])
  })

  it('leaves bytes that the store still held to the sweep', async () => {
    const number = await old()
    const row = await rowOf(number)
    const fileId = newId()
    await asSuperuser(
      (sql) => sql`insert into file (id, petition_id, kind, name, media_type, size, sha256, at)
        values (${fileId}, ${row.id}, 'sender', 'a.pdf', 'application/pdf', 9, 'x', ${workday})`,
    )
    await approve(await propose([number]))
    await destroyAt(inDays(30))
    await storeBytes(fileId, Buffer.from('left over'))
    await sweepFiles(asSweep(new Date(Date.now() + 25 * 3_600_000)))
    expect(existsSync(join(env().FILES_DIR, storedPath(fileId)))).toBe(false)
  })

  it('takes nothing in any more', async () => {
    const number = await old()
    const row = await rowOf(number)
    await approve(await propose([number]))
    await destroyAt(inDays(30))
    const late = asSuperuser(
      (sql) => sql`insert into petition_text (petition_id, body) values (${row.id}, 'a')`,
    )
    await expect(late).rejects.toMatchObject({ constraint_name: 'petition_destroyed' })
    await expect(holdPetition(by('chair', inDays(31)), number, { reason })).rejects.toMatchObject({
      code: 'hold.destroyed',
    })
  })
})

describe('two persons', () => {
  it('propose and approve: never the same one, in the use case and in the database', async () => {
    const id = await propose([await old()])
    await expect(approve(id, 'chair')).rejects.toMatchObject({ code: 'destruction.same' })
    const own = tx(by('chair', longAfter), (db) =>
      db.execute(`update destruction set approved_by = proposed_by, approved_at = '${longAfter.toISOString()}',
        erase_from = '2043-01-01' where id = '${id}' returning id`),
    )
    expect(await own).toHaveLength(0)
    const behind = asSuperuser(async (sql) => {
      await sql`set session_replication_role = replica`
      return sql`update destruction set approved_by = proposed_by, approved_at = ${longAfter}, erase_from = '2043-01-01' where id = ${id}`
    })
    await expect(behind).rejects.toMatchObject({ constraint_name: 'destruction_two_people' })
  })

  it('of the right role and area alone', async () => {
    const number = await old()
    for (const who of ['reception', 'handler', 'front', 'admin'] as const) {
      await expect(propose([number], who), who).rejects.toThrow(NotFound)
      expect(() => listKept(by(who, longAfter), 'den-han'), who).toThrow(NotFound)
    }
    for (const who of ['otherChair', 'otherHead'] as const)
      await expect(propose([number], who), who).rejects.toThrow(NotFound)
    const id = await propose([number])
    for (const who of ['otherChair', 'head', 'handler', 'admin'] as const) {
      await expect(approve(id, who), who).rejects.toThrow(NotFound)
      expect(await findDestruction(by(who, longAfter), id), who).toBeUndefined()
    }
    await expect(holdPetition(by('otherChair', longAfter), number, { reason })).rejects.toThrow(NotFound)
    await expect(holdPetition(by('reception', longAfter), number, { reason })).rejects.toMatchObject({
      code: 'may.not',
    })
    for (const who of ['handler', 'otherHead', 'front'] as const)
      expect(await findKept(by(who, longAfter), number), who).toBeUndefined()
  })

  it('at once: one proposal, one answer', async () => {
    const number = await old()
    const both = await Promise.allSettled([propose([number]), propose([number])])
    const ids = both.flatMap((one) => (one.status === 'fulfilled' ? [one.value] : []))
    expect(ids).toHaveLength(1)
    const answers = await Promise.allSettled([approve(ids[0] as string), drop(ids[0] as string)])
    expect(answers.filter((one) => one.status === 'fulfilled')).toHaveLength(1)
  })

  it('are waited for by two runs of the job at once: each file is erased once', async () => {
    const number = await old()
    await approve(await propose([number]))
    const runs = await Promise.all([destroyAt(inDays(30)), destroyAt(inDays(30)), destroyAt(inDays(30))])
    expect(await isErased(number)).toBe(true)
    const row = await rowOf(number)
    const events = await asSuperuser(
      (sql) => sql`select 1 from event where petition_id = ${row.id} and type = 'retention.erased'`,
    )
    expect(events).toHaveLength(1)
    expect(runs.reduce((sum, one) => sum + one, 0)).toBeGreaterThan(0)
  })

  it('send back: the files may be proposed again', async () => {
    const number = await old()
    const id = await propose([number])
    await drop(id)
    await expect(approve(id)).rejects.toMatchObject({ code: 'destruction.answered' })
    expect(
      (await listDestructions(by('chair', longAfter))).find((one) => one.decision.id === id)?.files,
    ).toBe(1)
    await propose([number])
  })
})

describe('what is not destroyed', () => {
  it('is not proposed before its day, nor while somebody works on it', async () => {
    const { number } = await fileOne()
    await expect(propose([number])).rejects.toMatchObject({ code: 'destruction.notDue' })
    await endedOn(number, workday)
    const eve = new Date('2041-10-14T23:59:00+07:00')
    await expect(propose([number], 'chair', eve)).rejects.toMatchObject({ code: 'destruction.notDue' })
    await propose([number], 'chair', new Date('2041-10-15T00:00:00+07:00'))
  })

  it('is what somebody holds, even after it was approved, until they lift it', async () => {
    const number = await old()
    await approve(await propose([number]))
    await holdPetition(by('chair', inDays(1)), number, { reason })
    await expect(holdPetition(by('chair', inDays(1)), number, { reason })).rejects.toMatchObject({
      code: 'hold.standing',
    })
    expect((await findKept(by('chair', inDays(1)), number))?.hold?.reason).toBe(reason)
    expect(await destroyAt(inDays(40))).toBe(0)
    await liftHold(by('chair', inDays(41)), number, { reason: 'Tòa đã trả lại hồ sơ.' })
    await expect(liftHold(by('chair', inDays(41)), number, { reason })).rejects.toMatchObject({
      code: 'hold.none',
    })
    expect(await destroyAt(inDays(42))).toBe(1)
  })

  it('is what the door refuses: no decision, no job, another petition', async () => {
    const [one, other] = [await rowOf(await old()), await rowOf(await old())]
    const id = await propose([one.number])
    const knock = (petitionId: string, actor: unknown, at = inDays(60)) =>
      tx({ actor, at } as never, (db) => db.execute(`select acl.destroy_petition('${id}', '${petitionId}')`))
    const job = { kind: 'job', job: 'destroy' }
    await expect(knock(one.id, job)).rejects.toThrow()
    await approve(id)
    await expect(knock(other.id, job)).rejects.toThrow()
    await expect(knock(one.id, job, inDays(29))).rejects.toThrow()
    await expect(knock(one.id, { kind: 'job', job: 'purge' })).rejects.toThrow()
    await expect(knock(one.id, by('chair').actor)).rejects.toThrow()
    expect(await isErased(one.number)).toBe(false)
    await knock(one.id, job)
    expect(await isErased(one.number)).toBe(true)
  })
})
