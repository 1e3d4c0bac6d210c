'use strict';
const path = require('node:path');
const HtmlPlugin = require('html-webpack-plugin');
const { cacheNamed, root, typescriptRules } = require('./shared.cjs');

const folder = path.join(root, 'test', 'e2e', 'conformance');

/**
 * Two pages for the conformance cases in a browser: the host with its workbook, and an add-in on the real office.js.
 * @type {import('webpack').Configuration}
 */
module.exports = {
  name: 'conformance',
  mode: 'production',
  target: ['web', 'es2022'],
  context: root,
  entry: { host: path.join(folder, 'hostPage.ts'), addin: path.join(folder, 'addinPage.ts') },
  output: { filename: '[name].js' },
  resolve: { extensions: ['.ts', '.js', '.json'] },
  module: { rules: [...typescriptRules, { test: /\.css$/, use: ['style-loader', 'css-loader'] }] },
  plugins: [
    new HtmlPlugin({ filename: 'host.html', chunks: ['host'], minify: false, title: 'host' }),
    new HtmlPlugin({ filename: 'addin.html', chunks: ['addin'], minify: false, templateContent: '<!doctype html><html lang="ja"><head><meta charset="utf-8"><title>add-in</title><script src="/office-js/office.js"></script></head><body></body></html>' }),
  ],
  optimization: { minimize: false, concatenateModules: false },
  cache: cacheNamed('conformance', module.filename),
  performance: { hints: false },
  devtool: false,
};
