import { type ReactElement, useState } from 'react';
import type { Manifest, RibbonButton } from './manifest';
import { RibbonMenuButton } from './RibbonMenuButton';

interface RibbonProps {
  readonly manifest: Manifest | null;
  readonly isReady: boolean;
  readonly onPress: (button: RibbonButton) => void;
}

/** The part of Excel's ribbon that the add-in's manifest declares. */
export function Ribbon({ manifest, isReady, onPress }: RibbonProps): ReactElement {
  const tabs = manifest?.tabs ?? [];
  const [chosen, setChosen] = useState<string | null>(null);
  const current = tabs.find((tab) => tab.id === chosen) ?? tabs[0];
  return (
    <nav className="ribbon" aria-label="リボン">
      <div className="tabs" role="tablist">
        {tabs.map((tab) => <button key={tab.id} type="button" role="tab" aria-selected={tab === current} onClick={() => setChosen(tab.id)}>{tab.label}</button>)}
      </div>
      <div className="groups">
        {current?.groups.map((group) => (
          <div key={group.id} className="group" role="group" aria-label={group.label}>
            <div className="buttons">
              {group.controls.map((control) => (control.kind === 'menu'
                ? <RibbonMenuButton key={control.id} menu={control} isReady={isReady} onPress={onPress} />
                : (
                    <button key={control.id} type="button" className="ribbon-button" title={control.tip} disabled={!isReady} data-control={control.id} onClick={() => onPress(control)}>
                      {control.iconUrl === null ? null : <img src={control.iconUrl} alt="" width="32" height="32" />}
                      <span>{control.label}</span>
                    </button>
                  )))}
            </div>
            <div className="group-label">{group.label}</div>
          </div>
        ))}
        {manifest !== null && tabs.length === 0 ? <p className="no-buttons">このアドインは、リボンにボタンを置いていません。</p> : null}
      </div>
    </nav>
  );
}
