import { type ReactElement, useEffect, useState, useSyncExternalStore } from 'react';
import { DeveloperPanel } from './DeveloperPanel';
import { useDroppedFile } from './dropping';
import { readFile, saveAs } from './files';
import { Mount } from './Mount';
import { PaneFrame } from './PaneFrame';
import { Question } from './Question';
import { Ribbon } from './Ribbon';
import { TitleBar } from './TitleBar';
import type { Workbench, WorkbenchSlots } from './workbench';

interface AppProps {
  readonly workbench: Workbench;
  readonly slots: WorkbenchSlots;
}

/** The window: title bar, ribbon, grid with the task pane beside it, and a line for developers at the foot. */
export function App({ workbench, slots }: AppProps): ReactElement {
  const state = useSyncExternalStore(workbench.subscribe, workbench.state);
  const [asked, setAsked] = useState<File | null>(null);
  const open = (file: File): void => { void readFile(file).then((bytes) => workbench.open(file.name, bytes)); };
  const choose = (file: File): void => {
    if (workbench.state().changed) setAsked(file);
    else open(file);
  };
  const isDragging = useDroppedFile(choose);
  useEffect(() => {
    document.title = state.fileName === '' ? 'KPI点検 作業台' : `${state.changed ? '● ' : ''}${state.fileName} - KPI点検 作業台`;
  }, [state.fileName, state.changed]);
  useEffect(() => {
    const warn = (event: BeforeUnloadEvent): void => { if (workbench.state().changed) event.preventDefault(); };
    window.addEventListener('beforeunload', warn);
    return () => window.removeEventListener('beforeunload', warn);
  }, [workbench]);
  const save = (): void => { void workbench.save().then((file) => { if (file) saveAs(file.name, file.bytes); }); };
  return (
    <div className="window">
      <TitleBar state={state} onOpen={choose} onSave={save} />
      <Ribbon manifest={state.manifest} isReady={state.phase === 'open'} onPress={(button) => { void workbench.press(button); }} />
      {state.problem === null ? null : <div className="problem" role="alert"><span>{state.problem}</span><button type="button" onClick={workbench.forgetProblem}>閉じる</button></div>}
      <div className="workspace">
        <div className="sheet" aria-busy={state.phase === 'opening'}>
          <Mount element={slots.grid} className="sheet-slot" />
          {state.phase === 'opening' ? <div className="opening" role="status">ブックを開いています…</div> : null}
        </div>
        <PaneFrame title={state.manifest?.name ?? 'アドイン'} isShown={state.paneShown} slot={slots.pane} onClose={() => workbench.showPane(false)} />
        <Mount element={slots.hidden} className="hidden-slot" />
      </div>
      <DeveloperPanel workbench={workbench} log={state.log} />
      {isDragging ? <div className="dropping">ここに .xlsx のファイルを放すと開きます</div> : null}
      {asked === null
        ? null
        : <Question text={`「${state.fileName}」には保存していない変更があります。保存せずに「${asked.name}」を開きますか。`} yes="保存せずに開く" no="やめる" onAnswer={(isYes) => { setAsked(null); if (isYes) open(asked); }} />}
    </div>
  );
}
