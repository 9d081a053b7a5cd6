/** A value that goes with the form unseen. Never trust it: it comes back as anybody likes. */
export function HiddenField({ name, value }: { name: string; value: string }) {
  return <input type="hidden" name={name} value={value} />
}
