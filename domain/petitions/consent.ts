import { z } from 'zod'

/** Whether the masked text may be published: asked at the end of filing, and changed at any time after. */
export const SetConsent = z.object({
  consent: z.enum(['yes', 'no'], {
    error: 'Chưa chọn có công khai hay không. Không công khai thì đơn vẫn được giải quyết như nhau.',
  }),
})
