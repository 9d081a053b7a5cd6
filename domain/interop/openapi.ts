import { z } from 'zod'
import { PostRequest, type ReadRequests } from './open311.ts'
import {
  DefinitionShape,
  DiscoveryShape,
  FaultShape,
  FiguresShape,
  PostedShape,
  RequestShape,
  ServiceShape,
  WholeRequestShape,
} from './shapes.ts'

type Json = Record<string, unknown>
type Parameter = { name: string; in: 'path' | 'query'; required: boolean; schema: Json; description?: string }

const schemaOf = (shape: z.ZodType, io: 'input' | 'output' = 'output'): Json => {
  const { $schema: _, ...schema } = z.toJSONSchema(shape, { io, unrepresentable: 'any' })
  return schema
}

const components = {
  Service: schemaOf(ServiceShape),
  ServiceDefinition: schemaOf(DefinitionShape),
  Request: schemaOf(RequestShape),
  WholeRequest: schemaOf(WholeRequestShape),
  Posted: schemaOf(PostedShape),
  Fault: schemaOf(FaultShape),
  Discovery: schemaOf(DiscoveryShape),
  Figures: schemaOf(FiguresShape),
}
type Component = keyof typeof components

const ref = (name: Component): Json => ({ $ref: `#/components/schemas/${name}` })
const listOf = (name: Component): Json => ({ type: 'array', items: ref(name) })
const json = (schema: Json) => ({ 'application/json': { schema } })
const both = (schema: Json) => ({ ...json(schema), 'text/xml': { schema: { type: 'string' } } })
const text = (type: string) => ({ [type]: { schema: { type: 'string' } } })

const answers = (description: string, content: Json) => ({ 200: { description, content } })
const fault = (code: number, description: string) => ({
  [code]: { description, content: both(listOf('Fault')) },
})
const wrong = fault(400, 'Câu hỏi hoặc nội dung gửi chưa đúng; mỗi lý do một dòng.')
const missing = fault(404, 'Không có, hoặc không công khai.')
const format: Parameter = {
  ...{ name: 'format', in: 'path', required: true },
  schema: { type: 'string', enum: ['json', 'xml'] },
}
const inPath = (name: string, description: string): Parameter => ({
  ...{ name, in: 'path', required: true, description },
  schema: { type: 'string' },
})
const inQuery = (name: string, schema: Json, description: string): Parameter => ({
  ...{ name, in: 'query', required: false, schema, description },
})
const place = inQuery(
  'jurisdiction_id',
  { type: 'string', pattern: '^\\d{2,5}$' },
  'Mã xã, phường hoặc tỉnh.',
)

const asked: Record<Exclude<keyof ReadRequests, 'jurisdiction_id'>, [Json, string]> = {
  service_request_id: [
    { type: 'string' },
    'Một hoặc nhiều số hồ sơ, cách nhau bằng dấu phẩy, nhiều nhất 50.',
  ],
  service_code: [{ type: 'string' }, 'Mã lĩnh vực.'],
  start_date: [{ type: 'string', format: 'date-time' }, 'Nhận từ lúc; để trống: 90 ngày gần nhất.'],
  end_date: [{ type: 'string', format: 'date-time' }, 'Nhận đến lúc.'],
  status: [{ type: 'string', enum: ['open', 'closed'] }, 'Còn giải quyết hoặc đã xong.'],
  page: [{ type: 'integer', minimum: 1 }, 'Trang thứ mấy.'],
  page_size: [{ type: 'integer', minimum: 1, maximum: 200 }, 'Số hồ sơ một trang, thường là 50.'],
}

const open311 = {
  '/api/open311/v2/discovery.{format}': {
    get: {
      ...{
        operationId: 'discover',
        summary: 'Giao diện này nói gì, và thêm gì ngoài đặc tả.',
        parameters: [format],
      },
      responses: answers('Mô tả', both(ref('Discovery'))),
    },
  },
  '/api/open311/v2/services.{format}': {
    get: {
      ...{
        operationId: 'listServices',
        summary: 'Những lĩnh vực nhận phản ánh.',
        parameters: [format, place],
      },
      responses: { ...answers('Danh sách', both(listOf('Service'))), ...missing },
    },
  },
  '/api/open311/v2/services/{service_code}.{format}': {
    get: {
      ...{ operationId: 'readService', summary: 'Lĩnh vực này hỏi thêm gì.' },
      parameters: [inPath('service_code', 'Mã lĩnh vực.'), format, place],
      responses: { ...answers('Câu hỏi', both(ref('ServiceDefinition'))), ...missing },
    },
  },
  '/api/open311/v2/requests.{format}': {
    get: {
      ...{ operationId: 'listRequests', summary: 'Hồ sơ công khai, mới nhận trước.' },
      parameters: [
        ...[format, place],
        ...Object.entries(asked).map(([name, [schema, description]]) => inQuery(name, schema, description)),
      ],
      responses: { ...answers('Danh sách', both(listOf('Request'))), ...wrong, ...missing },
    },
    post: {
      ...{ operationId: 'postRequest', summary: 'Gửi phản ánh, kiến nghị.', parameters: [format] },
      requestBody: {
        required: true,
        content: { 'application/x-www-form-urlencoded': { schema: postSchema() } },
      },
      responses: {
        201: { description: 'Đã tiếp nhận', content: both(listOf('Posted')) },
        ...wrong,
        ...fault(429, 'Gửi quá nhiều; chờ rồi gửi lại.'),
      },
    },
  },
  '/api/open311/v2/requests/{number}.{format}': {
    get: {
      ...{ operationId: 'readRequest', summary: 'Một hồ sơ công khai với các bước đã qua.' },
      parameters: [inPath('number', 'Số hồ sơ.'), format],
      responses: { ...answers('Hồ sơ', both(listOf('WholeRequest'))), ...missing },
    },
  },
}

/** What is sent in: names of the specification, ours, and whatever the service asks. */
function postSchema(): Json {
  const schema = schemaOf(PostRequest, 'input')
  return {
    ...schema,
    required: ['jurisdiction_id', 'service_code', 'description'],
    additionalProperties: { type: 'string', description: 'attribute[mã câu hỏi]' },
  }
}

const nothing = { 404: { description: 'Không có tệp này.' } }
const others = {
  '/so-lieu/tai/{name}.json': {
    get: {
      ...{ operationId: 'readFigures', summary: 'Số liệu mở, tính mỗi đêm; số nhỏ được che.' },
      parameters: [
        {
          ...inPath('name', 'Theo cơ quan, tháng hoặc lĩnh vực.'),
          schema: { enum: ['co-quan', 'thang', 'linh-vuc'] },
        },
      ],
      responses: { ...answers('Số liệu', json(ref('Figures'))), ...nothing },
    },
  },
  '/so-lieu/tai/{name}.csv': {
    get: {
      ...{ operationId: 'readFiguresAsCsv', summary: 'Cùng số liệu ấy, dạng bảng.' },
      parameters: [inPath('name', 'co-quan, thang hoặc linh-vuc.')],
      responses: { ...answers('Số liệu', text('text/csv')), ...nothing },
    },
  },
  '/cong-khai/tin/moi.atom': {
    get: {
      ...{ operationId: 'readFeed', summary: 'Phản ánh, kiến nghị mới công khai (Atom).' },
      parameters: [
        inQuery('noi', { type: 'string' }, 'Mã địa bàn.'),
        inQuery('linh-vuc', { type: 'string' }, 'Mã lĩnh vực.'),
      ],
      responses: answers('Nguồn tin', text('application/atom+xml')),
    },
  },
}

/** The description of everything that applications may read or send (OpenAPI 3.1). @param site where it stands */
export const openApi = (site: string) => ({
  openapi: '3.1.0',
  info: {
    title: 'Năm Rõ',
    version: '2.0.0',
    description:
      'Dữ liệu công khai và cổng gửi phản ánh theo Open311 GeoReport v2. Không cần khóa, không dùng cookie.',
  },
  servers: [{ url: site }],
  paths: { ...open311, ...others },
  components: { schemas: components },
})
