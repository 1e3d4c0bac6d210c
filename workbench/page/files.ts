/** The file's bytes; an empty buffer where it cannot be read, which opening then refuses with its own message. */
export const readFile = (file: File): Promise<ArrayBuffer> => file.arrayBuffer().catch(() => new ArrayBuffer(0));

/** Hands a file to the browser's downloads. */
export function saveAs(name: string, bytes: ArrayBuffer): void {
  const url = URL.createObjectURL(new Blob([bytes], { type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet' }));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  // The download has its own hold on the bytes once it has begun.
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}
