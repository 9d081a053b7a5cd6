import { expect } from '@playwright/test'
import { page } from './office-page.ts'
import { opened, type PageType, refusedBy } from './page-type.ts'
import type { PlaceName } from './prepared.ts'

const setting = (
  path: string,
  name: string,
  reads: string | RegExp,
  interactions: PageType['interactions'] = [],
  place?: PlaceName,
): PageType =>
  page(
    'admin',
    `settings/${path}`,
    name,
    reads,
    (at) => `/settings/${path.replace(/\[(id|code)\]/, place ? at[place] : '').replace(/\/page\.tsx$/, '')}`,
    { interactions },
  )

/** What heads set for their office, and administrators for everybody. */
export const settingsPages: PageType[] = [
  page(
    'head',
    'settings/absences/page.tsx',
    'absences',
    'Ghi nghỉ cho ai',
    (at) => `/settings/absences?nguoi=${at.person}`,
    {
      interactions: [refusedBy('Ghi ngày nghỉ')],
    },
  ),
  page(
    'head',
    'settings/handover/page.tsx',
    'handover',
    'Ai đang giữ việc',
    (at) => `/settings/handover?nguoi=${at.person}`,
    {
      interactions: [refusedBy('Bàn giao')],
    },
  ),
  page('head', 'settings/templates/page.tsx', 'templates', 'Thêm mẫu'),
  page('head', 'settings/templates/new/page.tsx', 'template-new', 'Thêm mẫu trả lời', undefined, {
    interactions: [refusedBy('Thêm mẫu')],
  }),
  page(
    'head',
    'settings/templates/[id]/page.tsx',
    'template',
    'Lưu mẫu',
    (at) => `/settings/templates/${at.template}`,
  ),
  setting('webhooks/page.tsx', 'settings-webhooks', 'Cổng dữ liệu tỉnh'),
  setting('webhooks/new/page.tsx', 'settings-webhook-new', 'Thêm nơi nhận tin', [refusedBy('Thêm nơi nhận')]),
  setting('webhooks/[id]/page.tsx', 'settings-webhook', 'nhan-tin.invalid', [opened], 'webhook'),
  setting('people/page.tsx', 'settings-people', 'Mời người mới'),
  setting('people/invite/page.tsx', 'settings-invite', 'Mời và cấp vai trò', [
    refusedBy('Mời và cấp vai trò'),
  ]),
  setting('people/[id]/page.tsx', 'settings-person', 'Vai trò', [], 'person'),
  setting(
    'people/[id]/grant/page.tsx',
    'settings-grant',
    'Cấp vai trò',
    [refusedBy('Cấp vai trò')],
    'person',
  ),
  {
    ...setting('people/[id]/link/page.tsx', 'settings-link', 'Liên kết cho', [], 'invitedPerson'),
    who: 'newLink',
  },
  setting('units/page.tsx', 'settings-units', 'Thêm cơ quan'),
  setting('units/[id]/page.tsx', 'settings-unit', 'Hồng Liên', [opened], 'unit'),
  setting('units/new/page.tsx', 'settings-unit-new', 'Thêm cơ quan', [refusedBy(/^Thêm|^Lưu/)]),
  setting('units/areas/page.tsx', 'settings-areas', 'Thêm địa bàn', [refusedBy(/^Thêm|^Lưu/)]),
  setting('kinds/page.tsx', 'settings-kinds', 'Thêm loại đơn'),
  setting('kinds/[code]/page.tsx', 'settings-kind', 'Sửa loại đơn', [], 'kind'),
  {
    ...setting('kinds/[code]/page.tsx', 'settings-kind-new', 'Thêm loại đơn', [
      refusedBy('Xem trước thay đổi'),
      {
        name: 'a question added',
        act: async (page) => {
          await page.getByRole('button', { name: 'Thêm câu hỏi' }).click()
          await expect(page.getByLabel('Lời hỏi, câu 1')).toBeVisible()
        },
      },
    ]),
    path: () => '/settings/kinds/new',
  },
  setting('kinds/[code]/preview/page.tsx', 'settings-kind-preview', 'Chưa lưu gì', [], 'kind'),
  setting(
    'kinds/[code]/end/page.tsx',
    'settings-kind-end',
    'Thôi dùng loại đơn',
    [refusedBy(/^Thôi dùng/)],
    'kind',
  ),
  setting('fields/page.tsx', 'settings-fields', 'Thêm lĩnh vực'),
  setting('fields/[code]/page.tsx', 'settings-field', 'Sửa lĩnh vực', [], 'field'),
  setting('fields/[code]/preview/page.tsx', 'settings-field-preview', 'Chưa lưu gì', [], 'field'),
  setting(
    'fields/[code]/end/page.tsx',
    'settings-field-end',
    'Thôi dùng lĩnh vực',
    [refusedBy(/^Thôi dùng/)],
    'field',
  ),
  setting('limits/page.tsx', 'settings-limits', 'Công khai, giám sát ở cơ sở'),
  {
    ...setting('limits/[key]/page.tsx', 'settings-limit', 'Hạn này do luật đặt', [refusedBy(/^Đổi hạn/)]),
    path: () => '/settings/limits/intake.notify',
  },
  setting('limits/retention/page.tsx', 'settings-retention', 'Ghi thời hạn mới', [refusedBy('Ghi thời hạn')]),
  setting('limits/settings/page.tsx', 'settings-others', 'Thiết lập khác'),
  setting('calendar/page.tsx', 'settings-calendar', 'Nạp lịch cả năm'),
  setting('calendar/day/page.tsx', 'settings-calendar-day', 'Thêm ngày', [refusedBy(/^Xem trước/)]),
  setting('calendar/plan/page.tsx', 'settings-calendar-plan', 'Nạp lịch cả năm', [refusedBy(/^Kiểm tra/)]),
  setting('calendar/preview/page.tsx', 'settings-calendar-preview', 'Chưa lưu gì'),
]
