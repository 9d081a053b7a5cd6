import { eq } from 'drizzle-orm'
import { setting } from '#db/schema/rules.ts'
import { tx } from '#db/tx.ts'
import { can } from '#domain/people/permissions.ts'
import { type SettingsInput, settingKeys } from '#domain/rules/setting-form.ts'
import type { Ctx } from '#server/context.ts'
import { record } from '#server/events.ts'
import { NotFound } from '#server/petitions/petition-row.ts'
import { loadRules } from '#server/places/rules.ts'
import { lockRules } from './lock-rules.ts'

/** Changes settings for petitions that are filed from now on; those that exist keep what they began with. */
export function saveSettings(ctx: Ctx, input: SettingsInput): Promise<void> {
  return tx(ctx, async (db) => {
    await lockRules(db, ctx)
    const { settings } = await loadRules(db)
    for (const key of settingKeys) {
      if (!settings.has(key) || settings.get(key) === input[key]) continue
      await db.update(setting).set({ value: input[key] }).where(eq(setting.key, key))
      await record(db, ctx, { type: 'setting.changed', payload: { key } })
    }
  })
}

/** Settings and days of the calendar, for whoever changes them. */
export function readRules(ctx: Ctx) {
  if (!can(ctx.actor, 'rules.manage')) throw new NotFound()
  return tx(ctx, loadRules)
}
