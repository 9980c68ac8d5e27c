// The body of an API server's answer, within bounds of size and silence.
import type { IncomingMessage } from "node:http";
import { StringDecoder } from "node:string_decoder";
import { ClusterError } from "./cluster-error.ts";

/** A ConfigMap holds 1 MiB at most; in JSON each of its bytes can take six. */
const MAX_LENGTH = 16 * 1024 * 1024;

export interface BodyLimits {
  readonly signal: AbortSignal | undefined;
  /** How long nothing may come. */
  readonly silenceMs: number;
}

/** @throws ClusterError `silent`, `protocol`; what the connection ends with. */
export async function readText(response: IncomingMessage, limits: BodyLimits): Promise<string> {
  let text = "";
  for await (const piece of pieces(response, limits)) {
    text += piece;
    if (text.length > MAX_LENGTH) throw tooLong();
  }
  return text;
}

/** Each line as it comes, without its end. What stands behind the last line end is no line: it was cut off. */
export async function* readLines(response: IncomingMessage, limits: BodyLimits): AsyncGenerator<string> {
  let rest = "";
  for await (const piece of pieces(response, limits)) {
    // The piece alone is searched: a long line comes in many of them.
    const [end = "", ...lines] = piece.split("\n");
    rest += end;
    if (rest.length > MAX_LENGTH) throw tooLong();
    if (lines.length === 0) continue;
    yield rest;
    rest = lines.pop() ?? "";
    yield* lines;
  }
  if (rest !== "")
    throw new ClusterError("protocol", "the connection to the API server broke off within a line");
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
