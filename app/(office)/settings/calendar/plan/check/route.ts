import { CalendarPlanForm, daysOfPlan, planLines } from '#domain/rules/calendar-form.ts'
import { formRoute } from '#server/form-route.ts'
import { keepForm } from '#server/kept-form.ts'
import { previewCalendar } from '#server/rules/change-calendar.ts'

/** Leads to the page that says which limits would move. */
export const POST = formRoute({
  who: 'staff',
  schema: CalendarPlanForm,
  page: () => '/settings/calendar/plan',
  run: async (ctx, input) => {
    const days = daysOfPlan(input.lines)
    await previewCalendar(ctx, days)
    await keepForm('/settings/calendar/preview', { values: { lines: planLines(days) }, errors: {} })
    return '/settings/calendar/preview'
  },
})
