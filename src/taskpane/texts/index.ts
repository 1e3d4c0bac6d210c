import { common } from './ja/common';
import { findings } from './ja/findings';
import { freeze } from './ja/freeze';
import { kpis } from './ja/kpis';
import { months } from './ja/months';

/** Every text of the pane, by view. Another language is another folder with the same names; here is where one is chosen. */
export const texts = { common, findings, freeze, kpis, months };
