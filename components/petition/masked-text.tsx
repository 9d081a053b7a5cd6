import { markPattern } from '#domain/petitions/masking.ts'

/** Text of people, its line breaks kept, with the masked places marked so that nobody reads over them. */
export function MaskedText({ text }: { text: string }) {
  return (
    <p className="whitespace-pre-line wrap-anywhere">
      {text.split(markPattern).map((part, index) =>
        index % 2 === 1 ? (
          <span
            // biome-ignore lint/suspicious/noArrayIndexKey: the parts of one text never change places
            key={index}
            className="rounded-sm border border-dashed border-vien bg-giay-sam px-1.5 text-[0.92em] text-than-nhat"
          >
            {part.slice(1, -1)}
          </span>
        ) : (
          part
        ),
      )}
    </p>
  )
}
