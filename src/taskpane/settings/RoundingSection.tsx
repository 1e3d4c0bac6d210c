import { Radio, RadioGroup } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import { settingsSchema } from '../../core/settings';
import { usePane, useStore } from '../model/paneModel';
import { texts } from '../texts';
import { Section } from './Section';
import { useChangeSettings } from './useChangeSettings';

const roundings = settingsSchema.shape.rounding.unwrap();

/** How a computed rate is rounded before it is compared with the one in the table. */
export function RoundingSection(): ReactElement {
  const { settings } = useStore(usePane().profile);
  const change = useChangeSettings();
  return (
    <Section title={texts.settings.rounding.title}>
      <RadioGroup aria-label={texts.settings.rounding.label} value={settings.rounding} onChange={(_, { value }) => change((before) => ({ ...before, rounding: roundings.parse(value) }))}>
        {roundings.options.map((one) => <Radio key={one} value={one} label={texts.settings.rounding.words[one]} />)}
      </RadioGroup>
    </Section>
  );
}
