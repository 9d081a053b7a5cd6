import { ButtonLink, ButtonRow } from '#components/ui/button.tsx'
import { Logo } from '#components/ui/logo.tsx'

/** What is said when a page fails. It needs nothing of the page that failed, and tells nothing of why. */
export function Trouble() {
  return (
    <main className="mx-auto max-w-page px-4 py-10 text-lg sm:px-6">
      <Logo />
      <h1 className="mt-8 text-3xl">Chưa mở được vì trang đang trục trặc</h1>
      <p className="mt-3">
        Những gì đã gửi vẫn còn nguyên. Nếu vừa bấm gửi, xin mở lại trang rồi gửi lại: gửi hai lần vẫn tính
        một. Gấp thì gọi hoặc đến nơi tiếp công dân.
      </p>
      <div className="mt-5">
        <ButtonRow>
          <ButtonLink href="" tone="primary">
            Mở lại trang này
          </ButtonLink>
          <ButtonLink href="/">Về trang đầu</ButtonLink>
        </ButtonRow>
      </div>
    </main>
  )
}
