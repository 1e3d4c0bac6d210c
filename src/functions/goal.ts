import { Fault, type CellResult } from '../core/figures/fault';
import { readQuantity, type Quantity } from '../core/figures/inputs';
import { readGoal, readOperator, unlike, type Goal } from '../core/figures/targets';
import { ACTUAL, BASE, DIRECTION, TARGET } from './arguments';

/** Reads an actual and its target; '' where one of them is empty, the fault where one cannot be read. */
export function withGoal(actual: unknown, target: unknown, direction: unknown, use: (actual: Quantity, goal: Goal) => CellResult): CellResult {
  const reached = readQuantity(actual, ACTUAL);
  if (reached instanceof Fault) return reached;
  const operator = readOperator(direction, DIRECTION);
  if (operator instanceof Fault) return operator;
  const goal = readGoal(target, operator, null, TARGET, BASE);
  if (goal instanceof Fault) return goal;
  if (reached === null || goal === null) return '';
  return unlike(reached, goal, ACTUAL) ?? use(reached, goal);
}
