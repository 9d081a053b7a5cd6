export type DemoRole =
  | 'reception_officer'
  | 'triage_officer'
  | 'reception_board'
  | 'unit_handler'
  | 'unit_head'
  | 'gov_head'
  | 'party_head'
  | 'party_office'
  | 'propaganda_mass'
  | 'qcdc_board'
  | 'council'
  | 'front'
  | 'socio_political'
  | 'people_inspection'
  | 'community_invest_sup'
  | 'mediation'
  | 'inspectorate'
  | 'auditor'
  | 'sysadmin'

export type DemoGrant = { role: DemoRole; unitCode: string; from: string; to?: string }

/** A named person of the demo; all are invented (given names are those of trees and flowers). */
export type DemoPerson = {
  key: string
  name: string
  title: string
  grants: DemoGrant[]
  phone?: string
  email?: string
}

const FROM = '2025-07-01'

const grant = (role: DemoRole, unitCode: string, from = FROM, to?: string): DemoGrant => ({
  role,
  unitCode,
  from,
  ...(to ? { to } : {}),
})

const person = (
  key: string,
  name: string,
  title: string,
  line: number,
  ...grants: DemoGrant[]
): DemoPerson => ({
  key,
  name,
  title,
  grants,
  phone: `0900000${line}`,
  email: `${key}@dongsen.invalid`,
})

const hongLien: DemoPerson[] = [
  person(
    'tiep-dan-hong-lien',
    'Lương Thị Mơ',
    'Công chức tiếp công dân phường Hồng Liên',
    101,
    grant('reception_officer', 'hong-lien-ubnd'),
  ),
  person(
    'phan-loai-hong-lien',
    'Đỗ Văn Trúc',
    'Công chức xử lý đơn phường Hồng Liên',
    102,
    grant('triage_officer', 'hong-lien-ubnd'),
  ),
  person(
    'chuyen-vien-ha-tang-hong-lien',
    'Vũ Thị Nhài',
    'Chuyên viên Phòng Kinh tế, Hạ tầng và Đô thị phường Hồng Liên',
    103,
    grant('unit_handler', 'hong-lien-ha-tang'),
  ),
  person(
    'truong-phong-ha-tang-hong-lien',
    'Tạ Văn Đước',
    'Trưởng phòng Kinh tế, Hạ tầng và Đô thị phường Hồng Liên',
    104,
    grant('unit_head', 'hong-lien-ha-tang'),
  ),
  person(
    'chuyen-vien-van-xa-hong-lien',
    'Phùng Văn Bách',
    'Chuyên viên Phòng Văn hóa - Xã hội phường Hồng Liên',
    105,
    grant('unit_handler', 'hong-lien-van-xa'),
  ),
  person(
    'truong-phong-van-xa-hong-lien',
    'Cao Thị Ngâu',
    'Trưởng phòng Văn hóa - Xã hội phường Hồng Liên',
    106,
    grant('unit_head', 'hong-lien-van-xa'),
  ),
  person(
    'chu-tich-hong-lien',
    'Đinh Thị Quế',
    'Chủ tịch UBND phường Hồng Liên',
    107,
    grant('gov_head', 'hong-lien-ubnd'),
  ),
  person(
    'bi-thu-hong-lien',
    'Mạc Văn Tùng Bách',
    'Bí thư Đảng ủy phường Hồng Liên',
    108,
    grant('party_head', 'hong-lien-dang-uy'),
  ),
  person(
    'van-phong-dang-uy-hong-lien',
    'Thân Thị Huệ',
    'Chánh Văn phòng Đảng ủy phường Hồng Liên',
    109,
    grant('party_office', 'hong-lien-dang-uy'),
  ),
  person(
    'hdnd-hong-lien',
    'Doãn Văn Lim',
    'Phó Chủ tịch HĐND phường Hồng Liên',
    110,
    grant('council', 'hong-lien-hdnd'),
  ),
  person(
    'mat-tran-hong-lien',
    'Khuất Thị Sim',
    'Chủ tịch UBMTTQ Việt Nam phường Hồng Liên',
    111,
    grant('front', 'hong-lien-mttq'),
  ),
  person(
    'phu-nu-hong-lien',
    'Ngô Thị Cúc Tần',
    'Chủ tịch Hội Liên hiệp Phụ nữ phường Hồng Liên',
    112,
    grant('socio_political', 'hong-lien-phu-nu'),
  ),
  person(
    'ttnd-hong-lien',
    'Bùi Văn Sấu',
    'Trưởng Ban Thanh tra nhân dân phường Hồng Liên',
    113,
    grant('people_inspection', 'hong-lien-ttnd'),
  ),
  person(
    'gsdt-hong-lien',
    'Hà Văn Xoan',
    'Trưởng Ban Giám sát đầu tư của cộng đồng phường Hồng Liên',
    114,
    grant('community_invest_sup', 'hong-lien-gsdt'),
  ),
  person(
    'hoa-giai-hong-lien',
    'Chử Thị Bòng',
    'Tổ trưởng tổ hòa giải tổ dân phố 3, phường Hồng Liên',
    115,
    grant('mediation', 'hong-lien-hoa-giai'),
  ),
]

const hacTri: DemoPerson[] = [
  person(
    'tiep-dan-hac-tri',
    'Quách Thị Lựu',
    'Công chức tiếp công dân phường Hạc Trì',
    121,
    grant('reception_officer', 'hac-tri-ubnd'),
  ),
  person(
    'phan-loai-hac-tri',
    'Kiều Văn Gạo',
    'Công chức xử lý đơn phường Hạc Trì',
    122,
    grant('triage_officer', 'hac-tri-ubnd'),
  ),
  person(
    'chuyen-vien-ha-tang-hac-tri',
    'Lại Văn Tre',
    'Chuyên viên Phòng Kinh tế, Hạ tầng và Đô thị phường Hạc Trì',
    123,
    grant('unit_handler', 'hac-tri-ha-tang'),
  ),
  person(
    'truong-phong-ha-tang-hac-tri',
    'Nghiêm Văn Sồi',
    'Trưởng phòng Kinh tế, Hạ tầng và Đô thị phường Hạc Trì',
    124,
    grant('unit_head', 'hac-tri-ha-tang'),
  ),
  // Moved between the two phường, so that an ended grant is in the demo too.
  person(
    'chuyen-vien-van-xa-hac-tri',
    'Triệu Thị Mận',
    'Chuyên viên Phòng Văn hóa - Xã hội phường Hạc Trì',
    125,
    grant('unit_handler', 'hong-lien-van-xa', FROM, '2026-06-30'),
    grant('unit_handler', 'hac-tri-van-xa', '2026-07-01'),
  ),
  person(
    'truong-phong-van-xa-hac-tri',
    'Ninh Văn Bàng',
    'Trưởng phòng Văn hóa - Xã hội phường Hạc Trì',
    126,
    grant('unit_head', 'hac-tri-van-xa'),
  ),
  person(
    'chu-tich-hac-tri',
    'Viên Văn Sến',
    'Chủ tịch UBND phường Hạc Trì',
    127,
    grant('gov_head', 'hac-tri-ubnd'),
  ),
  person(
    'bi-thu-hac-tri',
    'Ông Thị Lan Rừng',
    'Bí thư Đảng ủy, Chủ tịch HĐND phường Hạc Trì',
    128,
    grant('party_head', 'hac-tri-dang-uy'),
    grant('council', 'hac-tri-hdnd'),
  ),
  person(
    'van-phong-dang-uy-hac-tri',
    'Giáp Văn Dừa',
    'Chánh Văn phòng Đảng ủy phường Hạc Trì',
    129,
    grant('party_office', 'hac-tri-dang-uy'),
  ),
  person(
    'mat-tran-hac-tri',
    'Lục Văn Thông',
    'Chủ tịch UBMTTQ Việt Nam phường Hạc Trì',
    130,
    grant('front', 'hac-tri-mttq'),
  ),
  person(
    'nong-dan-hac-tri',
    'Cung Thị Khế',
    'Chủ tịch Hội Nông dân phường Hạc Trì',
    131,
    grant('socio_political', 'hac-tri-nong-dan'),
  ),
  person(
    'ttnd-hac-tri',
    'Phí Văn Ổi',
    'Trưởng Ban Thanh tra nhân dân, Trưởng Ban Giám sát đầu tư của cộng đồng phường Hạc Trì',
    132,
    grant('people_inspection', 'hac-tri-ttnd'),
    grant('community_invest_sup', 'hac-tri-gsdt'),
  ),
  person(
    'hoa-giai-hac-tri',
    'Đàm Văn Sung',
    'Tổ trưởng tổ hòa giải tổ dân phố Cây Gạo, phường Hạc Trì',
    133,
    grant('mediation', 'hac-tri-hoa-giai'),
  ),
]

const province: DemoPerson[] = [
  person(
    'ban-tcd-tinh',
    'Âu Thị Hồng Nhung',
    'Trưởng Ban Tiếp công dân tỉnh Đông Sen',
    141,
    grant('reception_board', 'tinh-ban-tcd'),
    grant('triage_officer', 'tinh-ubnd'),
  ),
  person('chu-tich-tinh', 'Thái Văn Gụ', 'Chủ tịch UBND tỉnh Đông Sen', 142, grant('gov_head', 'tinh-ubnd')),
  person(
    'chuyen-vien-xay-dung',
    'Tống Thị Trầm',
    'Chuyên viên Sở Xây dựng tỉnh Đông Sen',
    143,
    grant('unit_handler', 'tinh-xay-dung'),
  ),
  person(
    'giam-doc-xay-dung',
    'Vi Văn Nghiến',
    'Giám đốc Sở Xây dựng tỉnh Đông Sen',
    144,
    grant('unit_head', 'tinh-xay-dung'),
  ),
  person(
    'tuyen-giao-dan-van',
    'Bạch Thị Thạch Thảo',
    'Phó Trưởng Ban Tuyên giáo và Dân vận Tỉnh ủy Đông Sen',
    145,
    grant('propaganda_mass', 'tinh-tuyen-giao'),
  ),
  person(
    'bcd-qcdc',
    'Lãnh Văn Chò',
    'Thường trực Ban Chỉ đạo QCDC tỉnh Đông Sen',
    146,
    grant('qcdc_board', 'tinh-qcdc'),
  ),
  person(
    'thanh-tra-tinh',
    'Sầm Thị Hoa Ban',
    'Thanh tra viên Thanh tra tỉnh Đông Sen',
    147,
    grant('inspectorate', 'tinh-thanh-tra'),
  ),
  person(
    'bao-ve-du-lieu',
    'Tôn Văn Muồng',
    'Người bảo vệ dữ liệu cá nhân, Văn phòng UBND tỉnh Đông Sen',
    148,
    grant('auditor', 'tinh-van-phong'),
  ),
  person(
    'quan-tri',
    'Lò Thị Bưởi',
    'Quản trị Năm Rõ, Văn phòng UBND tỉnh Đông Sen',
    149,
    grant('sysadmin', 'tinh-van-phong'),
  ),
]

/** Everybody one can sign in as; two whole phường, so that an officer of another unit exists. */
export const people: DemoPerson[] = [...hongLien, ...hacTri, ...province]
