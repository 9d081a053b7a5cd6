import { expect, it } from 'vitest'
import { skippedReminders } from '#server/petitions/mark-called.ts'
import { demoPlace } from '#tests/demo-place.ts'
import { by, petitionIn, workday } from '#tests/filed-petition.ts'
import { remindSenders } from './remind-senders.ts'

it('the desk reads whom nothing reminds, each once, however often it is loaded', async () => {
  const done = await demoPlace()
  const { number } = await petitionIn('ANSWERED', { channel: 'code' })
  const at = new Date(workday.getTime() + 5 * 24 * 3_600_000)
  await remindSenders(at)
  await remindSenders(at)
  expect((await skippedReminders(by('reception', at))).map((one) => one.number)).toEqual([number])
  await done()
})
