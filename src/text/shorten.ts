// Shortens a value so that it fits on one line of a message.

/** Backslashes are excluded, because an escape must not look like one that was in the text. */
const PLAIN_ASCII = /^[\x20-\x5b\x5d-\x7e]*$/;

/** At most `maxLength` characters, on one line, without control characters. */
export function shorten(text: string, maxLength = 80): string {
  if (text.length <= maxLength && PLAIN_ASCII.test(text)) return text;
  const line = JSON.stringify(text).slice(1, -1).replaceAll('\\"', '"');
  return line.length > maxLength ? `${line.slice(0, maxLength - 3)}…` : line;
}
