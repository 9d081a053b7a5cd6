import { type DemoPerson, FROM, grant, person } from './person-seed.ts'

/** The second phường: the others of whom a rule about “another unit” needs one. */
export const hacTriPeople: DemoPerson[] = [
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
    'Tăng Thị Lan Rừng',
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
  // Away on the day the demo is lived in, so that there is somebody to stand in for.
  person(
    'chuyen-vien-dia-chinh-hac-tri',
    'Ôn Thị Vải',
    'Chuyên viên địa chính Phòng Kinh tế, Hạ tầng và Đô thị phường Hạc Trì',
    134,
    grant('unit_handler', 'hac-tri-ha-tang'),
  ),
]
