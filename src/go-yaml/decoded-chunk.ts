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
