import { eq } from 'drizzle-orm'
import { dialogueItem } from '#db/schema/dialogue-gathering.ts'
import { tx } from '#db/tx.ts'
import type { ClarifyItem, ExchangeItem, LeaveOutItem, OrderAgenda } from '#domain/dialogues/agenda.ts'
import { exchanges } from '#domain/dialogues/gathering/words.ts'
import type { NameItem } from '#domain/dialogues/grouping.ts'
import { Refusal } from '#domain/refusal.ts'
import type { Ctx } from '#server/context.ts'
import { tellOfDialogue } from '../tell.ts'
import {
  addItemSteps,
  type ItemRow,
  itemAt,
  lockGathering,
  recordPrepared,
  writeItem,
} from './gathering-row.ts'
import { openItem } from './group-opinions.ts'
import { tellOfSynthesis } from './tell-gathering.ts'

/** Is this point one of the agenda: handed in, or added by the office? */
export const isOnAgenda = (item: Pick<ItemRow, 'origin' | 'synthesisId' | 'mergedInto'>): boolean =>
  item.mergedInto === null && (item.origin === 'office' || item.synthesisId !== null)

const notOnAgenda = () =>
  new Refusal(
    'item.notHanded',
    'Nội dung này chưa nộp trong báo cáo tổng hợp nên chưa vào chương trình. Chờ Mặt trận nộp báo cáo.',
  )

/** The office that holds the dialogue adds a point of its own. */
export function addItem(ctx: Ctx, number: string, input: NameItem): Promise<string> {
  return tx(ctx, async (db) => {
    const { row } = await lockGathering(db, ctx, number, 'dialogue.prepare')
    const item = await openItem(db, ctx, row, 'office', input)
    await recordPrepared(db, ctx, row, 'open')
    return item.id
  })
}

/** The points in another order. Of two at once the later says the whole order anew. */
export function orderAgenda(ctx: Ctx, number: string, { places }: OrderAgenda): Promise<void> {
  return tx(ctx, async (db) => {
    const { row } = await lockGathering(db, ctx, number, 'dialogue.prepare')
    const all = await db.select().from(dialogueItem).where(eq(dialogueItem.dialogueId, row.id))
    const agenda = all.filter(isOnAgenda)
    const wished = new Map(places.map(({ id, at }) => [id, at]))
    const sorted = [...agenda].sort(
      (a, b) =>
        (wished.get(a.id) ?? a.position) - (wished.get(b.id) ?? b.position) || a.position - b.position,
    )
    const moved = sorted
      .map((item, at) => ({ item, to: at + 1 }))
      .filter(({ item, to }) => item.position !== to)
    if (moved.length === 0) throw new Refusal('agenda.same', 'Thứ tự vẫn như cũ. Sửa số thứ tự rồi lưu.')
    for (const { item, to } of moved) await writeItem(db, item, { position: to })
    await addItemSteps(
      db,
      ctx,
      row,
      moved.map(({ item, to }) => ({
        itemId: item.id,
        act: 'order' as const,
        said: `${item.position} → ${to}`,
      })),
    )
    await recordPrepared(db, ctx, row, 'order', moved.length)
  })
}

/** One is left out of the agenda; whoever handed it in reads why. */
export function leaveOut(ctx: Ctx, number: string, id: string, input: LeaveOutItem): Promise<void> {
  return changed(ctx, number, id, input.version, (item) => {
    if (item.leftOut) throw new Refusal('item.out', 'Nội dung này đã để ngoài chương trình.')
    return { change: { leftOut: input.leftOut }, act: 'leave-out', said: input.leftOut }
  })
}

export function bringBack(ctx: Ctx, number: string, id: string, version: number): Promise<void> {
  return changed(ctx, number, id, version, (item) => {
    if (!item.leftOut) throw new Refusal('item.in', 'Nội dung này đang có trong chương trình.')
    return { change: { leftOut: '' }, act: 'bring-back', said: '' }
  })
}

type Act = { change: Partial<ItemRow>; act: 'leave-out' | 'bring-back'; said: string }

function changed(
  ctx: Ctx,
  number: string,
  id: string,
  version: number,
  how: (item: ItemRow) => Act,
): Promise<void> {
  return tx(ctx, async (db) => {
    const { row } = await lockGathering(db, ctx, number, 'dialogue.prepare')
    const item = await itemAt(db, row, id, version)
    if (!isOnAgenda(item)) throw notOnAgenda()
    const { change, act, said } = how(item)
    await writeItem(db, item, change)
    await addItemSteps(db, ctx, row, [{ itemId: id, act, said }])
    await recordPrepared(db, ctx, row, act)
  })
}

/** The government writes back on a point of the report: taken, to be made clear, or for those above. */
export function exchangeItem(ctx: Ctx, number: string, id: string, input: ExchangeItem): Promise<void> {
  return tx(ctx, async (db) => {
    const { row } = await lockGathering(db, ctx, number, 'dialogue.prepare')
    const item = await itemAt(db, row, id, input.version)
    if (!item.synthesisId) throw notOnAgenda()
    const { exchange, exchangeNote } = input
    await writeItem(db, item, { exchange, exchangeNote })
    const said = [exchanges[exchange], exchangeNote].filter(Boolean).join(': ')
    await addItemSteps(db, ctx, row, [{ itemId: id, act: 'exchange', said }])
    await recordPrepared(db, ctx, row, 'exchange')
    await tellOfDialogue(db, ctx, row, 'dialogue.exchanged')
  })
}

/** The Front answers what was to be made clear. */
export function clarifyItem(ctx: Ctx, number: string, id: string, input: ClarifyItem): Promise<void> {
  return tx(ctx, async (db) => {
    const { row } = await lockGathering(db, ctx, number, 'dialogue.synthesise')
    const item = await itemAt(db, row, id, input.version)
    if (item.exchange !== 'unclear') {
      throw new Refusal('item.clear', 'Cơ quan không hỏi thêm về nội dung này, nên không cần làm rõ.')
    }
    await writeItem(db, item, { clarified: input.clarified })
    await addItemSteps(db, ctx, row, [{ itemId: id, act: 'clarify', said: input.clarified }])
    await recordPrepared(db, ctx, row, 'clarify')
    await tellOfSynthesis(db, ctx, row, 'dialogue.clarified')
  })
}
