import type { ReactElement } from 'react';
import { texts } from '../texts';
import { HighlightSection } from './HighlightSection';
import { LegendSection } from './LegendSection';
import { ResetButton } from './ResetButton';
import { RoundingSection } from './RoundingSection';
import { RulesSection } from './RulesSection';
import { useStyles } from './styles';

/** What the book is checked with. Every change is saved in the book, and the result follows. */
export function SettingsView(): ReactElement {
  const styles = useStyles();
  return (
    <div className={styles.view}>
      <p className={styles.hint}>{texts.settings.saved}</p>
      <HighlightSection />
      <LegendSection />
      <RoundingSection />
      <RulesSection />
      <ResetButton />
    </div>
  );
}
