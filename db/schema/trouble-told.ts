import { date, pgTable, primaryKey, text, timestamp, uuid } from 'drizzle-orm/pg-core'
import { troubleKinds } from '#domain/dialogues/troubles/words.ts'

/** What the people concerned were told of a dialogue or a sitting: each once for the day that it is about. */
export const troubleTold = pgTable(
  'trouble_told',
  {
    kind: text({ enum: troubleKinds }).notNull(),
    /** A dialogue, or a sitting of the reception. */
    subjectId: uuid('subject_id').notNull(),
    day: date().notNull(),
    at: timestamp({ withTimezone: true }).notNull(),
  },
  (table) => [primaryKey({ columns: [table.kind, table.subjectId, table.day] })],
)
