import { page } from './office-page.ts'
import { type PageType, refusedBy } from './page-type.ts'

/** A person's own account. */
export const accountPages: PageType[] = [
  page('withAccount', 'account/page.tsx', 'account', 'Đang đăng nhập ở'),
  page('withAccount', 'account/khoa-truy-cap/page.tsx', 'account-passkeys', 'Chưa có khóa nào'),
  page('makesKey', 'account/khoa-truy-cap/tao/page.tsx', 'account-passkey-made', 'Tạo khóa'),
  // Without a provider there is no such page; e2e/live/outside.spec.ts sees it with one.
  page('withAccount', 'account/dinh-danh/page.tsx', 'account-no-identity', 'Không tìm thấy trang này'),
  page('handler', 'account/nghi/page.tsx', 'account-absence', 'Nghỉ, người thay', undefined, {
    interactions: [refusedBy('Ghi ngày nghỉ')],
  }),
  page('withAccount', 'account/mat-khau/page.tsx', 'account-password', 'Đổi mật khẩu', undefined, {
    interactions: [refusedBy('Đổi mật khẩu')],
  }),
  {
    ...page('newcomer', 'account/lop-hai/page.tsx', 'account-second-factor', 'Cài lớp thứ hai', undefined, {
      interactions: [refusedBy('Bật lớp thứ hai')],
    }),
    file: '(account)/account/lop-hai/page.tsx',
  },
  {
    ...page('withAccount', 'account/lop-hai/page.tsx', 'account-second-factor-changed', 'Đổi điện thoại'),
    file: '(account)/account/lop-hai/page.tsx',
  },
  {
    ...page('showsCodes', 'account/ma-du-phong/page.tsx', 'account-recovery-codes', 'Mười mã dự phòng'),
    file: '(account)/account/ma-du-phong/page.tsx',
  },
  {
    ...page(
      'withAccount',
      'account/ma-du-phong/page.tsx',
      'account-recovery-left',
      'Tạo mười mã mới',
      undefined,
      {
        interactions: [refusedBy('Tạo mười mã mới')],
      },
    ),
    file: '(account)/account/ma-du-phong/page.tsx',
  },
]
