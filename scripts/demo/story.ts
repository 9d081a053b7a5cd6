import type { Day } from '#lib/dates.ts'

/** What happened to one letter, told in steps: before each it gives the instant at which it happens. */
export type Telling<R = void> = AsyncGenerator<string, R, void>

/**
 * Tells several stories as they happened beside each other: always the one whose next step is the
 * earliest goes on. So numbers of letters and papers rise with the days, as in an office.
 */
export async function tellTogether(stories: Telling[]): Promise<void> {
  const going = []
  for (const story of stories) going.push({ story, next: await story.next() })
  for (;;) {
    const open = going.filter(({ next }) => !next.done)
    if (open.length === 0) return
    const first = open.reduce((one, other) =>
      (other.next.value as string) < (one.next.value as string) ? other : one,
    )
    first.next = await first.story.next()
  }
}

/** An hour of a day, in a form that sorts as text. */
export const hourOf = (day: Day, minutes: number): string => {
  const [hours, rest] = [Math.floor(minutes / 60), minutes % 60]
  return `${day}T${String(hours).padStart(2, '0')}:${String(rest).padStart(2, '0')}:00+07:00`
}
