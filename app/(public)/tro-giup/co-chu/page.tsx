import type { Metadata } from 'next'
import { PostButton } from '#components/form/post-button.tsx'
import { PageTitle } from '#components/layout/page-title.tsx'
import { ButtonRow } from '#components/ui/button.tsx'
import { wantsLargeText } from '#server/cookies.ts'

export const metadata: Metadata = { title: 'Cỡ chữ' }

export default async function TextSizePage() {
  const isLarge = await wantsLargeText()
  return (
    <>
      <PageTitle
        title="Cỡ chữ"
        lead={
          isLarge ? 'Đang dùng chữ lớn.' : 'Đang dùng chữ thường. Chữ lớn dùng cho mọi trang trên máy này.'
        }
      />
      <ButtonRow>
        <PostButton
          action="/tro-giup/co-chu/luu"
          tone="primary"
          values={{ size: isLarge ? 'plain' : 'large' }}
        >
          {isLarge ? 'Dùng chữ thường' : 'Dùng chữ lớn'}
        </PostButton>
      </ButtonRow>
    </>
  )
}
