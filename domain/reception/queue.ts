/** The waiting room: numbers only. Whoever has an appointment is called once its time has come. */
export type Ticket = {
  id: string
  number: number
  calledAt: Date | null
  /** When the appointment of its holder begins ('08:30'); absent without one. */
  bookedFor?: string
}

/** Who is called next: appointments whose time has come, then whoever came first, then appointments that are early. */
export function nextTicket(tickets: readonly Ticket[], now: string): Ticket | undefined {
  return inOrder(tickets, now)[0]
}

/** Everybody who waits, in the order in which they are called. */
export function inOrder(tickets: readonly Ticket[], now: string): Ticket[] {
  const waiting = tickets.filter(({ calledAt }) => !calledAt)
  const rank = ({ bookedFor }: Ticket) => (bookedFor === undefined ? 1 : bookedFor <= now ? 0 : 2)
  return waiting.toSorted(
    (a, b) =>
      rank(a) - rank(b) ||
      (rank(a) === 1 ? 0 : (a.bookedFor ?? '').localeCompare(b.bookedFor ?? '')) ||
      a.number - b.number,
  )
}

/** What the screen shows: who is received now, who is next, how many wait. */
export function screenOf(tickets: readonly Ticket[], now: string) {
  const called = tickets
    .filter(({ calledAt }) => calledAt)
    .toSorted((a, b) => Number(b.calledAt) - Number(a.calledAt))
  const waiting = inOrder(tickets, now)
  return {
    current: called[0]?.number,
    next: waiting.slice(0, 4).map(({ number }) => number),
    waiting: waiting.length,
  }
}
