import type { PageType } from './page-type.ts'
import type { MomentaryOnlooker, Onlooker } from './prepared.ts'

export type More = Partial<Pick<PageType, 'interactions'>>

/** One page of the office, at the address that its file stands for unless another is given. */
export const page = (
  who: Onlooker | MomentaryOnlooker,
  file: string,
  name: string,
  reads: string | RegExp,
  path: PageType['path'] = () => `/${file.replace(/\/page\.tsx$/, '')}`,
  more: More = {},
): PageType => ({
  name,
  file: `(office)/${file}`,
  who,
  path,
  reads,
  citizens: false,
  interactions: [],
  ...more,
})
