import type { Issuer, Standing } from './facts.ts'
import { isInPerson, type Matter, type PaperKind } from './words.ts'

type Office = { name: string; kind: string }

const headPosts: [RegExp, string][] = [
  [/^Phòng /, 'Trưởng phòng'],
  [/^(?:Sở|Trung tâm) /, 'Giám đốc'],
  [/^Văn phòng /, 'Chánh Văn phòng'],
  [/^Thanh tra /, 'Chánh Thanh tra'],
  [/^Ban /, 'Trưởng ban'],
]
/** What an office signs for as a body, and its first person. */
const bodies: Record<string, [body: string, headPost: string]> = {
  government: ['Ủy ban nhân dân', 'Chủ tịch'],
  council: ['Thường trực Hội đồng nhân dân', 'Chủ tịch'],
  front: ['Ban Thường trực', 'Chủ tịch'],
  party: ['Ban Thường vụ', 'Bí thư'],
}

/**
 * The office as its papers name it. Departments and boards stand under the office they belong to;
 * committees of the people, councils, the Front and the Party stand for themselves.
 */
export function issuerOf(office: Office, parent: Office | undefined, areaName: string): Issuer {
  const headPost = headPosts.find(([start]) => start.test(office.name))?.[1] ?? 'Thủ trưởng'
  const [body, post] = bodies[office.kind] ?? [office.name, headPost]
  const isUnder = office.kind === 'department' || office.kind === 'board'
  return {
    name: office.name,
    superior: isUnder ? parent?.name : undefined,
    layout: office.kind === 'party' ? 'party' : 'state',
    place: areaName.replace(/^(?:tỉnh|thành phố|phường|xã|đặc khu) /, ''),
    body,
    headPost: post,
  }
}

/** "Chủ tịch" of "Chủ tịch Ủy ban nhân dân phường Hồng Liên": what stands above the name. */
export const postOf = (title: string): string =>
  title
    .replace(/ (?:Ủy ban nhân dân|Hội đồng nhân dân|UBND|HĐND) .*$/u, '')
    .replace(/ (?:tỉnh|thành phố|phường|xã|đặc khu) .*$/u, '')

/** How somebody signs unless another way is chosen. */
export function standingOf(
  kind: PaperKind,
  matter: Matter | null,
  issuer: Issuer,
  signer: { post: string; isOfOffice: boolean },
): Standing {
  if (!signer.isOfOffice) return 'TL'
  if (signer.post.startsWith('Phó ')) return 'KT'
  return issuer.body === issuer.name || isInPerson(kind, matter) ? 'own' : 'TM'
}
