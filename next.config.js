/** @type {import('next').NextConfig} */
export default {
  // Pages are never cached or optimised by the framework: a nonce needs every page dynamic,
  // and the image optimiser is attack surface that nothing here uses.
  images: { unoptimized: true },
  poweredByHeader: false,
  reactStrictMode: true,
  agentRules: false,
}
