import { z } from 'zod'
import { formRoute } from '#server/form-route.ts'
import { currentStaff } from '#server/session.ts'
import { hideShown } from '#server/shown-once.ts'

export const POST = formRoute({
  who: 'account',
  schema: z.object({}),
  page: () => '/account/ma-du-phong',
  run: async () => {
    await hideShown()
    const staff = await currentStaff()
    const manages = staff?.grants.some((grant) => grant.role === 'sysadmin')
    return manages ? '/settings/people' : '/inbox'
  },
})
