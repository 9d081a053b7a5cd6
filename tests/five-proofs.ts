import { expect, it } from 'vitest'
import type { State } from '#domain/petitions/words.ts'
import type { Ctx } from '#server/context.ts'
import { NotFound } from '#server/petitions/petition-row.ts'
import { asSuperuser } from './database.ts'
import { by, type Member, petitionIn, rowOf, versionOf } from './filed-petition.ts'

type Decision = {
  /** From where, by whom, with what event, to where. */
  from: State
  right: Member
  event: string
  to: State
  act: (ctx: Ctx, number: string, version: number) => Promise<unknown>
  /** Reads the petition, or nearly, but this is for somebody else. */
  wrongRole: Member
  /** Holds the right role in another phường. */
  wrongScope: Member
  /** A state after or before, in which nobody may do it; absent where every state allows it. */
  wrongState?: State
  /** Brings the petition into its state when the straight way does not lead there. */
  arrange?: () => Promise<{ number: string }>
  /** What else has to stand before the act. */
  prepare?: (number: string) => Promise<unknown>
}

/** Types of the events of a petition, in order. */
export const eventsOf = async (number: string): Promise<string[]> =>
  (
    await asSuperuser(
      (sql) =>
        sql`select e.type from event e join petition p on p.id = e.petition_id where p.number = ${number} order by e.seq`,
    )
  ).map((one) => one.type)

/** Every decision of staff proves the same five things. */
export function provesFive(it5: Decision): void {
  const { from, right, act } = it5
  const ready = async () => {
    const { number } = it5.arrange ? await it5.arrange() : await petitionIn(from)
    await it5.prepare?.(number)
    return { number, version: await versionOf(number) }
  }

  it(`works and leaves its event, from ${from} to ${it5.to}`, async () => {
    const { number, version } = await ready()
    await act(by(right), number, version)
    expect(await rowOf(number)).toMatchObject({ state: it5.to, version: version + 1 })
    expect((await eventsOf(number)).at(-1)).toBe(it5.event)
  })

  it(`is not for the role of ${it5.wrongRole}`, async () => {
    const { number, version } = await ready()
    const before = await eventsOf(number)
    await expect(act(by(it5.wrongRole), number, version)).rejects.toThrow()
    expect(await eventsOf(number)).toEqual(before)
  })

  it('finds nothing in another phường', async () => {
    const { number, version } = await ready()
    await expect(act(by(it5.wrongScope), number, version)).rejects.toBeInstanceOf(NotFound)
  })

  if (it5.wrongState) {
    const wrongState = it5.wrongState
    it(`is refused in ${wrongState}`, async () => {
      const { number } = await petitionIn(wrongState)
      const refused = act(by(right), number, await versionOf(number))
      await expect(refused).rejects.toMatchObject({ code: 'other.first' })
    })
  }

  it('lets one of two at once win, and tells the other', async () => {
    const { number, version } = await ready()
    const both = await Promise.allSettled([act(by(right), number, version), act(by(right), number, version)])
    const slower = both.find((one) => one.status === 'rejected')
    expect(both.filter((one) => one.status === 'fulfilled')).toHaveLength(1)
    expect(slower?.reason).toMatchObject({ code: 'other.first' })
    expect((await rowOf(number)).version).toBe(version + 1)
  })
}
