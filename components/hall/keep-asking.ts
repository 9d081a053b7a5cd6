const AGAIN_MS = 1_000

/**
 * The framework leaves a page that it cannot ask for anew, and with it the words that somebody is typing. While
 * a hall is followed, what it asks for is asked until somebody answers.
 * @returns puts everything back
 */
export function keepAsking(): () => void {
  const plain = window.fetch
  window.fetch = async (...asked) => {
    const [input, options] = asked
    const address = input instanceof Request ? input.url : String(input)
    if (!address.includes('_rsc=')) return plain(...asked)
    for (;;) {
      const answer = await plain(...asked).catch((error: unknown) => {
        if (options?.signal?.aborted) throw error
        return undefined
      })
      if (answer && answer.status < 500) return answer
      await new Promise((next) => setTimeout(next, AGAIN_MS))
    }
  }
  return () => {
    window.fetch = plain
  }
}
