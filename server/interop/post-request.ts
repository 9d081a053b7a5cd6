import { tx } from '#db/tx.ts'
import { bodyOf, type PostRequest, placeOf, Sender, senderOf } from '#domain/interop/open311.ts'
import { Refusal } from '#domain/refusal.ts'
import { env } from '#lib/env.ts'
import { newToken } from '#lib/ids.ts'
import type { Ctx } from '#server/context.ts'
import { filePetition } from '#server/petitions/file-petition.ts'
import { loadRules, settingNumber } from '#server/places/rules.ts'
import { unsorted } from './requests.ts'
import { isJurisdiction, listServices } from './services.ts'

/** What the sender gets back: the number for everybody, and the code that alone opens the petition. */
export type Posted = {
  service_request_id: string
  service_notice: string
  account_id: null
  code: string
  code_url: string
  first_answer_by: string
}

/**
 * Files what an application sends, on the same way as the pages of the site: the same limits of length, the same
 * office, the same code. Sent again under its `idempotency_key` it is the first one.
 * @param attributes answers to what the service asks, by the code of the question
 * @throws Refusal with a sentence for each thing that is missing
 */
export async function postRequest(
  ctx: Ctx,
  input: PostRequest,
  attributes: Record<string, string>,
): Promise<Posted> {
  const bounds = await tx(ctx, async (db) => {
    const rules = await loadRules(db)
    return { min: settingNumber(rules, 'body.min'), max: settingNumber(rules, 'body.max') }
  })
  const faults: Record<string, string> = {}
  if (!(await isJurisdiction(ctx, input.jurisdiction_id))) {
    faults.jurisdiction_id =
      'jurisdiction_id: ghi mã xã, phường hoặc tỉnh theo Danh mục đơn vị hành chính Việt Nam.'
  }
  const services = await listServices(ctx)
  if (!services.some(({ service_code }) => service_code === input.service_code)) {
    faults.service_code = 'service_code: không có trong danh sách dịch vụ (services).'
  }
  const body = bodyOf(bounds).safeParse({ body: input.description })
  const sender = Sender.safeParse(senderOf(input))
  for (const issue of [...(body.error?.issues ?? []), ...(sender.error?.issues ?? [])]) {
    faults[String(issue.path[0])] ??= issue.message
  }
  if (!body.success || !sender.success || Object.keys(faults).length > 0) {
    throw new Refusal('open311.incomplete', 'Yêu cầu còn thiếu.', faults)
  }
  const filed = await filePetition(ctx, {
    token: input.idempotency_key ? `open311:${input.idempotency_key}` : newToken(),
    consentPublic: input.consent_public === 'yes',
    answers: {
      ...{ ...body.data, ...sender.data, kind: 'unclassified', filesSeen: 'yes' },
      ...{ areaCode: input.jurisdiction_id, place: placeOf(input), extra: attributes },
      field: input.service_code === unsorted.code ? undefined : input.service_code,
    },
  })
  const site = env().APP_URL.replace(/\/$/, '')
  return {
    service_request_id: filed.number,
    service_notice: [
      `Đã tiếp nhận. Giữ mã ${filed.code}: chỉ mã này mở được hồ sơ tại ${site}/tra-cuu.`,
      ...(input.media_url
        ? ['Ảnh theo đường dẫn (media_url) không nhận; gửi thêm ảnh khi mở hồ sơ bằng mã.']
        : []),
    ].join(' '),
    account_id: null,
    code: filed.code,
    code_url: `${site}/tra-cuu`,
    first_answer_by: filed.firstAnswerDueOn,
  }
}
