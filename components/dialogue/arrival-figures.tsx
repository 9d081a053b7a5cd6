import { type Column, Table } from '#components/ui/table.tsx'
import { formatNumber } from '#lib/dates.ts'

type Room = {
  siteId: string
  place: string
  seats: number
  arrived: number
  walkIns: number
  reserved: number
}

const figure = (key: string, label: string, of: (one: Room) => number): Column<Room> => ({
  ...{ key, label, numeric: true },
  cell: (one) => formatNumber(of(one)),
})

/** Who is inside, at each site and together; what is registered and not registered adds up to it. */
export function ArrivalFigures({ rooms }: { rooms: Room[] }) {
  const sum = (of: (one: Room) => number) => rooms.reduce((all, one) => all + of(one), 0)
  const all: Room = {
    ...{ siteId: 'all', place: 'Cộng', seats: sum((one) => one.seats), arrived: sum((one) => one.arrived) },
    ...{ walkIns: sum((one) => one.walkIns), reserved: sum((one) => one.reserved) },
  }
  return (
    <Table
      caption="Có mặt"
      columns={[
        { key: 'place', label: 'Điểm họp', cell: (one) => one.place },
        figure('seats', 'Số chỗ', (one) => one.seats),
        figure('arrived', 'Có mặt', (one) => one.arrived),
        figure('registered', 'Đã đăng ký', (one) => one.arrived - one.walkIns),
        figure('walkIns', 'Không đăng ký', (one) => one.walkIns),
        figure('reserved', 'Còn chờ đến', (one) => one.reserved),
      ]}
      rows={rooms.length > 1 ? [...rooms, all] : rooms}
      rowKey={(one) => one.siteId}
    />
  )
}
