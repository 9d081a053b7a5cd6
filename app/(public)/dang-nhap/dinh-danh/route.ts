import { z } from 'zod'
import { formRoute } from '#server/form-route.ts'
import { setOut } from '#server/outside-visit.ts'

export const POST = formRoute({
  who: 'public',
  limit: 'signin',
  schema: z.object({}),
  page: () => '/dang-nhap',
  run: () => setOut({ intent: 'staff' }),
})
