'use strict';
const path = require('node:path');
const swc = require('@swc/core');
const webpack = require('webpack');

/** Minimises with the compiler that is here anyway; many times as fast as webpack's own minimiser. */
const minimizeWithSwc = {
  apply(compiler) {
    compiler.hooks.compilation.tap('minimize', (compilation) => {
      const stage = webpack.Compilation.PROCESS_ASSETS_STAGE_OPTIMIZE_SIZE;
      compilation.hooks.processAssets.tapPromise({ name: 'minimize', stage }, async (assets) => {
        for (const [name, source] of Object.entries(assets)) {
          const { code } = await swc.minify(String(source.source()), { compress: true, mangle: true, ecma: 2022 });
          compilation.updateAsset(name, new webpack.sources.RawSource(code));
        }
      });
    });
  },
};

/**
 * The command line as one self-contained file: dist/cli.js needs node and nothing else beside it.
 * @type {import('webpack').Configuration}
 */
module.exports = {
  name: 'cli',
  mode: 'production',
  target: 'node20',
  entry: { cli: './src/cli/main.ts' },
  output: { path: path.join(__dirname, 'dist'), filename: '[name].js' },
  resolve: { extensions: ['.ts', '.js', '.json'] },
  module: {
    // Everything lands in one file; what is imported with import() is still evaluated only when it is needed.
    parser: { javascript: { dynamicImportMode: 'eager' } },
    rules: [
      {
        test: /\.ts$/,
        exclude: /node_modules/,
        use: { loader: 'swc-loader', options: { jsc: { parser: { syntax: 'typescript' }, target: 'es2022' } } },
      },
    ],
  },
  plugins: [
    new webpack.BannerPlugin({ banner: '#!/usr/bin/env node', raw: true }),
    new webpack.optimize.LimitChunkCountPlugin({ maxChunks: 1 }),
  ],
  optimization: { minimizer: [minimizeWithSwc] },
  performance: { hints: false },
  devtool: false,
};
