// What must hold for any input. A check throws where something does not hold.
import assert from "node:assert/strict";
import { createMapper, explanationSchema, type Mapper, parseAwsAuth, toTokenReview } from "aws-auth-map";
import { diffAccess } from "aws-auth-map/diff";
import { type Finding, fix, lint } from "aws-auth-map/lint";
import { createTokenVerifier, decodeToken, StsError, TokenFormatError } from "aws-auth-map/token";
import { CLUSTER_ID, NOW } from "../test/token/tokens.ts";

/** Milliseconds that a step may compute for a text of up to 64 KiB. A busy machine may need more. */
export const limit = { stepMs: 100 };

/** Runs a step up to ten times, and fails only where each run is slow. The engine compiles a step during its first runs. */
function timed<Result>(step: string, work: () => Result): Result {
  let fastest = Number.POSITIVE_INFINITY;
  for (let attempt = 0; attempt < 10; attempt++) {
    // Processor time is measured, because other programs run at the same time.
    const start = process.cpuUsage();
    const result = work();
    const { user, system } = process.cpuUsage(start);
    fastest = Math.min(fastest, (user + system) / 1000);
    if (fastest <= limit.stepMs) return result;
  }
  throw new Error(`${step} takes ${fastest.toFixed(0)} ms`);
}

export function checkDocument(text: string): void {
  const awsAuth = timed("parse", () => parseAwsAuth(text));
  const findings = timed("lint", () => lint(text));
  checkPositions(text, findings);
  const fixed = timed("fix", () => fix(text));
  checkPositions(fixed.text, fixed.findings);
  assert.equal(fix(fixed.text).text, fixed.text, "a fix leaves something to fix");
  const mapper = timed("index", () => createMapper(awsAuth));
  const named = [...awsAuth.roles, ...awsAuth.users].slice(0, 5);
  for (const entry of named) {
    checkAnswer(mapper, ("userArn" in entry ? entry.userArn : entry.roleArn) ?? "");
  }
  const fixedAwsAuth = parseAwsAuth(fixed.text);
  timed("diff", () => diffAccess(awsAuth, fixedAwsAuth));
  assert.deepEqual(diffAccess(awsAuth, awsAuth).changes, []);
}

function checkPositions(text: string, findings: readonly Finding[]): void {
  const lines = text.split("\n");
  for (const { rule, start, end, line, column, endLine, endColumn } of findings) {
    const isInside =
      0 <= start &&
      start <= end &&
      end <= text.length &&
      column <= (lines[line - 1]?.length ?? -1) + 1 &&
      endColumn <= (lines[endLine - 1]?.length ?? -1) + 1;
    assert.ok(isInside, `${rule} at ${line}:${column}-${endLine}:${endColumn}, ${start}-${end} is outside`);
  }
}

function checkAnswer(mapper: Mapper, caller: Parameters<Mapper["resolve"]>[0]): void {
  const resolution = timed("resolve", () => mapper.resolve(caller));
  const { resolution: explained, ...rest } = timed("explain", () => mapper.explain(caller));
  assert.deepEqual(explained, resolution);
  explanationSchema.parse({ resolution: explained, ...rest });
  toTokenReview(resolution);
}

export function checkAsked({ text, caller }: { readonly text: string; readonly caller: unknown }): void {
  const awsAuth = parseAwsAuth(text);
  // The cast is wanted: a caller may be any JSON value.
  const asCaller = caller as Parameters<Mapper["resolve"]>[0];
  checkAnswer(createMapper(awsAuth), asCaller);
  checkAnswer(createMapper(awsAuth, { ssoRoleMatch: true, templateDelimiters: "braces" }), asCaller);
}

const STS = /^https:\/\/(?:sts|sts-fips)\.(?:[a-z0-9-]+\.)?(?:amazonaws\.com|api\.aws)\/\?[!-~]*$/;

export async function checkToken(token: string): Promise<void> {
  expectRefusal(() => decodeToken(token));
  const asked: string[] = [];
  const fetch = async (url: unknown) => {
    asked.push(String(url));
    return new Response("{}");
  };
  const verifier = createTokenVerifier({ clusterId: CLUSTER_ID, partition: "aws", fetch, now: () => NOW });
  await verifier.verify(token).then(
    () => assert.fail("a token is taken for somebody"),
    (error: unknown) => {
      assert.ok(error instanceof TokenFormatError || error instanceof StsError, String(error));
    },
  );
  for (const url of asked) assert.match(url, STS);
}

function expectRefusal(work: () => unknown): void {
  try {
    work();
  } catch (error) {
    assert.ok(error instanceof TokenFormatError, String(error));
  }
}
