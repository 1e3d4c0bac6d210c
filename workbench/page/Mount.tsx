import { type ReactElement, useEffect, useRef } from 'react';

/** A place of the page for an element that is filled by others: the grid and the add-in's frames must survive every redrawing. */
export function Mount({ element, className }: { readonly element: HTMLElement; readonly className: string }): ReactElement {
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => { if (element.parentElement !== place.current) place.current?.append(element); }, [element]);
  return <div ref={place} className={className} />;
}
