import { unreadable, type UnreadableFileError } from './unreadable';

/** Packages of other programs, by the names of their parts; in Excel's own, word/ and ppt/ never stand at the top. */
const OTHERS: readonly (readonly [RegExp, () => UnreadableFileError])[] = [
  [/^xl\/workbook\.bin$/i, () => unreadable.unsupported('バイナリ形式（.xlsb）')],
  [/^word\//i, () => unreadable.notWorkbook(' Word の文書')],
  [/^ppt\//i, () => unreadable.notWorkbook(' PowerPoint の資料')],
  [/^index\/document\.iwa$/i, () => unreadable.unsupported('Numbers の形式')],
  [/^content\.xml$/i, () => unreadable.unsupported('OpenDocument 形式（.ods など）')],
];

/** Parts that hold nothing the snapshot wants and that can be large or odd; they are not even unpacked. */
const UNWANTED = /^(?:docProps|customXml|_xmlsignatures|xl\/(?:media|drawings|charts|chartsheets|dialogsheets|macrosheets|theme|pivotCache|pivotTables|printerSettings|externalLinks|embeddings|ctrlProps|activeX|diagrams|queryTables|tables|slicers|slicerCaches|model|customData|richData|webextensions|calcChain\.xml|connections\.xml))(?:\/|$)/i;

const WANTED = /\.(?:xml|rels)$/i;

/**
 * Names of the parts to read of a package.
 * @throws UnreadableFileError, naming the format where it is known, when the package is no workbook.
 */
export function wantedParts(names: readonly string[]): string[] {
  if (!names.some((name) => /^xl\/workbook[^/]*\.xml$/i.test(name))) {
    for (const [pattern, error] of OTHERS) if (names.some((name) => pattern.test(name))) throw error();
    if (names.some((name) => /^xl\//i.test(name))) throw unreadable.corrupt('ブックの本体がありません');
    throw unreadable.notWorkbook('別の種類の圧縮ファイル');
  }
  return names.filter((name) => WANTED.test(name) && !UNWANTED.test(name));
}
