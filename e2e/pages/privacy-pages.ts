import { page } from './office-page.ts'
import { type PageType, refusedBy } from './page-type.ts'

/** Requests about data, incidents, and how long files are kept. */
export const privacyPages: PageType[] = [
  page('protector', 'registers/data-requests/page.tsx', 'data-requests', 'chờ trả lời'),
  page(
    'protector',
    'registers/data-requests/[id]/page.tsx',
    'data-request',
    'Trả lời yêu cầu',
    (at) => `/registers/data-requests/${at.dataRequest}`,
    { interactions: [refusedBy('Trả lời yêu cầu')] },
  ),
  page(
    'protector',
    'registers/data-requests/[id]/extend/page.tsx',
    'data-request-extend',
    'Gia hạn một lần',
    (at) => `/registers/data-requests/${at.dataRequest}/extend`,
    { interactions: [refusedBy('Gia hạn yêu cầu')] },
  ),
  page('protector', 'registers/breaches/page.tsx', 'breaches', 'Ghi sự cố'),
  page('protector', 'registers/breaches/new/page.tsx', 'breach-new', 'Ngày phát hiện', undefined, {
    interactions: [refusedBy('Ghi sự cố')],
  }),
  page(
    'protector',
    'registers/breaches/[id]/page.tsx',
    'breach',
    'Bước tiếp theo',
    (at) => `/registers/breaches/${at.breach}`,
    { interactions: [refusedBy('Ghi bước này')] },
  ),
  page('chair', 'registers/retention/page.tsx', 'retention', 'Thời hạn bảo quản'),
  page(
    'head',
    'registers/retention/page.tsx',
    'retention-held',
    'Đang tạm giữ',
    () => '/registers/retention?muc=tam-giu',
  ),
  page(
    'chair',
    'registers/retention/files/[number]/page.tsx',
    'retention-file',
    'Tạm giữ hồ sơ',
    (at) => `/registers/retention/files/${at.answered}`,
    { interactions: [refusedBy('Tạm giữ hồ sơ')] },
  ),
  page('chair', 'registers/retention/propose/page.tsx', 'retention-propose', 'Đã xóa thì không lấy lại được'),
  // No file of the demo is old enough for a decision: server/retention/retention.test.ts goes through one.
  page(
    'chair',
    'registers/retention/decisions/[id]/page.tsx',
    'destruction-none',
    'Không tìm thấy trang này',
    () => '/registers/retention/decisions/00000000-0000-7000-8000-000000000000',
  ),
  page('chair', 'registers/retention/decisions/page.tsx', 'destructions', 'Quyết định tiêu hủy'),
]
