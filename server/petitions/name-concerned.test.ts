import { beforeAll, describe, expect, it } from 'vitest'
import { demoId } from '#db/seed/demo/demo-id.ts'
import { acceptPetition } from '#server/petitions/accept-petition.ts'
import { assignPetition } from '#server/petitions/assign-petition.ts'
import { assignChoices, handlingUnits } from '#server/petitions/decision-choices.ts'
import { findPetition } from '#server/petitions/find-petition.ts'
import { listPetitions } from '#server/petitions/list-petitions.ts'
import { nameConcerned } from '#server/petitions/name-concerned.ts'
import { registerLetter } from '#server/petitions/register-letter.ts'
import { triagePetition } from '#server/petitions/triage-petition.ts'
import { demoPlace } from '#tests/demo-place.ts'
import { by, cast, fivePoints, petitionIn, rowOf, versionOf } from '#tests/filed-petition.ts'
import { provesFive } from '#tests/five-proofs.ts'
import { noticeRows } from '#tests/notice-rows.ts'

beforeAll(demoPlace)

const roads = demoId('hong-lien-ha-tang')
const culture = demoId('hong-lien-van-xa')
/** Feedback on the conduct of an official, classified. */
async function onConduct() {
  const { number } = await registerLetter(by('reception'), {
    ...{ kind: 'conduct-feedback', source: 'desk', forwardedBy: '', signed: '', firstNumber: '', ref: '' },
    ...{ areaCode: '90101', place: 'Bộ phận Một cửa', unnamed: '', channel: 'code', headCount: 1 },
    ...{ capacity: 'person', organisation: '', post: '', representatives: [] },
    ...{ name: 'Nguyễn Thị Mẫu', address: 'Tổ 5, phường Hồng Liên', phone: '', email: '' },
    body: 'Cán bộ phòng hạ tầng hẹn tôi bốn lần mà không có mặt, lần cuối nói lớn tiếng trước nhiều người.',
  })
  await triagePetition(by('reception'), number, {
    ...{ version: await versionOf(number), kind: 'conduct-feedback', field: 'officials' },
    ...{ competence: 'WITHIN' as const, reason: '' },
  })
  return { number }
}
const name = async (number: string, named: { personId?: string; unitId?: string }) =>
  nameConcerned(by('reception'), number, {
    version: await versionOf(number),
    personId: '',
    unitId: '',
    ...named,
  })

describe('naming whom a letter is about', () => {
  provesFive({
    from: 'TRIAGED',
    to: 'TRIAGED',
    right: 'reception',
    event: 'petition.concerned-named',
    arrange: onConduct,
    act: (ctx, number, version) =>
      nameConcerned(ctx, number, { version, personId: demoId(cast.head), unitId: roads }),
    wrongRole: 'head',
    wrongScope: 'otherReception',
    wrongState: 'ANSWERED',
  })

  it('is not for a letter that everybody may read', async () => {
    const { number } = await petitionIn('TRIAGED')
    await expect(name(number, { unitId: roads })).rejects.toMatchObject({ code: 'concerned.open' })
    expect((await findPetition(by('reception'), number))?.decisions).not.toContain('concerned')
  })

  it('hides it from them at once, page and list, and tells the officer what is still to be said before', async () => {
    const { number } = await onConduct()
    const before = await findPetition(by('reception'), number)
    expect(before?.proposal?.beside[0]).toContain('nói về ai')
    expect(await findPetition(by('chair'), number)).toBeDefined()
    await name(number, { personId: demoId(cast.chair) })
    expect(await findPetition(by('chair'), number)).toBeUndefined()
    const { rows } = await listPetitions(by('chair'), 'tat-ca')
    expect(rows.map(({ row }) => row.number)).not.toContain(number)
    const after = await findPetition(by('reception'), number)
    expect(after?.concerned).toContain('Chủ tịch UBND phường Hồng Liên')
    expect(after?.proposal?.beside).toEqual([])
    await acceptPetition(by('reception'), number, { version: await versionOf(number), handlingUnitId: roads })
    expect((await noticeRows(number)).map((one) => one.person_id)).not.toContain(demoId(cast.chair))
  })

  it('keeps the work from them and from their office; what cannot be chosen is refused too', async () => {
    const { number } = await onConduct()
    await name(number, { personId: demoId(cast.head), unitId: roads })
    const row = await rowOf(number)
    expect((await handlingUnits(by('reception'), row)).map(({ id }) => id)).not.toContain(roads)
    const accept = async (handlingUnitId: string) =>
      acceptPetition(by('reception'), number, { version: await versionOf(number), handlingUnitId })
    await expect(accept(roads)).rejects.toMatchObject({ code: 'assign.conflict' })
    await accept(demoId('hong-lien-ubnd'))
    const choices = await assignChoices(by('chair'), await rowOf(number))
    expect(choices.assignees.map(({ id }) => id)).not.toContain(demoId(cast.handler))
    const assign = async (change: Partial<typeof fivePoints>) =>
      assignPetition(by('chair'), number, { version: await versionOf(number), ...fivePoints, ...change })
    await expect(assign({})).rejects.toMatchObject({ code: 'assign.conflict' })
    await assign({ assigneeId: demoId('chuyen-vien-van-xa-hong-lien') })
    expect(await rowOf(number)).toMatchObject({ state: 'ASSIGNED', handlingUnitId: culture })
  })

  it('is taken back when it was wrong', async () => {
    const { number } = await onConduct()
    await name(number, { personId: demoId(cast.chair) })
    await name(number, {})
    expect(await findPetition(by('chair'), number)).toBeDefined()
  })
})
