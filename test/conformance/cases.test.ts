import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';
import { CASES } from './cases/index';
import { AREAS } from './cases/types';

/** Anchors that the reference has for each type: `excel-excel-range-address-member`, methods with `(1)`, from the declarations that it is made of. */
function anchors(): Set<string> {
  const found = new Set<string>();
  for (const file of ['office-js/index.d.ts', 'custom-functions-runtime/index.d.ts']) {
    const path = join(__dirname, '../../node_modules/@types', file);
    const source = ts.createSourceFile(path, readFileSync(path, 'utf8'), ts.ScriptTarget.Latest, true);
    const visit = (node: ts.Node, owner: string): void => {
      if (ts.isModuleDeclaration(node) || ts.isClassDeclaration(node) || ts.isInterfaceDeclaration(node) || ts.isEnumDeclaration(node)) {
        const name = owner === '' ? (node.name?.getText() ?? '') : `${owner}-${node.name?.getText() ?? ''}`;
        found.add(name.toLowerCase());
        ts.forEachChild(node, (child) => visit(child, name));
        return;
      }
      if (ts.isClassElement(node) || ts.isTypeElement(node)) {
        const member = node.name?.getText();
        if (member !== undefined) found.add(`${owner}-${member}${ts.isMethodDeclaration(node) || ts.isMethodSignature(node) ? '()' : ''}`.toLowerCase());
        return;
      }
      ts.forEachChild(node, (child) => visit(child, owner));
    };
    visit(source, '');
  }
  return found;
}

it('there are at least 150 cases, none of them twice', () => {
  expect(CASES.length).toBeGreaterThanOrEqual(150);
  const names = CASES.map(({ name }) => name);
  expect(names.filter((name, i) => names.indexOf(name) !== i)).toEqual([]);
});

it('every area has cases', () => {
  expect(AREAS.filter((area) => !CASES.some((one) => one.area === area))).toEqual([]);
});

it("every case names a page of Microsoft's documentation", () => {
  expect(CASES.filter(({ page }) => !/^https:\/\/learn\.microsoft\.com\/(office\/dev\/add-ins|javascript\/api)(\/[a-z0-9.-]+)*(#[a-z0-9().-]+)?$/.test(page)).map(({ page }) => page)).toEqual([]);
});

it('every member of the reference that a case names exists', () => {
  const known = anchors();
  const unknown = CASES.map(({ page }) => page).filter((page) => {
    const match = /^https:\/\/learn\.microsoft\.com\/javascript\/api\/[a-z-]+\/([a-z.]+)(?:#[a-z]+-([a-z-]+?)-member(\(1\))?)?$/.exec(page);
    if (!match) return false;
    const [, type = '', member, method] = match;
    return !known.has(member === undefined ? type.replaceAll('.', '-') : `${member}${method === undefined ? '' : '()'}`);
  });
  expect(unknown).toEqual([]);
});
