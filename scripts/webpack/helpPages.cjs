'use strict';
const fs = require('node:fs');
const path = require('node:path');
const CopyPlugin = require('copy-webpack-plugin');
const { root } = require('./shared.cjs');

const folder = path.join(__dirname, 'help');

/** Address of another page as it stands in the sources: `rate.md`, `../functions/README.md#…`. */
const PAGE = /^([\w./-]+)\.md(#.*)?$/;

const escaped = (text) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');

/**
 * A page of docs/ as a page of the web, without any script.
 * @param {string} markdown with a heading of the first level, which becomes the title
 * @returns {Promise<string>} HTML; links to other .md pages lead to their .html
 */
async function helpPage(markdown) {
  // Marked is an ES module, which older Node 20 cannot require.
  const { Marked } = await import('marked');
  const marked = new Marked({ walkTokens: (token) => { if (token.type === 'link') token.href = token.href.replace(PAGE, '$1.html$2'); } });
  const title = /^# (.+)$/m.exec(markdown)?.[1] ?? '';
  const content = await marked.parse(markdown);
  return fs.readFileSync(path.join(folder, 'page.html'), 'utf8').replace('{{title}}', () => escaped(title)).replace('{{content}}', () => content.trim());
}

/** The help pages of functions and rules, which Excel and the pane link to. */
const helpPages = () => new CopyPlugin({
  patterns: [
    ...['functions', 'rules'].map((kind) => ({ from: `docs/${kind}/*.md`, to: `docs/${kind}/[name].html`, context: root, transform: (content) => helpPage(String(content)) })),
    { from: path.join(folder, 'help.css'), to: 'docs/help.css' },
  ],
});

module.exports = { helpPages, helpPage };
