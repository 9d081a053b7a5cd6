import { type ParseArgsConfig, parseArgs } from 'node:util'
import { Refusal } from './start/progress.mjs'

/** The options of a command. @throws Refusal that says how it is used, instead of a stack */
export function readOptions<T extends NonNullable<ParseArgsConfig['options']>>(options: T, usage: string) {
  try {
    return parseArgs({ options }).values
  } catch {
    throw new Refusal(`Cách dùng: ${usage}`)
  }
}
