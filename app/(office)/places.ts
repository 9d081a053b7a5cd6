import type { Person } from '#domain/people/actor.ts'
import { can, type Permission } from '#domain/people/permissions.ts'

type Place = { href: string; label: string }

/** The places of the office, in the order they stand on the page; whoever holds one of these permissions has a use for it. */
const places: (Place & { for: Permission[] })[] = [
  { href: '/search', label: 'Tìm kiếm', for: ['petition.read', 'petition.watch'] },
  { href: '/petitions/new', label: 'Nhận đơn', for: ['petition.register'] },
  { href: '/publications', label: 'Công khai trả lời', for: ['petition.triage'] },
  { href: '/reception', label: 'Tiếp công dân', for: ['reception.record'] },
  { href: '/reception/schedule', label: 'Lịch tiếp dân', for: ['reception.read'] },
  { href: '/registers/reception', label: 'Sổ tiếp công dân', for: ['reception.read'] },
  { href: '/supervision', label: 'Giám sát', for: ['petition.watch'] },
  { href: '/supervision/warnings', label: 'Cảnh báo sớm', for: ['warning.read'] },
  { href: '/supervision/drafts', label: 'Phản biện', for: ['critique.read'] },
  { href: '/drafts', label: 'Dự thảo lấy phản biện', for: ['critique.answer'] },
  { href: '/dialogues', label: 'Đối thoại', for: ['dialogue.read'] },
  { href: '/conferences', label: 'Hội nghị', for: ['dialogue.read'] },
  { href: '/contact-rounds', label: 'Tiếp xúc cử tri', for: ['contact.read'] },
  { href: '/situation', label: 'Tình hình Nhân dân', for: ['situation.read', 'situation.write'] },
  { href: '/calls', label: 'Gọi điện báo tin', for: ['notice.call'] },
  { href: '/notices', label: 'Thông báo', for: [] },
  { href: '/settings/absences', label: 'Nghỉ, bàn giao', for: ['petition.assign'] },
  { href: '/settings/templates', label: 'Mẫu trả lời', for: ['template.manage'] },
  { href: '/settings/people', label: 'Người dùng, vai trò', for: ['people.manage'] },
  { href: '/settings/units', label: 'Cơ quan', for: ['unit.manage'] },
  { href: '/settings/webhooks', label: 'Nơi nhận tin công khai', for: ['webhook.manage'] },
  { href: '/settings/kinds', label: 'Quy tắc', for: ['rules.manage'] },
  { href: '/registers/data-requests', label: 'Yêu cầu về dữ liệu', for: ['privacy.read'] },
  { href: '/registers/breaches', label: 'Sự cố dữ liệu', for: ['privacy.read'] },
  { href: '/registers/retention', label: 'Thời hạn bảo quản', for: ['retention.propose'] },
  { href: '/audit/openings', label: 'Nhật ký mở danh tính', for: ['opening.audit'] },
  { href: '/account', label: 'Tài khoản', for: [] },
]

/** Where this person has something to do or to read; each page asks again. */
export const placesOf = (actor: Person): Place[] =>
  places
    .filter((place) => place.for.length === 0 || place.for.some((one) => can(actor, one)))
    .map(({ href, label }) => ({ href, label }))
