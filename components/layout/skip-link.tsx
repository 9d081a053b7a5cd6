/** Where the skip link leads. */
export const contentId = 'noi-dung'

/** First stop of the keyboard: past the navigation. */
export function SkipLink() {
  return (
    <a
      href={`#${contentId}`}
      className="sr-only z-10 rounded-md bg-cham font-semibold text-tren focus:not-sr-only focus:absolute focus:top-2 focus:left-2 focus:px-4 focus:py-3 print:hidden"
    >
      Đến nội dung chính
    </a>
  )
}
