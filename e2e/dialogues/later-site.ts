import { existsSync } from 'node:fs'
import { buildCalendar, nextWorkingDay } from '#domain/time/calendar.ts'
import { calendarDays } from '#domain/time/calendar-days.ts'
import { addDays, type Day } from '#lib/dates.ts'
import { testFolder } from '../../tests/test-folder.ts'
import { OwnSite } from '../reception/own-site.ts'

const machine = process.arch === 'arm64' ? 'aarch64' : 'x86_64'
const LIBRARY = `/usr/lib/${machine}-linux-gnu/faketime/libfaketime.so.1`
const calendar = buildCalendar(calendarDays)

/** The first working day after this day and so many more. */
export const workdayAfter = (day: Day, days = 0): Day => nextWorkingDay(calendar, addDays(day, days))

/**
 * A site whose clock is ahead: its processes ask Debian's libfaketime how late it is. The product itself knows
 * nothing of it. The database needs no other clock: every moment that it writes or compares comes from the site.
 */
export class LaterSite {
  readonly own: OwnSite
  now: Date

  private constructor(own: OwnSite, now: Date) {
    this.own = own
    this.now = now
  }

  static async at(day: Day, clock: string): Promise<LaterSite> {
    if (!existsSync(LIBRARY)) throw new Error(`no ${LIBRARY}: install Debian's faketime`)
    const now = momentOf(day, clock)
    return new LaterSite(await OwnSite.inFolder(testFolder('e2e-whole'), ahead(now)), now)
  }

  get address(): string {
    return this.own.address
  }

  /** It is stopped, and started again on that day. */
  async goOn(day: Day, clock: string): Promise<void> {
    await this.own.stop()
    this.now = momentOf(day, clock)
    this.own.more = ahead(this.now)
    await this.own.start()
    const { headers } = await fetch(`${this.address}/api/health`)
    const said = Date.parse(headers.get('date') ?? '')
    if (!(said >= this.now.getTime())) throw new Error(`the site says it is ${headers.get('date')}`)
  }
}

const momentOf = (day: Day, clock: string) => new Date(`${day}T${clock}:00+07:00`)

function ahead(now: Date): Record<string, string> {
  const seconds = Math.round((now.getTime() - Date.now()) / 1000)
  if (seconds < 0) throw new Error('a clock is put forward, never back')
  // Waits inside a process are measured on a clock of their own, which nobody touches.
  return { LD_PRELOAD: LIBRARY, FAKETIME: `+${seconds}`, FAKETIME_DONT_FAKE_MONOTONIC: '1' }
}
