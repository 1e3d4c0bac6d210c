import { useEffect, useRef, useState } from 'react';

/**
 * Files dropped anywhere on the page.
 * @returns true while a file is held over the page
 */
export function useDroppedFile(onFile: (file: File) => void): boolean {
  const [isDragging, setDragging] = useState(false);
  const latest = useRef(onFile);
  useEffect(() => { latest.current = onFile; });
  useEffect(() => {
    const hasFile = (event: DragEvent): boolean => event.dataTransfer?.types.includes('Files') ?? false;
    const over = (event: DragEvent): void => {
      if (!hasFile(event)) return;
      // Otherwise the browser would leave the page for the file.
      event.preventDefault();
      event.stopPropagation();
      setDragging(true);
    };
    const leave = (event: DragEvent): void => { if (event.relatedTarget === null) setDragging(false); };
    const drop = (event: DragEvent): void => {
      if (!hasFile(event)) return;
      event.preventDefault();
      event.stopPropagation();
      setDragging(false);
      const file = event.dataTransfer?.files[0];
      if (file) latest.current(file);
    };
    // Caught on the way down, before the grid sees them.
    const listeners = [['dragover', over], ['dragenter', over], ['dragleave', leave], ['drop', drop]] as const;
    for (const [type, listener] of listeners) window.addEventListener(type, listener, true);
    return () => { for (const [type, listener] of listeners) window.removeEventListener(type, listener, true); };
  }, []);
  return isDragging;
}
