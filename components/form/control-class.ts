import { cn } from '#lib/cn.ts'

/** Look of every box one writes in. Its width is left to the field. */
export const controlClass =
  'block min-h-12 max-w-full rounded-md border-[1.5px] border-vien bg-giay-to px-3 py-2 text-than hover:border-cham aria-invalid:border-2 aria-invalid:border-son'

/** Around a whole field; a refused one is marked at the side as well as in words. */
export function frameClass(wrong: boolean): string {
  return cn('min-w-0', wrong && 'border-l-4 border-son pl-4')
}
