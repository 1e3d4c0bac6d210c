import { common } from './ja/common';
import { findings } from './ja/findings';
import { freeze } from './ja/freeze';
import { functionGuide } from './ja/functionGuide';
import { kpis } from './ja/kpis';
import { months } from './ja/months';
import { output } from './ja/output';
import { profileFile } from './ja/profileFile';
import { recognition } from './ja/recognition';
import { settings } from './ja/settings';

/** Every text of the pane, by view. Another language is another folder with the same names; here is where one is chosen. */
export const texts = { common, findings, freeze, functionGuide, kpis, months, output, profileFile, recognition, settings };
