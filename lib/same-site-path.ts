/**
 * Where to go after signing in: only an address of this very site. Browsers read a second slash or a
 * backslash as the start of another host, and drop tabs and line ends first.
 */
export function sameSitePath(wanted: string | undefined, otherwise: string): string {
  if (!wanted || wanted.length > 500 || !/^\/(?![/\\])[^\\\s\p{Cc}]*$/u.test(wanted)) return otherwise
  const here = 'http://same.invalid'
  return URL.parse(wanted, here)?.origin === here ? wanted : otherwise
}
