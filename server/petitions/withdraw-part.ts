import { tx } from '#db/tx.ts'
import { can } from '#domain/people/permissions.ts'
import { decisions } from '#domain/petitions/decisions.ts'
import { after, sameVersion } from '#domain/petitions/lifecycle.ts'
import { partSince, stopFamilies, type WithdrawPart } from '#domain/petitions/stopping.ts'
import { Refusal } from '#domain/refusal.ts'
import { dayOf } from '#lib/dates.ts'
import type { Ctx } from '#server/context.ts'
import { record } from '#server/events.ts'
import { checkPaper } from '#server/petitions/paper-file.ts'
import { changeRow, lockForDecision } from '#server/petitions/petition-row.ts'

/** Writes down which part the sender took back, by a signed letter or minutes; the rest goes on as before. */
export function withdrawPart(ctx: Ctx, number: string, input: WithdrawPart): Promise<void> {
  return tx(ctx, async (db) => {
    const { row, place } = await lockForDecision(db, ctx, number, 'petition.read')
    if (!decisions['withdraw-part'].permissions.some((one) => can(ctx.actor, one, place))) {
      throw new Refusal(
        'may.not',
        'Việc này do người có vai trò khác làm. Hỏi thủ trưởng đơn vị hoặc quản trị để được cấp vai trò.',
      )
    }
    sameVersion(row, input.version)
    const state = after(row.state, 'withdraw-part')
    if (!stopFamilies.includes(row.family)) {
      throw new Refusal(
        'withdraw.family',
        'Rút một phần chỉ ghi cho khiếu nại, tố cáo. Việc khác người gửi tự bổ sung trong hồ sơ.',
      )
    }
    if (row.family === 'complaint' && dayOf(ctx.at) < partSince) {
      throw new Refusal(
        'withdraw.part',
        'Trước 1/7/2026 luật chưa có việc rút một phần khiếu nại. Ghi ý kiến của người gửi ở tiến độ.',
      )
    }
    await checkPaper(db, row.id, 'withdrawal', input.fileId)
    const changed = await changeRow(db, row, { state })
    await record(db, ctx, {
      type: 'petition.part-withdrawn',
      petition: changed,
      payload: {},
      note: input.part,
    })
  })
}
