import { z } from 'zod'
import { version } from '#domain/petitions/triage.ts'
import { lineText } from '#domain/petitions/typed-text.ts'
import { type MemberRole, memberRoleCodes } from '#domain/petitions/words.ts'
import { fieldRefusal, Refusal } from '#domain/refusal.ts'

/** Either a person with an account or a body that has none; the accountable person is somebody else. */
export const AddMember = z.object({
  version,
  role: z.enum(memberRoleCodes, { error: 'Chưa chọn phối hợp hay theo dõi.' }),
  personId: z.union([z.uuid(), z.literal('')], { error: 'Chưa chọn người.' }).default(''),
  bodyName: lineText.refine((text) => text.length <= 160, 'Tên đơn vị dài hơn 160 ký tự. Xin rút gọn.'),
})
export type AddMember = z.infer<typeof AddMember>

export const EndMember = z.object({ version, memberId: z.uuid({ error: 'Chưa chọn ai.' }) })
export type EndMember = z.infer<typeof EndMember>

type Named = { personId: string | null; bodyName: string; role: MemberRole }

/** What few may read has one person who works on it. */
export const restrictedMembers = () =>
  new Refusal(
    'member.restricted',
    'Hồ sơ này chỉ người được giao đích danh mới đọc. Cần thêm người thì giao lại việc.',
  )

/** One person or one body, once, and never the one who answers for the work. */
export function refusalToAddMember(
  input: AddMember,
  facts: {
    members: Named[]
    assigneeId: string | null
    /** Handlers of any office, today. */
    handlers: { id: string }[]
    restricted: boolean
  },
): Refusal | undefined {
  const { personId, bodyName } = input
  if (facts.restricted) {
    return restrictedMembers()
  }
  if (!personId && !bodyName) {
    return fieldRefusal(
      'member.nobody',
      'personId',
      'Chưa rõ ai: chọn một người, hoặc ghi tên đơn vị không có tài khoản.',
    )
  }
  if (personId && bodyName) {
    return fieldRefusal('member.both', 'bodyName', 'Chọn một người hoặc ghi một đơn vị, mỗi lần một.')
  }
  if (personId && personId === facts.assigneeId) {
    return fieldRefusal(
      'member.accountable',
      'personId',
      'Người này đang chịu trách nhiệm chính. Chọn người khác để phối hợp, theo dõi.',
    )
  }
  if (personId && !facts.handlers.some(({ id }) => id === personId)) {
    return fieldRefusal(
      'member.noRole',
      'personId',
      'Người này hôm nay không có vai trò người giải quyết. Chọn người khác.',
    )
  }
  const same = (one: Named) =>
    personId ? one.personId === personId : one.bodyName.toLowerCase() === bodyName.toLowerCase()
  if (facts.members.some(same)) {
    return fieldRefusal(
      'member.twice',
      personId ? 'personId' : 'bodyName',
      'Đã có trong danh sách. Muốn đổi từ theo dõi sang phối hợp thì cho thôi rồi thêm lại.',
    )
  }
}

/** Whoever still has an open part of the work stays until it is done, let go or given to somebody else. */
export function refusalToEndMember(openParts: number): Refusal | undefined {
  if (openParts > 0) {
    return new Refusal(
      'member.openSubtask',
      `Còn ${openParts} việc con đang giao cho người này. Làm xong, hoặc xin lãnh đạo cho miễn, rồi cho thôi.`,
    )
  }
}
