// Random access entries beside random maps: diff against resolve, person by person.
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type AccessResolution, createAccess } from "../../src/access/create-access.ts";
import { type AccessSide, diffAccess } from "../../src/exports/diff.ts";
import { parseAwsAuth } from "../../src/exports/index.ts";
import { type AccessEntry, authenticationModes } from "../../src/schema/access-entry.ts";
import { fold } from "../../src/text/fold.ts";
import { dataOf, people, type Sections, sections } from "./documents.ts";

const account = fc.constantFrom("111122223333", "444455556666");
const namespaces = ["a", "a-b", "b", "kube-system"];
const scope = fc.oneof(
  fc.constant({ type: "cluster", namespaces: [] }),
  fc
    .array(fc.constantFrom("a", "a-*", "b", "*"), { minLength: 1, maxLength: 2 })
    .map((names) => ({ type: "namespace", namespaces: names })),
);
const policies = fc.array(
  fc.record({
    policyArn: fc
      .constantFrom("AmazonEKSClusterAdminPolicy", "AmazonEKSViewPolicy", "Other")
      .map((name) => `arn:aws:eks::aws:cluster-access-policy/${name}`),
    scope,
  }),
  { maxLength: 2 },
);
const standard = fc.record(
  {
    principalArn: fc
      .tuple(
        account,
        fc.constantFrom("role/dev", "role/team/dev", "role/DEV", "role/ops", "user/bob", "user/path/eve"),
      )
      .map(([id, name]) => `arn:aws:iam::${id}:${name}`),
    type: fc.constant("STANDARD"),
    username: fc.constantFrom("u", "v", "a:{{SessionName}}", "a:<<SessionName>>", "a:{{SessionNameRaw}}"),
    groups: fc.array(fc.constantFrom("a", "b", "g:{{SessionName}}"), { maxLength: 2 }),
    policies,
  },
  { requiredKeys: ["principalArn", "type", "groups", "policies"] },
);
const node = fc.record({
  principalArn: fc
    .tuple(account, fc.constantFrom("dev", "ops"))
    .map(([id, name]) => `arn:aws:iam::${id}:role/${name}`),
  type: fc.constantFrom("EC2_LINUX", "EC2", "FARGATE_LINUX"),
  groups: fc.constant([]),
  policies: fc.constant([]),
});
const principalKey = ({ principalArn }: AccessEntry) => fold(principalArn.replace("role/team/", "role/"));
/** EKS has one entry for each principal. */
const entries = fc.uniqueArray(
  fc.oneof({ weight: 4, arbitrary: standard }, node) as fc.Arbitrary<AccessEntry>,
  {
    maxLength: 5,
    selector: principalKey,
  },
);
const mode = fc.constantFrom(...authenticationModes);

interface Given {
  readonly mode: AccessSide["mode"];
  readonly map: Sections;
  readonly entries: readonly AccessEntry[];
}

const given: fc.Arbitrary<Given> = fc.record({ mode, map: sections, entries });

const sideOf = ({ mode, map, entries: accessEntries }: Given): AccessSide => ({
  mode,
  awsAuth: parseAwsAuth(dataOf(map)),
  accessEntries,
});

/** Each policy with the namespaces that it holds in, of a few, and whether it holds in the cluster. */
function rightsOf({ accessEntry }: AccessResolution): string[] {
  const rights = (accessEntry?.policies ?? []).flatMap(
    ({ policyArn, scope: { type, namespaces: patterns } }) => {
      const isIn = (name: string) =>
        patterns.some((pattern) => new RegExp(`^${pattern.replaceAll("*", ".*")}$`).test(name));
      const names =
        type === "cluster" ? ["(cluster)", "(namespaces)", ...namespaces] : namespaces.filter(isIn);
      const all = patterns.includes("*") ? ["(namespaces)"] : [];
      return [...names, ...all].map((name) => `${policyArn} ${name}`);
    },
  );
  return [...new Set(rights)].sort();
}

function answerOf(resolution: AccessResolution): string {
  if (resolution.mapped !== true) return `${resolution.mapped}`;
  return JSON.stringify([resolution.username, [...new Set(resolution.groups)].sort(), rightsOf(resolution)]);
}

const dnsName = { ec2PrivateDnsName: (id: string) => `${id}.internal` };

describe("diff of random access entries and maps", () => {
  it("is empty for a side and itself, and for entries in another order", () => {
    fc.assert(
      fc.property(given, fc.boolean(), (all, ssoRoleMatch) => {
        const [side, turned] = [sideOf(all), sideOf({ ...all, entries: all.entries.toReversed() })];
        expect(diffAccess(side, side, { ssoRoleMatch }).changes).toEqual([]);
        expect(diffAccess(side, turned, { ssoRoleMatch }).changes).toEqual([]);
      }),
    );
  });

  it.each([
    {},
    { ssoRoleMatch: true },
    { reservedUsernamePrefixes: ["a:", "system:"] },
    { templateDelimiters: "braces" as const },
  ])(
    "has a principal exactly when createAccess answers otherwise for one of its sessions, with %j",
    (settings) => {
      fc.assert(
        fc.property(given, given, fc.constantFrom("all", "entries", "mode"), (before, other, what) => {
          const after =
            what === "all"
              ? other
              : { ...before, ...(what === "mode" ? { mode: other.mode } : { entries: other.entries }) };
          const { changes, unknown = [] } = diffAccess(sideOf(before), sideOf(after), settings);
          const told = new Set(
            changes
              .filter(({ kinds }) => kinds.some((kind) => kind !== "ambiguous" && kind !== "settled"))
              .map(({ principal }) => fold(principal.name)),
          );
          expect(unknown).toEqual([]);
          const [was, is] = [before, after].map((each) =>
            createAccess({ ...sideOf(each), ...settings, ...dnsName }),
          );
          const named = principalsIn([before, after], "ssoRoleMatch" in settings);
          for (const { arn, callers } of people) {
            const differing = callers.filter(
              (caller) => was && is && answerOf(was.resolve(caller)) !== answerOf(is.resolve(caller)),
            );
            const principal = named(arn);
            expect(
              told.has(principal),
              `${principal}: ${differing.map(({ Arn }) => Arn)}; told: ${[...told]}`,
            ).toBe(differing.length > 0);
          }
        }),
        { seed: 20, numRuns: 200 },
      );
    },
  );
});

/** What diff calls the principal that an identity's access comes from, folded. */
function principalsIn(sides: readonly Given[], ssoRoleMatch: boolean): (arn: string) => string {
  const maps = sides.filter(({ mode }) => mode !== "API").map(({ map }) => parseAwsAuth(dataOf(map)));
  const written = new Set([
    ...maps.flatMap(({ roles, users }) => [
      ...roles.flatMap(({ roleArn }) => (roleArn === undefined ? [] : [fold(roleArn)])),
      ...users.map(({ userArn }) => fold(userArn)),
    ]),
    ...sides.filter(({ mode }) => mode !== "CONFIG_MAP").flatMap((side) => side.entries.map(principalKey)),
  ]);
  const sets = maps.flatMap(({ roles }) =>
    roles.flatMap(({ sso }) =>
      sso === undefined
        ? []
        : [`arn:aws:iam::${sso.accountId}:role/awsreservedsso_${sso.permissionSetName.toLowerCase()}_`],
    ),
  );
  return (arn) => {
    const wanted = fold(arn);
    if (written.has(wanted)) return wanted;
    const longest = sets
      .filter((prefix) => ssoRoleMatch && wanted.startsWith(prefix))
      .sort((a, b) => b.length - a.length)[0];
    return longest === undefined ? (arn.split(":")[4] ?? "") : `${longest}*`;
  };
}
