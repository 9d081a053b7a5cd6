import { SettingsForm } from '#domain/rules/setting-form.ts'
import { formRoute } from '#server/form-route.ts'
import { saveSettings } from '#server/rules/save-settings.ts'

export const POST = formRoute({
  who: 'staff',
  schema: SettingsForm,
  page: () => '/settings/limits/settings',
  run: async (ctx, { value }) => {
    await saveSettings(ctx, value)
    return '/settings/limits?xong'
  },
})
