import { beforeAll, describe, expect, it } from 'vitest'
import { demoId } from '#db/seed/demo/demo-id.ts'
import { invitePerson, renewLink } from '#server/people/invite.ts'
import { demoPlace } from '#tests/demo-place.ts'
import { type MailServer, startMailServer } from '#tests/mail-server.ts'
import { actorOf } from '../../scripts/demo/cast.ts'

const admin = () => ({ actor: actorOf('quan-tri'), at: new Date() })
const wanted = {
  name: 'Thử Thư',
  title: 'Chuyên viên',
  email: 'thu@example.org',
  role: 'unit_handler' as const,
  unitId: demoId('hong-lien-ha-tang'),
  fromOn: '',
  toOn: '',
}
let mail: MailServer

beforeAll(async () => {
  mail = await startMailServer()
  process.env.SMTP_URL = mail.url
  const done = await demoPlace()
  return async () => {
    await mail.down()
    await done()
  }
})

describe('where the installation sends mail', () => {
  it('an invitation goes to the address of the person, with the link', async () => {
    const { personId, link, mailed } = await invitePerson(admin(), wanted)
    expect(mailed).toBe('sent')
    const [letter] = mail.letters
    expect(letter?.to).toEqual(['thu@example.org'])
    expect(letter?.text).toContain(link)
    expect((await renewLink(admin(), personId)).mailed).toBe('sent')
    expect(mail.letters).toHaveLength(2)
  })

  it('nothing is sent to somebody without an address', async () => {
    expect(await invitePerson(admin(), { ...wanted, email: '' })).not.toMatchObject({ mailed: 'sent' })
    expect(mail.letters).toHaveLength(2)
  })

  it('a letter that does not go out is said, and the link stands', async () => {
    mail.behave('refuse')
    const invited = await invitePerson(admin(), { ...wanted, name: 'Thử Hỏng' })
    expect(invited).toMatchObject({ mailed: 'failed', link: expect.stringContaining('/loi-moi/') })
  })
})
