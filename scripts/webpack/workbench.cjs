'use strict';
const path = require('node:path');
const HtmlPlugin = require('html-webpack-plugin');
const { cacheNamed, root, typescriptRules } = require('./shared.cjs');

const base = (name) => ({
  name,
  // Shaken but not minimised: the page never leaves this machine, and its messages stay readable.
  mode: 'production',
  context: root,
  resolve: { extensions: ['.tsx', '.ts', '.js', '.json'] },
  // Joining modules into one scope would take most of the build's time and gain nothing here.
  optimization: { minimize: false, concatenateModules: false },
  cache: cacheNamed(name, module.filename),
  performance: { hints: false },
  devtool: false,
});

/**
 * The page that stands in for Excel.
 * @type {import('webpack').Configuration}
 */
const page = {
  ...base('workbench-page'),
  target: ['web', 'es2022'],
  entry: { page: './workbench/page/index.tsx' },
  output: { filename: '[name].js' },
  module: { rules: [...typescriptRules, { test: /\.css$/, use: ['style-loader', 'css-loader'] }] },
  plugins: [new HtmlPlugin({ filename: 'index.html', template: path.join(root, 'workbench', 'page', 'index.html'), minify: false, scriptLoading: 'defer' })],
};

/**
 * The local server. Express and the maker of certificates stay in node_modules, which is here whenever the server is.
 * @type {import('webpack').Configuration}
 */
const server = {
  ...base('workbench-server'),
  target: 'node20',
  entry: { server: './workbench/server/main.ts' },
  output: { filename: '[name].js', library: { type: 'commonjs2' } },
  externals: { express: 'commonjs express', selfsigned: 'commonjs selfsigned' },
  module: { parser: { javascript: { dynamicImportMode: 'eager' } }, rules: typescriptRules },
};

module.exports = { page, server };
