import { expect, test } from '@playwright/test'
import { Ajv2020 } from 'ajv/dist/2020.js'
import addFormats from 'ajv-formats'
import { XMLParser } from 'fast-xml-parser'
import { OpenAPIClientAxios, type OpenAPIV3_1 } from 'openapi-client-axios'
import { newToken } from '#lib/ids.ts'

/**
 * A program that was never told of this site, only of its description: it builds its calls from that, and what comes
 * back is held against what the description says.
 */
type Called = { status: number; data: unknown }
type Client = Record<string, (parameters?: object, body?: unknown, config?: object) => Promise<Called>>
type Operation = {
  operationId?: string
  responses?: Record<string, { content?: Record<string, { schema?: object }> }>
}

async function stranger(origin: string) {
  const api = new OpenAPIClientAxios({
    definition: `${origin}/api/openapi.json`,
    axiosConfigDefaults: { validateStatus: () => true, headers: { 'X-Forwarded-For': '203.0.113.77' } },
  })
  const client = (await api.init()) as unknown as Client
  const ajv = new Ajv2020({ strict: false, allErrors: true })
  addFormats.default(ajv)
  ajv.addSchema({ $id: 'api', ...(api.document as OpenAPIV3_1.Document) })
  const operations = api.getOperations()
  const called = new Set<string>()
  /** Calls, and holds the answer against the description of its status. */
  const call = async (id: string, parameters: object, body?: unknown): Promise<Called> => {
    const operation = operations.find((one) => one.operationId === id) as Operation | undefined
    const act = client[id]
    if (!act || !operation) throw new Error(`the description names no ${id}`)
    const { status, data } = await act(parameters, body)
    const answer = operation.responses?.[status]
    expect(answer, `${id} answers ${status}`).toBeDefined()
    const schema = answer?.content?.['application/json']?.schema
    if (schema && typeof data !== 'string') {
      const text = JSON.stringify(schema).replaceAll('"#/components', '"api#/components')
      const validate = ajv.compile(JSON.parse(text))
      expect(validate(data), `${id}: ${ajv.errorsText(validate.errors)}`).toBe(true)
    }
    called.add(id)
    return { status, data }
  }
  return { call, called, all: operations.map(({ operationId }) => operationId ?? '') }
}

const json = { format: 'json' }
type Row = Record<string, string | number | null>

test('a program that knows the description alone reads everything, and sends a petition in', async ({
  page,
  baseURL,
}) => {
  test.setTimeout(120_000)
  const { call, called, all } = await stranger(baseURL ?? '')
  const list = async (more: object = {}) =>
    (await call('listRequests', { ...json, start_date: '2020-01-01T00:00:00Z', ...more })).data as Row[]

  expect((await call('discover', json)).data).toMatchObject({ endpoints: [{ type: 'test' }] })
  const services = (await call('listServices', json)).data as Row[]
  for (const { service_code } of services) await call('readService', { ...json, service_code })
  const rows = await list()
  expect(rows.length).toBeGreaterThan(3)
  for (const row of rows.slice(0, 5)) {
    const { data } = await call('readRequest', { ...json, number: row.service_request_id })
    expect(data).toMatchObject([{ service_request_id: row.service_request_id, updates: expect.any(Array) }])
    await page.goto(String(row.url))
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(`Hồ sơ ${row.service_request_id}`)
    await expect(page.getByText(String(row.status_notes)).first()).toBeVisible()
  }
  const open = await list({ status: 'open' })
  const closed = await list({ status: 'closed' })
  expect(open.length + closed.length).toBe(rows.length)

  // The same in XML, by another program.
  const xml = await call('listRequests', { format: 'xml', start_date: '2020-01-01T00:00:00Z' })
  const read = new XMLParser({ parseTagValue: false }).parse(String(xml.data)).service_requests
    .request as Row[]
  expect(read.map((row) => row.service_request_id)).toEqual(rows.map((row) => row.service_request_id))

  for (const name of ['co-quan', 'thang', 'linh-vuc']) {
    await call('readFigures', { name })
    expect((await call('readFiguresAsCsv', { name })).status).toBe(200)
  }
  expect((await call('readFeed', {})).status).toBe(200)

  // What is not there, and what cannot be asked.
  expect((await call('readRequest', { ...json, number: '2020-000001' })).status).toBe(404)
  expect((await call('readService', { ...json, service_code: 'no-such' })).status).toBe(404)
  expect((await call('listRequests', { ...json, status: 'late' })).status).toBe(400)
  expect((await call('listRequests', { ...json, jurisdiction_id: '77777' })).status).toBe(404)

  // Sent in: what is missing is named; then it is there once, and its code opens it on the site.
  const letter = {
    ...{ jurisdiction_id: '90101', service_code: 'chua-phan-loai', last_name: 'Đỗ Thị', first_name: 'Mẫu' },
    ...{ email: 'mau@hopthu.vn', idempotency_key: newToken() },
  }
  const form = (fields: Record<string, string>) => new URLSearchParams(fields)
  const refused = await call('postRequest', json, form({ ...letter, description: 'Đường hỏng.' }))
  expect(refused).toMatchObject({ status: 400, data: [{ description: expect.stringContaining('40 ký tự') }] })
  const whole = {
    ...letter,
    description: 'Đèn đường trước cổng trường tắt từ ba tuần nay, đề nghị phường sửa sớm.',
  }
  const posted = await call('postRequest', json, form(whole))
  const again = await call('postRequest', json, form(whole))
  expect(posted.status).toBe(201)
  expect(again.data).toEqual(posted.data)
  const [{ code, service_request_id: number } = { code: '', service_request_id: '' }] = posted.data as Row[]
  expect((await call('readRequest', { ...json, number })).status, 'not public').toBe(404)
  await page.goto('/tra-cuu')
  await page
    .getByLabel(/mã bí mật/i)
    .first()
    .fill(String(code))
  await page.keyboard.press('Enter')
  await expect(page.getByText('Đèn đường trước cổng trường').first()).toBeAttached()
  expect([...called].sort(), 'operations of the description that were called').toEqual(all.sort())
})
