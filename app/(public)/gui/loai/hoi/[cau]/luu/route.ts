import { z } from 'zod'
import { follow, lettersOf } from '#domain/petitions/kind-finder.ts'
import { fieldRefusal } from '#domain/refusal.ts'
import { keepAnswers } from '#server/filing-session.ts'
import { formRoute } from '#server/form-route.ts'

/** Where each end of the finder is told. */
const pages = {
  elsewhere: '/gui/loai/noi-khac',
  signed: '/gui/loai/don-ky',
  kind: '/gui/loai',
  unclear: '/gui/loai',
}

export const POST = formRoute({
  who: 'public',
  limit: 'step',
  schema: z.object({ before: z.string().catch(''), letter: z.string().catch('') }),
  page: ({ cau }) => `/gui/loai/hoi/${/^[123]$/.test(cau ?? '') ? cau : 1}`,
  run: async (_ctx, { before, letter }) => {
    const position = follow(before)
    if (!('asks' in position) || !lettersOf(position.asks).includes(letter)) {
      throw fieldRefusal(
        'finder.missing',
        'letter',
        'Chưa chọn câu trả lời. Chưa chắc thì chọn câu gần đúng nhất.',
      )
    }
    const finder = position.path + letter
    // New answers, new proposal: what was chosen before gives way to it.
    const next = await keepAnswers('loai', { finder, kind: null })
    if (next.startsWith('/gui/noi-dung')) return next
    const after = follow(finder)
    return 'found' in after ? pages[after.found.type] : `/gui/loai/hoi/${after.number}`
  },
})
