import type { NextRequest } from 'next/server'
import { draftLimits, type ProofKind, proofKinds, proofLimits } from '#domain/petitions/attachment.ts'
import { isNumber } from '#domain/petitions/number.ts'
import { seeOther } from '#server/form-route.ts'
import { attachScan, checkScanWanted } from '#server/papers/attach-scan.ts'
import {
  attachProof,
  attachToDraft,
  checkDraftOpen,
  checkProofWanted,
} from '#server/petitions/attach-file.ts'
import { publicCtx, staffCtx } from '#server/session.ts'
import { notFoundPage } from '#server/trouble-page.ts'
import { takeUpload } from '#server/upload-route.ts'

/**
 * POST ?for=draft: files of a petition being written · ?for=petition&number=…: proof of its result
 * · ?for=paper&number=…&id=…: the signed scan of an official paper.
 */
export async function POST(request: NextRequest): Promise<Response> {
  const query = request.nextUrl.searchParams
  const number = query.get('number') ?? ''
  if (query.get('for') === 'draft') return toDraft(request)
  if (query.get('for') === 'paper' && isNumber(number)) return toPaper(request, number, query.get('id') ?? '')
  if (query.get('for') === 'petition' && isNumber(number)) return toPetition(request, number)
  return notFoundPage()
}

async function toDraft(request: NextRequest): Promise<Response> {
  const ctx = await publicCtx()
  return takeUpload(request, {
    page: '/gui/tep',
    limits: draftLimits,
    check: () => checkDraftOpen(ctx),
    kindOf: () => 'sender',
    save: (_kind, files) => attachToDraft(ctx, files),
  })
}

async function toPetition(request: NextRequest, number: string): Promise<Response> {
  const page = `/petitions/${number}/proof`
  const ctx = await staffCtx()
  if (!ctx) return seeOther(`/dang-nhap?tiep=${encodeURIComponent(page)}`)
  const asked = request.nextUrl.searchParams.get('kind')
  const proofKind = (typed: string | null | undefined) => proofKinds.find((one) => one === typed)
  return takeUpload(request, {
    page,
    limits: proofLimits,
    check: () => checkProofWanted(ctx, number),
    kindOf: (fields) => proofKind(fields.kind ?? asked),
    save: (kind, files) => attachProof(ctx, number, kind as ProofKind, files),
  })
}

async function toPaper(request: NextRequest, number: string, id: string): Promise<Response> {
  const page = `/petitions/${number}/papers/${encodeURIComponent(id)}`
  const ctx = await staffCtx()
  if (!ctx) return seeOther(`/dang-nhap?tiep=${encodeURIComponent(page)}`)
  return takeUpload(request, {
    page,
    limits: { ...proofLimits, files: 1 },
    check: () => checkScanWanted(ctx, number, id),
    kindOf: () => 'signed_paper',
    save: (_kind, files) => attachScan(ctx, number, id, files),
  })
}
