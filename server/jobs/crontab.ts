import { type ParsedCronItem, parseCronItems } from 'graphile-worker'

const HOUR_MS = 3_600_000

/**
 * What runs by the clock, and when. The queue's clock is UTC: 8:00 in Việt Nam is 1:00. One job of a
 * kind at a time; what is missed while the worker is down is made up for where it happens once a day.
 */
export const crontab: ParsedCronItem[] = parseCronItems([
  { task: 'sweep', match: '*/5 * * * *', options: { jobKey: 'sweep', maxAttempts: 2 } },
  { task: 'purge', match: '*/10 * * * *', options: { jobKey: 'purge', maxAttempts: 2 } },
  { task: 'sweep-files', match: '50 * * * *', options: { jobKey: 'sweep-files', maxAttempts: 2 } },
  // By decision and after the wait; files that somebody holds are passed over each time.
  { task: 'destroy', match: '15 19 * * *', options: { jobKey: 'destroy', maxAttempts: 3 } },
  { task: 'close-silent', match: '20 * * * *', options: { jobKey: 'close-silent', maxAttempts: 3 } },
  // Given out with each change of the calendar; here once more, for what was cut short.
  { task: 'move-limits', match: '40 * * * *', options: { jobKey: 'move-limits', maxAttempts: 3 } },
  // 1:30 at night in Việt Nam: yesterday is over.
  {
    task: 'count-figures',
    match: '30 18 * * *',
    options: { jobKey: 'count-figures', maxAttempts: 3, backfillPeriod: 24 * HOUR_MS },
  },
  // 2:00 at night in Việt Nam.
  {
    task: 'raise-warnings',
    match: '0 19 * * *',
    options: { jobKey: 'raise-warnings', maxAttempts: 3, backfillPeriod: 24 * HOUR_MS },
  },
  // One run after the other: of two at once, both would send what is due.
  {
    task: 'send-webhooks',
    match: '* * * * *',
    options: { jobKey: 'send-webhooks', queueName: 'send-webhooks', maxAttempts: 1 },
  },
  // At the minute that was set, and each minute for what is followed at accounts.
  { task: 'tell-published', match: '* * * * *', options: { jobKey: 'tell-published', maxAttempts: 1 } },
  { task: 'tell-follows', match: '* * * * *', options: { jobKey: 'tell-follows', maxAttempts: 1 } },
  { task: 'remind-unread', match: '25 * * * *', options: { jobKey: 'remind-unread', maxAttempts: 3 } },
  { task: 'go-on', match: '10 * * * *', options: { jobKey: 'go-on', maxAttempts: 3 } },
  // 7:30 in Việt Nam, when offices open; on days off it finds nothing to do.
  {
    task: 'watch-limits',
    match: '30 0 * * *',
    options: { jobKey: 'watch-limits', maxAttempts: 6, backfillPeriod: 12 * HOUR_MS },
  },
  {
    task: 'remind-silent',
    match: '0 1 * * *',
    options: { jobKey: 'remind-silent', maxAttempts: 6, backfillPeriod: 12 * HOUR_MS },
  },
  {
    task: 'remind-offers',
    match: '0 1 * * *',
    options: { jobKey: 'remind-offers', maxAttempts: 6, backfillPeriod: 12 * HOUR_MS },
  },
  // Of the dialogue of tomorrow, at 8:00; whoever gets a seat later in the day is told of that instead.
  {
    task: 'remind-registered',
    match: '0 1 * * *',
    options: { jobKey: 'remind-registered', maxAttempts: 6, backfillPeriod: 12 * HOUR_MS },
  },
])
