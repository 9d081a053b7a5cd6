import { beforeAll, describe, expect, it } from 'vitest'
import { demoId } from '#db/seed/demo/demo-id.ts'
import { MakeList } from '#domain/watch-lists/watch-list.ts'
import { newId } from '#lib/ids.ts'
import { closeSilent } from '#server/petitions/close-silent.ts'
import { recordProgress } from '#server/petitions/record-progress.ts'
import { endList } from '#server/watch-lists/change-list.ts'
import { addItem } from '#server/watch-lists/items.ts'
import { makeList } from '#server/watch-lists/make-list.ts'
import { asSuperuser } from '#tests/database.ts'
import { demoPlace } from '#tests/demo-place.ts'
import { advance, by, cast, versionOf } from '#tests/filed-petition.ts'
import { held, theDay } from '#tests/held-dialogue.ts'
import { toldOf } from '#tests/notice-rows.ts'
import { afterDialogue } from './after-dialogue.ts'

beforeAll(demoPlace)

const later = new Date(theDay.getTime() + 24 * 3_600_000)
const inSixWeeks = new Date(theDay.getTime() + 42 * 24 * 3_600_000)
const promiseOf = async (number: string) =>
  (await afterDialogue(by('chair', later), number))?.ledger.find(({ promise }) => promise)?.promise?.number ??
  ''

async function progress(number: string): Promise<void> {
  const note = 'Đã đo lại mương, đặt thợ từ ngày 02/11/2026.'
  await recordProgress(by('handler', later), number, { version: await versionOf(number), note })
}
const inspectors = demoId('ttnd-hong-lien')

describe('a promise', () => {
  it('lives as any petition, and those who supervise its place hear of each move', async () => {
    // A board of the province watches over the place too, and is not told of each promise in it.
    await asSuperuser(
      (db) => db`insert into role_grant (id, person_id, role, unit_id, from_on) values
        (${newId()}, ${demoId(cast.otherFront)}, 'people_inspection', ${demoId('tinh-mttq')}, '2025-07-01')`,
    )
    const promise = await promiseOf(await held())
    await progress(promise)
    expect(await toldOf(promise, 'promise.moved')).toEqual([demoId(cast.front), inspectors].sort())
  })

  it('that a board of projects was given is heard of there, until it is given to nobody', async () => {
    const promise = await promiseOf(await held())
    const list = await makeList(
      by('front', later),
      MakeList.parse({
        ...{ unitId: demoId('hong-lien-mttq'), kind: 'picked', name: `Dự án mương ${promise}` },
        givenTo: demoId('hong-lien-gsdt'),
      }),
    )
    await addItem(by('front', later), list, { number: promise })
    await progress(promise)
    expect(await toldOf(promise, 'promise.moved')).toContain(demoId(cast.projects))
    await endList(by('front', later), list, 1)
    await progress(promise)
    const heard = (await toldOf(promise, 'promise.moved')).filter((one) => one === demoId(cast.projects))
    expect(heard).toHaveLength(1)
  })

  it('closed by the night, since nobody said a word, is told to them as well', async () => {
    const promise = await promiseOf(await held())
    await advance(promise, 'ASSIGNED', 'ANSWERED')
    const before = await toldOf(promise, 'promise.moved')
    const night = { actor: { kind: 'job' as const, job: 'close-silent' as const }, at: inSixWeeks }
    expect(await closeSilent(night)).toBe(1)
    expect(await toldOf(promise, 'promise.moved')).toEqual([...before, demoId(cast.front), inspectors].sort())
  })
})
