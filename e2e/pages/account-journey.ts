import { TOTP } from 'otpauth'
import { demoId } from '#db/seed/demo/demo-id.ts'
import { cast } from '../fixtures.ts'
import { askedCode, askedLink, openedLink } from './citizen-journey.ts'
import { member, newCode } from './petition-journey.ts'
import type { MomentaryOnlooker, Prepared } from './prepared.ts'
import { Visitor } from './visitor.ts'

/** Invites somebody, who then has the link open. */
export async function invite(origin: string) {
  const newLink = await member(origin, cast.noRole)
  const shown = await newLink.submit(
    '/settings/people/invite',
    {
      name: 'Lò Thị Mận',
      title: 'Chuyên viên Phòng Văn hóa - Xã hội phường Hồng Liên',
      email: '',
      role: 'unit_handler',
      unitId: demoId('hong-lien-van-xa'),
      fromOn: '',
      toOn: '',
    },
    '/invite/submit',
  )
  const link = (await newLink.get(shown)).html.match(/\/loi-moi\/[\w-]+/)?.[0] ?? ''
  const invited = new Visitor(origin)
  await invited.get(link)
  return { newLink, invited, id: shown.split('/').at(-2) ?? '' }
}

/** Somebody who was invited and chose login and password. */
export async function newAccount(origin: string): Promise<Visitor> {
  const { invited: newcomer } = await invite(origin)
  const password = 'bốn con vịt qua sông'
  const login = `lo.thi.man.${Date.now()}`
  await newcomer.submit('/loi-moi', { login, password, again: password })
  return newcomer
}

/** Sets the second factor; the page of the recovery codes then shows them. */
export async function withSecondFactor(visitor: Visitor): Promise<Visitor> {
  const page = '/account/lop-hai'
  const { html } = await visitor.get(page)
  const secret = html.match(/(?:[A-Z2-7]{4} ){7}[A-Z2-7]{4}/)?.[0] ?? ''
  const sealed = html.match(/name="sealed" value="([^"]+)"/)?.[1] ?? ''
  const code = new TOTP({ secret: secret.replaceAll(' ', '') }).generate()
  await visitor.post(`${page}/submit`, { sealed, current: '', code })
  return visitor
}

/** Brings somebody to what is shown for a few minutes only. */
export const momentary: Record<MomentaryOnlooker, (origin: string, at: Prepared['at']) => Promise<Visitor>> =
  {
    newCode: async (origin, at) => {
      const desk = await member(origin, cast.reception)
      await newCode(desk, at.drafted)
      return desk
    },
    askedCode,
    askedLink,
    openedLink,
    makesKey: async (origin) => {
      const visitor = await withSecondFactor(await newAccount(origin))
      const spare =
        (await visitor.get('/account/ma-du-phong')).html.match(/(?:[2-9A-Z]{4}-){2}[2-9A-Z]{4}/)?.[0] ?? ''
      await visitor.post('/account/khoa-truy-cap/chuan-bi', { name: 'điện thoại của tôi', code: spare })
      return visitor
    },
    showsCodes: async (origin) => withSecondFactor(await newAccount(origin)),
    newLink: async (origin, at) => {
      const admin = await member(origin, cast.noRole)
      await admin.post(`/settings/people/${at.invitedPerson}/link/submit`, {})
      return admin
    },
  }
