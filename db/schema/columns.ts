import { text, timestamp } from 'drizzle-orm/pg-core'

/** A moment, with its zone. */
export const instant = (name: string) => timestamp(name, { withTimezone: true })

/** What somebody wrote; empty where nothing was. */
export const words = (name: string) => text(name).notNull().default('')
