/** @type {import('next').NextConfig} */
export default {
  // Pages are never cached or optimised by the framework: a nonce needs every page dynamic,
  // and the image optimiser is attack surface that nothing here uses.
  images: { unoptimized: true },
  poweredByHeader: false,
  reactStrictMode: true,
  agentRules: false,
  // `npm test` checks the types; a start need not do it again, and least of all those of the tests.
  typescript: { ignoreBuildErrors: true },
}
