import { hacTriPeople } from './people-hac-tri.ts'
import { hongLienPeople } from './people-hong-lien.ts'
import { type DemoPerson, grant, person } from './person-seed.ts'

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
    // the whole province, not the office they sit in
    grant('auditor', 'tinh-ubnd'),
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
export const people: DemoPerson[] = [...hongLienPeople, ...hacTriPeople, ...province]
