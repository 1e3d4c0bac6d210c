import { insertFormula } from '../../excel/insertFormula';
import { readPickedCells } from '../../excel/pickedCells';
import type { Step } from '../../excel/undoStack';
import type { FunctionGuideWork } from './functionGuideSession';
import { loadGuide } from './guide';

/** 関数の挿入 on the open workbook. @param keep takes the step of an insertion: the pane's list of steps that can be taken back */
export const openBookGuide = (keep: (step: Step) => void): FunctionGuideWork => ({
  load: loadGuide,
  readSelection: () => readPickedCells(),
  insert: (insertion) => insertFormula(insertion),
  keep,
});
