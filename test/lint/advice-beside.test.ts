// The advice of the rules that ask what stands beside a document: following it brings no finding.
import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import fc from "fast-check";
import { expect, it } from "vitest";
import { readWrittenArn } from "../../src/identity/written-arn.ts";
import { lint } from "../../src/lint/lint.ts";
import type { LintOptions } from "../../src/lint/lint-options.ts";
import { slip } from "../properties/slips.ts";
import { followed } from "./followed.ts";
import { listOf, trusts } from "./iam-lists.ts";

const RULES = new Set([
  "cluster-partition",
  "node-account",
  "cluster-creator",
  "unknown-identity",
  "node-trust",
]);

const corpus = ["real-world", "incidents"].flatMap((name) => {
  const folder = fileURLToPath(new URL(`../fixtures/${name}/`, import.meta.url));
  const files = readdirSync(folder).sort();
  return files.map((file) => readFileSync(folder + file, "utf8"));
});

const SERVICES = [
  "ec2.amazonaws.com",
  "eks.amazonaws.com",
  "eks-fargate-pods.amazonaws.com",
  "ssm.amazonaws.com",
];

/** The roles and users that a text names, as IAM would list them: with other paths, suffixes and trust policies. */
function listedIn(
  text: string,
  { changed, path, service }: { changed: number; path: string; service: number },
) {
  const items = [...text.matchAll(/arn:aws:iam::\d{12}:(?:role|user)\/[\w+=,.@/-]+/g)].map(([arn], index) => {
    const { kind, name, account } = readWrittenArn(arn);
    const written =
      index % 3 === changed ? name.replace(/[\da-f]{16}$/i, "fedcba9876543210").replace(/.$/, "x") : name;
    const AssumeRolePolicyDocument = trusts(SERVICES[(index + service) % 4] ?? "");
    return {
      kind,
      name: written,
      Arn: `arn:aws:iam::${account}:${kind}${path}${written}`,
      AssumeRolePolicyDocument,
    };
  });
  const ofKind = (wanted: string) => items.filter(({ kind }) => kind === wanted);
  return listOf(
    ofKind("role").map(({ name, ...rest }) => ({ ...rest, RoleName: name })),
    ofKind("user").map(({ name, ...rest }) => ({ ...rest, UserName: name })),
  );
}

it("brings no finding, in manifests with slips in them, beside lists that differ from them", () => {
  const seen = new Map<string, number>();
  const list = fc.record({
    changed: fc.nat(2),
    path: fc.constantFrom("/", "/team/"),
    service: fc.nat(3),
  });
  const cluster = fc.record({
    partition: fc.constantFrom("aws", "aws-cn"),
    account: fc.constantFrom("111122223333", "444455556666"),
  });
  fc.assert(
    fc.property(
      fc.constantFrom(...corpus),
      fc.array(slip, { maxLength: 2 }),
      list,
      cluster,
      (text, slips, how, facts) => {
        const given: LintOptions = { iamRoles: listedIn(text, how), config: { cluster: facts } };
        const slipped = slips.reduce((changed, each) => each(changed), text);
        for (const finding of lint(slipped, given)) {
          if (!RULES.has(finding.rule)) continue;
          seen.set(finding.rule, (seen.get(finding.rule) ?? 0) + 1);
          if (finding.suggestion !== undefined) followed(slipped, finding, given);
        }
      },
    ),
    { numRuns: 300, seed: 19 },
  );
  for (const rule of ["cluster-partition", "node-account", "unknown-identity", "node-trust"]) {
    expect(seen.get(rule), rule).toBeGreaterThan(10);
  }
});
