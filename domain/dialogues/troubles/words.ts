/** What somebody has to act on, told once for each day that it is about. */
export const troubleKinds = [
  'day-off',
  'chair-ended',
  'conclusion-soon',
  'conclusion-late',
  'sitting-off',
] as const
export type TroubleKind = (typeof troubleKinds)[number]
