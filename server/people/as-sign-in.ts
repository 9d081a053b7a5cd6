import { type Tx, tx } from '#db/tx.ts'

/** In one transaction of the sign-in role, which reaches accounts and nothing else. */
export const asSignIn = <T>(at: Date, fn: (db: Tx) => Promise<T>): Promise<T> =>
  tx({ actor: { kind: 'signin' }, at }, fn)
