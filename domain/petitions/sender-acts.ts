import { allows } from '#domain/petitions/lifecycle.ts'
import type { Family, SenderWord, State } from '#domain/petitions/words.ts'

type Facts = { state: State; closedSilently: boolean; family: Family; senderDisputes: boolean }

/**
 * What the sender may say of the answer now. After silence closed the file all three still count;
 * while they say otherwise themselves only "done" is left;
 * where somebody else does, they may stand beside it.
 */
export function wordsOpen({ state, closedSilently, family, senderDisputes }: Facts): SenderWord[] {
  // What is settled by decision or conclusion goes on by law, not by the word of the sender.
  if (family !== 'opinion') return []
  if (state === 'ANSWERED' || state === 'EXECUTING' || (state === 'CLOSED' && closedSilently))
    return ['done', 'partly', 'not']
  if (state !== 'DISPUTED') return []
  return senderDisputes ? ['done'] : ['done', 'partly', 'not']
}

export const canAdd = ({ state }: Pick<Facts, 'state'>): boolean => allows(state, 'add')
export const canWithdraw = ({ state }: Pick<Facts, 'state'>): boolean => allows(state, 'withdraw')
/**
 * Does the sender's word alone end it? A complaint that was accepted is ended by decision (Điều 11a Luật
 * Khiếu nại); a denunciation goes on where the law wants it to (Điều 33 Luật Tố cáo).
 */
export const endsByWithdrawal = ({
  family,
  acceptedAt,
}: {
  family: Family
  acceptedAt: Date | null
}): boolean => family === 'opinion' || (family === 'complaint' && acceptedAt === null)
/** Only what the sender raised: what a body that supervises says is its own. */
export const canWithdrawDispute = ({
  state,
  senderDisputes,
}: Pick<Facts, 'state' | 'senderDisputes'>): boolean => senderDisputes && allows(state, 'withdraw-dispute')
