// What a person sees while Năm Rõ starts: one line for each step, with its seconds.

/** A step is still waiting for its seconds at the end of the current line. */
let lineOpen = false

// `npm start | head` closes our output: no reason to die
process.stdout.on('error', () => {})

/** Prints one line, below the step that is under way. */
export function say(line) {
  process.stdout.write(`${lineOpen ? '\n' : ''}${line}\n`)
  lineOpen = false
}

/** Seconds since `start` as people here write them. */
export const secondsSince = (start) =>
  `${((performance.now() - start) / 1000).toFixed(1).replace('.', ',')} s`

/**
 * Runs one step of the start and prints its line.
 * @template T
 * @param {string} name
 * @param {() => T | Promise<T>} work
 * @returns {Promise<T>}
 */
export async function step(name, work) {
  const start = performance.now()
  process.stdout.write(`· ${name} … `)
  lineOpen = true
  try {
    const result = await work()
    process.stdout.write(lineOpen ? `${secondsSince(start)}\n` : `  ${name}: ${secondsSince(start)}\n`)
    return result
  } catch (error) {
    if (lineOpen) process.stdout.write('không được\n')
    throw error
  } finally {
    lineOpen = false
  }
}

/** A refusal meant for the person at the keyboard: printed without a stack. */
export class Refusal extends Error {}

/** Prints why the start stops. */
export function explain(error) {
  say(error instanceof Refusal ? `\n${error.message}` : `\n${error.stack ?? error}`)
}
