import { Menu, MenuButton, MenuItem, MenuList, MenuPopover, MenuTrigger, MessageBar, MessageBarActions, MessageBarBody, Button, Spinner } from '@fluentui/react-components';
import { ArrowExport20Regular, Dismiss16Regular, Document20Regular, Table20Regular } from '@fluentui/react-icons';
import { type ReactElement, useState } from 'react';
import { writeResultSheet } from '../../excel/resultSheet';
import { useChecked, usePane } from '../model/paneModel';
import { texts } from '../texts';
import { download } from './download';
import { fileNameOf, htmlOf } from './htmlFile';
import { useStyles } from './styles';

type State = { readonly kind: 'busy' | 'done'; readonly words: string } | null;

const words = texts.output;

/** The result as a sheet of the book or as a file. */
export function OutputMenu(): ReactElement {
  const styles = useStyles();
  const { troubles, showCell } = usePane();
  const checked = useChecked();
  const [state, setState] = useState<State>(null);
  /** @param work gives the name of what it has made. */
  const put = async (doing: string, busy: string, work: () => Promise<string>, done: (name: string) => string): Promise<void> => {
    setState({ kind: 'busy', words: busy });
    let name = '';
    const worked = await troubles.attempt(doing, async () => { name = await work(); });
    setState(worked ? { kind: 'done', words: done(name) } : null);
  };
  const toSheet = async (): Promise<void> => {
    let sheet = '';
    await put(words.doingSheet, words.writing, async () => (sheet = await writeResultSheet(checked.report, checked.checkedAt.toLocaleString('ja-JP'))), words.written);
    if (sheet !== '') await troubles.attempt(texts.common.selectCell, () => showCell(sheet, 'A1'));
  };
  const toFile = (): Promise<void> => put(words.doingFile, words.rendering, async () => {
    const name = fileNameOf(checked.report.workbook.name);
    download(name, await htmlOf(checked, location.href), 'text/html;charset=utf-8');
    return name;
  }, words.saved);
  const isBusy = state?.kind === 'busy';
  return (
    <>
      <Menu>
        <MenuTrigger disableButtonEnhancement><MenuButton size="small" icon={<ArrowExport20Regular />} disabledFocusable={isBusy}>{words.menu}</MenuButton></MenuTrigger>
        <MenuPopover>
          <MenuList>
            <MenuItem icon={<Table20Regular />} onClick={() => { void toSheet(); }}>{words.sheet}</MenuItem>
            <MenuItem icon={<Document20Regular />} onClick={() => { void toFile(); }}>{words.file}</MenuItem>
          </MenuList>
        </MenuPopover>
      </Menu>
      <div role="status" className={state ? styles.message : undefined}>
        {isBusy ? <Spinner size="extra-tiny" label={state.words} /> : null}
        {state?.kind === 'done'
          ? (
              <MessageBar intent="success" layout="multiline">
                <MessageBarBody>{state.words}</MessageBarBody>
                <MessageBarActions containerAction={<Button size="small" appearance="transparent" icon={<Dismiss16Regular />} aria-label={texts.common.close} onClick={() => setState(null)} />} />
              </MessageBar>
            )
          : null}
      </div>
    </>
  );
}
