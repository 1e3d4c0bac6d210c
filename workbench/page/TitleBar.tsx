import type { ChangeEvent, ReactElement } from 'react';
import type { WorkbenchState } from './workbench';

interface TitleBarProps {
  readonly state: WorkbenchState;
  readonly onOpen: (file: File) => void;
  readonly onSave: () => void;
}

/** File name, whether it has unsaved changes, and the buttons to open and save. */
export function TitleBar({ state, onOpen, onSave }: TitleBarProps): ReactElement {
  const choose = ({ target }: ChangeEvent<HTMLInputElement>): void => {
    const file = target.files?.[0];
    // The same file may be chosen again.
    target.value = '';
    if (file) onOpen(file);
  };
  return (
    <header className="titlebar">
      <img src="/assets/icon-32.png" alt="" width="20" height="20" />
      <span className="appname">KPI点検 作業台</span>
      <label className="command">
        開く
        <input type="file" accept=".xlsx,.xlsm" onChange={choose} disabled={state.phase === 'opening'} />
      </label>
      <button type="button" className="command" onClick={onSave} disabled={state.phase !== 'open'}>{state.phase === 'saving' ? '保存しています…' : '保存（ダウンロード）'}</button>
      <div className="filename" data-changed={state.changed}>
        <span>{state.fileName}</span>
        {state.fileName === '' ? null : <small>{state.changed ? '未保存' : '変更なし'}</small>}
      </div>
      <span className="hint">Excel のかわりにアドインを試す画面です</span>
    </header>
  );
}
