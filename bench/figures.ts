export type Figures = { perSecond: number; p50: number; p95: number; p99: number; count: number }

/** Percentiles of how long each took, and how many a second in all. */
export function figuresOf(durationsMs: number[], seconds: number): Figures {
  const sorted = [...durationsMs].sort((a, b) => a - b)
  const at = (share: number) =>
    sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN
  return {
    perSecond: sorted.length / seconds,
    p50: at(0.5),
    p95: at(0.95),
    p99: at(0.99),
    count: sorted.length,
  }
}

const written = (value: number, digits: number) =>
  value.toLocaleString('vi-VN', { minimumFractionDigits: digits, maximumFractionDigits: digits })
export const ms = (value: number): string => written(value, value < 10 ? 1 : 0)
export const count = (value: number): string => written(value, 0)
export const share = (value: number): string => written(value, 2)

/** Lines of a table whose columns are as wide as they need; the first is left, all others right. */
export function tableLines(rows: string[][]): string[] {
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)))
  return rows.map((row) =>
    row
      .map((cell, column) =>
        column === 0 ? cell.padEnd(widths[0] ?? 0) : cell.padStart(widths[column] ?? 0),
      )
      .join('  '),
  )
}
