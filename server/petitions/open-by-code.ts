import { sql } from 'drizzle-orm'
import { tx } from '#db/tx.ts'
import { readCode } from '#domain/petitions/secret-code.ts'
import { fieldRefusal } from '#domain/refusal.ts'
import { dayOf, formatDay } from '#lib/dates.ts'
import type { Ctx } from '#server/context.ts'
import { hashOfCode } from '#server/petitions/filing-key.ts'
import { isFollowing } from '#server/petitions/follow.ts'
import { isPrepared } from '#server/petitions/preparations.ts'

/**
 * The hash under which the petition of this code is held, or what was prepared under it. A code that opens nothing and one that never
 * was take the same way, so that the time of the answer tells nothing.
 * @throws Refusal code.typo, code.wrong, code.replaced; each stands by the field `code`
 */
export async function openByCode(ctx: Ctx, typed: string): Promise<string> {
  const read = readCode(typed)
  if (!read.ok) {
    throw fieldRefusal(
      'code.typo',
      'code',
      'Mã này thiếu hoặc nhầm một chữ. So lại với phiếu; mã không có chữ O, I, L và số 0, 1.',
    )
  }
  const codeHash = hashOfCode(read.code)
  const [found] = await tx(ctx, (db) =>
    db.execute<{ petition_id: string; replaced_at: Date | string | null }>(
      sql`select petition_id, replaced_at from acl.look_up_code(${codeHash})`,
    ),
  )
  if (!found && ((await isPrepared(codeHash, ctx.at)) || (await isFollowing(codeHash, ctx.at))))
    return codeHash
  if (!found) {
    throw fieldRefusal(
      'code.wrong',
      'code',
      'Không có hồ sơ nào mở bằng mã này. So lại với phiếu; mất phiếu thì đến nơi tiếp công dân để nhận mã mới.',
    )
  }
  if (found.replaced_at) {
    const day = formatDay(dayOf(new Date(found.replaced_at)))
    throw fieldRefusal(
      'code.replaced',
      'code',
      `Mã này đã thay bằng mã mới vào ${day}. Xin dùng mã trên phiếu mới nhất.`,
    )
  }
  return codeHash
}

/** Where whoever opened this code goes next: to the petition, to what is only prepared, or what they follow. */
export async function pageOfCode(codeHash: string, at: Date): Promise<string> {
  if (await isFollowing(codeHash, at)) return '/tra-cuu/cung-gap'
  return (await isPrepared(codeHash, at)) ? '/tra-cuu/chuan-bi' : '/tra-cuu/ho-so'
}
