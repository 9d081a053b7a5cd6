import type { SQL } from 'drizzle-orm'
import { expect } from 'vitest'
import { errorCode } from '#db/errors.ts'
import type { PetitionRow } from '#db/schema/petitions.ts'
import { tx } from '#db/tx.ts'
import type { Actor, Job } from '#domain/people/actor.ts'
import { hashOfCode } from '#server/petitions/filing-key.ts'
import { demoPlace } from '#tests/demo-place.ts'
import { by, fileOne, type Member, petitionIn, rowOf, workday } from '#tests/filed-petition.ts'

// Whoever gets their own SQL past our code still meets the database: each attack is a bare statement.

export type Outcome = { rows: number } | { code: string | undefined; constraint?: string }

/** Runs a statement as this actor and says how many rows it touched or why it was refused. */
export async function attack(actor: Actor, statement: SQL): Promise<Outcome> {
  try {
    return { rows: (await tx({ actor, at: workday }, (db) => db.execute(statement))).length }
  } catch (error) {
    const cause = Object((error as { cause?: unknown }).cause) as { constraint_name?: string }
    return { code: errorCode(error), constraint: cause.constraint_name }
  }
}

export const refused = (code: string, constraint?: string) =>
  expect.objectContaining(constraint ? { code, constraint } : { code })
export const nothing = { rows: 0 }

export const everyone: Actor = { kind: 'public' }
export const holder = (code: string): Actor => ({ kind: 'holder', codeHash: hashOfCode(code) })
export const job = (name: Job): Actor => ({ kind: 'job', job: name })
export const who = (member: Member): Actor => by(member).actor

type Filed = { number: string; code: string; row: PetitionRow }
export const targets = {} as Record<'fresh' | 'drafted' | 'answered', Filed>

/** The demo place with a petition that nobody touched, one with a draft answer, one answered. */
export async function threePetitions(): Promise<() => Promise<void>> {
  const done = await demoPlace()
  const filed = async (one: { number: string; code: string }) => ({ ...one, row: await rowOf(one.number) })
  targets.fresh = await filed(await fileOne())
  targets.drafted = await filed(await petitionIn('DRAFTED'))
  targets.answered = await filed(await petitionIn('ANSWERED'))
  return done
}
