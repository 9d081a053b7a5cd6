import type { Page } from '@playwright/test'

/**
 * What a page may not do at any width, theme and text size: run over its side, offer a target that a
 * thumb misses, or speak to citizens in small print. Each fault is named by what it is on the page.
 */
export function layoutFaults(page: Page, rules: { smallestText?: number }): Promise<string[]> {
  return page.evaluate(({ smallestText }) => {
    const faults: string[] = []
    const name = (node: Element) =>
      `${node.tagName.toLowerCase()} “${(node.textContent || node.getAttribute('aria-label') || '').trim().slice(0, 40)}”`
    const root = document.documentElement
    if (root.scrollWidth > root.clientWidth) {
      const wide = [...document.body.querySelectorAll('*')].find(
        (node) => node.getBoundingClientRect().right > root.clientWidth + 1,
      )
      faults.push(`runs over by ${root.scrollWidth - root.clientWidth} px: ${wide ? name(wide) : 'unknown'}`)
    }
    const seen = (node: Element) => {
      const box = node.getBoundingClientRect()
      return (
        box.width > 1 &&
        box.height > 1 &&
        node.checkVisibility({ visibilityProperty: true, opacityProperty: true }) &&
        // What only screen readers read, or what shows itself when the keyboard reaches it.
        getComputedStyle(node).clipPath !== 'inset(50%)'
      )
    }
    /** Links inside a sentence are read, not aimed at; the guideline excepts them. */
    const inSentence = (node: Element) =>
      node.tagName === 'A' &&
      getComputedStyle(node).display === 'inline' &&
      (node.parentElement?.textContent?.trim().length ?? 0) > (node.textContent?.trim().length ?? 0) + 3

    const height = (node: Element) => {
      const own = node.getBoundingClientRect().height
      const input = node as HTMLInputElement
      const label = input.labels?.[0] ?? node.closest('label')
      if (!label) return own
      // A label may lie over the whole row that it stands in.
      const spread = getComputedStyle(label, '::before').position === 'absolute' && label.offsetParent
      return Math.max(own, (spread || label).getBoundingClientRect().height)
    }
    for (const node of document.querySelectorAll(
      'a[href], button, input:not([type=hidden]), select, textarea, summary',
    )) {
      if (!seen(node) || inSentence(node)) continue
      // Half a pixel is how browsers round.
      if (height(node) < 43.5) faults.push(`target of ${height(node).toFixed(1)} px: ${name(node)}`)
    }
    if (smallestText) {
      const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
      const small = new Set<string>()
      while (walker.nextNode()) {
        const text = walker.currentNode.textContent?.trim()
        const parent = walker.currentNode.parentElement
        if (!text || !parent || !seen(parent) || parent.closest('svg')) continue
        const size = Number.parseFloat(getComputedStyle(parent).fontSize)
        if (size < smallestText) small.add(`text of ${size} px: ${name(parent)}`)
      }
      faults.push(...small)
    }
    return [...new Set(faults)]
  }, rules)
}
