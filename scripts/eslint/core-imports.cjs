'use strict';
const path = require('node:path');

/**
 * src/core may import from itself and from a few packages that are pure computation: no other room
 * of the project, nothing of Office, a page, node or files. Dependencies point inwards.
 */
const PURE_PACKAGES = new Set(['@borgar/fx', 'decimal.js', 'numfmt', 'zod']);

module.exports = {
  meta: {
    type: 'problem',
    schema: [],
    messages: {
      outside: 'src/core must not import "{{source}}": it leaves src/core.',
      package: 'src/core must not import "{{source}}": only {{allowed}} are pure enough.',
    },
  },
  create(context) {
    const file = context.filename.split(path.sep).join('/');
    const core = file.slice(0, file.lastIndexOf('/src/core/') + '/src/core/'.length);

    function check(node, source) {
      if (typeof source !== 'string') return;
      if (source.startsWith('.')) {
        const target = path.posix.join(path.posix.dirname(file), source);
        if (!`${target}/`.startsWith(core)) context.report({ node, messageId: 'outside', data: { source } });
        return;
      }
      if (!PURE_PACKAGES.has(source)) context.report({ node, messageId: 'package', data: { source, allowed: [...PURE_PACKAGES].join(', ') } });
    }

    return {
      ImportDeclaration: (node) => check(node, node.source.value),
      ExportNamedDeclaration: (node) => check(node, node.source?.value),
      ExportAllDeclaration: (node) => check(node, node.source.value),
      ImportExpression: (node) => check(node, node.source.value),
      TSImportType: (node) => check(node, node.source?.value ?? node.argument?.literal?.value),
      TSExternalModuleReference: (node) => check(node, node.expression.value),
      'CallExpression[callee.name="require"]': (node) => check(node, node.arguments[0]?.value),
    };
  },
};
