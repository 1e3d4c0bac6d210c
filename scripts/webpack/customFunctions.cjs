'use strict';
const CustomFunctionsMetadataPlugin = require('custom-functions-metadata-plugin');
const webpack = require('webpack');

/** Where Excel finds the functions' descriptions, beside the page. */
const METADATA = 'functions.json';

/**
 * functions.json from the functions' own comments, and behind each function the call that ties it to its name.
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
          if (compilation.getAsset(METADATA)) compilation.updateAsset(METADATA, (source) => new webpack.sources.RawSource(String(source.source()).replaceAll(written, address)));
        });
      });
    },
  },
];

module.exports = { customFunctions };
