// How much text is read.

/** In UTF-16 units. Eight times what a ConfigMap can hold (1 MiB), so that long lists of ConfigMaps can be read too. */
export const MAX_LENGTH = 8 * 1024 * 1024;

/** What to say of a text that is longer. */
export function tooLarge(text: string): string {
  const size = (text.length / 1024 / 1024).toFixed(1);
  return `${size} MiB of text; a ConfigMap holds at most 1 MiB, and this reads at most ${MAX_LENGTH / 1024 / 1024} MiB`;
}
