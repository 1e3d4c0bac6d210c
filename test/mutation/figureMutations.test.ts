import { expectCampaign, PATIENCE } from './expectCampaign';
import { figureKinds } from './kinds';

test('planted errors in figures are found and named', () => expectCampaign(figureKinds), PATIENCE);
