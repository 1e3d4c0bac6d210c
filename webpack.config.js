'use strict';
const path = require('node:path');
const webpack = require('webpack');
const { minimizeWithSwc, typescriptRules } = require('./scripts/webpack/shared.cjs');

/**
 * The command line as one self-contained file: dist/cli.js needs node and nothing else beside it.
 * The add-in and the workbench have theirs in scripts/webpack; scripts/build.cjs runs them all.
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
    rules: typescriptRules,
  },
  plugins: [
    new webpack.BannerPlugin({ banner: '#!/usr/bin/env node', raw: true }),
    new webpack.optimize.LimitChunkCountPlugin({ maxChunks: 1 }),
  ],
  optimization: { minimizer: [minimizeWithSwc] },
  performance: { hints: false },
  devtool: false,
};
