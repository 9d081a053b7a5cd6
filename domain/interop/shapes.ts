import { z } from 'zod'

/** What applications are answered with: these shapes are what the description says, and tests hold answers against them. */
const instant = z.iso.datetime({ offset: true })
const orNone = <T extends z.ZodType>(of: T) => of.nullable()

export const ServiceShape = z.strictObject({
  service_code: z.string(),
  service_name: z.string(),
  description: z.string(),
  metadata: z.boolean().describe('true: xem services/{service_code} để biết các câu hỏi thêm'),
  type: z.literal('realtime'),
  keywords: z.string(),
  group: z.string(),
})

export const DefinitionShape = z.strictObject({
  service_code: z.string(),
  attributes: z.array(
    z.strictObject({
      variable: z.boolean(),
      code: z.string().describe('gửi lại thành attribute[code]'),
      datatype: z.enum(['string', 'text', 'singlevaluelist']),
      required: z.boolean(),
      datatype_description: z.string(),
      order: z.int(),
      description: z.string(),
      values: z.array(z.strictObject({ key: z.string(), name: z.string() })),
    }),
  ),
})

export const RequestShape = z.strictObject({
  service_request_id: z.string().regex(/^\d{4}-\d{6,9}$/),
  status: z.enum(['open', 'closed']),
  status_notes: z.string(),
  service_name: z.string(),
  service_code: z.string(),
  description: z.string().describe('nội dung đã che tên, số điện thoại, chỗ ở'),
  agency_responsible: z.string(),
  service_notice: orNone(z.string()),
  requested_datetime: instant.describe('chỉ nêu ngày'),
  updated_datetime: instant.describe('chỉ nêu ngày'),
  expected_datetime: orNone(instant).describe('hết hạn trả lời'),
  address: z.string(),
  address_id: z.string().describe('mã địa bàn'),
  zipcode: z.null(),
  lat: orNone(z.number()),
  long: orNone(z.number()),
  media_url: z.null(),
  title: z.string(),
  language: z.literal('vi'),
  kind: orNone(z.string()),
  location_precision: z.enum(['area', 'none']),
  url: z.url(),
})

export const WholeRequestShape = RequestShape.extend({
  updates: z.array(z.strictObject({ updated_datetime: instant, code: z.string(), description: z.string() })),
})

export const PostedShape = z.strictObject({
  service_request_id: z.string(),
  service_notice: z.string(),
  account_id: z.null(),
  code: z.string().describe('mã bí mật: chỉ mã này mở được hồ sơ'),
  code_url: z.url(),
  first_answer_by: z.iso.date(),
})

export const FaultShape = z.strictObject({ code: z.int(), description: z.string() })

export const DiscoveryShape = z.strictObject({
  contact: z.string(),
  key_service: z.string(),
  endpoints: z.array(
    z.strictObject({
      specification: z.url(),
      url: z.url(),
      changeset: z.string(),
      type: z.enum(['test', 'production']),
      formats: z.array(z.string()),
    }),
  ),
  openapi: z.url(),
  extensions: z.array(z.strictObject({ name: z.string(), description: z.string() })),
})

/** A file of open figures: which columns there are depends on the file. */
export const FiguresShape = z.strictObject({
  tinhLuc: orNone(z.iso.datetime()).describe('lúc tính'),
  ghiChu: z.record(z.string(), z.string()),
  chiSo: z.record(z.string(), z.string()).describe('tên của từng chỉ số'),
  cot: z.array(z.string()),
  dong: z.array(z.record(z.string(), z.union([z.string(), z.number()]))),
})
