import { expectCampaign, PATIENCE } from './expectCampaign';
import { figureKinds, sheetKinds } from './kinds';

test('planted errors are found and named, and nothing else is', () => expectCampaign([...figureKinds, ...sheetKinds]), PATIENCE);
