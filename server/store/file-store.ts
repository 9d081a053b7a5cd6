import type { Readable } from 'node:stream'
import { Refusal } from '#domain/refusal.ts'

/** What is known of bytes that lie whole in a file of ours. */
export type Known = { size: number; sha256: string }

/** Where kept bytes lie, each under a name (server/stored-path.ts). The database says which of them count. */
export type FileStore = {
  /**
   * Keeps the bytes of a local file, whole or not at all; the same name again takes the place of the first.
   * The local file is gone after that, and untouched when it failed.
   */
  put: (name: string, path: string, known: Known) => Promise<void>
  /** The bytes and how many there are; undefined when there are none of this name. */
  open: (name: string) => Promise<{ stream: Readable; size: number } | undefined>
  /** Lends the bytes as a local file, for programs that read by a path; only until the work is done. */
  lend: <T>(name: string, work: (path: string) => Promise<T>) => Promise<T>
  /** The same bytes under a second name. @returns false when there are none of the first */
  copy: (from: string, to: string) => Promise<boolean>
  /** Takes bytes away; no matter whether they were there. */
  remove: (name: string) => Promise<void>
  /** Everything that lies there, some at a time, with the moment it came. */
  list: () => AsyncGenerator<{ name: string; at: Date }[]>
}

/** The store does not answer, or not as agreed. The cause is in the log; the person is told what to do. */
export class StoreTrouble extends Refusal {
  constructor(cause: unknown) {
    super(
      'file.storeTrouble',
      'Nơi lưu tệp đang trục trặc nên chưa nhận hoặc chưa mở được tệp; những gì đã gửi trước đó vẫn nguyên. Xin làm lại sau ít phút.',
    )
    this.cause = cause
  }
}

/** No bytes of this name; the code is the one that a disk gives. */
export class NotKept extends Error {
  readonly code = 'ENOENT'
}
