import type { NextRequest } from 'next/server'
import {
  draftLimits,
  type PaperDecision,
  type ProofKind,
  paperOf,
  proofKinds,
  proofLimits,
} from '#domain/petitions/attachment.ts'
import { isNumber } from '#domain/petitions/number.ts'
import { attachScan, checkScanWanted } from '#server/papers/attach-scan.ts'
import {
  attachPaper,
  attachProof,
  attachToDraft,
  checkDraftOpen,
  checkProofWanted,
} from '#server/petitions/attach-file.ts'
import { attachLetter, checkLetterWanted } from '#server/petitions/attach-letter.ts'
import { publicCtx, staffCtx } from '#server/session.ts'
import { attachEvidence, checkEvidenceWanted } from '#server/supervision/attach-evidence.ts'
import type { UploadTarget } from '#server/upload-route.ts'

/**
 * Where files go, by the address: ?for=draft: files of a petition being written · ?for=petition&number=…:
 * proof of its result · ?for=paper&number=…&id=…: the signed scan of an official paper
 * · ?for=paper&number=…&on=…: the paper of a decision · ?for=letter&number=…: the original of a letter
 * · ?for=verdict&number=…: what a body that supervises saw; with &visit=…, pictures of a visit.
 * @returns undefined where there is no such place; the page to sign in for, where nobody is signed in
 */
export async function uploadTarget(
  request: NextRequest,
): Promise<UploadTarget | { signIn: string } | undefined> {
  const query = request.nextUrl.searchParams
  const number = query.get('number') ?? ''
  if (query.get('for') === 'draft') return toDraft()
  const paper = (Object.keys(paperOf) as PaperDecision[]).find((one) => one === query.get('on'))
  if (query.get('for') === 'paper' && paper && isNumber(number)) return toDecision(number, paper)
  if (query.get('for') === 'paper' && isNumber(number)) return toPaper(number, query.get('id') ?? '')
  if (query.get('for') === 'verdict' && isNumber(number)) return toVerdict(number, query.get('visit') ?? '')
  if (query.get('for') === 'letter' && isNumber(number)) return toLetter(number)
  if (query.get('for') === 'petition' && isNumber(number)) return toPetition(number, query.get('kind'))
  return undefined
}

async function toDraft(): Promise<UploadTarget> {
  const ctx = await publicCtx()
  return {
    page: '/gui/tep',
    owner: (ctx.actor.kind === 'public' && ctx.actor.draft) || '',
    limits: draftLimits,
    check: () => checkDraftOpen(ctx),
    kindOf: () => 'sender',
    save: (_kind, files) => attachToDraft(ctx, files),
  }
}

async function toPetition(number: string, asked: string | null) {
  const page = `/petitions/${number}/proof`
  const ctx = await staffCtx()
  if (!ctx) return { signIn: page }
  const proofKind = (typed: string | null | undefined) => proofKinds.find((one) => one === typed)
  return {
    page,
    owner: ctx.actor.personId,
    limits: proofLimits,
    check: () => checkProofWanted(ctx, number),
    kindOf: (fields) => proofKind(fields.kind || asked),
    save: (kind, files) => attachProof(ctx, number, kind as ProofKind, files),
  } satisfies UploadTarget
}

async function toVerdict(number: string, visit: string) {
  const page = visit
    ? `/supervision/${number}/visits/${encodeURIComponent(visit)}`
    : `/supervision/${number}/verdict`
  const ctx = await staffCtx()
  if (!ctx) return { signIn: page }
  return {
    page,
    owner: ctx.actor.personId,
    limits: proofLimits,
    check: () => checkEvidenceWanted(ctx, number),
    kindOf: () => 'monitor',
    save: (_kind, files) => attachEvidence(ctx, number, files, visit),
  } satisfies UploadTarget
}

async function toLetter(number: string) {
  const page = `/petitions/${number}/transcribe`
  const ctx = await staffCtx()
  if (!ctx) return { signIn: page }
  return {
    page,
    owner: ctx.actor.personId,
    limits: proofLimits,
    check: () => checkLetterWanted(ctx, number),
    kindOf: () => 'sender',
    save: (_kind, files) => attachLetter(ctx, number, files),
  } satisfies UploadTarget
}

async function toPaper(number: string, id: string) {
  const page = `/petitions/${number}/papers/${encodeURIComponent(id)}`
  const ctx = await staffCtx()
  if (!ctx) return { signIn: page }
  return {
    page,
    owner: ctx.actor.personId,
    limits: { ...proofLimits, files: 1 },
    check: () => checkScanWanted(ctx, number, id),
    kindOf: () => 'signed_paper',
    save: (_kind, files) => attachScan(ctx, number, id, files),
  } satisfies UploadTarget
}

async function toDecision(number: string, decision: PaperDecision) {
  const page = `/petitions/${number}/${decision}`
  const ctx = await staffCtx()
  if (!ctx) return { signIn: page }
  return {
    page,
    owner: ctx.actor.personId,
    limits: proofLimits,
    check: () => checkProofWanted(ctx, number, decision),
    kindOf: () => paperOf[decision],
    save: (_kind, files) => attachPaper(ctx, number, decision, files),
  } satisfies UploadTarget
}
