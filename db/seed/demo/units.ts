import { areas, CITY, wardCodes } from './areas.ts'
import { type DemoUnit, dissolved, provincial, underFront, wardUnits } from './unit-makers.ts'

const wardSlugOf = (areaCode: string | undefined): string =>
  Object.entries(wardCodes).find(([, code]) => code === areaCode)?.[0] ?? ''

const TC = 'Ban Tiếp công dân'
const FRONT = 'Ủy ban Mặt trận Tổ quốc Việt Nam'

/** Offices of the province, of the eight phường, and the bodies that ended on 30/6/2025. */
export const units: DemoUnit[] = [
  provincial('tinh-uy', 'Tỉnh ủy Đông Sen', 'Tỉnh ủy', 'party', null, '01'),
  provincial('tinh-hdnd', 'Hội đồng nhân dân tỉnh Đông Sen', 'HĐND tỉnh', 'council', null, '02'),
  provincial('tinh-ubnd', 'Ủy ban nhân dân tỉnh Đông Sen', 'UBND tỉnh', 'government', null, '03', {
    receives: true,
  }),
  provincial('tinh-mttq', `${FRONT} tỉnh Đông Sen`, 'UBMTTQ tỉnh', 'front', null, '04'),
  provincial(
    'tinh-van-phong',
    'Văn phòng UBND tỉnh Đông Sen',
    'Văn phòng UBND tỉnh',
    'department',
    'tinh-ubnd',
    '05',
  ),
  provincial('tinh-ban-tcd', `${TC} tỉnh Đông Sen`, `${TC} tỉnh`, 'board', 'tinh-van-phong', '06', {
    deskAddress: 'Trụ sở Tiếp công dân tỉnh, số 3 đường Đầm Sen, phường Hồng Liên',
  }),
  provincial('tinh-thanh-tra', 'Thanh tra tỉnh Đông Sen', 'Thanh tra tỉnh', 'department', 'tinh-ubnd', '07'),
  provincial('tinh-xay-dung', 'Sở Xây dựng tỉnh Đông Sen', 'Sở Xây dựng', 'department', 'tinh-ubnd', '08'),
  provincial(
    'tinh-nong-nghiep',
    'Sở Nông nghiệp và Môi trường tỉnh Đông Sen',
    'Sở Nông nghiệp và Môi trường',
    'department',
    'tinh-ubnd',
    '09',
  ),
  provincial(
    'tinh-giao-duc',
    'Sở Giáo dục và Đào tạo tỉnh Đông Sen',
    'Sở Giáo dục và Đào tạo',
    'department',
    'tinh-ubnd',
    '10',
  ),
  provincial(
    'tinh-tuyen-giao',
    'Ban Tuyên giáo và Dân vận Tỉnh ủy Đông Sen',
    'Ban Tuyên giáo và Dân vận Tỉnh ủy',
    'party',
    'tinh-uy',
    '11',
  ),
  provincial(
    'tinh-qcdc',
    'Ban Chỉ đạo thực hiện Quy chế dân chủ ở cơ sở tỉnh Đông Sen',
    'Ban Chỉ đạo QCDC tỉnh',
    'board',
    'tinh-uy',
    '12',
  ),

  ...wardUnits('hong-lien', 'Hồng Liên', 'Số 18 phố Sen Bắc', 11),
  ...wardUnits('hac-tri', 'Hạc Trì', 'Số 2 đường Bến Đò', 12),
  ...wardUnits('dai-sen', 'Đài Sen', 'Số 7 phố Tố Liên', 13),
  ...wardUnits('mai-tri', 'Mai Trì', 'Số 40 phố Lan Trì', 14),
  ...wardUnits('vinh-lien', 'Vĩnh Liên', 'Số 5 đường Quang Liên', 15),
  ...wardUnits('que-tri', 'Quế Trì', 'Số 12 phố Nhật Trì', 16),
  ...wardUnits('ben-nhai', 'Bến Nhài', 'Số 9 phố An Trì', 17),
  ...wardUnits('minh-lien', 'Minh Liên', 'Số 21 phố Khánh Liên', 18),

  underFront('hong-lien', 'Hồng Liên', 'phu-nu', 'Hội Liên hiệp Phụ nữ', 'organisation', 11),
  underFront('hong-lien', 'Hồng Liên', 'gsdt', 'Ban Giám sát đầu tư của cộng đồng', 'board', 11),
  underFront('hong-lien', 'Hồng Liên', 'hoa-giai', 'Tổ hòa giải tổ dân phố 3,', 'board', 11),
  {
    ...underFront('hong-lien', 'Hồng Liên', 'ctmt-3', 'Ban Công tác Mặt trận tổ dân phố 3,', 'front', 11),
    areaCode: '90113',
    deskAddress: 'Nhà văn hóa tổ dân phố 3, phường Hồng Liên',
  },
  underFront('hac-tri', 'Hạc Trì', 'nong-dan', 'Hội Nông dân', 'organisation', 12),
  underFront('hac-tri', 'Hạc Trì', 'gsdt', 'Ban Giám sát đầu tư của cộng đồng', 'board', 12),
  underFront('hac-tri', 'Hạc Trì', 'hoa-giai', 'Tổ hòa giải tổ dân phố Cây Gạo,', 'board', 12),

  dissolved('tp-thanh-uy', 'Thành ủy Sen Hồng', 'Thành ủy', 'party', 'tinh-uy', CITY, 'tinh-uy'),
  dissolved(
    'tp-ubnd',
    'Ủy ban nhân dân thành phố Sen Hồng',
    'UBND thành phố',
    'government',
    'tinh-ubnd',
    CITY,
    'tinh-ubnd',
  ),
  dissolved(
    'tp-ban-tcd',
    `${TC} thành phố Sen Hồng`,
    `${TC} thành phố`,
    'board',
    'tp-ubnd',
    CITY,
    'tinh-ban-tcd',
  ),
  dissolved(
    'tp-mttq',
    `${FRONT} thành phố Sen Hồng`,
    'UBMTTQ thành phố',
    'front',
    'tinh-mttq',
    CITY,
    'tinh-mttq',
  ),
  ...areas
    .filter((area) => area.parentCode === CITY)
    .map((area) =>
      dissolved(
        `cu-${area.code}-ubnd`,
        `Ủy ban nhân dân ${area.name}`,
        `UBND ${area.name}`,
        'government',
        'tp-ubnd',
        area.code,
        `${wardSlugOf(area.successorCodes?.[0])}-ubnd`,
      ),
    ),
]
