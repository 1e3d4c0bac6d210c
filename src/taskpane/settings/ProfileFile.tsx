import { Button, makeStyles, MessageBar, MessageBarActions, MessageBarBody, tokens } from '@fluentui/react-components';
import { ArrowDownload20Regular, ArrowUpload20Regular } from '@fluentui/react-icons';
import { type ChangeEvent, type ReactElement, useEffect, useId, useRef, useState } from 'react';
import type { Settings } from '../../core/settings';
import { Question } from '../frame/Question';
import { useChecked, usePane, useStore } from '../model/paneModel';
import { download } from '../output/download';
import { texts } from '../texts';
import { profileFile, readProfileFile, settingsChanges } from './profileFile';

const words = texts.profileFile;

const useStyles = makeStyles({
  section: { display: 'flex', flexDirection: 'column', rowGap: '8px' },
  heading: { margin: 0, fontSize: tokens.fontSizeBase400, lineHeight: tokens.lineHeightBase400, fontWeight: tokens.fontWeightSemibold },
  lead: { margin: 0, color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200 },
  actions: { display: 'flex', flexWrap: 'wrap', columnGap: '8px', rowGap: '6px' },
  changes: { margin: '4px 0 0', paddingLeft: '20px' },
});

type Shown =
  | { readonly kind: 'exported' | 'same' | 'taken'; readonly name: string }
  | { readonly kind: 'refused'; readonly name: string; readonly problem: string }
  | { readonly kind: 'asking'; readonly name: string; readonly settings: Settings };

/** 設定を書き出す and 設定を読み込む: one profile for several books and branches. Nothing is taken before the user has seen what it changes. */
export function ProfileFile(): ReactElement {
  const styles = useStyles();
  const { profile, check, troubles } = usePane();
  const { settings } = useStore(profile);
  const { report, rules } = useChecked();
  const [shown, setShown] = useState<Shown | null>(null);
  const input = useRef<HTMLInputElement>(null);
  const heading = useId();
  const save = (): void => {
    const file = profileFile(settings, report.workbook.name);
    void troubles.attempt(words.exporting, async () => {
      download(file.name, file.text, 'application/json');
      setShown({ kind: 'exported', name: file.name });
      await Promise.resolve();
    });
  };
  const read = ({ currentTarget }: ChangeEvent<HTMLInputElement>): void => {
    const file = currentTarget.files?.[0];
    if (!file) return;
    void troubles.attempt(words.importing, async () => {
      const found = await readProfileFile(file, rules.map(({ id }) => id));
      if ('problem' in found) setShown({ kind: 'refused', name: file.name, problem: found.problem });
      else setShown(settingsChanges(profile.settings, found.settings).length === 0 ? { kind: 'same', name: file.name } : { kind: 'asking', name: file.name, settings: found.settings });
    });
    // The same file may be chosen again after it was mended.
    currentTarget.value = '';
  };
  const take = (name: string, taken: Settings): void => {
    void troubles.attempt(words.importing, async () => {
      await profile.change(() => taken);
      setShown({ kind: 'taken', name });
      await check.rejudge();
    });
  };
  return (
    <section className={styles.section} aria-labelledby={heading}>
      <h3 id={heading} className={styles.heading}>{words.title}</h3>
      <p className={styles.lead}>{words.lead}</p>
      <div className={styles.actions}>
        <Button size="small" icon={<ArrowDownload20Regular />} onClick={save}>{words.export}</Button>
        <Button size="small" icon={<ArrowUpload20Regular />} onClick={() => input.current?.click()}>{words.import}</Button>
        <input ref={input} type="file" hidden accept=".json,application/json" aria-label={words.choose} onChange={read} />
      </div>
      {shown?.kind === 'asking'
        ? <Changes name={shown.name} before={settings} after={shown.settings} onTake={() => take(shown.name, shown.settings)} onStop={() => setShown(null)} />
        : <Told shown={shown} onClose={() => setShown(null)} />}
    </section>
  );
}

interface ChangesProps {
  readonly name: string;
  readonly before: Settings;
  readonly after: Settings;
  readonly onTake: () => void;
  readonly onStop: () => void;
}

function Changes({ name, before, after, onTake, onStop }: ChangesProps): ReactElement {
  const styles = useStyles();
  return (
    <Question title={words.question(name)} confirm={words.confirm} onConfirm={onTake} onStop={onStop}>
      <ul className={styles.changes} aria-label={words.changes}>
        {settingsChanges(before, after).map(({ what, before: old, after: next }) => <li key={what}>{words.change(what, old, next)}</li>)}
      </ul>
    </Question>
  );
}

/** What came of it; a refusal is an alert, everything else is told quietly. */
function Told({ shown, onClose }: { readonly shown: Exclude<Shown, { kind: 'asking' }> | null; readonly onClose: () => void }): ReactElement {
  const isRefused = shown?.kind === 'refused';
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => { if (shown) place.current?.scrollIntoView({ block: 'nearest' }); }, [shown]);
  return (
    <div ref={place} role={isRefused ? 'alert' : 'status'}>
      {shown
        ? (
            <MessageBar intent={isRefused ? 'error' : shown.kind === 'same' ? 'info' : 'success'} layout="multiline">
              <MessageBarBody>{shown.kind === 'refused' ? words.refused(shown.name, shown.problem) : words[shown.kind](shown.name)}</MessageBarBody>
              <MessageBarActions><Button size="small" appearance="transparent" onClick={onClose}>{words.close}</Button></MessageBarActions>
            </MessageBar>
          )
        : null}
    </div>
  );
}
