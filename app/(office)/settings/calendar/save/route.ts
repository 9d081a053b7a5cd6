import { CalendarPlanForm, daysOfPlan } from '#domain/rules/calendar-form.ts'
import { formRoute } from '#server/form-route.ts'
import { changeCalendar } from '#server/rules/change-calendar.ts'

export const POST = formRoute({
  who: 'staff',
  schema: CalendarPlanForm,
  page: () => '/settings/calendar/plan',
  run: async (ctx, { lines }) => {
    const [first] = await changeCalendar(ctx, daysOfPlan(lines))
    return `/settings/calendar?nam=${first?.day.slice(0, 4)}&xong`
  },
})
