import { type ReactElement, type ReactNode, useState } from 'react';
import { PAYLOAD_LIMIT } from '../host/faults';
import type { Workbench } from './workbench';

/** Errors of Office.js that an add-in has to cope with. */
const CODES = ['GeneralException', 'Unavailable', 'AccessDenied', 'InvalidArgument', 'ItemNotFound', 'RequestAborted', 'InsufficientMemory'];

/** Switches that let things go wrong on demand; the same that tests use through `window.workbench`. */
export function FaultPanel({ workbench }: { readonly workbench: Workbench }): ReactElement {
  // The switches live in the host; this only asks for a redrawing.
  const [, redraw] = useState(0);
  const [nth, setNth] = useState(1);
  const [code, setCode] = useState(CODES[0] ?? 'GeneralException');
  const { host, model } = workbench;
  if (!host || !model) return <p className="developer-body">ブックを開くと使えます。</p>;
  const change = (action: () => void) => (): void => {
    action();
    redraw((count) => count + 1);
  };
  const { faults } = host;
  const sheet = model.sheet(model.activeSheetId);
  return (
    <div className="developer-body faults">
      <Row label="要求を失敗させる">
        <input type="number" min={1} max={99} value={nth} aria-label="何回目の要求か" onChange={(event) => setNth(Math.max(1, Number(event.target.value) || 1))} /> 回目の要求を
        <select value={code} aria-label="エラーの種類" onChange={(event) => setCode(event.target.value)}>{CODES.map((name) => <option key={name}>{name}</option>)}</select> で
        <button type="button" onClick={change(() => faults.failRequest(nth, code))}>失敗させる</button>
      </Row>
      <Row label="返事を遅らせる"><input type="number" min={0} step={100} value={faults.delay} aria-label="遅れ（ミリ秒）" onChange={(event) => change(() => { faults.delay = Math.max(0, Number(event.target.value) || 0); })()} /> ミリ秒</Row>
      <Row label="大きさの上限"><input type="number" min={0} step={1024} value={faults.payloadLimit ?? 0} aria-label="要求と返事の上限（バイト）" onChange={(event) => change(() => { faults.payloadLimit = Number(event.target.value) || null; })()} /> バイト（0 で上限なし、ふだんは {PAYLOAD_LIMIT}）</Row>
      <Switch label="接続を切る" isOn={faults.connectionDropped} onChange={(isOn) => change(() => { faults.connectionDropped = isOn; })()} />
      <Switch label="セルの入力中にする" isOn={faults.cellEditMode} onChange={(isOn) => change(() => { faults.cellEditMode = isOn; })()} />
      <Switch label="ブックを読み取り専用にする" isOn={faults.readOnly} onChange={(isOn) => change(() => { faults.readOnly = isOn; })()} />
      <Switch label="ブックの構成を保護する" isOn={faults.structureProtected} onChange={(isOn) => change(() => { faults.structureProtected = isOn; })()} />
      {sheet ? <Switch label={`「${sheet.name}」を保護する`} isOn={sheet.isProtected} onChange={(isOn) => change(() => model.setProtected(sheet.id, isOn))()} /> : null}
      <Row label="ほかの人の変更"><button type="button" onClick={change(() => changeAsOther(workbench))}>選択中のセルに 1 を足す</button> <button type="button" onClick={change(() => insertAsOther(workbench))}>選択中の行の上に行を挿入する</button></Row>
      <Row label=""><button type="button" onClick={change(() => faults.clear())}>すべて元に戻す</button></Row>
    </div>
  );
}

/** As if somebody else who has the workbook open had changed the selected cell. */
function changeAsOther({ model }: Workbench): void {
  const place = model?.selection[0];
  if (!model || !place) return;
  const value = model.sheet(model.activeSheetId)?.cell(place.top, place.left)?.value;
  model.writeCells(model.activeSheetId, [{ row: place.top, col: place.left, content: { value: typeof value === 'number' ? value + 1 : 1 } }], 'other-author');
}

/** As if somebody else had inserted a row above the selected cell. */
function insertAsOther({ model }: Workbench): void {
  const place = model?.selection[0];
  if (model && place) model.insertRows(model.activeSheetId, place.top, 1, 'other-author');
}

function Row({ label, children }: { readonly label: string; readonly children: ReactNode }): ReactElement {
  return <div className="fault"><span className="fault-label">{label}</span>{children}</div>;
}

function Switch({ label, isOn, onChange }: { readonly label: string; readonly isOn: boolean; readonly onChange: (isOn: boolean) => void }): ReactElement {
  return <label className="fault"><span className="fault-label">{label}</span><input type="checkbox" checked={isOn} onChange={(event) => onChange(event.target.checked)} /></label>;
}
