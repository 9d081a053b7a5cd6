import { describe, expect, it } from 'vitest'
import { crontab } from './crontab.ts'
import { tasks } from './tasks.ts'

/** The hours and minutes of a day in Việt Nam at which a task runs. */
function times(task: string): string[] {
  const item = crontab.find((one) => one.task === task)
  const found: string[] = []
  for (let minute = 0; minute < 24 * 60; minute++) {
    const utc = new Date(Date.UTC(2026, 10, 20, 0, minute))
    const digest = { min: utc.getUTCMinutes(), hour: utc.getUTCHours(), date: 20, month: 11, dow: 5 }
    if (!item?.match(digest)) continue
    const local = new Date(utc.getTime() + 7 * 3_600_000)
    found.push(local.toISOString().slice(11, 16))
  }
  return found
}

describe('the crontab', () => {
  it('names tasks that exist, each as one job at a time', () => {
    for (const { task, options } of crontab) {
      expect(tasks[task], task).toBeTypeOf('function')
      expect(options.jobKey).toBe(task)
    }
    expect(Object.keys(tasks).sort()).toEqual(
      ['send-notice', 'write-paper', 'check-file', 'redact-file', ...crontab.map((one) => one.task)].sort(),
    )
  })

  it('reminds at 8:00 in Việt Nam, and works through the day', () => {
    expect(times('remind-silent')).toEqual(['08:00'])
    expect(times('watch-limits')).toEqual(['07:30'])
    expect(times('remind-offers')).toEqual(['08:00'])
    expect(times('close-silent').length).toBe(24)
    expect(times('go-on').length).toBe(24)
    expect(times('purge').length).toBe(24 * 6)
    expect(times('sweep-files').length).toBe(24)
    expect(times('sweep').length).toBe(24 * 12)
    for (const each of ['tell-published', 'tell-follows']) expect(times(each).length).toBe(24 * 60)
    expect(times('remind-unread').length).toBe(24)
  })
})
