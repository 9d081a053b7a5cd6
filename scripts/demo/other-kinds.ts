import * as around from './around.ts'
import * as decided from './complaints-decided.ts'
import * as stopped from './complaints-stopped.ts'
import * as time from './complaints-time.ts'
import * as denunciations from './denunciations.ts'
import * as dispute from './dispute.ts'
import * as door from './door.ts'
import * as opinions from './opinions.ts'
import * as ownData from './own-data.ts'
import * as reception from './reception.ts'
import { tellTogether } from './story.ts'
import * as transfers from './transfers.ts'
import * as work from './work.ts'

/**
 * What the plain petitions do not show: complaints, denunciations, every way a letter ends at the door,
 * hand-overs between offices, helpers and halted clocks. They come after the plain ones, whose numbers stay.
 */
export async function loadOtherKinds(): Promise<void> {
  const subjects = [
    around,
    decided,
    stopped,
    time,
    denunciations,
    opinions,
    ownData,
    door,
    reception,
    dispute,
    transfers,
    work,
  ]
  await tellTogether(subjects.flatMap((one) => Object.values(one).map((story) => story())))
}
