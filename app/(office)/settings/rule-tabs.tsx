import { Tabs } from '#components/ui/tabs.tsx'

const places = {
  '/settings/kinds': 'Loại đơn',
  '/settings/fields': 'Lĩnh vực',
  '/settings/limits': 'Hạn, thiết lập',
  '/settings/calendar': 'Lịch nghỉ',
} as const
export const rulePaths = Object.keys(places)

/** The parts of the rules that an administrator changes. */
export function RuleTabs({ here }: { here: keyof typeof places }) {
  return (
    <div className="mb-5">
      <Tabs
        label="Các phần của quy tắc"
        tabs={Object.entries(places).map(([href, label]) => ({ href, label, current: href === here }))}
      />
    </div>
  )
}
