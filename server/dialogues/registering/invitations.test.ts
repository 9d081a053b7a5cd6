import { beforeAll, expect, it } from 'vitest'
import { AddGuest } from '#domain/dialogues/guests.ts'
import { textOf } from '#domain/papers/paper.ts'
import { demoPlace } from '#tests/demo-place.ts'
import { announced, planned } from '#tests/dialogues.ts'
import { by } from '#tests/filed-petition.ts'
import { invitationOf, issueInvitation } from './invitations.ts'
import { addGuest, peopleOf } from './registrants.ts'

beforeAll(demoPlace)

const guestOf = async (number: string) => {
  await addGuest(
    by('reception'),
    number,
    AddGuest.parse({ kind: 'village', title: 'Tổ trưởng tổ dân phố 5' }),
  )
  return (await peopleOf(by('reception'), number))?.named?.guests[0]?.id ?? ''
}

it('is issued by the head alone, numbered without a gap also at once, and read by the office', async () => {
  const number = await announced()
  const guest = await guestOf(number)
  await expect(invitationOf(by('reception'), number, guest)).rejects.toMatchObject({ name: 'NotFound' })
  await expect(issueInvitation(by('reception'), number, 4)).rejects.toMatchObject({ code: 'may.not' })
  await expect(issueInvitation(by('otherChair'), number, 4)).rejects.toMatchObject({ name: 'NotFound' })
  const issued = await Promise.all([1, 2, 3].map(() => issueInvitation(by('chair'), number, 4)))
  expect(issued.sort()).toEqual(['01/GM-UBND', '02/GM-UBND', '03/GM-UBND'])
  const { paper } = await invitationOf(by('reception'), number, guest)
  expect(textOf(paper).join('\n')).toMatch(/Số: 0\d\/GM-UBND[\s\S]*Tổ trưởng tổ dân phố 5/)
  await expect(invitationOf(by('front'), number, guest)).rejects.toMatchObject({ code: 'may.not' })
  await expect(invitationOf(by('otherReception'), number, guest)).rejects.toMatchObject({ name: 'NotFound' })
})

it('not before people were told, and not at an older version', async () => {
  await expect(issueInvitation(by('chair'), await planned(), 3)).rejects.toMatchObject({
    code: 'invitation.state',
  })
  await expect(issueInvitation(by('chair'), await announced(), 3)).rejects.toMatchObject({
    code: 'other.first',
  })
})
