import { eq, inArray, sql } from 'drizzle-orm'
import { petitionExtra, petitionMasked, petitionSender, petitionText } from '#db/schema/petition-words.ts'
import type { PetitionRow } from '#db/schema/petitions.ts'
import type { Tx } from '#db/tx.ts'
import { beginning, excerpt, type Piece } from '#domain/search/excerpt.ts'
import type { Question } from '#domain/search/question.ts'

type Excerpt = { excerpt: Piece[]; where?: string }
type Texts = { id: string; texts: [where: string | undefined, text: string | null][] }

/**
 * The words around what was looked for. The policies decide which texts come back: those that were looked
 * through for this person. Of a denunciation only what is shown under its mask.
 */
export async function excerptsOf(
  db: Tx,
  rows: PetitionRow[],
  question: Question,
): Promise<Map<string, Excerpt>> {
  const open = rows.filter(({ family }) => family !== 'denunciation').map(({ id }) => id)
  const own = open.length > 0 ? await ownTexts(db, open) : []
  const read = new Set(own.map(({ id }) => id))
  const closed = rows.filter(({ id }) => !read.has(id)).map(({ id }) => id)
  const masked = closed.length > 0 ? await maskedTexts(db, closed) : []
  return new Map([...own, ...masked].map((one) => [one.id, excerptOf(one, question)]))
}

async function ownTexts(db: Tx, ids: string[]): Promise<Texts[]> {
  const rows = await db
    .select({
      text: petitionText,
      sender: petitionSender,
      answer: petitionMasked.answer,
      extra: petitionExtra.answers,
    })
    .from(petitionText)
    .leftJoin(petitionSender, eq(petitionSender.petitionId, petitionText.petitionId))
    .leftJoin(petitionMasked, eq(petitionMasked.petitionId, petitionText.petitionId))
    .leftJoin(petitionExtra, eq(petitionExtra.petitionId, petitionText.petitionId))
    .where(inArray(petitionText.petitionId, ids))
  return rows.map(({ text, sender, answer, extra }) => ({
    id: text.petitionId,
    texts: [
      [undefined, text.body],
      ['Nơi xảy ra', text.place],
      [
        'Người gửi',
        sender && [sender.name, sender.organisation, sender.address, sender.phone].filter(Boolean).join(', '),
      ],
      ...(extra ?? []).map(({ label, value }): [string, string] => [label, value]),
      ['Trả lời', answer],
    ],
  }))
}

async function maskedTexts(db: Tx, ids: string[]): Promise<Texts[]> {
  const rows = await db
    .select({
      id: petitionMasked.petitionId,
      body: sql<string>`${petitionMasked.body}`,
      answer: petitionMasked.answer,
    })
    .from(petitionMasked)
    .where(inArray(petitionMasked.petitionId, ids))
  return rows.map(({ id, body, answer }) => ({
    id,
    texts: [
      [undefined, body],
      ['Trả lời', answer],
    ],
  }))
}

/** From the text in which the whole question stands in its order, else from the first with any word of it. */
function excerptOf({ texts }: Texts, question: Question): Excerpt {
  const found = texts.flatMap(([where, text]) => {
    const pieces = text ? excerpt(text, question) : undefined
    return pieces ? [{ excerpt: pieces, where }] : []
  })
  const whole = found.find(({ excerpt: pieces }) =>
    pieces.some((one) => one.found && /\s/.test(one.text.trim())),
  )
  return whole ?? found[0] ?? { excerpt: beginning(texts[0]?.[1] ?? '') }
}
