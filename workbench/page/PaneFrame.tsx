import { type PointerEvent, type KeyboardEvent, type ReactElement, useState } from 'react';
import { Mount } from './Mount';

/** Widths in pixels that Excel gives a task pane. */
const NARROWEST = 320;
const WIDEST = 400;
const STEP = 20;

interface PaneFrameProps {
  readonly title: string;
  readonly isShown: boolean;
  readonly slot: HTMLElement;
  readonly onClose: () => void;
}

const within = (width: number): number => Math.min(WIDEST, Math.max(NARROWEST, Math.round(width)));

/** The task pane's frame. A closed pane is only hidden: its page goes on running, as in a shared runtime. */
export function PaneFrame({ title, isShown, slot, onClose }: PaneFrameProps): ReactElement {
  const [width, setWidth] = useState(360);
  const drag = (event: PointerEvent<HTMLDivElement>): void => {
    if (event.currentTarget.hasPointerCapture(event.pointerId)) setWidth(within(document.documentElement.clientWidth - event.clientX));
  };
  const press = (event: KeyboardEvent): void => {
    const change = { ArrowLeft: STEP, ArrowRight: -STEP }[event.key];
    if (change !== undefined) setWidth((before) => within(before + change));
  };
  return (
    <aside className="pane" style={{ width, display: isShown ? undefined : 'none' }} aria-label={title}>
      <div
        className="pane-edge"
        role="separator"
        aria-orientation="vertical"
        aria-label="作業ウィンドウの幅"
        aria-valuenow={width}
        aria-valuemin={NARROWEST}
        aria-valuemax={WIDEST}
        tabIndex={0}
        onPointerDown={(event) => event.currentTarget.setPointerCapture(event.pointerId)}
        onPointerMove={drag}
        onKeyDown={press}
      />
      <div className="pane-head">
        <h2>{title}</h2>
        <button type="button" aria-label="作業ウィンドウを閉じる" onClick={onClose}>×</button>
      </div>
      <Mount element={slot} className="pane-slot" />
    </aside>
  );
}
