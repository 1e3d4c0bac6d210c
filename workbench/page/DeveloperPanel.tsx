import { type ReactElement, useState } from 'react';
import type { LogEntry } from '../host/hostLog';
import { FaultPanel } from './FaultPanel';
import type { Workbench } from './workbench';

interface DeveloperPanelProps {
  readonly workbench: Workbench;
  readonly log: readonly LogEntry[];
}

const KIND_WORDS: Record<LogEntry['kind'], string> = { missing: '未対応', partial: '一部のみ', fault: '異常' };

/** At the foot of the page, folded: what the host could not do, and switches that let things go wrong. */
export function DeveloperPanel({ workbench, log }: DeveloperPanelProps): ReactElement {
  const [open, setOpen] = useState<'log' | 'faults' | null>(null);
  const toggle = (which: 'log' | 'faults'): void => setOpen((before) => (before === which ? null : which));
  return (
    <footer className="developer">
      <div className="developer-bar">
        <span>開発者向け</span>
        <button type="button" aria-expanded={open === 'log'} onClick={() => toggle('log')}>{log.length === 0 ? '未対応の API: なし' : `未対応の API: ${log.length} 種類`}</button>
        <button type="button" aria-expanded={open === 'faults'} onClick={() => toggle('faults')}>障害の再現</button>
      </div>
      {open === 'log' ? <LogTable log={log} /> : null}
      {open === 'faults' ? <FaultPanel workbench={workbench} /> : null}
    </footer>
  );
}

function LogTable({ log }: { readonly log: readonly LogEntry[] }): ReactElement {
  if (log.length === 0) return <p className="developer-body">アドインが使った API は、すべて作業台が答えました。</p>;
  return (
    <div className="developer-body">
      <table className="log">
        <thead><tr><th scope="col">種類</th><th scope="col">API</th><th scope="col">内容</th><th scope="col">回数</th></tr></thead>
        <tbody>
          {log.map((entry) => (
            <tr key={`${entry.kind} ${entry.type}.${entry.member} ${entry.detail}`} data-kind={entry.kind}>
              <td>{KIND_WORDS[entry.kind]}</td>
              <td><code>{`${entry.type}.${entry.member}`}</code></td>
              <td>{entry.detail}</td>
              <td className="number">{entry.count}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
