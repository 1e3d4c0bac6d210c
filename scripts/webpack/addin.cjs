'use strict';
const path = require('node:path');
const { URL } = require('node:url');
const CopyPlugin = require('copy-webpack-plugin');
const HtmlPlugin = require('html-webpack-plugin');
const { customFunctions } = require('./customFunctions.cjs');
const { helpPages } = require('./helpPages.cjs');
const { cacheNamed, minimizeWithSwc, root, typescriptRules } = require('./shared.cjs');

/** Address that manifest.xml is written for; every other one is put in its place by the build. */
const MANIFEST_ADDRESS = 'https://localhost:3000/';

/** Microsoft's own address of the library, which Office add-ins load by default. */
const OFFICE_JS_CDN = 'https://appsforoffice.microsoft.com/lib/1/hosted/office.js';

/**
 * The add-in as it is put on a web server: one page for pane, commands and functions, its icons, help pages and manifest.
 * @param {{ name: string, officeJs?: string, address?: string }} settings officeJs: address of office.js, relative to the
 *   page or absolute (a closed network has its own copy); address: where the add-in will stand, with a `/` at the end.
 * @returns {import('webpack').Configuration}
 */
function addin({ name, officeJs = OFFICE_JS_CDN, address = MANIFEST_ADDRESS }) {
  return {
    name,
    mode: 'production',
    target: ['web', 'es2022'],
    context: root,
    entry: { taskpane: './src/taskpane/index.tsx' },
    output: { filename: '[name].js', chunkFilename: '[name].js' },
    resolve: { extensions: ['.tsx', '.ts', '.js', '.json'] },
    module: { rules: typescriptRules },
    plugins: [
      new HtmlPlugin({
        filename: 'taskpane.html',
        template: path.join(root, 'src', 'taskpane', 'taskpane.html'),
        // The page is short and its policy is easier to read unminimised.
        minify: false,
        scriptLoading: 'defer',
        templateParameters: { officeJs, policy: contentPolicy(officeJs) },
      }),
      new CopyPlugin({
        patterns: [
          { from: 'assets/*.png', to: 'assets/[name][ext]' },
          { from: 'src/taskpane/taskpane.css', to: '[name][ext]' },
          { from: 'manifest.xml', transform: (content) => String(content).replaceAll(MANIFEST_ADDRESS, address) },
        ],
      }),
      ...customFunctions(MANIFEST_ADDRESS, address),
      helpPages(),
    ],
    optimization: {
      minimizer: [minimizeWithSwc],
      chunkIds: 'named',
      // What the page and the thread of the check both need is delivered once.
      splitChunks: { chunks: 'all', minSize: 0, cacheGroups: { defaultVendors: false, default: false, shared: { name: 'shared', minChunks: 2 } } },
    },
    cache: cacheNamed('addin', module.filename),
    performance: { hints: false },
    devtool: false,
  };
}

/**
 * What the page may load and run: its own files and office.js, nothing from inside the page.
 * The hash is that of an empty text: Fluent UI makes empty style elements and fills them through the style sheet's own
 * interface, which the policy does not concern; a style element with any text in it stays forbidden.
 */
function contentPolicy(officeJs) {
  const origin = /^https:\/\//.test(officeJs) ? ` ${new URL(officeJs).origin}` : '';
  return [
    "default-src 'none'",
    `script-src 'self'${origin}`,
    "style-src 'self' 'sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU='",
    "img-src 'self' data:",
    `connect-src 'self'${origin}`,
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');
}

module.exports = { addin, MANIFEST_ADDRESS };
