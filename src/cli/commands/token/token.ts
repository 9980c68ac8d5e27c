// Says what a bearer token holds, and whether an authenticator would ask STS about it.
import * as z from "zod/mini";
import { type Partition, partitions } from "../../../schema/entries.ts";
import { parseJson } from "../../../text/json.ts";
import { toJson } from "../../../text/printable.ts";
import { type DecodedToken, decodeToken } from "../../../token/decode.ts";
import { TokenFormatError } from "../../../token/errors.ts";
import { readStsRequest } from "../../../token/request.ts";
import { isRegion, isStsHost } from "../../../token/sts-hosts.ts";
import { readText, STANDARD_INPUT } from "../../input/read-text.ts";
import { showName, table } from "../../output/messages.ts";
import { CliError, exitStatus, type Outcome } from "../../output/outcome.ts";

export interface TokenCommandOptions {
  readonly partition?: Partition;
  readonly region?: string;
  readonly format: "text" | "json";
}

/** What credential plugins print: https://kubernetes.io/docs/reference/config-api/client-authentication.v1/ */
const credentialSchema = z.object({ status: z.object({ token: z.string() }) });

export async function runToken(options: TokenCommandOptions): Promise<Outcome> {
  if (options.region !== undefined && !isRegion(options.region)) {
    throw new CliError("error: --region is not the name of a region, such as eu-west-1");
  }
  const { name, text } = await readText(STANDARD_INPUT);
  if (text.trim() === "") throw new CliError(`${name}: error: there is no token on it; pipe one into it`);
  const bearer = tokenIn(text);
  const now = Date.now();
  try {
    const decoded = decodeToken(bearer);
    const refusal = refusalOf(bearer, decoded, options, now);
    return {
      result: options.format === "json" ? toJson({ ...decoded, refusal }) : describe(decoded, refusal, now),
      remarks: [],
      status: refusal === null ? exitStatus.acceptable : exitStatus.refused,
    };
  } catch (error) {
    if (error instanceof TokenFormatError)
      throw new CliError(`${name}: error: this is not a token: ${error.message}`);
    throw error;
  }
}

function tokenIn(text: string): string {
  const trimmed = text.trim().replace(/^(?:Authorization:\s*)?Bearer\s+/i, "");
  if (!trimmed.startsWith("{")) return trimmed;
  // Other JSON is refused later, as text that is not a token.
  const credential = credentialSchema.safeParse(parseJson(trimmed));
  return credential.success ? credential.data.status.token : trimmed;
}

interface Refusal {
  readonly code: string;
  readonly message: string;
}

function refusalOf(
  bearer: string,
  { host }: DecodedToken,
  options: TokenCommandOptions,
  now: number,
): Refusal | null {
  const ofHost = partitions.find((partition) => isStsHost(host, partition, options.region));
  try {
    readStsRequest(bearer, { partition: options.partition ?? ofHost ?? "aws", region: options.region, now });
    return null;
  } catch (error) {
    if (!(error instanceof TokenFormatError)) throw error;
    return { code: error.code, message: error.message };
  }
}

function describe(decoded: DecodedToken, refusal: Refusal | null, now: number): string {
  const { host, region, action, accessKeyId, credentialScope, signedHeaders, date, expires, expiry } =
    decoded;
  const show = (text: string | undefined) => (text === undefined ? "<none>" : showName(text));
  return table([
    ["host:", showName(host)],
    ["region:", show(region)],
    ["action:", show(action)],
    ["access key id:", show(accessKeyId)],
    ["signed for:", show(credentialScope)],
    ["signed headers:", show(signedHeaders.length === 0 ? undefined : signedHeaders.join(", "))],
    ["signed at:", show(date?.toISOString())],
    ["X-Amz-Expires:", show(expires === undefined ? undefined : `${expires} s, which STS ignores`)],
    [
      "expiry:",
      expiry === undefined ? "<none>" : `${expiry.toISOString()} (${distance(expiry.getTime() - now)})`,
    ],
    [
      "check:",
      refusal === null
        ? "an authenticator would ask STS about it"
        : `refused (${refusal.code}): ${refusal.message}`,
    ],
  ]);
}

function distance(ms: number): string {
  const minutes = Math.floor(Math.abs(ms) / 60_000);
  const [count, unit] = UNITS.map(([unit, length]) => [Math.floor(minutes / length), unit] as const).find(
    ([count]) => count > 0,
  ) ?? ["less than a", "minute"];
  const span = `${count} ${unit}${typeof count === "number" && count > 1 ? "s" : ""}`;
  return ms < 0 ? `${span} ago` : `in ${span}`;
}

/** In minutes. */
const UNITS = [
  ["day", 24 * 60],
  ["hour", 60],
  ["minute", 1],
] as const;
