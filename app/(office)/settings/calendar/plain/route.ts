import { PlainDayForm, planLines } from '#domain/rules/calendar-form.ts'
import { formRoute } from '#server/form-route.ts'
import { keepForm } from '#server/kept-form.ts'
import { previewCalendar } from '#server/rules/change-calendar.ts'

/** Leads to the page that says which limits would move when this day is like any other again. */
export const POST = formRoute({
  who: 'staff',
  schema: PlainDayForm,
  page: () => '/settings/calendar/day',
  run: async (ctx, { day }) => {
    const days = [{ day, row: null }]
    await previewCalendar(ctx, days)
    await keepForm('/settings/calendar/preview', { values: { lines: planLines(days) }, errors: {} })
    return '/settings/calendar/preview'
  },
})
