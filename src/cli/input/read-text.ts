// Reads the text of a file or of standard input, up to a limit: a file can be /dev/zero, or a disk image.
import { isUtf8 } from "node:buffer";
import { closeSync, fstatSync, openSync, readSync } from "node:fs";
import { type FileHandle, open } from "node:fs/promises";
import { showName } from "../output/messages.ts";
import { CliError } from "../output/outcome.ts";

/** As many bytes as parseAwsAuth reads characters. A ConfigMap holds an eighth of that. */
export const MAX_BYTES = 8 * 1024 * 1024;

export const STANDARD_INPUT = "-";

/** A text with the name that messages about it begin with. */
export interface NamedText {
  readonly name: string;
  readonly text: string;
  /** What stood in front of the text: a byte order mark, or nothing. */
  readonly byteOrderMark: string;
  /** The path that it was read from. Absent where it comes from somewhere else. */
  readonly path?: string;
  /** The files around it. Absent where they are on the disk, around `path`, or where there are none. */
  readonly around?: FilesAround;
}

/** Files that are not on the disk, such as those of a revision. */
export interface FilesAround {
  /** The path of the text itself. */
  readonly path: string;
  /** What messages call the file at a path. */
  nameOf(path: string): string;
  /** Undefined where there is no such file, or its text is not known. */
  read(path: string): Promise<string | undefined>;
  /** The names of the files in a folder; undefined where there is no such folder. `.` is the top. */
  list(folder: string): Promise<readonly string[] | undefined>;
}

/** A file, a stream or a cluster that gives no text. */
export class ReadError extends CliError {
  /** What is wrong, without the name. */
  readonly reason: string;

  constructor(name: string, reason: string, options?: ErrorOptions) {
    super(`${name}: error: ${reason}`, options);
    this.reason = reason;
  }
}

/** The path as it was given, with `/` between its parts. Formats that are not lines of text have it as it is. */
export function pathName(path: string): string {
  if (path === STANDARD_INPUT) return "<stdin>";
  return process.platform === "win32" ? path.replaceAll("\\", "/") : path;
}

/** The name of the file at `path` in messages. */
export function inputName(path: string): string {
  return showName(pathName(path));
}

/**
 * The text of the file at `path`, or of standard input for `-`.
 *
 * @throws ReadError where it cannot be read, is too large, or is not UTF-8 text.
 */
export async function readText(path: string, limit: SizeLimit = MANIFESTS): Promise<NamedText> {
  const name = inputName(path);
  const read = await decodeText(name, async () =>
    path === STANDARD_INPUT ? await collect(process.stdin, limit) : await readBytes(path, limit),
  );
  return { ...read, path };
}

/** The most that is read of a file. */
export interface SizeLimit {
  readonly bytes: number;
  /** Why that is enough. */
  readonly why: string;
}

/** Terraform's plans and states, which hold every resource. */
const PLANS: SizeLimit = {
  bytes: 256 * 1024 * 1024,
  why: "a plan of that size cannot be read at once",
};

/** The most that is read of a path: of JSON, as much as a plan can have. */
export function limitFor(path: string, from?: string): SizeLimit {
  const isPlan = /\.(?:json|tfstate)$/i.test(path) || from?.startsWith("terraform") === true;
  return isPlan ? PLANS : MANIFESTS;
}

const MANIFESTS: SizeLimit = { bytes: MAX_BYTES, why: "a ConfigMap has at most 1 MiB" };

/**
 * The text of the bytes that `read` gives.
 *
 * @throws ReadError where it cannot be read, is too large, or is not UTF-8 text.
 */
export async function decodeText(name: string, read: () => Promise<Buffer>): Promise<NamedText> {
  try {
    return withoutMark(name, decodeUtf8(await read()));
  } catch (error) {
    throw new ReadError(name, describeFailure(error));
  }
}

/**
 * The text of a regular file, read at once: of many small files, that takes a third of the time.
 *
 * @param maxBytes What it may hold at most.
 * @throws ReadError where it cannot be read, is too large, or is not UTF-8 text.
 */
export function readFileText(path: string, maxBytes = MAX_BYTES): NamedText {
  const name = inputName(path);
  try {
    const file = openSync(path, "r");
    try {
      const { size } = fstatSync(file);
      if (size > maxBytes) throw fileTooLarge();
      scratch ??= Buffer.allocUnsafe(CHUNK);
      const bytes = size > CHUNK ? Buffer.allocUnsafe(size) : scratch.subarray(0, size);
      // A file that somebody cuts short meanwhile has fewer.
      return withoutMark(name, decodeUtf8(bytes.subarray(0, readSync(file, bytes, 0, size, null))));
    } finally {
      closeSync(file);
    }
  } catch (error) {
    throw new ReadError(name, describeFailure(error));
  }
}

/** Small files are read into it one after the other. */
let scratch: Buffer | undefined;

function withoutMark(name: string, text: string): NamedText {
  const byteOrderMark = text.startsWith(BYTE_ORDER_MARK) ? BYTE_ORDER_MARK : "";
  return { name, text: text.slice(byteOrderMark.length), byteOrderMark };
}

const BYTE_ORDER_MARK = "\ufeff";

async function readBytes(path: string, limit: SizeLimit): Promise<Buffer> {
  const file = await open(path);
  try {
    const { size } = await file.stat();
    if (size > limit.bytes) throw fileTooLarge(limit);
    return await collect(chunksOf(file, size), limit);
  } finally {
    await file.close();
  }
}

/** The size of a file is known, that of pipes and devices is not: `--file <(kubectl get …)`. */
async function* chunksOf(file: FileHandle, size: number): AsyncGenerator<Buffer> {
  for (let length = size + 1; ; length = CHUNK) {
    const { bytesRead, buffer } = await file.read(Buffer.allocUnsafe(length), 0, length, null);
    if (bytesRead === 0) return;
    yield buffer.subarray(0, bytesRead);
    if (bytesRead === size) return;
  }
}

const CHUNK = 64 * 1024;

async function collect(stream: AsyncIterable<Uint8Array>, limit: SizeLimit): Promise<Buffer> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of stream) {
    chunks.push(chunk);
    length += chunk.length;
    if (length > limit.bytes) throw fileTooLarge(limit);
  }
  return Buffer.concat(chunks, length);
}

export function fileTooLarge({ bytes, why }: SizeLimit = MANIFESTS): CliError {
  return new CliError(`is larger than ${bytes / 1024 / 1024} MiB, the most that is read; ${why}`);
}

function decodeUtf8(bytes: Buffer): string {
  const start = bytes.subarray(0, 2).toString("hex");
  if (start === "fffe" || start === "feff") throw new CliError("is UTF-16 text; save it as UTF-8");
  if (!isUtf8(bytes)) throw new CliError("is not UTF-8 text, so it is neither YAML nor JSON");
  return bytes.toString("utf8");
}

/** Why a file cannot be read, as the end of a line that begins with its name. */
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
