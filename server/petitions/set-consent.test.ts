import { beforeAll, describe, expect, it } from 'vitest'
import { heldPetition } from '#server/petitions/held-petition.ts'
import { withdrawPetition } from '#server/petitions/holder-acts.ts'
import { NotFound } from '#server/petitions/petition-row.ts'
import { replaceCode } from '#server/petitions/replace-code.ts'
import { setConsent } from '#server/petitions/set-consent.ts'
import { demoPlace } from '#tests/demo-place.ts'
import { by, fileOne, holderOf, petitionIn, rowOf, versionOf } from '#tests/filed-petition.ts'
import { eventsOf } from '#tests/five-proofs.ts'
import { noticeRows } from '#tests/notice-rows.ts'

beforeAll(demoPlace)

const changes = async (number: string) =>
  (await eventsOf(number)).filter((type) => type === 'petition.consent-changed').length

describe('the consent of the sender', () => {
  it('is taken back and given again, each time with an event whose sentence the sender reads', async () => {
    const { number, code } = await fileOne()
    expect((await rowOf(number)).consentPublic).toBe(true)
    await setConsent(holderOf(code), { consent: 'no' })
    expect((await rowOf(number)).consentPublic).toBe(false)
    const told = async () => (await heldPetition(holderOf(code)))?.history[0]?.sentence
    expect(await told()).toBe('Người gửi rút lại đồng ý công khai.')
    await setConsent(holderOf(code), { consent: 'yes' })
    expect((await rowOf(number)).consentPublic).toBe(true)
    expect(await told()).toBe('Người gửi đồng ý công khai bản đã che.')
    expect(await changes(number)).toBe(2)
  })

  it('changes in every state, also after the end, and changes nothing else', async () => {
    const answered = await petitionIn('ANSWERED')
    const before = await rowOf(answered.number)
    await setConsent(holderOf(answered.code), { consent: 'no' })
    const after = await rowOf(answered.number)
    expect(after).toEqual({ ...before, consentPublic: false, version: before.version + 1 })

    const withdrawn = await fileOne()
    await withdrawPetition(holderOf(withdrawn.code), { sure: 'yes', reason: '' })
    await setConsent(holderOf(withdrawn.code), { consent: 'no' })
    expect(await rowOf(withdrawn.number)).toMatchObject({ state: 'WITHDRAWN', consentPublic: false })
  })

  it('said as it stands already leaves no event and nobody is told', async () => {
    const { number, code } = await fileOne()
    const before = [await rowOf(number), await noticeRows(number)]
    await setConsent(holderOf(code), { consent: 'yes' })
    expect([await rowOf(number), await noticeRows(number)]).toEqual(before)
    expect(await changes(number)).toBe(0)
  })

  it('is changed once by two presses at once', async () => {
    const { number, code } = await fileOne()
    await Promise.all([1, 2, 3].map(() => setConsent(holderOf(code), { consent: 'no' })))
    expect(await changes(number)).toBe(1)
    expect((await rowOf(number)).consentPublic).toBe(false)
  })

  it('is not for staff, nor for a code of another petition or one that is no longer used', async () => {
    const { number, code } = await fileOne()
    for (const who of ['reception', 'chair', 'front', 'admin'] as const)
      await expect(setConsent(by(who), { consent: 'no' })).rejects.toBeInstanceOf(NotFound)
    const other = await fileOne()
    await setConsent(holderOf(other.code), { consent: 'no' })
    expect((await rowOf(number)).consentPublic).toBe(true)
    await replaceCode(by('reception'), number, { version: await versionOf(number), checked: 'yes' })
    await expect(setConsent(holderOf(code), { consent: 'no' })).rejects.toBeInstanceOf(NotFound)
    expect((await rowOf(number)).consentPublic).toBe(true)
  })
})
