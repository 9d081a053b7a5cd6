import { beforeAll, expect, it } from 'vitest'
import { IssueDialogueNotice } from '#domain/dialogues/conclusion.ts'
import { dutyBoard } from '#server/dialogues/duty-board.ts'
import { listDialogues } from '#server/dialogues/find-dialogue.ts'
import { issueDialogueNotice } from '#server/dialogues/outcome/dialogue-papers.ts'
import { yearOfDialogues } from '#server/dialogues/outcome/year.ts'
import { dialoguesOfOffice, nextDialogues, publicDialogues } from '#server/dialogues/public-dialogues.ts'
import { tellTroubles } from '#server/dialogues/tell-troubles.ts'
import { countMeasures } from '#server/reports/count-measures.ts'
import { countOpenFigures } from '#server/reports/count-open-figures.ts'
import { openFigures } from '#server/reports/open-figures.ts'
import { readLedger } from '#server/supervision/promises.ts'
import { concluding, conferenceDay, planned, underWay } from '#tests/conferences.ts'
import { asSuperuser } from '#tests/database.ts'
import { demoPlace } from '#tests/demo-place.ts'
import { announced, committee } from '#tests/dialogues.ts'
import { by } from '#tests/filed-petition.ts'
import { held } from '#tests/held-dialogue.ts'
import { endConference } from './hold-conference.ts'
import { openToAll } from './open-to-all.ts'

beforeAll(demoPlace)

const everybody = { actor: { kind: 'public' as const }, at: conferenceDay }
const job = (name: 'count-figures' | 'watch-limits') => ({
  actor: { kind: 'job' as const, job: name },
  at: conferenceDay,
})

/** Everything that counts dialogues, or what was promised there, as offices and everybody read it. */
async function figures() {
  const [office] = await asSuperuser((db) => db`select code from unit where id = ${committee}`)
  const chair = by('chair', conferenceDay)
  return {
    duties: await dutyBoard(chair, 2026),
    province: await dutyBoard(by('provinceChair', conferenceDay), 2026),
    listed: await listDialogues(chair, '2026'),
    year: await yearOfDialogues(chair, '2026'),
    calendar: await dialoguesOfOffice(everybody, office?.code),
    everybody: await publicDialogues(everybody),
    next: await nextDialogues(everybody, 5),
    ledger: await readLedger(everybody, { year: 2026, page: 1 }),
    measures: await countMeasures(chair, committee, { from: '2026-10-01', to: '2026-12-31' }),
    troubles: await tellTroubles(job('watch-limits')),
  }
}

async function openData() {
  await countOpenFigures(job('count-figures') as Parameters<typeof countOpenFigures>[0])
  return (await openFigures(everybody)).offices
}

it('a conference that is planned, under way, held, concluded and opened to everybody changes no figure', async () => {
  await held()
  await announced()
  // Told once before, so that what stands in the way of the dialogues is no news afterwards.
  await tellTroubles(job('watch-limits'))
  const [before, data] = [await figures(), await openData()]
  await planned()
  await underWay()
  expect(await openData()).toEqual(data)
  const { number } = await concluding()
  await endConference(by('reception', conferenceDay), number, 2)
  const typed = { unit: committee, basis: '', judgement: 'Sáu tháng đạt kế hoạch.', followUp: '' }
  await issueDialogueNotice(by('chair', conferenceDay), number, IssueDialogueNotice.parse(typed))
  await openToAll(by('chair', conferenceDay), number, 3)
  expect(await figures()).toEqual(before)
  expect(await openData()).toEqual(data)
})
