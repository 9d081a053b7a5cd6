/** Four digits that hardly another test of the run has, and that nobody reads as a year. */
export const newMark = (): number => 3000 + Math.floor(Math.random() * 6000)
