// Reads the body of an API server's answer, with limits on its size and on silence.
import type { IncomingMessage } from "node:http";
import { StringDecoder } from "node:string_decoder";
import { ClusterError } from "./cluster-error.ts";

/** In UTF-16 units. A ConfigMap holds at most 1 MiB, and JSON can take six characters for each byte. */
const MAX_LENGTH = 16 * 1024 * 1024;

export interface BodyLimits {
  readonly signal: AbortSignal | undefined;
  /** The longest time without a new piece of the body. */
  readonly silenceMs: number;
}

/** @throws ClusterError `silent`, `protocol`; or the error that ended the connection. */
export async function readText(response: IncomingMessage, limits: BodyLimits): Promise<string> {
  let text = "";
  for await (const piece of pieces(response, limits)) {
    text += piece;
    if (text.length > MAX_LENGTH) throw tooLong();
  }
  return text;
}

/**
 * Yields each line as soon as it is complete, without its line end.
 *
 * @throws ClusterError `silent`; `protocol`, also for text after the last line end, since that line was cut off.
 */
export async function* readLines(response: IncomingMessage, limits: BodyLimits): AsyncGenerator<string> {
  let rest = "";
  for await (const piece of pieces(response, limits)) {
    // Only the new piece is searched, because a long line comes in many pieces.
    const [end = "", ...lines] = piece.split("\n");
    rest += end;
    if (rest.length > MAX_LENGTH) throw tooLong();
    if (lines.length === 0) continue;
    yield rest;
    rest = lines.pop() ?? "";
    yield* lines;
  }
  if (rest !== "")
    throw new ClusterError("protocol", "the connection to the API server broke in the middle of a line");
}

async function* pieces(response: IncomingMessage, { signal, silenceMs }: BodyLimits): AsyncGenerator<string> {
  const decoder = new StringDecoder("utf8");
  const stop = () => response.destroy(new Error("stopped"));
  const timer = setTimeout(() => {
    response.destroy(new ClusterError("silent", `nothing came from the API server for ${silenceMs} ms`));
  }, silenceMs);
  if (signal?.aborted) stop();
  signal?.addEventListener("abort", stop, { once: true });
  try {
    for await (const chunk of response) {
      timer.refresh();
      yield decoder.write(chunk);
    }
    yield decoder.end();
  } finally {
    clearTimeout(timer);
    signal?.removeEventListener("abort", stop);
    response.destroy();
  }
}

function tooLong(): ClusterError {
  return new ClusterError(
    "protocol",
    `the API server's answer is longer than ${MAX_LENGTH / 1024 / 1024} MiB`,
  );
}
