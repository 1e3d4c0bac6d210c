import { type FocusEvent, type KeyboardEvent, type ReactElement, useEffect, useId, useRef, useState } from 'react';
import type { RibbonButton, RibbonMenu } from './manifest';

interface RibbonMenuButtonProps {
  readonly menu: RibbonMenu;
  readonly isReady: boolean;
  readonly onPress: (button: RibbonButton) => void;
}

/**
 * A menu of the ribbon, with the keys of the menu button pattern (https://www.w3.org/WAI/ARIA/apg/patterns/menu-button/):
 * Enter, Space and the arrows open it, arrows, Home and End move, Escape closes it and gives the focus back.
 */
export function RibbonMenuButton({ menu, isReady, onPress }: RibbonMenuButtonProps): ReactElement {
  const [current, setCurrent] = useState<number | null>(null);
  const button = useRef<HTMLButtonElement>(null);
  const items = useRef<HTMLDivElement>(null);
  const id = useId();
  const isOpen = current !== null;
  const last = menu.items.length - 1;
  useEffect(() => {
    if (current !== null) items.current?.querySelectorAll('button')[current]?.focus();
  }, [current]);
  const close = (): void => {
    setCurrent(null);
    button.current?.focus();
  };
  const openWith = (event: KeyboardEvent): void => {
    const place = { ArrowDown: 0, ArrowUp: last }[event.key];
    if (place === undefined) return;
    event.preventDefault();
    setCurrent(place);
  };
  const move = (event: KeyboardEvent): void => {
    const from = current ?? 0;
    const to = { ArrowDown: from === last ? 0 : from + 1, ArrowUp: from === 0 ? last : from - 1, Home: 0, End: last }[event.key];
    if (event.key === 'Escape') close();
    else if (to !== undefined) setCurrent(to);
    else return;
    event.preventDefault();
  };
  const leave = (event: FocusEvent<HTMLDivElement>): void => {
    if (!event.currentTarget.contains(event.relatedTarget)) setCurrent(null);
  };
  return (
    <div className="ribbon-menu" onBlur={leave}>
      <button ref={button} type="button" className="ribbon-button" title={menu.tip} disabled={!isReady} data-control={menu.id} aria-haspopup="menu" aria-expanded={isOpen} aria-controls={isOpen ? id : undefined} onClick={() => (isOpen ? close() : setCurrent(0))} onKeyDown={isOpen ? undefined : openWith}>
        {menu.iconUrl === null ? null : <img src={menu.iconUrl} alt="" width="32" height="32" />}
        <span>{menu.label}</span>
      </button>
      {isOpen
        ? (
            <div ref={items} id={id} role="menu" aria-label={menu.label} className="menu-items" onKeyDown={move}>
              {menu.items.map((item, i) => (
                <button key={item.id} type="button" role="menuitem" title={item.tip} tabIndex={i === current ? 0 : -1} data-control={item.id} onClick={() => { close(); onPress(item); }}>{item.label}</button>
              ))}
            </div>
          )
        : null}
    </div>
  );
}
