import type { Fix } from '../../core/report';
import type { MarkChoice, MarkSlot } from './markSlots';

/** What the user has decided about one cell; where nothing is decided, `firstDecision` holds. */
export interface Decision {
  readonly isTicked: boolean;
  readonly choice: MarkChoice | null;
}

export type Decisions = ReadonlyMap<string, Decision>;

/**
 * Before the user has touched a row: the checker's suggestion is ticked only where the cell is empty or the checker objects to
 * what stands there. ◎ beside a suggested ○ is a judgement of the staff and no mistake.
 */
export function firstDecision({ suggestion, mark, isContradicted }: MarkSlot): Decision {
  return { isTicked: suggestion !== null && suggestion.written !== mark && (mark === null || isContradicted), choice: suggestion };
}

export const decisionOf = (decisions: Decisions, slot: MarkSlot): Decision => decisions.get(slot.key) ?? firstDecision(slot);

/** Whether something would be written: a tick, a mark, and another one than stands there. */
export const isWritten = ({ isTicked, choice }: Decision, { mark }: MarkSlot): boolean => isTicked && choice !== null && choice.written !== mark;

/** Whoever chooses a mark wants it written. */
export const choose = (decisions: Decisions, slot: MarkSlot, sign: string): Decisions => {
  const choice = slot.choices.find((one) => one.sign === sign) ?? null;
  return new Map(decisions).set(slot.key, { isTicked: choice !== null && choice.written !== slot.mark, choice });
};

export const tick = (decisions: Decisions, slot: MarkSlot, isTicked: boolean): Decisions => new Map(decisions).set(slot.key, { ...decisionOf(decisions, slot), isTicked });

/** A mark to be written. */
export interface PlannedMark {
  readonly slot: MarkSlot;
  readonly choice: MarkChoice;
}

export const plannedMarks = (slots: readonly MarkSlot[], decisions: Decisions): PlannedMark[] => slots.flatMap((slot) => {
  const decision = decisionOf(decisions, slot);
  return decision.choice && isWritten(decision, slot) ? [{ slot, choice: decision.choice }] : [];
});

/** All planned marks as one step. @param label as 元に戻す shows it. @returns null where there is nothing to write */
export const markFix = (label: string, planned: readonly PlannedMark[]): Fix | null =>
  planned.length === 0 ? null : { label, edits: planned.map(({ slot: { sheet, cell }, choice: { written } }) => ({ sheet, cell, value: written })) };
