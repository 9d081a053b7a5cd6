import { LAST_OLD_DAY, PROVINCE, REFORM, wardCodes } from './areas.ts'

export type DemoUnitKind =
  | 'government'
  | 'party'
  | 'council'
  | 'front'
  | 'organisation'
  | 'department'
  | 'board'

export type DemoUnit = {
  code: string
  name: string
  shortName: string
  kind: DemoUnitKind
  parentCode: string | null
  areaCode: string
  /** Answers the petitions of its area. */
  receives?: boolean
  validFrom: string
  validTo?: string
  successorCode?: string
  deskAddress: string
  deskPhone: string
  deskHours: string
  seat?: { latitude: number; longitude: number }
}

/** The place is invented: its seats lie out in the gulf, where no office of anybody is. */
const seatAt = (line: number) => ({ latitude: 18 + line / 100, longitude: 107.3 + (line % 3) / 100 })

const HOURS = 'Thứ Hai đến thứ Sáu: 7 giờ 30 đến 11 giờ 30, 13 giờ 30 đến 17 giờ'
const FOUNDED = '1997-01-01'

/** A desk of the whole province; the area code 0298 is given to no province, the number is too short. */
export const provincial = (
  code: string,
  name: string,
  shortName: string,
  kind: DemoUnitKind,
  parentCode: string | null,
  phone: string,
  more: Partial<DemoUnit> = {},
): DemoUnit => ({
  code,
  name,
  shortName,
  kind,
  parentCode,
  areaCode: PROVINCE,
  validFrom: FOUNDED,
  deskAddress: 'Khu hành chính tỉnh, số 1 đường Đầm Sen, phường Hồng Liên',
  deskPhone: `0298 300 0${phone}`,
  deskHours: HOURS,
  ...more,
})

/** The bodies every phường has; Ban Thanh tra nhân dân stands under the Front (Law 10/2022, Art. 36). */
export const wardUnits = (
  slug: keyof typeof wardCodes,
  ward: string,
  street: string,
  line: number,
): DemoUnit[] => {
  const unit = (
    end: string,
    name: string,
    shortName: string,
    kind: DemoUnitKind,
    parentCode: string,
    at: number,
    receives?: true,
  ): DemoUnit => ({
    code: `${slug}-${end}`,
    name: `${name} phường ${ward}`,
    shortName: `${shortName} phường ${ward}`,
    kind,
    parentCode,
    areaCode: wardCodes[slug],
    ...(receives ? { receives } : {}),
    validFrom: REFORM,
    deskAddress: `${street}, phường ${ward}`,
    deskPhone: `0298 300 ${line}${at}`,
    deskHours: HOURS,
    ...(receives ? { seat: seatAt(line) } : {}),
  })
  const gov = `${slug}-ubnd`
  const economy = 'Phòng Kinh tế, Hạ tầng và Đô thị'
  const service = 'Trung tâm Phục vụ hành chính công'
  return [
    unit('ubnd', 'Ủy ban nhân dân', 'UBND', 'government', 'tinh-ubnd', 0, true),
    unit('van-phong', 'Văn phòng HĐND và UBND', 'Văn phòng HĐND và UBND', 'department', gov, 1),
    unit('ha-tang', economy, economy, 'department', gov, 2),
    unit('van-xa', 'Phòng Văn hóa - Xã hội', 'Phòng Văn hóa - Xã hội', 'department', gov, 3),
    unit('hanh-chinh-cong', service, service, 'department', gov, 4),
    unit('dang-uy', 'Đảng ủy', 'Đảng ủy', 'party', 'tinh-uy', 5),
    unit('hdnd', 'Hội đồng nhân dân', 'HĐND', 'council', 'tinh-hdnd', 6),
    unit('mttq', 'Ủy ban Mặt trận Tổ quốc Việt Nam', 'UBMTTQ', 'front', 'tinh-mttq', 7),
    unit('ttnd', 'Ban Thanh tra nhân dân', 'Ban Thanh tra nhân dân', 'board', `${slug}-mttq`, 8),
  ]
}

/** Boards and organisations under the Front that only the two phường with named people need. */
export const underFront = (
  slug: keyof typeof wardCodes,
  ward: string,
  end: string,
  name: string,
  kind: DemoUnitKind,
  line: number,
): DemoUnit => ({
  code: `${slug}-${end}`,
  name: `${name} phường ${ward}`,
  shortName: `${name} phường ${ward}`,
  kind,
  parentCode: `${slug}-mttq`,
  areaCode: wardCodes[slug],
  validFrom: REFORM,
  deskAddress: `Nhà làm việc các đoàn thể, phường ${ward}`,
  deskPhone: `0298 300 ${line}9`,
  deskHours: HOURS,
})

/** A body of the dissolved city or of one of its 25 communes, kept so that old papers still name it. */
export const dissolved = (
  code: string,
  name: string,
  shortName: string,
  kind: DemoUnitKind,
  parentCode: string,
  areaCode: string,
  successorCode: string,
): DemoUnit => ({
  code,
  name,
  shortName,
  kind,
  parentCode,
  areaCode,
  ...(kind === 'government' ? { receives: true } : {}),
  validFrom: FOUNDED,
  validTo: LAST_OLD_DAY,
  successorCode,
  deskAddress: 'Trụ sở cũ, nay do cơ quan kế tiếp quản lý',
  deskPhone: '0298 300 000',
  deskHours: HOURS,
})
