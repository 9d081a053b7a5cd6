import { fields } from '#domain/petitions/words.ts'

/** A list of words as the options of a field. */
export const optionsOf = (list: Record<string, string>) =>
  Object.entries(list).map(([value, label]) => ({ value, label }))

export const fieldOptions = optionsOf(fields)
export const fieldLabel = (field: string): string => (fields as Record<string, string>)[field] ?? field
