import { PostButton } from '#components/form/post-button.tsx'

/** Under every page of the form: where the unfinished text lies, how long, and how to be rid of it. */
export function DraftNote({ until }: { until?: string }) {
  return (
    <div className="mt-10 space-y-3 border-t border-ke pt-4 text-base text-than-nhat">
      <p>
        {until
          ? `Bản viết dở được giữ trên máy chủ đến ${until} rồi tự xóa. Gửi xong cũng xóa.`
          : 'Bấm nút tiếp thì bản viết dở được giữ trên máy chủ trong 24 giờ rồi tự xóa. Gửi xong cũng xóa.'}
      </p>
      {until && <PostButton action="/gui/bo">Bỏ bản viết dở</PostButton>}
    </div>
  )
}
