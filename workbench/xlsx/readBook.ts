import type { WorkbookContent } from '../model/content';
import { cleanFormula } from './functions';
import type { Package, Relationship } from './package';
import { childOf, childrenOf, isTrue, numberOf, type XmlNode } from './xml';

/** A sheet as the workbook part lists it. */
export interface ListedSheet {
  readonly name: string;
  readonly sheetId: number;
  readonly relationshipId: string;
  /** Part of the sheet and what it is (`worksheet`, `chartsheet`); undefined where the package has none. */
  readonly part: string | undefined;
  readonly type: string | undefined;
}

/** Where the main parts of a workbook are, and what its own part says. */
export interface Book {
  readonly part: string;
  readonly root: XmlNode;
  readonly relationships: readonly Relationship[];
  readonly sheets: readonly ListedSheet[];
}

export function readBook(pack: Package): Book {
  const main = pack.relationships('').find(({ type }) => type === 'officeDocument')?.target;
  const part = (main === undefined ? undefined : pack.find(main)) ?? pack.find('xl/workbook.xml') ?? pack.names.find((name) => /^xl\/workbook[^/]*\.xml$/i.test(name)) ?? 'xl/workbook.xml';
  const root = pack.xml(part) ?? { name: 'workbook', attributes: {}, children: [], text: '' };
  const relationships = pack.relationships(part);
  const sheets = childrenOf(childOf(root, 'sheets'), 'sheet').map((node, i): ListedSheet => {
    const relationshipId = Object.entries(node.attributes).find(([name]) => /:id$/.test(name))?.[1] ?? '';
    const target = relationships.find(({ id }) => id === relationshipId);
    return { name: node.attributes['name'] ?? '', sheetId: numberOf(node, 'sheetId') ?? i + 1, relationshipId, part: target && pack.find(target.target), type: target?.type };
  });
  return { part, root, relationships, sheets };
}

/** Part of the book that a relationship of this type leads to. */
export const partOfType = (book: Book, type: string): string | undefined => book.relationships.find((relationship) => relationship.type === type)?.target;

/** Defined names that a user sees. Excel's own (print areas, filters) and hidden ones stay in the file and are not told. */
export function readNames(book: Book): WorkbookContent['names'] {
  return childrenOf(childOf(book.root, 'definedNames'), 'definedName')
    .filter(isTold)
    .map((node) => ({ name: node.attributes['name'] ?? '', formula: cleanFormula(node.text), sheet: book.sheets[numberOf(node, 'localSheetId') ?? -1]?.name ?? null }));
}

export const isTold = ({ attributes }: Pick<XmlNode, 'attributes'>): boolean => !/^_xlnm\./i.test(attributes['name'] ?? '') && !isTrue(attributes['hidden']);

/** Place of the sheet that was in front when the book was saved. */
export const readActive = (book: Book): number => numberOf(childOf(childOf(book.root, 'bookViews'), 'workbookView'), 'activeTab') ?? 0;
