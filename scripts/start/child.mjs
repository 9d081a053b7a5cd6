import { spawn } from 'node:child_process'
import { cloneDir } from '../embedded/place.mjs'
import { signal } from '../embedded/processes.mjs'
import { Refusal } from './progress.mjs'

/** Programs of the steps that run now; ended when the start is interrupted. */
const running = new Set()

/** Ends the programs of the current step. */
export function endSteps() {
  for (const child of running) signal(-child.pid, 'SIGTERM')
}

/**
 * Runs a program to its end and gives what it printed; on failure shows everything it printed.
 * @param {string} program
 * @param {string[]} args
 * @param {{ env?: NodeJS.ProcessEnv, what: string }} options `what` names the step in the refusal
 * @returns {Promise<string>} standard output
 */
export function run(program, args, { env = process.env, what }) {
  return new Promise((done, refuse) => {
    // An own process group, so that what the program starts in turn ends with it
    const child = spawn(program, args, {
      cwd: cloneDir,
      env,
      detached: true,
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    running.add(child)
    let output = ''
    let all = ''
    child.stdout.on('data', (data) => {
      output += data
      all += data
    })
    child.stderr.on('data', (data) => {
      all += data
    })
    child.once('error', (error) => refuse(new Refusal(`${what}: ${error.message}`)))
    child.once('close', (code, killedBy) => {
      running.delete(child)
      if (code === 0) done(output)
      else refuse(new Refusal(`${what} không được (${killedBy ?? `mã ${code}`}).\n${all.trim()}`))
    })
  })
}
