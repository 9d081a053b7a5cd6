import { JoinArrival } from '#domain/dialogues/check-in.ts'
import { deviceRoute } from '#server/device-route.ts'
import { joinArrival } from '#server/dialogues/registering/join-arrival.ts'

/** Whom the desk at the door let in while it had no network. */
export const POST = deviceRoute({ schema: JoinArrival, run: joinArrival })
