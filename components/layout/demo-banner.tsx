/** On every page and paper of the demo, so that nobody takes it for real. */
export const demoWords = 'Dữ liệu minh họa: người, việc, cơ quan ở đây không có thật.'

export function DemoBanner() {
  return (
    <aside
      aria-label="Trang minh họa"
      className="bg-nghe-nhat px-4 py-1.5 text-center text-base text-nghe print:border-b print:px-0 print:text-left"
    >
      <p>{demoWords}</p>
    </aside>
  )
}
