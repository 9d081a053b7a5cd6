export type DemoAreaType = 'province' | 'city' | 'ward' | 'commune' | 'residential_group'

/** An administrative area; days are inclusive, codes are text and of an unused range. */
export type DemoArea = {
  code: string
  name: string
  type: DemoAreaType
  parentCode: string | null
  validFrom?: string
  validTo?: string
  successorCodes?: string[]
}

/** Two levels of government since this day; the city level ended the day before. */
export const REFORM = '2025-07-01'
export const LAST_OLD_DAY = '2025-06-30'

export const PROVINCE = '99'
export const CITY = '90000'

/** Codes of the eight phường of today, by the slug their units are named with. */
export const wardCodes = {
  'hong-lien': '90101',
  'hac-tri': '90102',
  'dai-sen': '90103',
  'mai-tri': '90104',
  'vinh-lien': '90105',
  'que-tri': '90106',
  'ben-nhai': '90107',
  'minh-lien': '90108',
} as const

const newWard = (code: string, name: string): DemoArea => ({
  code,
  name: `phường ${name}`,
  type: 'ward',
  parentCode: PROVINCE,
  validFrom: REFORM,
})

const old = (code: string, name: string, ...successorCodes: string[]): DemoArea => ({
  code,
  name,
  type: name.startsWith('xã') ? 'commune' : 'ward',
  parentCode: CITY,
  validTo: LAST_OLD_DAY,
  successorCodes,
})

const group = (code: string, name: string, parentCode: string): DemoArea => ({
  code,
  name: `Tổ dân phố ${name}`,
  type: 'residential_group',
  parentCode,
  validFrom: REFORM,
})

/** The invented province, the city it had until 30/6/2025, and its phường of today. */
export const areas: DemoArea[] = [
  { code: PROVINCE, name: 'tỉnh Đông Sen', type: 'province', parentCode: null },
  {
    code: CITY,
    name: 'thành phố Sen Hồng',
    type: 'city',
    parentCode: PROVINCE,
    validTo: LAST_OLD_DAY,
    successorCodes: Object.values(wardCodes),
  },

  newWard('90101', 'Hồng Liên'),
  newWard('90102', 'Hạc Trì'),
  newWard('90103', 'Đài Sen'),
  newWard('90104', 'Mai Trì'),
  newWard('90105', 'Vĩnh Liên'),
  newWard('90106', 'Quế Trì'),
  newWard('90107', 'Bến Nhài'),
  newWard('90108', 'Minh Liên'),

  old('90001', 'phường Sen Bắc', '90101'),
  old('90002', 'phường Sen Nam', '90101'),
  old('90003', 'phường Hồng Đài', '90101'),
  old('90004', 'phường Liên Trì', '90101'),
  old('90005', 'phường Thanh Hạc', '90102'),
  old('90006', 'xã Bạch Trì', '90102'),
  old('90007', 'xã Hạ Liên', '90102'),
  old('90008', 'phường Trung Liên', '90103'),
  old('90009', 'phường Tố Liên', '90103'),
  old('90010', 'phường Thượng Liên', '90103'),
  old('90011', 'phường Lan Trì', '90104'),
  old('90012', 'phường Cúc Trì', '90104'),
  old('90013', 'phường Tùng Trì', '90104'),
  old('90014', 'phường Quang Liên', '90105'),
  // One commune was divided between two phường, so that a split is in the history too.
  old('90015', 'phường Thái Liên', '90105', '90108'),
  old('90016', 'xã Vạn Trì', '90105'),
  old('90017', 'phường Nhật Trì', '90106'),
  old('90018', 'phường Nguyệt Trì', '90106'),
  old('90019', 'xã Diên Trì', '90106'),
  old('90020', 'phường An Trì', '90107'),
  old('90021', 'phường Phúc Trì', '90107'),
  old('90022', 'xã Đại Trì', '90107'),
  old('90023', 'phường Khánh Liên', '90108'),
  old('90024', 'phường Ninh Liên', '90108'),
  old('90025', 'xã Diệu Liên', '90108'),

  group('90111', '1', '90101'),
  group('90112', '2', '90101'),
  group('90113', '3', '90101'),
  group('90114', '4', '90101'),
  group('90115', '5', '90101'),
  group('90116', '6', '90101'),
  group('90121', 'Bến Đò', '90102'),
  group('90122', 'Cây Gạo', '90102'),
  group('90123', 'Đồng Vụ', '90102'),
  group('90124', 'Giếng Ngọc', '90102'),
  group('90125', 'Bãi Dâu', '90102'),
]
