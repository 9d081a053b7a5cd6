import { listFile } from '#domain/supervision/rounds/draw.ts'
import type { Ctx } from '#server/context.ts'
import { publicList, publicRule } from './find-round.ts'

/** A published file of a round, byte for byte what its fingerprint was taken of; undefined where there is none yet. */
export async function sendRoundFile(ctx: Ctx, id: string, file: string): Promise<Response | undefined> {
  if (file === 'danh-sach.csv') {
    const numbers = await publicList(ctx, id)
    return numbers.length > 0 ? sent(listFile(numbers), 'text/csv', file) : undefined
  }
  if (file !== 'quy-tac.txt') return undefined
  const rule = await publicRule(ctx, id)
  return rule ? sent(rule, 'text/plain', file) : undefined
}

const sent = (text: string, type: string, name: string) =>
  new Response(text, {
    headers: {
      'Content-Type': `${type}; charset=utf-8`,
      'Content-Disposition': `attachment; filename="${name}"`,
    },
  })
