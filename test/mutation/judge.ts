import { parseAddress, parseRange, rangeContains } from '../../src/core/snapshot/address';
import type { Finding } from '../../src/core/report';
import { placeKey, type Book, type Place } from './book';
import type { Kind, Plant } from './plant';

export interface Verdict {
  readonly caught: boolean;
  readonly named: boolean;
  /** New findings that are about neither the planted cell, nor a relation with it, nor what a formula made of it. */
  readonly unrelated: readonly Finding[];
  /** New findings about cells that changed only because their formula depends on the planted one. */
  readonly followOns: readonly Finding[];
  /** Findings that point at the planted cell, for the list of misses. */
  readonly touching: readonly Finding[];
}

const full = (finding: Finding): string => JSON.stringify([finding.rule, finding.severity, finding.sheet, finding.cell, finding.range, finding.evidence, finding.message]);
const brief = (finding: Finding): string => `${finding.rule} ${finding.sheet}!${finding.cell}`;

function placesOf(finding: Finding): string[] {
  return [finding.cell, ...finding.evidence].map((address) => (address.includes('!') ? address : placeKey({ sheet: finding.sheet, cell: address })));
}

function inRange(finding: Finding, place: Place): boolean {
  const range = finding.range === undefined || finding.sheet !== place.sheet ? null : parseRange(finding.range.slice(finding.range.lastIndexOf('!') + 1));
  const at = parseAddress(place.cell);
  return range !== null && at !== null && rangeContains(range, at.row, at.col);
}

/** As the scoring of the truth files has it: the cell, a range around it, or evidence that names it. */
const touches = (finding: Finding, place: Place): boolean => placesOf(finding).includes(placeKey(place)) || inRange(finding, place);

/** Compares the findings of a planted book with those of the book as it was. */
export function judge(book: Book, kind: Kind, plant: Plant, before: readonly Finding[], after: readonly Finding[]): Verdict {
  const old = new Set(before.map(full));
  const known = new Set(before.map(brief));
  const fresh = after.filter((finding) => !old.has(full(finding)));
  const places: readonly Place[] = [...(plant.places ?? []), ...plant.edits];
  const touching = fresh.filter((finding) => places.some((place) => touches(finding, place)));
  const counted = touching.filter((finding) => finding.severity !== 'info' || kind.infoCounts === true);
  const others = fresh.filter((finding) => finding.severity !== 'info' && !known.has(brief(finding)) && !touching.includes(finding));
  const planted = new Set(places.map(placeKey));
  const related = new Set(book.relations.filter((relation) => relation.places.some((place) => planted.has(place))).flatMap((relation) => relation.places));
  const computed = new Set(plant.edits.flatMap((edit) => [...book.dependents(edit)]));
  // A KPI whose actual is computed from the planted cell changes with it, target and mark included.
  const dependent = new Set([...computed, ...book.relations.filter((relation) => relation.kind === 'other' && relation.places.some((place) => computed.has(place))).flatMap((relation) => relation.places)]);
  const away = others.filter((finding) => !related.has(placeKey(finding)));
  return {
    caught: counted.length > 0,
    named: counted.some((finding) => kind.accept.includes(finding.rule)),
    unrelated: away.filter((finding) => !placesOf(finding).some((place) => dependent.has(place))),
    followOns: away.filter((finding) => placesOf(finding).some((place) => dependent.has(place))),
    touching,
  };
}
