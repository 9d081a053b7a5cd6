import { sql } from 'drizzle-orm'
import { tx } from '#db/tx.ts'

/**
 * Keeps when the sender opened the file last, so that they are not reminded of what they read; of a denunciation
 * nothing is kept (Điều 56 Luật Tố cáo).
 */
export const noteVisit = (codeHash: string, at: Date): Promise<void> =>
  tx({ actor: { kind: 'holder', codeHash }, at }, async (db) => {
    await db.execute(sql`select acl.note_sender_visit()`)
  })
