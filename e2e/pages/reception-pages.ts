import { expect } from '@playwright/test'
import { demoId } from '#db/seed/demo/demo-id.ts'
import { page } from './office-page.ts'
import { type Interaction, opened, type PageType, refusedBy } from './page-type.ts'
import type { Onlooker } from './prepared.ts'

const visit = (who: Onlooker, key: string, act: string, reads: string, button?: string): PageType =>
  page(
    who,
    `reception/visits/[id]${act && `/${act}`}/page.tsx`,
    `visit-${act || 'entry'}`,
    reads,
    () => `/reception/visits/${demoId(`luot-${key}`)}${act && `/${act}`}`,
    { interactions: button ? [refusedBy(button)] : [] },
  )

/** Somebody is looked for at the counter. */
const lookedFor = (name: string, then: RegExp): Interaction => ({
  name: `looked for ${name}`,
  act: async (page) => {
    await page.getByLabel('Tên, số giấy tờ hoặc điện thoại người đến').fill(name)
    await page.getByRole('button', { name: 'Tìm, tiếp người mới' }).click()
    await expect(page.getByText(then).first()).toBeVisible()
  },
})

/** The desk: counter, entries, sittings and the book. */
export const receptionPages: PageType[] = [
  page('reception', 'reception/page.tsx', 'counter', 'Tên, số giấy tờ hoặc điện thoại', undefined, {
    interactions: [
      lookedFor('Tiêu Văn Sồi', /Vụ việc cũ, đã nêu/),
      lookedFor('Lường Văn Chưa Đến', /Chưa đến cơ quan này lần nào/),
      opened,
      refusedBy('Kết thúc lượt tiếp'),
    ],
  }),
  {
    ...page('reception', 'reception/offline/page.tsx', 'counter-offline', 'Máy này chưa là máy của quầy'),
    file: '(device)/reception/offline/page.tsx',
  },
  visit('reception', 'soi-2', '', 'đã nêu 2 lần'),
  {
    ...visit('reception', 'lua-2', '', 'Đã ghi lượt tiếp'),
    name: 'visit-slip',
    path: () => `/reception/visits/${demoId('luot-lua-2')}?xong`,
  },
  visit('reception', 'khe-2', 'follow', 'cột 8 đến cột 13'),
  visit('reception', 'khe-2', 'open', 'Mở hồ sơ'),
  visit('chair', 'khe-2', 'conclude', 'Ghi kết luận', 'Ghi kết luận'),
  visit('reception', 'khe-2', 'refuse', 'Từ chối tiếp', 'Từ chối tiếp'),
  visit('reception', 'khe-2', 'speakers', 'Người đại diện của đoàn', 'Ghi người đại diện'),
  visit('reception', 'soi-2', 'retie', 'Sửa vụ việc', 'Chuyển sang vụ việc đúng'),
  visit('chair', 'khe-2', 'notice', 'Thông báo kết luận'),
  page('chair', 'reception/schedule/page.tsx', 'schedule', 'ít nhất 2 ngày mỗi tháng'),
  page('chair', 'reception/schedule/new/page.tsx', 'schedule-plan', 'Lên lịch buổi tiếp', undefined, {
    interactions: [refusedBy('Lên lịch buổi tiếp')],
  }),
  page('chair', 'reception/schedule/fixed/page.tsx', 'schedule-fixed', 'Đặt ngày cố định', undefined, {
    interactions: [refusedBy('Đặt ngày cố định')],
  }),
  page(
    'reception',
    'reception/sittings/[id]/page.tsx',
    'sitting',
    'Lượt hẹn (0/3)',
    (at) => `/reception/sittings/${at.sitting}`,
    { interactions: [refusedBy('Giữ lượt hẹn')] },
  ),
  page(
    'chair',
    'reception/sittings/[id]/postpone/page.tsx',
    'sitting-postpone',
    'Ngày tiếp bù',
    (at) => `/reception/sittings/${at.sitting}/postpone`,
    { interactions: [refusedBy('Hoãn buổi tiếp')] },
  ),
  page(
    'reception',
    'registers/reception/page.tsx',
    'register-of-receptions',
    'Tải sổ 12 cột',
    () => '/registers/reception?tu=2026-06-01&den=2026-11-30',
    { interactions: [opened] },
  ),
]
