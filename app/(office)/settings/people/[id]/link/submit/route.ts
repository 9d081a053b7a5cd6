import { z } from 'zod'
import { formRoute } from '#server/form-route.ts'
import { renewLink } from '#server/people/invite.ts'
import { showOnce } from '#server/shown-once.ts'

export const POST = formRoute({
  who: 'staff',
  schema: z.object({}),
  page: ({ id }) => `/settings/people/${id}`,
  run: async (ctx, _input, { id = '' }) => {
    const { personId, link, mailed } = await renewLink(ctx, id)
    await showOnce(ctx.actor.personId, {
      what: 'invite',
      about: personId,
      lines: [link, ...(mailed ? [mailed] : [])],
    })
    return `/settings/people/${personId}/link`
  },
})
