import { Invite } from '#domain/people/account.ts'
import { formRoute } from '#server/form-route.ts'
import { invitePerson } from '#server/people/invite.ts'
import { showOnce } from '#server/shown-once.ts'

export const POST = formRoute({
  who: 'staff',
  schema: Invite,
  page: () => '/settings/people/invite',
  run: async (ctx, input) => {
    const { personId, link, mailed } = await invitePerson(ctx, input)
    await showOnce(ctx.actor.personId, {
      what: 'invite',
      about: personId,
      lines: [link, ...(mailed ? [mailed] : [])],
    })
    return `/settings/people/${personId}/link`
  },
})
