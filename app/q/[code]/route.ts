import type { NextRequest } from 'next/server'
import { Refusal } from '#domain/refusal.ts'
import { causeOf, log } from '#lib/log.ts'
import { seeOther } from '#server/form-route.ts'
import { forgetForm, keepForm } from '#server/kept-form.ts'
import { openByCode, pageOfCode } from '#server/petitions/open-by-code.ts'
import { forgive, slowDown } from '#server/rate-limit.ts'
import { holdPetition, publicCtx } from '#server/session.ts'
import { troublePage } from '#server/trouble-page.ts'

/** What the QR code on the receipt leads to. The address with the code answers only with another one. */
export async function GET(_request: NextRequest, { params }: { params: Promise<{ code: string }> }) {
  const { code } = await params
  try {
    await slowDown('lookup')
    const ctx = await publicCtx()
    const codeHash = await openByCode(ctx, code)
    await holdPetition(codeHash)
    await forgive('lookup')
    await forgetForm('/tra-cuu')
    return seeOther(await pageOfCode(codeHash, ctx.at))
  } catch (error) {
    if (!(error instanceof Refusal)) {
      log.error({ route: '/q/…', ...causeOf(error) }, 'code not opened')
      return troublePage('/tra-cuu/mo', {})
    }
    const message = error.fields.code ? undefined : error.message
    await keepForm('/tra-cuu', { values: {}, errors: error.fields, message })
    return seeOther('/tra-cuu')
  }
}
