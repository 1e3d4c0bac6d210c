'use strict';
const CustomFunctionsMetadataPlugin = require('custom-functions-metadata-plugin');
const webpack = require('webpack');
const { functionGuide } = require('./functionGuide.cjs');

/** Where Excel finds the functions' descriptions, beside the page. */
const METADATA = 'functions.json';

/** What the pane shows of the functions when it helps to insert one. */
const GUIDE = 'functionGuide.json';

/**
 * functions.json from the functions' own comments, the pane's guide to them out of it and of the help pages, and behind each function the call that ties it to its name.
 * @param {string} written address in the comments' @helpurl
 * @param {string} address where the add-in will stand; it takes the other's place.
 * @returns {import('webpack').WebpackPluginInstance[]}
 */
const customFunctions = (written, address) => [
  new CustomFunctionsMetadataPlugin({ output: METADATA, input: require('../custom-function-files.cjs') }),
  {
    apply(compiler) {
      compiler.hooks.thisCompilation.tap('help addresses', (compilation) => {
        compilation.hooks.processAssets.tap('help addresses', () => {
          // A comment that the generator refuses has been reported by then, and there is no file.
          const metadata = compilation.getAsset(METADATA);
          if (!metadata) return;
          const text = String(metadata.source.source()).replaceAll(written, address);
          compilation.updateAsset(METADATA, new webpack.sources.RawSource(text));
          compilation.emitAsset(GUIDE, new webpack.sources.RawSource(JSON.stringify(functionGuide(JSON.parse(text)))));
        });
      });
    },
  },
];

module.exports = { customFunctions };
