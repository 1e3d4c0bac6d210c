'use strict';
/** What the builds have in common: how TypeScript is compiled, how code is minimised, where results of earlier runs are kept. */
const path = require('node:path');
const swc = require('@swc/core');
const webpack = require('webpack');

const root = path.join(__dirname, '..', '..');

/** Minimises with the compiler that is here anyway; many times as fast as webpack's own minimiser. */
const minimizeWithSwc = {
  apply(compiler) {
    compiler.hooks.compilation.tap('minimize', (compilation) => {
      const stage = webpack.Compilation.PROCESS_ASSETS_STAGE_OPTIMIZE_SIZE;
      compilation.hooks.processAssets.tapPromise({ name: 'minimize', stage }, async (assets) => {
        for (const [name, source] of Object.entries(assets)) {
          if (!name.endsWith('.js')) continue;
          const { code } = await swc.minify(String(source.source()), { compress: true, mangle: true, ecma: 2022 });
          compilation.updateAsset(name, new webpack.sources.RawSource(code));
        }
      });
    });
  },
};

/** TypeScript without a type check (`npm run types` does that once); React's automatic runtime in .tsx. */
const typescriptRules = ['ts', 'tsx'].map((kind) => ({
  test: new RegExp(`\\.${kind}$`),
  exclude: /node_modules/,
  use: {
    loader: 'swc-loader',
    options: { jsc: { parser: { syntax: 'typescript', tsx: kind === 'tsx' }, target: 'es2022', transform: { react: { runtime: 'automatic' } } } },
  },
}));

/** Compiled modules are kept between runs: a second build takes a fraction of the first. */
const cacheNamed = (name, file) => ({ type: 'filesystem', name, cacheDirectory: path.join(root, 'node_modules', '.cache', 'webpack'), buildDependencies: { config: [file, module.filename] } });

module.exports = { root, minimizeWithSwc, typescriptRules, cacheNamed };
