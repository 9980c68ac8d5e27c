// The webhook: takes a TokenReview with a token, and answers with a TokenReview with a user.
// Source: the reference's pkg/server/server.go (authenticateEndpoint);
// https://kubernetes.io/docs/reference/access-authn-authz/authentication/#webhook-token-authentication
import * as z from "zod/mini";
import type { Identity } from "../identity/caller-identity.ts";
import type { Mapper } from "../mapper.ts";
import type { DenialReason, Unknown } from "../mapping/resolution.ts";
import type { CallerIdentity } from "../schema/caller-identity.ts";
import {
  StsError,
  type StsErrorCode,
  StsThrottledError,
  type TokenFormatCode,
  TokenFormatError,
} from "../token/errors.ts";
import type { TokenVerifier } from "../token/verifier.ts";
import {
  checkScrubbedAccounts,
  isScrubbed,
  type ScrubbingOptions,
  scrubbedMessages,
} from "./scrubbed-accounts.ts";
import { type TokenReviewStatus, toTokenReview } from "./token-review.ts";

const apiVersions = ["authentication.k8s.io/v1", "authentication.k8s.io/v1beta1"] as const;

/** What an API server sends. */
const questionSchema = z.object({
  apiVersion: z.enum(apiVersions),
  kind: z.literal("TokenReview"),
  spec: z.object({ token: z._default(z.string(), "") }),
});

/** The answer to an API server. It does not repeat the token. */
export interface TokenReview {
  readonly apiVersion: (typeof apiVersions)[number];
  readonly kind: "TokenReview";
  readonly status: TokenReviewStatus;
}

/** The outcome of one TokenReview, for a log. It holds no token and no secret. */
export type TokenReviewLogEntry =
  | {
      readonly outcome: "authenticated";
      /** Absent if the account is scrubbed. */
      readonly identity?: Identity;
      readonly username: string;
      readonly groups: readonly string[];
    }
  | {
      readonly outcome: "denied";
      /** `malformed-review`: the input is not a TokenReview; `internal-error`: the verifier or the mapper failed. */
      readonly reason:
        | "malformed-review"
        | "internal-error"
        | TokenFormatCode
        | StsErrorCode
        | DenialReason
        | Unknown["reason"];
      /** The reason in words. It is for people with access to the log: the client must not learn it. */
      readonly message: string;
      /** Who made the token. Present if STS has named the caller and the account is not scrubbed. */
      readonly caller?: CallerIdentity;
    };

export interface TokenReviewHandlerOptions extends ScrubbingOptions {
  readonly verifier: Pick<TokenVerifier, "verify">;
  /** The mapper, or a function that returns the current one, such as `() => watch.current`. */
  readonly mapper: Pick<Mapper, "resolveAsync"> | (() => Pick<Mapper, "resolveAsync">);
  /** Takes the outcome of each TokenReview. Its errors are ignored, because a log must not keep people out. */
  readonly log?: ((entry: TokenReviewLogEntry) => void) | undefined;
}

/** An answer, and the HTTP status that the reference sends with it; 503 where aws-auth has not been read yet. */
export interface TokenReviewResponse {
  readonly review: TokenReview;
  readonly status: 200 | 400 | 403 | 429 | 503;
}

export interface TokenReviewHandler {
  /** @param review A TokenReview, as JSON.parse returns it. Never rejects: every failure is a denial. */
  (review: unknown): Promise<TokenReview>;
  /**
   * The same, with an HTTP status: 200; 403 for a denial; 429 where STS throttles; 400 for other input; 503 where
   * aws-auth has not been read yet. After 429 and 503 the same review may be sent again.
   */
  readonly respond: (review: unknown) => Promise<TokenReviewResponse>;
}

/**
 * Answers TokenReviews as the reference does, each in its own apiVersion.
 *
 * @throws TypeError for `scrubbedAccounts` that are not accounts.
 */
export function createTokenReviewHandler(options: TokenReviewHandlerOptions): TokenReviewHandler {
  const { log } = options;
  checkScrubbedAccounts(options);
  const respond = async (review: unknown): Promise<TokenReviewResponse> => {
    const question = readQuestion(review);
    const [apiVersion, answer] =
      typeof question === "string"
        ? [apiVersions[0], denial(400, "malformed-review", question)]
        : [question.apiVersion, await answerTo(question.spec.token, options)];
    writeLog(log, answer.entry);
    return { review: { apiVersion, kind: "TokenReview", status: answer.review }, status: answer.status };
  };
  return Object.assign(async (review: unknown) => (await respond(review)).review, { respond });
}

/** The question in a review, or a message that says what is wrong with the review. */
function readQuestion(review: unknown): z.infer<typeof questionSchema> | string {
  try {
    const question = questionSchema.safeParse(review);
    return question.success ? question.data : describeQuestion(question.error);
  } catch {
    return "the request is not a TokenReview: it cannot be read";
  }
}

/** An asynchronous log is not awaited. Its rejection is caught, because it would end the process. */
function writeLog(log: TokenReviewHandlerOptions["log"], entry: TokenReviewLogEntry): void {
  try {
    const written: unknown = log?.(entry);
    Promise.resolve(written).catch(() => {});
  } catch {
    // Ignored, as `log` says.
  }
}

interface Answer {
  readonly review: TokenReviewStatus;
  readonly status: TokenReviewResponse["status"];
  readonly entry: TokenReviewLogEntry;
}

async function answerTo(token: string, options: TokenReviewHandlerOptions): Promise<Answer> {
  const { verifier, mapper } = options;
  try {
    const caller = await verifier.verify(token);
    const resolution = await (typeof mapper === "function" ? mapper() : mapper).resolveAsync(caller);
    const accountId = resolution.identity?.accountId ?? caller.Account ?? "";
    const scrubbed = isScrubbed(accountId, options);
    if (!resolution.mapped) {
      const { reason, message } = resolution;
      const status = reason === "not-ready" ? 503 : 403;
      return scrubbed
        ? denial(status, reason, scrubbedMessages[reason])
        : denial(status, reason, message, caller);
    }
    const { identity, username, groups } = resolution;
    const who = scrubbed ? {} : { identity };
    return {
      review: toTokenReview(resolution, options),
      status: 200,
      entry: { outcome: "authenticated", ...who, username, groups },
    };
  } catch (error) {
    if (error instanceof StsThrottledError) return denial(429, error.code, error.message);
    if (error instanceof TokenFormatError || error instanceof StsError) {
      return denial(403, error.code, error.message);
    }
    // The error's message is left out: it comes from other code, and could hold the token.
    return denial(403, "internal-error", "the verifier or the mapper failed");
  }
}

type Denial = Extract<TokenReviewLogEntry, { outcome: "denied" }>;

function denial(
  status: Answer["status"],
  reason: Denial["reason"],
  message: string,
  caller?: CallerIdentity,
): Answer {
  const entry: Denial = { outcome: "denied", reason, message, ...(caller === undefined ? {} : { caller }) };
  return { review: { authenticated: false }, status, entry };
}

function describeQuestion(error: z.core.$ZodError): string {
  const path = error.issues[0]?.path.join(".") ?? "";
  return `the request is not a TokenReview of ${apiVersions.join(" or ")}: its ${path === "" ? "shape" : path} is wrong`;
}
