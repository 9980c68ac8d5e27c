// Limits on an answer of EKS: how long it may take, and how long it may be. The SDK has none on its length.

/** What is used of a command's middleware stack: https://smithy.io/2.0/ , "Middleware". */
export interface Guarded {
  readonly middlewareStack: {
    add(middleware: never, options: { step: "deserialize"; priority: "low" }): void;
  };
}

export interface AnswerLimits {
  /** The longest time for one answer, in milliseconds. */
  readonly timeoutMs: number;
  /** Is told the host that is asked. */
  readonly onHost: (host: string) => void;
}

/** In bytes. `describe-cluster` answers with less than 20 KiB, and a page of any list with less than 100. */
const MAX_ANSWER = 4 * 1024 * 1024;

/** The names of what is thrown. The SDK does not repeat a call for them. */
export const TOO_SLOW = "AnswerTooSlow";
export const TOO_LARGE = "AnswerTooLarge";

interface Request {
  readonly request: { readonly hostname?: string; readonly port?: number };
}

interface Answered {
  readonly response: { body?: AsyncIterable<Uint8Array> | Uint8Array };
}

/** Puts the limits into a command. They hold for each try. */
export function guard(command: Guarded, limits: AnswerLimits): Guarded {
  const middleware = (next: (args: Request) => Promise<Answered>) => async (args: Request) => {
    const { hostname = "", port } = args.request;
    limits.onHost(port === undefined ? hostname : `${hostname}:${port}`);
    return await withinTime(limits.timeoutMs, async () => {
      const answer = await next(args);
      const { response } = answer;
      // The SDK takes bytes in place of a stream.
      response.body = await allOf(response.body);
      return answer;
    });
  };
  // Innermost: what comes after it is the network.
  command.middlewareStack.add(middleware as never, { step: "deserialize", priority: "low" });
  return command;
}

async function allOf(body: AsyncIterable<Uint8Array> | Uint8Array | undefined): Promise<Uint8Array> {
  if (body === undefined || body instanceof Uint8Array) return body ?? new Uint8Array();
  const chunks: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of body) {
    length += chunk.length;
    // To leave the loop ends the stream.
    if (length > MAX_ANSWER) throw named(TOO_LARGE);
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

async function withinTime<Result>(timeoutMs: number, work: () => Promise<Result>): Promise<Result> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const timeout = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(named(TOO_SLOW)), timeoutMs);
  });
  const working = work();
  // It goes on after the time is over, until the whole run is stopped.
  working.catch(() => {});
  try {
    return await Promise.race([working, timeout]);
  } finally {
    clearTimeout(timer);
  }
}

function named(name: string): Error {
  return Object.assign(new Error(name), { name });
}
