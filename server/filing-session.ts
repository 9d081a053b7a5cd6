import { redirect } from 'next/navigation'
import { cache } from 'react'
import { type DraftAnswers, firstOpenStep, reachable, type Step } from '#domain/petitions/filing.ts'
import type { Follow } from '#domain/petitions/following.ts'
import { Refusal } from '#domain/refusal.ts'
import { newToken } from '#lib/ids.ts'
import { tokenHash } from '#lib/secrets.ts'
import { dropCookie, readCookie, writeCookie } from '#server/cookies.ts'
import { keptState } from '#server/kept-form.ts'
import {
  type AnswersPatch,
  discardDraft,
  draftHours,
  readDraft,
  saveAnswers,
} from '#server/petitions/draft.ts'
import { filePetition } from '#server/petitions/file-petition.ts'
import { filedWith } from '#server/petitions/filed-petition.ts'
import { hashOfCode } from '#server/petitions/filing-key.ts'
import { codeOfFollower, follow, isFollowing, similarPublished } from '#server/petitions/follow.ts'

/** For so long after sending this browser can show the code and the receipt again. */
export const receiptMinutes = 30

const publicCtx = (token?: string) => ({
  actor: { kind: 'public' as const, draft: token && tokenHash(token) },
  at: new Date(),
})

/** What this browser is writing, or what it has just sent. Asked once per request. */
export const currentFiling = cache(async () => {
  const token = await readCookie('draft')
  if (!token) return { token, draft: undefined, filed: undefined }
  const draft = await readDraft(publicCtx(token))
  return { token, draft, filed: draft ? undefined : await filedWith(token, new Date()) }
})

/** What a page of the form needs. A page that is not open yet leads to the first that is. */
export async function filingPage(step: Step) {
  const { draft, filed } = await currentFiling()
  if (filed) redirect('/gui')
  const answers = draft?.answers ?? {}
  if (!reachable(step, answers)) redirect(`/gui/${firstOpenStep(answers)}`)
  return { answers, draft, files: draft?.files ?? [], state: await keptState(`/gui/${step}`) }
}

/**
 * Keeps the answers of one page and says which page is next. A token without a draft is never written
 * again, since a petition may have been filed with it: then a new draft begins.
 */
export async function keepAnswers(step: Step, answers: AnswersPatch): Promise<string> {
  const { token: known, draft, filed } = await currentFiling()
  // The first page sent once more after everything was sent: the same letter, not a new one.
  if (step === 'noi-dung' && filed?.body === answers.body) return '/gui/da-nhan?lan=2'
  const token = known && draft ? known : newToken()
  const saved = await saveAnswers(publicCtx(token), answers)
  await writeCookie('draft', token, draftHours * 3600)
  const next = firstOpenStep(saved.answers)
  if (step === 'noi-dung' && next === 'loai') return '/gui/loai/hoi/1'
  if (next === 'loai' && saved.answers.kind && saved.answers.asks) return '/gui/loai/cau-hoi'
  // Answers of a later page with nothing before them: the draft ran out while the page lay open.
  return next === 'noi-dung' ? '/gui/noi-dung?het-han=1' : `/gui/${next}`
}

/** Begins a petition with words that were written elsewhere on this site; what is being written stays. */
export async function beginFilingWith(body: string): Promise<string> {
  const written = (await currentFiling()).draft?.answers
  if (written && (written.letter || (written.body && written.body !== body))) {
    throw new Refusal(
      'draft.there',
      'Máy này đang có một đơn viết dở. Gửi xong, hoặc bỏ bản ấy ở trang Gửi phản ánh, rồi bấm lại.',
    )
  }
  const next = await keepAnswers('noi-dung', { body })
  return next.startsWith('/gui/da-nhan') ? next : '/gui/noi-dung'
}

/**
 * Sends what was written. Pressing twice, sending again after a lost reply and a second tab all lead
 * to the same receipt.
 */
export async function sendFiling(consentPublic: boolean): Promise<string> {
  const { token, draft, filed } = await currentFiling()
  if (!token || (!draft && !filed)) return '/gui/noi-dung?het-han=1'
  const sent = await filePetition(publicCtx(token), { token, answers: draft?.answers ?? {}, consentPublic })
  await writeCookie('draft', token, receiptMinutes * 60)
  return sent.again ? '/gui/da-nhan?lan=2' : '/gui/da-nhan'
}

/** Throws away what is being written; a petition already sent stays, only this browser forgets its code. */
export async function forgetFiling(): Promise<void> {
  const token = await readCookie('draft')
  if (token) await discardDraft(publicCtx(token))
  await dropCookie('draft')
}

/** Joins a published petition in the place of what was being written, which is thrown away. */
export async function joinInstead(number: string, input: Follow): Promise<string> {
  const token = (await readCookie('draft')) ?? newToken()
  const ctx = publicCtx(token)
  await follow(ctx, number, input, token)
  await discardDraft(ctx)
  await writeCookie('draft', token, receiptMinutes * 60)
  return `/gui/cung-gap/${number}/da-ghi`
}

/** The code by which this browser has just joined a petition, if it has. */
export async function joinedHere(number: string): Promise<string | undefined> {
  const token = await readCookie('draft')
  const code = token && codeOfFollower(token, number)
  return code && (await isFollowing(hashOfCode(code), new Date())) ? code : undefined
}

/** Published petitions near to what is written in this browser; for opinions alone. */
export const similarToDraft = cache(async (answers: DraftAnswers) =>
  answers.body && answers.areaCode
    ? similarPublished(publicCtx(), { body: answers.body, areaCode: answers.areaCode, field: answers.field })
    : [],
)
