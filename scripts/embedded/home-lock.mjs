import { linkSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { setTimeout as sleep } from 'node:timers/promises'
import { commandOf, startedAt } from './processes.mjs'

const read = (file) => {
  try {
    return readFileSync(file, 'utf8')
  } catch {
    return ''
  }
}

/**
 * The living process that holds `file`, or undefined. Pid, command line and start must all fit:
 * after a crash or a reboot the pid in the file may belong to any program.
 * @param {string} file
 * @returns {{ pid: number, command: string } | undefined}
 */
export function holderOf(file) {
  try {
    const { pid, command, started } = JSON.parse(read(file))
    return command && commandOf(pid) === command && startedAt(pid) === started ? { pid, command } : undefined
  } catch {
    return undefined
  }
}

/**
 * Takes the lock file of a folder for this process.
 * @param {string} file
 * @param {string} folder named in the refusal
 * @returns {Promise<() => void>} gives the lock back
 */
export async function takeLock(file, folder) {
  const mine = JSON.stringify({
    pid: process.pid,
    command: commandOf(process.pid),
    started: startedAt(process.pid),
    nonce: Math.random(),
  })
  const draft = `${file}.${process.pid}`
  rmSync(draft, { force: true })
  writeFileSync(draft, mine)
  try {
    linkSync(draft, file)
    rmSync(draft)
  } catch (error) {
    if (error.code !== 'EEXIST') throw error
    const holder = holderOf(file)
    if (holder) {
      rmSync(draft)
      throw new Error(
        `Một bản Năm Rõ khác (pid ${holder.pid}) đang chạy với thư mục dữ liệu ${folder}. ` +
          'Hãy dừng bản đó, hoặc đặt DATA_DIR và PORT khác cho bản này.',
      )
    }
    // The holder is dead. Of several starts that see this at once, the last rename wins and the others find out.
    renameSync(draft, file)
    await sleep(100)
  }
  if (read(file) !== mine)
    throw new Error(`Hai bản Năm Rõ cùng khởi động với thư mục dữ liệu ${folder}. Bản này dừng.`)
  return () => {
    if (read(file) === mine) rmSync(file, { force: true })
  }
}
