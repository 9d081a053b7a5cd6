/** What a form page shows again after a refusal: the typed values and one sentence for each field. */
export type FormState = {
  values: Record<string, string>
  errors: Record<string, string>
  message?: string
}

export const emptyForm: FormState = { values: {}, errors: {} }

/** Of several forms on one page: the state for the one that these fields belong to, nothing for the others. */
export const stateOfForm = (state: FormState, ...names: string[]): FormState =>
  names.some((name) => name in state.errors || name in state.values) ? state : emptyForm

/** What every field takes. */
export type FieldProps = {
  state: FormState
  name: string
  label: string
  hint?: string
  /** Says so beside the label; fields without it are needed. */
  optional?: boolean
  /** The only question of its page: the label is the heading. */
  asTitle?: boolean
  /** Shown when nothing was typed yet. */
  defaultValue?: string
}

export function fieldId(name: string): string {
  return `o-${name}`
}

export function typedValue({ state, name, defaultValue }: FieldProps): string | undefined {
  return state.values[name] ?? defaultValue
}

/** Ties a control to its hint and its error. */
export function controlProps({ state, name, hint }: Pick<FieldProps, 'state' | 'name' | 'hint'>) {
  const id = fieldId(name)
  const describedBy = [hint && `${id}-goi-y`, state.errors[name] && `${id}-loi`].filter(Boolean).join(' ')
  return {
    id,
    name,
    'aria-describedby': describedBy || undefined,
    'aria-invalid': state.errors[name] ? (true as const) : undefined,
  }
}
