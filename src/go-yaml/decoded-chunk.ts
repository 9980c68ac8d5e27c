// How much of a text go-yaml v2's reader decodes at once. It refuses a control character when it decodes it. One behind the
// document's end does no harm if the reader never comes that far. Source: yaml_parser_update_buffer (readerc.go).

/** In bytes. */
const CHUNK = 512;
/** The scanner has up to so many characters decoded from where it is: `--- ` is the longest indicator. */
export const LOOK_AHEAD = 4;

/** Where the chunk that holds `offset` begins. All before it is decoded before anything in it. */
export function chunkStart(text: string, offset: number): number {
  let start = 0;
  let bytes = 0;
  for (let at = 0; at <= offset; ) {
    const code = text.codePointAt(at) ?? 0;
    const length = code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;
    if (bytes + length > CHUNK) {
      start = at; // a character that does not fit in as a whole is the first one of the next chunk
      bytes = 0;
    }
    bytes += length;
    at += code < 0x10000 ? 1 : 2;
  }
  return start;
}

/**
 * A byte order mark that may come to be first in the reader's buffer. Then go-yaml skips whatever character begins the next
 * line: it looks for a mark at the buffer's start, and not where it is (is_bom, yamlprivateh.go).
 */
export function markFirstInBuffer(text: string): number | undefined {
  let mark = text.indexOf("\ufeff", 1);
  let end = 0;
  while (mark !== -1) {
    if (end < mark) end = chunkEnd(text, end, mark);
    const isNear = end - mark <= LOOK_AHEAD;
    if (isNear && (end < text.length || /[\r\n\x85\u2028\u2029][\s\x85]*[^\s\x85]/.test(text.slice(mark))))
      return mark;
    mark = text.indexOf("\ufeff", mark + 1);
  }
  return undefined;
}

/** Where the first chunk ends that ends at `offset` or behind it. One begins at `start`. */
function chunkEnd(text: string, start: number, offset: number): number {
  let bytes = 0;
  for (let at = start; at < text.length; ) {
    const code = text.codePointAt(at) ?? 0;
    const length = code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;
    if (bytes + length > CHUNK) {
      if (at >= offset) return at;
      bytes = 0;
    }
    bytes += length;
    at += code < 0x10000 ? 1 : 2;
  }
  return text.length;
}
