import { sql } from 'drizzle-orm'
import { beforeAll, describe, expect, it } from 'vitest'
import { demoId } from '#db/seed/demo/demo-id.ts'
import type { Person } from '#domain/people/actor.ts'
import type { Ctx } from '#server/context.ts'
import { absencesLed, ownAbsences } from '#server/people/absences.ts'
import { endAbsence, tellAbsence } from '#server/people/tell-absence.ts'
import { assignPetition } from '#server/petitions/assign-petition.ts'
import { findPetition } from '#server/petitions/find-petition.ts'
import { recordProgress } from '#server/petitions/record-progress.ts'
import { returnDraft } from '#server/petitions/return-draft.ts'
import { demoPlace } from '#tests/demo-place.ts'
import { by, cast, fivePoints, petitionIn, versionOf } from '#tests/filed-petition.ts'
import { toldOf } from '#tests/notice-rows.ts'
import { attack, refused, who } from '#tests/walls/attack.ts'
import { actorOf } from '../../scripts/demo/cast.ts'

beforeAll(demoPlace)

const away = demoId(cast.handler)
const standIn = demoId('chuyen-vien-xay-dung-hong-lien')
const on = (day: string) => new Date(`2026-10-${day}T09:00:00+07:00`)
const handler = (day = '14') => by('handler', on(day)) as Ctx<Person>
const other = (day: string): Ctx<Person> => ({
  actor: actorOf('chuyen-vien-xay-dung-hong-lien'),
  at: on(day),
})
const days = { personId: '' as const, fromOn: '2026-10-15', toOn: '2026-10-16', standInId: standIn }
const note = 'Đã đo đoạn mương cùng tổ trưởng tổ 5.'

describe('days away', () => {
  it('are told by oneself or one’s head, and by nobody else', async () => {
    await expect(tellAbsence(by('otherHead') as Ctx<Person>, { ...days, personId: away })).rejects.toThrow(
      'not found',
    )
    await expect(tellAbsence(other('14'), { ...days, personId: away, standInId: '' })).rejects.toThrow(
      'not found',
    )
    await expect(
      tellAbsence(handler(), { ...days, standInId: demoId(cast.otherHandler) }),
    ).rejects.toMatchObject({
      code: 'absence.stranger',
    })
    await tellAbsence(by('head') as Ctx<Person>, { ...days, personId: away })
    expect((await ownAbsences(handler())).absences).toMatchObject([
      { fromOn: '2026-10-15', toOn: '2026-10-16' },
    ])
    await expect(tellAbsence(handler(), days)).rejects.toMatchObject({ code: 'absence.twice' })
    expect((await absencesLed(by('otherHead') as Ctx<Person>)).absences).toEqual([])
  })

  it('bring no stranger in, whoever writes the statement', async () => {
    const told = (person: string, stand: string) =>
      sql`insert into absence (id, person_id, from_on, to_on, stand_in_id, by_person, at)
        values (gen_random_uuid(), ${person}, '2026-10-14', '2026-10-14', ${stand}, acl.who(), now())`
    expect(await attack(who('handler'), told(away, demoId(cast.otherHandler)))).toEqual(refused('42501'))
    expect(await attack(who('otherHead'), told(away, standIn))).toEqual(refused('42501'))
    expect(await attack(who('otherHandler'), told(away, standIn))).toEqual(refused('42501'))
  })

  it('keep new work away, naming the day and the stand-in', async () => {
    const { number } = await petitionIn('ACCEPTED')
    const assign = (at: Date) =>
      versionOf(number).then((version) => assignPetition(by('head', at), number, { version, ...fivePoints }))
    await expect(assign(on('15'))).rejects.toMatchObject({
      code: 'assign.personAway',
      fields: { assigneeId: expect.stringMatching(/16\/10\/2026.*Chuyên viên xây dựng/) },
    })
    await assign(on('14'))
  })

  it('let the stand-in work on what is there, on those days only', async () => {
    const { number } = await petitionIn('ASSIGNED')
    expect(await findPetition(other('14'), number)).toBeUndefined()
    expect((await findPetition(other('15'), number))?.decisions).toContain('answer')
    await recordProgress(other('16'), number, { version: await versionOf(number), note })
    expect(await findPetition(other('17'), number)).toBeUndefined()
  })

  it('bring the news of the absent one to the stand-in too', async () => {
    const { number } = await petitionIn('DRAFTED')
    await returnDraft(by('head', on('15')), number, {
      version: await versionOf(number),
      reason: 'Ghi rõ số mét đã nạo vét.',
    })
    expect(await toldOf(number, 'staff.draftReturned')).toEqual([away, standIn].sort())
  })

  it('end earlier, and so does standing in', async () => {
    const { number } = await petitionIn('ASSIGNED')
    const [one] = (await ownAbsences(handler())).absences
    await expect(endAbsence(by('otherHead') as Ctx<Person>, one?.id ?? '')).rejects.toThrow('not found')
    await endAbsence(handler('15'), one?.id ?? '')
    await endAbsence(handler('15'), one?.id ?? '')
    expect(await findPetition(other('15'), number)).toBeUndefined()
  })
})
