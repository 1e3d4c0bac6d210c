'use strict';
const path = require('node:path');
const { URL } = require('node:url');
const CopyPlugin = require('copy-webpack-plugin');
const HtmlPlugin = require('html-webpack-plugin');
const { version } = require('../../package.json');
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
 *   page or absolute (a closed network has its own copy); address: folder where the add-in will stand.
 * @returns {import('webpack').Configuration}
 * @throws where the address is none that Excel would load an add-in from
 */
function addin({ name, officeJs = OFFICE_JS_CDN, address: written = MANIFEST_ADDRESS }) {
  const address = checkedAddress(written);
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
          { from: 'manifest.xml', transform: (content) => manifestFor(String(content), address) },
        ],
      }),
      ...customFunctions(MANIFEST_ADDRESS, address),
      helpPages(),
    ],
    optimization: { minimizer: [minimizeWithSwc], chunkIds: 'named' },
    cache: cacheNamed('addin', module.filename),
    performance: { hints: false },
    devtool: false,
  };
}

/** The address of a folder, with a `/` at its end. */
function checkedAddress(written) {
  const url = URL.canParse(written) ? new URL(written) : null;
  if (url?.protocol !== 'https:' || url.search !== '' || url.hash !== '' || url.username !== '' || /["<>&]/.test(url.href)) {
    throw new Error(`ADDIN_ADDRESS の「${written}」は使えません。https:// で始まる、アドインを置くフォルダーのアドレスを書いてください（例: https://addin.example.jp/kpi/）。`);
  }
  return url.href.endsWith('/') ? url.href : `${url.href}/`;
}

/** The manifest for an address, with the project's version: Office takes a changed manifest only under a higher one. */
function manifestFor(manifest, address) {
  return manifest.replaceAll(MANIFEST_ADDRESS, address).replace(/<Version>.*<\/Version>/, `<Version>${version}.0</Version>`);
}

/**
 * What the page may load and run: its own files and office.js, nothing from inside the page.
 * The hash is that of an empty text: Fluent UI makes empty style elements and fills them through the style sheet's own
 * interface, which the policy does not concern; a style element with any text in it stays forbidden.
 */
function contentPolicy(officeJs) {
  if (/^[a-z][a-z0-9+.-]*:/i.test(officeJs) && !URL.canParse(officeJs) || /^(?!https:)[a-z][a-z0-9+.-]*:|^\/\/|["<>&\s]/i.test(officeJs)) {
    throw new Error(`OFFICE_JS の「${officeJs}」は使えません。https:// で始まる office.js のアドレスか、アドインのサーバーの中の場所（例: /office-js/office.js）を書いてください。`);
  }
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

module.exports = { addin, manifestFor, checkedAddress, contentPolicy, MANIFEST_ADDRESS, OFFICE_JS_CDN };
