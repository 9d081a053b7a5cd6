import type { FormState } from '#components/form/form-state.ts'

/** Of a page with several forms: what was said about the fields of one of them. */
export function partOfState(state: FormState, names: readonly string[]): FormState {
  const errors = Object.fromEntries(Object.entries(state.errors).filter(([name]) => names.includes(name)))
  return { values: state.values, errors }
}

/** What was said about none of these fields: it stands on top of the page. */
export function restOfState(state: FormState, names: readonly string[]): FormState {
  const errors = Object.fromEntries(Object.entries(state.errors).filter(([name]) => !names.includes(name)))
  return { values: {}, errors, message: state.message }
}
