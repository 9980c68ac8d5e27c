// A short hash of a text. It tells texts apart, and cannot keep secrets.

/** FNV-1a over UTF-16 units, in eight hexadecimal digits. */
export function hash(text: string, start = 0x811c9dc5): string {
  let state = start;
  for (let index = 0; index < text.length; index++) {
    state = Math.imul(state ^ text.charCodeAt(index), 0x01000193);
  }
  return (state >>> 0).toString(16).padStart(8, "0");
}
