/** Roles, kinds of office and kinds of area: each list once, with the word that people read. */
export const roles = {
  reception_officer: 'Cán bộ tiếp công dân',
  triage_officer: 'Người xử lý đơn',
  reception_board: 'Ban Tiếp công dân',
  unit_handler: 'Người giải quyết',
  unit_head: 'Thủ trưởng đơn vị',
  gov_head: 'Chủ tịch Ủy ban nhân dân',
  party_head: 'Người đứng đầu cấp ủy',
  party_office: 'Văn phòng cấp ủy',
  propaganda_mass: 'Ban Tuyên giáo và Dân vận',
  qcdc_board: 'Ban Chỉ đạo thực hiện dân chủ ở cơ sở',
  council: 'Hội đồng nhân dân',
  deputy: 'Đại biểu Hội đồng nhân dân',
  front: 'Ủy ban Mặt trận Tổ quốc',
  socio_political: 'Tổ chức chính trị - xã hội',
  people_inspection: 'Ban Thanh tra nhân dân',
  community_invest_sup: 'Ban Giám sát đầu tư của cộng đồng',
  mediation: 'Tổ hòa giải',
  inspectorate: 'Thanh tra tỉnh',
  auditor: 'Người kiểm tra nhật ký, bảo vệ dữ liệu',
  sysadmin: 'Quản trị',
} as const
export type Role = keyof typeof roles
export const roleCodes = Object.keys(roles) as [Role, ...Role[]]

export const unitKinds = {
  government: 'Ủy ban nhân dân',
  department: 'Cơ quan chuyên môn',
  party: 'Cấp ủy',
  council: 'Hội đồng nhân dân',
  front: 'Mặt trận Tổ quốc',
  organisation: 'Tổ chức chính trị - xã hội',
  board: 'Ban',
} as const
export type UnitKind = keyof typeof unitKinds
export const unitKindCodes = Object.keys(unitKinds) as [UnitKind, ...UnitKind[]]

export const areaKinds = {
  province: 'tỉnh, thành phố',
  city: 'thành phố thuộc tỉnh',
  ward: 'phường',
  commune: 'xã',
  special_zone: 'đặc khu',
  residential_group: 'tổ dân phố, thôn',
} as const
export type AreaKind = keyof typeof areaKinds
export const areaKindCodes = Object.keys(areaKinds) as [AreaKind, ...AreaKind[]]
