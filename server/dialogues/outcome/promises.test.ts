import { beforeAll, describe, expect, it } from 'vitest'
import { demoId } from '#db/seed/demo/demo-id.ts'
import { findPetition } from '#server/petitions/find-petition.ts'
import { recordProgress } from '#server/petitions/record-progress.ts'
import { asSuperuser } from '#tests/database.ts'
import { demoPlace } from '#tests/demo-place.ts'
import { by, cast } from '#tests/filed-petition.ts'
import { held, theDay } from '#tests/held-dialogue.ts'
import { afterDialogue } from './after-dialogue.ts'

beforeAll(demoPlace)

const later = new Date(theDay.getTime() + 24 * 3_600_000)
const promiseOf = async (number: string) =>
  (await afterDialogue(by('chair', later), number))?.ledger.find(({ promise }) => promise)?.promise?.number ??
  ''

describe('a promise', () => {
  it('lives as any petition, and the Front hears of each move', async () => {
    const number = await promiseOf(await held())
    const handler = by('handler', later)
    const file = await findPetition(handler, number)
    await recordProgress(handler, number, {
      version: file?.row.version ?? 0,
      note: 'Đã đo lại mương, đặt thợ từ ngày 02/11/2026.',
    })
    const told = await asSuperuser(
      (db) => db`select person_id from notice n join petition p on p.id = n.petition_id
        where p.number = ${number} and n.key = 'promise.moved' and n.channel = 'app'`,
    )
    expect(told.map((one) => one.person_id)).toEqual([demoId(cast.front)])
  })
})
