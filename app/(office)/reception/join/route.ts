import { JoinVisit } from '#domain/reception/join-visit.ts'
import { deviceRoute } from '#server/device-route.ts'
import { joinVisit } from '#server/reception/join-visit.ts'

/** What the counter kept while it had no network. */
export const POST = deviceRoute({ schema: JoinVisit, run: joinVisit })
