// Asks STS who made a token, with limits on time and size.
import * as z from "zod/mini";
import { readArn } from "../identity/arn.ts";
import { readIdentity } from "../identity/caller-identity.ts";
import type { CallerIdentity } from "../schema/caller-identity.ts";
import { parseJson } from "../text/json.ts";
import { shorten } from "../text/shorten.ts";
import { StsError, StsThrottledError } from "./errors.ts";
import { CLUSTER_ID_HEADER, type StsRequest } from "./request.ts";

/** https://docs.aws.amazon.com/STS/latest/APIReference/API_GetCallerIdentity.html, in JSON */
const responseSchema = z.object({
  GetCallerIdentityResponse: z.object({
    GetCallerIdentityResult: z.object({ Account: z.string(), Arn: z.string(), UserId: z.string() }),
  }),
});

/** https://docs.aws.amazon.com/STS/latest/APIReference/CommonErrors.html */
const errorSchema = z.object({ Error: z.object({ Code: z.string().check(z.regex(/^[A-Za-z.]{1,64}$/)) }) });

/** In bytes. GetCallerIdentity's answer takes less than 1 KiB. */
const MAX_ANSWER = 64 * 1024;

export interface StsOptions {
  readonly clusterId: string;
  readonly fetch: typeof globalThis.fetch;
  readonly timeoutMs: number;
}

/** @throws StsError Its message never holds the URL, nor any part of it that STS repeats. */
export async function askSts({ url, accessKeyId }: StsRequest, options: StsOptions): Promise<CallerIdentity> {
  const { status, text } = await withinTime(options.timeoutMs, (signal) => get(url, options, signal));
  if (status !== 200) throw errorOf(status, text);
  const response = responseSchema.safeParse(readJson(text));
  if (!response.success) {
    throw new StsError("shape", "STS's answer is not an answer to GetCallerIdentity", status);
  }
  const { Account, Arn, UserId } = response.data.GetCallerIdentityResponse.GetCallerIdentityResult;
  const caller = { Arn, Account, UserId, AccessKeyId: accessKeyId };
  const arn = readArn(Arn);
  const fault = typeof arn === "string" ? arn : readIdentity(caller, Arn, arn);
  if (typeof fault === "string")
    throw new StsError("malformed-identity", `STS did not name a valid caller: ${shorten(fault, 200)}`);
  return caller;
}

interface Answer {
  readonly status: number;
  readonly text: string;
}

async function get(url: string, { clusterId, fetch }: StsOptions, signal: AbortSignal): Promise<Answer> {
  const response = await fetch(url, {
    method: "GET",
    headers: { [CLUSTER_ID_HEADER]: clusterId, accept: "application/json" },
    redirect: "manual",
    signal,
  });
  // A browser hides the status of a redirect that it does not follow.
  const isRedirect = response.type === "opaqueredirect" || (response.status >= 300 && response.status < 400);
  if (isRedirect) {
    discard(response.body);
    throw new StsError("redirect", "STS answers with a redirect, which is not followed", response.status);
  }
  return { status: response.status, text: await readText(response, signal) };
}

/** What is left of the answer is not waited for, nor what comes of leaving it. */
function discard(body: Pick<ReadableStream, "cancel"> | null | undefined): void {
  body?.cancel().catch(() => {});
}

async function readText(response: Response, signal: AbortSignal): Promise<string> {
  const reader = response.body?.getReader();
  // A `fetch` that ignores its signal would go on with the answer after the time is over.
  if (signal.aborted) discard(reader);
  signal.addEventListener("abort", () => discard(reader), { once: true });
  // As in the reference, an answer that starts with a byte order mark is not JSON.
  const decoder = new TextDecoder("utf-8", { ignoreBOM: true });
  let text = "";
  let length = 0;
  for (;;) {
    const { done, value } = (await reader?.read()) ?? { done: true, value: undefined };
    if (done) return text + decoder.decode();
    length += value.length;
    if (length > MAX_ANSWER) {
      discard(reader);
      throw new StsError("too-large", `STS's answer is longer than ${MAX_ANSWER} bytes`, response.status);
    }
    text += decoder.decode(value, { stream: true });
  }
}

/** Ends `work` in time, even where `fetch` ignores its signal. */
async function withinTime<Result>(
  timeoutMs: number,
  work: (signal: AbortSignal) => Promise<Result>,
): Promise<Result> {
  const controller = new AbortController();
  let timer: ReturnType<typeof setTimeout> | undefined;
  const timeout = new Promise<never>((_, reject) => {
    timer = setTimeout(() => {
      reject(new StsError("timeout", `STS did not answer within ${timeoutMs} ms`));
      controller.abort();
    }, timeoutMs);
  });
  try {
    return await Promise.race([work(controller.signal), timeout]);
  } catch (error) {
    throw error instanceof StsError ? error : unreachable(error);
  } finally {
    clearTimeout(timer);
  }
}

/** Keeps only the code of what `fetch` throws, such as ECONNREFUSED, because the message can hold the URL. */
function unreachable(error: unknown): StsError {
  const causes = [error, error instanceof Error ? error.cause : undefined];
  const codes = causes.flatMap((cause) =>
    cause instanceof Error && "code" in cause && typeof cause.code === "string" ? [cause.code] : [],
  );
  const code = codes.find((text) => /^[A-Z0-9_]{1,64}$/.test(text));
  return new StsError("unreachable", `STS cannot be reached${code === undefined ? "" : ` (${code})`}`);
}

function errorOf(status: number, text: string): StsError {
  // The text is searched as in the reference, because errors are not always JSON.
  if (text.includes("Throttling")) return new StsThrottledError(status);
  const error = errorSchema.safeParse(parseJson(text));
  const code = error.success ? ` ${error.data.Error.Code}` : "";
  return new StsError("status", `STS refuses the token: ${status}${code}`, status);
}

function readJson(text: string): unknown {
  if (/^\s*</.test(text)) {
    throw new StsError(
      "xml",
      "STS answered in XML instead of JSON; does a proxy remove the accept header?",
      200,
    );
  }
  const value = parseJson(text);
  if (value === undefined) throw new StsError("not-json", "STS's answer is not JSON", 200);
  return value;
}
