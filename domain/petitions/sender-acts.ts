import { allows } from '#domain/petitions/lifecycle.ts'
import type { Family, SenderWord, State } from '#domain/petitions/words.ts'

type Facts = { state: State; closedSilently: boolean; family: Family }

/**
 * What the sender may say of the answer now. After silence closed the file all three still count;
 * while opinions differ only "done" ends it.
 */
export function wordsOpen({ state, closedSilently, family }: Facts): SenderWord[] {
  // What is settled by decision or conclusion goes on by law, not by the word of the sender.
  if (family !== 'opinion') return []
  if (state === 'ANSWERED' || state === 'EXECUTING' || (state === 'CLOSED' && closedSilently))
    return ['done', 'partly', 'not']
  return state === 'DISPUTED' ? ['done'] : []
}

export const canAdd = ({ state }: Pick<Facts, 'state'>): boolean => allows(state, 'add')
export const canWithdraw = ({ state }: Pick<Facts, 'state'>): boolean => allows(state, 'withdraw')
export const canWithdrawDispute = ({ state }: Pick<Facts, 'state'>): boolean =>
  allows(state, 'withdraw-dispute')
