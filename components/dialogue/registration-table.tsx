import { PostButton } from '#components/form/post-button.tsx'
import { Table } from '#components/ui/table.tsx'
import {
  type RegistrationState,
  registrationStates,
  type Way,
  ways,
} from '#domain/dialogues/registering/words.ts'
import { type Service, services } from '#domain/dialogues/words.ts'

export type RegistrationLine = {
  id: string
  siteId: string
  state: RegistrationState
  line: number
  persons: number
  name: string
  phone: string
  email: string
  village: string
  needs: Service[]
  way: Way
}

/** Who has a seat and who waits, for the office that holds it alone. */
export function RegistrationTable({
  rows,
  place,
  path,
}: {
  rows: RegistrationLine[]
  place: (siteId: string) => string
  path: string
}) {
  return (
    <Table
      caption="Người đăng ký"
      captionHidden
      columns={[
        { key: 'who', label: 'Người đăng ký', cell: (one) => one.name || `Không ghi tên, số ${one.line}` },
        { key: 'state', label: 'Tình trạng', cell: (one) => registrationStates[one.state] },
        { key: 'persons', label: 'Số người', numeric: true, cell: (one) => one.persons },
        { key: 'site', label: 'Điểm họp', cell: (one) => place(one.siteId) },
        {
          key: 'reach',
          label: 'Báo tin',
          cell: (one) => [one.phone, one.email].filter(Boolean).join(', ') || 'tự xem',
        },
        { key: 'village', label: 'Thôn, tổ', cell: (one) => one.village },
        { key: 'needs', label: 'Cần', cell: (one) => one.needs.map((need) => services[need]).join('; ') },
        { key: 'way', label: 'Đăng ký', cell: (one) => ways[one.way] },
        {
          key: 'act',
          label: 'Việc',
          cell: (one) => (
            <PostButton action={`${path}/cancel`} values={{ id: one.id }}>
              Hủy số {one.line}
            </PostButton>
          ),
        },
      ]}
      rows={rows}
      rowKey={(one) => one.id}
    />
  )
}
