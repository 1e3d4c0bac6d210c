import { expectCampaign, PATIENCE } from './expectCampaign';
import { sheetKinds } from './kinds';

test('planted errors in months, marks, headings and formulas are found and named', () => expectCampaign(sheetKinds), PATIENCE);
