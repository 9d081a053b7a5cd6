/** Data goes down to the database through server and comes up through pages; nothing calls back. */
const npm = { dependencyTypesNot: ['npm', 'npm-dev', 'npm-optional', 'core'] }
const layer = (folder, ...may) => ({
  name: `${folder}-may-import-only-${[folder, ...may].join('-')}`,
  severity: 'error',
  from: { path: `^${folder}/`, pathNot: '\\.test\\.tsx?$' },
  to: { pathNot: [folder, ...may].map((one) => `^${one}/`), ...npm },
})
const ban = (name, from, to) => ({ name, severity: 'error', from, to })

module.exports = {
  forbidden: [
    layer('lib'),
    layer('domain', 'lib'),
    layer('db', 'domain', 'lib'),
    layer('server', 'db', 'domain', 'lib'),
    layer('components', 'domain', 'lib'),
    layer('app', 'server', 'components', 'domain', 'lib'),
    ban('no-cycles', {}, { circular: true }),
    ban('no-unresolved', { pathNot: '^\\.next/' }, { couldNotResolve: true, pathNot: '^virtual:' }),
    ban(
      'domain-needs-only-zod',
      { path: '^domain/', pathNot: '\\.test\\.ts$' },
      { dependencyTypes: ['npm', 'npm-dev', 'core'], pathNot: 'node_modules/zod/' },
    ),
    ban('tables-know-only-words', { path: '^db/schema/' }, { path: '^domain/', pathNot: '/words\\.ts$' }),
    ban(
      'use-cases-know-no-http',
      { path: '^server/[^/]+/' },
      { path: 'node_modules/(next|next-auth|react)/' },
    ),
    ban('ui-kit-knows-no-domain', { path: '^components/(ui|form|layout)/' }, { path: '^domain/' }),
    ban(
      'only-wiring-files-reach-server',
      { path: '^app/', pathNot: '/(page|layout|route|icon|not-found)\\.tsx?$' },
      { path: '^server/' },
    ),
    ban(
      'only-the-pool-opens-transactions',
      { path: '^(server|app)/', pathNot: '\\.test\\.ts$' },
      { path: 'node_modules/postgres/' },
    ),
  ],
  options: {
    tsConfig: { fileName: 'tsconfig.json' },
    tsPreCompilationDeps: true,
    doNotFollow: { path: 'node_modules' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'default', 'types'],
      extensions: ['.ts', '.tsx', '.mjs', '.js', '.json', '.css'],
    },
  },
}
