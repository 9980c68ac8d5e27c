// Reads what `--file` and `--identity` name. Never more than a limit: a file can be /dev/zero, or a disk image.
import { isUtf8 } from "node:buffer";
import { type FileHandle, open } from "node:fs/promises";
import { CliError } from "../output/outcome.ts";
import { showName } from "../output/terminal.ts";

/** As many bytes as parseAwsAuth reads characters; a ConfigMap holds an eighth of it. */
export const MAX_BYTES = 8 * 1024 * 1024;

export const STANDARD_INPUT = "-";

/** A text, and the name that messages about it begin with. */
export interface Input {
  readonly name: string;
  readonly text: string;
  /** What stood before the text: a byte order mark, or nothing. */
  readonly byteOrderMark: string;
}

/** An input that gives no text. */
export class InputError extends CliError {
  /** What is wrong, without the input's name. */
  readonly reason: string;

  constructor(name: string, reason: string) {
    super(`${name}: error: ${reason}`);
    this.reason = reason;
  }
}

/** The path as it was given, with `/` between its parts; what formats other than lines of text call the input. */
export function pathName(path: string): string {
  if (path === STANDARD_INPUT) return "<stdin>";
  return process.platform === "win32" ? path.replaceAll("\\", "/") : path;
}

/** What messages call the input at `path`. */
export function inputName(path: string): string {
  return showName(pathName(path));
}

/**
 * The text of the file at `path`, or of standard input for `-`.
 *
 * @throws InputError where it cannot be read, is too large, or is not UTF-8 text.
 */
export async function readInput(path: string): Promise<Input> {
  const name = inputName(path);
  return await decodeInput(name, async () =>
    path === STANDARD_INPUT ? await collect(process.stdin) : await readBytes(path),
  );
}

/**
 * The text of what `read` gives.
 *
 * @throws InputError where it cannot be read, is too large, or is not UTF-8 text.
 */
export async function decodeInput(name: string, read: () => Promise<Buffer>): Promise<Input> {
  try {
    const text = decodeUtf8(await read());
    const byteOrderMark = text.startsWith(BYTE_ORDER_MARK) ? BYTE_ORDER_MARK : "";
    return { name, text: text.slice(byteOrderMark.length), byteOrderMark };
  } catch (error) {
    throw new InputError(name, describeFailure(error));
  }
}

const BYTE_ORDER_MARK = "\ufeff";

async function readBytes(path: string): Promise<Buffer> {
  const file = await open(path);
  try {
    const { size } = await file.stat();
    if (size > MAX_BYTES) throw tooLarge();
    return await collect(chunksOf(file, size));
  } finally {
    await file.close();
  }
}

/** As large as a file can be that is looked through for words. */
const MAX_SEARCHED = 16 * MAX_BYTES;

/**
 * Whether a file that `readInput` refuses, being too large or no UTF-8, may still be about what `mentions` looks for.
 * True where it cannot be told.
 */
export async function mayMention(path: string, mentions: (text: string) => boolean): Promise<boolean> {
  try {
    const file = await open(path);
    try {
      const { size } = await file.stat();
      if (size > MAX_SEARCHED) return true;
      // Whatever the encoding, words of ASCII are found: of UTF-16, without the zeros between its letters.
      return mentions((await file.readFile("latin1")).replaceAll("\0", ""));
    } finally {
      await file.close();
    }
  } catch {
    return true;
  }
}

/** A file says how long it is; pipes and devices do not: `--file <(kubectl get …)`. */
async function* chunksOf(file: FileHandle, size: number): AsyncGenerator<Buffer> {
  for (let length = size + 1; ; length = CHUNK) {
    const { bytesRead, buffer } = await file.read(Buffer.allocUnsafe(length), 0, length, null);
    if (bytesRead === 0) return;
    yield buffer.subarray(0, bytesRead);
    if (bytesRead === size) return;
  }
}

const CHUNK = 64 * 1024;

async function collect(stream: AsyncIterable<Uint8Array>): Promise<Buffer> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of stream) {
    chunks.push(chunk);
    length += chunk.length;
    if (length > MAX_BYTES) throw tooLarge();
  }
  return Buffer.concat(chunks, length);
}

export function tooLarge(): CliError {
  const limit = `${MAX_BYTES / 1024 / 1024} MiB`;
  return new CliError(`holds more than ${limit}, the most that is read; a ConfigMap holds at most 1 MiB`);
}

function decodeUtf8(bytes: Buffer): string {
  const start = bytes.subarray(0, 2).toString("hex");
  if (start === "fffe" || start === "feff") throw new CliError("is UTF-16 text; save it as UTF-8");
  if (!isUtf8(bytes)) throw new CliError("is not UTF-8 text, so neither YAML nor JSON");
  return bytes.toString("utf8");
}

/** What went wrong in reading, as the end of a line that begins with the file's name. */
export function describeFailure(error: unknown): string {
  if (error instanceof CliError) return error.message;
  const code = error instanceof Error && "code" in error ? String(error.code) : String(error);
  const known: ReadonlyMap<string, string> = new Map([
    ["ENOENT", "no such file"],
    ["ENOTDIR", "no such file: a part of its path is not a directory"],
    ["EACCES", "no permission to read it"],
    ["EPERM", "no permission to read it"],
    ["EISDIR", "is a directory; give a file"],
  ]);
  return known.get(code) ?? `cannot be read (${code})`;
}
