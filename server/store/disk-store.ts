import { createReadStream } from 'node:fs'
import { link, mkdir, readdir, rename, rm, stat } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import type { FileStore } from '#server/store/file-store.ts'

/** Keeps bytes in a folder of this machine, which also holds what is on its way (tmp, parts): so a move is whole. */
export function diskStore(root: string): FileStore {
  const pathOf = (name: string) => join(root, name)
  return {
    async put(name, path) {
      await mkdir(dirname(pathOf(name)), { recursive: true, mode: 0o700 })
      await rename(path, pathOf(name))
    },

    async open(name) {
      const found = await stat(pathOf(name)).catch(() => undefined)
      return found && { stream: createReadStream(pathOf(name)), size: found.size }
    },

    lend: (name, work) => work(pathOf(name)),

    /** A second name of the same bytes: they take no room twice. */
    async copy(from, to) {
      await mkdir(dirname(pathOf(to)), { recursive: true, mode: 0o700 })
      return link(pathOf(from), pathOf(to)).then(
        () => true,
        (error: NodeJS.ErrnoException) => {
          if (error.code !== 'ENOENT') throw error
          return false
        },
      )
    },

    remove: (name) => rm(pathOf(name), { force: true }),

    async *list() {
      for (const folder of await namesIn(root)) {
        if (!/^[0-9a-f]{2}$/.test(folder)) continue
        const found: { name: string; at: Date }[] = []
        for (const one of await namesIn(pathOf(folder))) {
          const name = `${folder}/${one}`
          const state = await stat(pathOf(name)).catch(() => undefined)
          if (state?.isFile()) found.push({ name, at: state.ctime })
        }
        yield found
      }
    },
  }
}

const namesIn = (path: string): Promise<string[]> => readdir(path).catch(() => [])
