import type { Visitor } from './visitor.ts'

/** A receiver of news that an administrator added. */
export async function receiverAdded(admin: Visitor): Promise<{ webhook: string }> {
  const receiver = { label: 'Cổng dữ liệu tỉnh', url: 'https://nhan-tin.invalid/nam-ro', petitions: 'yes' }
  await admin.submit('/settings/webhooks/new', receiver, '/new/submit')
  const { html } = await admin.get('/settings/webhooks')
  return { webhook: html.match(/(?<=\/settings\/webhooks\/)[0-9a-f-]{36}/)?.[0] ?? '' }
}
