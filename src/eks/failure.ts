// What a failed call of EKS means. The words of EKS and of the SDK are not repeated: they may quote what was signed.
import { saysConfigMapMode } from "../access-entries/read/aws/errors.ts";
import { TokenCreationError } from "../token/errors.ts";
import { noCredentials } from "../token/sdk-credentials.ts";
import { EksError } from "./eks-error.ts";
import { TOO_LARGE, TOO_SLOW } from "./guard.ts";
import { credentialsPackageMissing } from "./packages.ts";

/** What was asked, for messages. */
export interface Asked {
  /** `ListAccessEntries` */
  readonly operation: string;
  readonly cluster: string;
  readonly region: string;
  /** As the SDK has found it. Undefined where no request was sent. */
  readonly host: string | undefined;
  readonly timeoutMs: number;
}

/**
 * - `denied`: by IAM; `caller` is who is denied it, where EKS says so
 * - `config-map`: the cluster has no access entries, because of its mode
 * - `gone`: what was asked about is not there, and it is not the cluster
 * - `refused`: the call does not fit what it was asked about
 */
export type Failure =
  | { readonly kind: "denied"; readonly code: string; readonly caller: string | undefined }
  | { readonly kind: "refused"; readonly code: string }
  | { readonly kind: "config-map" | "gone" }
  | { readonly kind: "fatal"; readonly error: EksError };

/** @param error What a command of the SDK has thrown. */
export function failureOf(error: unknown, asked: Asked): Failure {
  const { name, message, status } = partsOf(error);
  const fatal = (code: EksError["code"], words: string): Failure => ({
    kind: "fatal",
    error: new EksError(code, words),
  });
  const { operation, cluster, region, timeoutMs } = asked;
  const eks = `EKS in ${region}`;
  if (error instanceof EksError) return { kind: "fatal", error };
  if (error instanceof TokenCreationError || /^(?:CredentialsProvider|TokenProvider)Error$/.test(name)) {
    const found = noCredentials(error);
    return found.code === "package-missing"
      ? { kind: "fatal", error: credentialsPackageMissing() }
      : fatal("credentials", found.message);
  }
  if (/^AccessDenied(?:Exception)?$/.test(name))
    return { kind: "denied", code: name, caller: callerIn(message) };
  if (EXPIRED.test(name)) {
    return fatal(
      "expired",
      `${eks} says that your AWS credentials have expired (${name}); renew them, as with aws sso login`,
    );
  }
  if (UNAUTHORIZED.test(name)) {
    return fatal(
      "unauthorized",
      `${eks} does not accept your AWS credentials (${name}); does aws sts get-caller-identity work, is the region enabled for the account, and is the clock right?`,
    );
  }
  if (name === "ResourceNotFoundException") {
    const isOfEntry = operation === "DescribeAccessEntry" || operation === "ListAssociatedAccessPolicies";
    if (isOfEntry && !/^No cluster found/i.test(message)) return { kind: "gone" };
    return fatal(
      "not-found",
      `${eks} has no cluster ${cluster}; are the name, the region and the account right?`,
    );
  }
  if (name === "InvalidRequestException" && saysConfigMapMode(message)) return { kind: "config-map" };
  if (name === "InvalidRequestException" && status === 400) return { kind: "refused", code: name };
  if (status === 429 || /^(?:Throttling|TooManyRequests)/.test(name)) {
    return fatal(
      "throttled",
      `${eks} had too many requests, after several tries of ${operation}; try again later`,
    );
  }
  if (name === TOO_SLOW || name === "TimeoutError") {
    return fatal("timeout", `${asked.host ?? eks} did not answer ${operation} within ${timeoutMs} ms`);
  }
  if (name === TOO_LARGE) {
    return fatal(
      "protocol",
      `${asked.host ?? eks} answers ${operation} with more than EKS ever says; is the endpoint right?`,
    );
  }
  return fatalByNetwork(error, asked) ?? fatalByStatus(name, status, asked);
}

const EXPIRED = /^(?:ExpiredToken(?:Exception)?|RequestExpired)$/;

/** https://docs.aws.amazon.com/eks/latest/APIReference/CommonErrors.html */
const UNAUTHORIZED =
  /^(?:UnrecognizedClient(?:Exception)?|InvalidClientTokenId|IncompleteSignature(?:Exception)?|InvalidSignature(?:Exception)?|SignatureDoesNotMatch|MissingAuthenticationToken(?:Exception)?|NotAuthorized|OptInRequired|RequestTimeTooSkewed)$/;

function fatalByNetwork(error: unknown, { host, region }: Asked): Failure | undefined {
  const code = error instanceof Error && "code" in error ? String(error.code) : "";
  if (!/^[A-Z][A-Z0-9_]{1,63}$/.test(code)) return undefined;
  const server = host ?? `EKS in ${region}`;
  const isTls = /^(?:ERR_TLS_|ERR_SSL_|CERT_|UNABLE_TO_|(?:DEPTH_ZERO_)?SELF_SIGNED|EPROTO)/.test(code);
  const found = isTls
    ? new EksError(
        "untrusted",
        `the TLS connection to ${server} fails (${code}); behind a proxy, set NODE_EXTRA_CA_CERTS to its certificate`,
      )
    : new EksError(
        "unreachable",
        `${server} cannot be reached (${code}); is the region ${region} right? is a VPN or a proxy needed?`,
      );
  return { kind: "fatal", error: found };
}

function fatalByStatus(
  name: string,
  status: number | undefined,
  { operation, host, region }: Asked,
): Failure {
  const server = host ?? `EKS in ${region}`;
  // The SDK calls so what has no name, and JSON.parse what is not JSON.
  const isAnswer = status !== undefined && /^\w{1,64}$/.test(name) && !/^(?:Syntax|Type)?Error$/.test(name);
  const error =
    isAnswer && status !== 200
      ? new EksError("server", `${server} answers ${operation} with ${status} ${name}; try again later`)
      : new EksError(
          "protocol",
          `${server} does not answer ${operation} as EKS does; is the endpoint right?`,
        );
  return { kind: "fatal", error };
}

/** `User: arn:aws:sts::111122223333:assumed-role/ci/run is not authorized to perform: …` */
function callerIn(message: string): string | undefined {
  return /^User: (arn:[a-z-]{1,20}:(?:iam|sts)::\d{12}:[\w+=,.@/-]{1,600}) is not authorized/.exec(
    message,
  )?.[1];
}

function partsOf(error: unknown): { name: string; message: string; status: number | undefined } {
  if (!(error instanceof Error)) return { name: "", message: "", status: undefined };
  const { name, message, $metadata }: Error & { $metadata?: { httpStatusCode?: unknown } } = error;
  const status = $metadata?.httpStatusCode;
  return { name, message, status: typeof status === "number" ? status : undefined };
}
