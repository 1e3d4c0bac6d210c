import { Button, Combobox, Field, Input, Option } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import { texts } from '../texts';
import { choicesFor } from './choices';
import { LONGEST_TEXT } from './formula';
import type { FunctionGuideSession, Given } from './functionGuideSession';
import { type ParameterEntry, wordsOf } from './guide';
import { useStyles } from './styles';

interface ParameterFieldProps {
  readonly session: FunctionGuideSession;
  readonly parameter: ParameterEntry;
  readonly given: Given | undefined;
}

/** What is given for one parameter: cells that are selected, a choice, or what is typed. */
export function ParameterField({ session, parameter, given }: ParameterFieldProps): ReactElement {
  const styles = useStyles();
  const { label, hint } = wordsOf(parameter);
  const choices = choicesFor(parameter.name);
  const shown = given?.shown ?? '';
  const type = (text: string): void => session.type(parameter.name, text);
  return (
    <div className={styles.parameter}>
      <Field label={parameter.isOptional ? texts.functionGuide.optional(label) : label} {...(hint === '' ? {} : { hint })}>
        {choices.length === 0
          ? <Input className={styles.control} value={shown} maxLength={LONGEST_TEXT} autoComplete="off" onChange={(_, { value }) => type(value)} />
          : (
              <Combobox className={styles.control} input={{ className: styles.typed }} expandIcon={{ 'aria-label': texts.functionGuide.choicesOf(label) }} freeform value={shown} selectedOptions={[]} autoComplete="off" onInput={(event) => type(event.currentTarget.value)} onOptionSelect={(_, { optionValue }) => type(optionValue ?? '')}>
                {choices.map((choice) => <Option key={choice.typed} value={choice.typed}>{choice.label}</Option>)}
              </Combobox>
            )}
      </Field>
      <div className={styles.buttons}>
        <Button size="small" aria-label={texts.functionGuide.useSelectionFor(label)} onClick={() => { void session.useSelection(parameter.name); }}>{texts.functionGuide.useSelection}</Button>
        {given ? <Button size="small" appearance="subtle" aria-label={texts.functionGuide.clearOf(label)} onClick={() => type('')}>{texts.functionGuide.clear}</Button> : null}
      </div>
    </div>
  );
}
