import type { Table } from './types';

/** Fewer turns tell nothing. */
const FEWEST_TURNS = 3;

/** 第1回, 第2回, 第3回: one thing done several times, whatever the columns are called; their total may stand below. */
export function isOfTurns({ rows }: Table): boolean {
  const first = plainTurn(rows[0]?.name ?? '');
  return rows.length >= FEWEST_TURNS && /第回/u.test(first) && rows.every(({ name, role }) => role === 'total' || plainTurn(name) === first);
}

const plainTurn = (name: string): string => name.replace(/[\s\d０-９]/gu, '');
