// Reads what `--file` and `--identity` name. Never more than a limit: a file can be /dev/zero, or a disk image.
import { open } from "node:fs/promises";
import { CliError } from "./outcome.ts";
import { showName } from "./terminal.ts";

/** As many bytes as parseAwsAuth reads characters; a ConfigMap holds an eighth of it. */
const MAX_BYTES = 8 * 1024 * 1024;

export const STANDARD_INPUT = "-";

/** A text, and the name that messages about it begin with. */
export interface Input {
  readonly name: string;
  readonly text: string;
}

/**
 * The text of the file at `path`, or of standard input for `-`.
 *
 * @throws CliError where it cannot be read, is too large, or is not UTF-8 text.
 */
export async function readInput(path: string): Promise<Input> {
  const name = path === STANDARD_INPUT ? "<stdin>" : showName(path);
  try {
    const bytes = path === STANDARD_INPUT ? await collect(process.stdin) : await readBytes(path);
    return { name, text: decodeUtf8(bytes) };
  } catch (error) {
    throw new CliError(`${name}: error: ${describeFailure(error)}`);
  }
}

async function readBytes(path: string): Promise<Buffer> {
  const file = await open(path);
  try {
    const stats = await file.stat();
    if (stats.size > MAX_BYTES) throw tooLarge();
    // Pipes and devices tell no size: `--file <(kubectl get …)`.
    return await collect(file.createReadStream({ autoClose: false }));
  } finally {
    await file.close();
  }
}

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

function tooLarge(): CliError {
  const limit = `${MAX_BYTES / 1024 / 1024} MiB`;
  return new CliError(`holds more than ${limit}, the most that is read; a ConfigMap holds at most 1 MiB`);
}

function decodeUtf8(bytes: Buffer): string {
  const start = bytes.subarray(0, 2).toString("hex");
  if (start === "fffe" || start === "feff") throw new CliError("is UTF-16 text; save it as UTF-8");
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    throw new CliError("is not UTF-8 text, so neither YAML nor JSON");
  }
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
