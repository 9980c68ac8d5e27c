// Who may do something, as ARNs: it agrees with `can` of each of them, and so does the list of all that one may do.
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { AccessResolution } from "../../src/access/access-answer.ts";
import { createAccess } from "../../src/access/create-access.ts";
import type { HeldRights } from "../../src/access/rights.ts";
import { type WhoCan, whoCanByArn } from "../../src/access/who-can.ts";
import { parseAwsAuth } from "../../src/exports/index.ts";
import { readRbac } from "../../src/rbac/read-rbac.ts";
import { ruleAllows } from "../../src/rbac/rule.ts";
import { authenticationModes } from "../../src/schema/access-entry.ts";
import type { RbacAction } from "../../src/schema/rbac.ts";
import { accessEntry, awsAuth, caller } from "./random-entries.ts";

const bind = (subjects: readonly object[], name: string, namespace?: string) => ({
  kind: namespace === undefined ? "ClusterRoleBinding" : "RoleBinding",
  metadata: { name: `${name}-${JSON.stringify(subjects)}`, ...(namespace && { namespace }) },
  subjects,
  roleRef: { kind: "ClusterRole", name },
});
const group = (name: string) => ({ kind: "Group", name });
const user = (name: string) => ({ kind: "User", name });
const role = (name: string, ...rules: object[]) => ({ kind: "ClusterRole", metadata: { name }, rules });

const getPods: RbacAction = { verb: "get", resource: "pods", namespace: "dev" };
const POD_READER = role("pod-reader", { verbs: ["get"], apiGroups: [""], resources: ["pods"] });

const ACCOUNT = "111122223333";
const arn = (name: string) => `arn:aws:iam::${ACCOUNT}:${name}`;

function mapOf(roles: readonly object[], accounts: readonly string[] = []) {
  return parseAwsAuth({ mapRoles: JSON.stringify(roles), mapAccounts: JSON.stringify(accounts) });
}

/** A line for each principal, with what it may do it by. */
function told({ holders, unknown, withoutArn }: WhoCan): string[] {
  return [
    ...holders.map(
      ({ principal, access, by }) =>
        `${principal.name} by ${access?.via}: ${by
          .map(({ reason, sessions }) => `${reason.step}${sessions ? ` as ${sessions.sessionName}` : ""}`)
          .join(", ")}`,
    ),
    ...unknown.map(
      ({ principal, by }) => `? ${principal.name}: ${by.map(({ reason }) => reason.step).join()}`,
    ),
    ...withoutArn
      .filter(({ binding }) => binding.origin)
      .map(({ subject }) => `- ${subject.kind} ${subject.name}`),
  ];
}

describe("whoCanByArn", () => {
  const ask = (
    roles: readonly object[],
    subjects: readonly object[],
    accounts: readonly string[] = [],
  ): string[] =>
    told(
      whoCanByArn(
        {
          mode: "CONFIG_MAP",
          awsAuth: mapOf(roles, accounts),
          rbac: readRbac([POD_READER, bind(subjects, "pod-reader", "dev")]),
        },
        getPods,
      ),
    );

  it("names those in a group, by username, and in system:masters", () => {
    const roles = [
      { rolearn: arn("role/dev"), username: "dev", groups: ["devs"] },
      { rolearn: arn("role/ci"), username: "ci" },
      { rolearn: arn("role/admin"), username: "admin", groups: ["system:masters"] },
      { rolearn: arn("role/other"), username: "other" },
    ];
    expect(ask(roles, [group("devs"), user("ci"), group("gone"), user("nobody")])).toEqual([
      `${arn("role/dev")} by mapping: rbac`,
      `${arn("role/ci")} by mapping: rbac`,
      `${arn("role/admin")} by mapping: system:masters`,
      "- Group gone",
      "- User nobody",
    ]);
  });

  it("names the sessions to which a template gives a bound name", () => {
    const roles = [
      { rolearn: arn("role/admin"), username: "admin:{{SessionName}}", groups: ["team-{{SessionName}}"] },
    ];
    expect(ask(roles, [user("admin:ann"), group("team-a")])).toEqual([
      `${arn("role/admin")} by mapping: rbac as ann, rbac as a`,
    ]);
    expect(ask(roles, [user("other:ann")])).toEqual(["- User other:ann"]);
  });

  it("names accounts where it is enough to get in, and those whose ARN is bound", () => {
    const roles = [{ rolearn: arn("role/dev"), username: "dev" }];
    expect(ask(roles, [group("system:authenticated")], [ACCOUNT])).toEqual([
      `${arn("role/dev")} by mapping: rbac`,
      `${ACCOUNT} by account: rbac`,
    ]);
    const subjects = [user(arn("role/ci")), user(arn("role/dev")), user("arn:aws:iam::444455556666:role/x")];
    expect(ask(roles, subjects, [ACCOUNT])).toEqual([
      `${arn("role/ci")} by account: rbac`,
      `- User ${arn("role/dev")}`,
      "- User arn:aws:iam::444455556666:role/x",
    ]);
  });

  it("says of whom it is not known", () => {
    const input = {
      mode: "API" as const,
      accessEntries: [
        { principalArn: arn("role/a"), type: "STANDARD", groups: ["devs"], policies: [] },
        {
          principalArn: arn("role/b"),
          type: "STANDARD",
          groups: [],
          policies: [
            {
              policyArn: "arn:aws:eks::aws:cluster-access-policy/AmazonEKSViewPolicy",
              scope: { type: "namespace", namespaces: ["d*"] },
            },
          ],
        },
        {
          principalArn: arn("role/c"),
          type: "STANDARD",
          groups: [],
          policies: [
            {
              policyArn: "arn:aws:eks::aws:cluster-access-policy/AmazonEKSACKPolicy",
              scope: { type: "cluster", namespaces: [] },
            },
          ],
        },
      ],
    };
    const asked = whoCanByArn(input, getPods);
    expect(told(asked)).toEqual([
      `${arn("role/b")} by access-entry: policy`,
      `? ${arn("role/a")}: rbac`,
      `? ${arn("role/c")}: policy`,
    ]);
    expect(asked.rbac).toBe("not-given");
  });
});

const SUBJECTS = [
  ...["a", "b", "system:authenticated", "system:masters", "team-ann"].map(group),
  ...["admin", "dev:ann", "acc:111122223333", arn("role/Admin"), arn("user/alice")].map(user),
];
const rule = fc.oneof(
  fc.record({
    verbs: fc.subarray(["get", "create", "*"], { minLength: 1 }),
    apiGroups: fc.subarray(["", "apps", "*"], { minLength: 1 }),
    resources: fc.subarray(["pods", "pods/exec", "deployments", "*/scale", "*"], { minLength: 1 }),
    resourceNames: fc.subarray(["x"]),
  }),
  fc.record({
    verbs: fc.subarray(["get", "*"], { minLength: 1 }),
    nonResourceURLs: fc.subarray(["/healthz", "/h*"], { minLength: 1 }),
  }),
);
const rbac = fc
  .tuple(
    fc.array(rule, { maxLength: 2 }),
    fc.array(rule, { maxLength: 2 }),
    fc.array(
      fc.tuple(
        fc.subarray(SUBJECTS, { minLength: 1, maxLength: 3 }),
        fc.constantFrom("one", "two", "gone"),
        fc.constantFrom(undefined, "dev", "prod"),
      ),
      { maxLength: 4 },
    ),
  )
  .map(([one, two, bindings]) =>
    readRbac([role("one", ...one), role("two", ...two), ...bindings.map((binding) => bind(...binding))]),
  );
const action: fc.Arbitrary<RbacAction> = fc.oneof(
  fc.record({
    verb: fc.constantFrom("get", "create"),
    resource: fc.constantFrom("pods", "deployments"),
    apiGroup: fc.constantFrom("", "apps"),
    subresource: fc.constantFrom("", "exec", "scale"),
    name: fc.constantFrom("", "x"),
    namespace: fc.constantFrom(undefined, "dev", "prod"),
  }),
  fc.record({ verb: fc.constant("get"), nonResourceURL: fc.constantFrom("/healthz", "/other") }),
);
const mode = fc.constantFrom(...authenticationModes);
const entries = fc.array(accessEntry, { maxLength: 4 });
const runs = { numRuns: 1000, seed: 21 };

describe("for random maps, entries, roles and bindings", () => {
  it("the list of rights agrees with can", () => {
    fc.assert(
      fc.property(
        mode,
        awsAuth,
        entries,
        rbac,
        caller,
        action,
        (mode, map, accessEntries, rbac, who, asked) => {
          const access = createAccess({ mode, awsAuth: map, accessEntries, rbac });
          const namespace = asked.resource === undefined ? "" : asked.namespace;
          expect(byRights(access.rightsOf(who, namespace), asked)).toBe(access.can(who, asked).answer);
        },
      ),
      runs,
    );
  });

  it("who-can agrees with can of each principal", () => {
    let [yes, no] = [0, 0];
    fc.assert(
      fc.property(mode, awsAuth, entries, rbac, action, (mode, map, accessEntries, rbac, asked) => {
        const input = { mode, awsAuth: map, accessEntries, rbac };
        const access = createAccess(input);
        const found = whoCanByArn(input, asked);
        const named = new Map<string, string>([
          ...found.unknown.map((holder) => [fold(holder), "unknown"] as const),
          ...found.holders.map(
            (holder) => [fold(holder), holder.isForInstances === true ? "no" : "yes"] as const,
          ),
        ]);
        for (const name of PRINCIPALS) {
          const who = name.replace(":iam:", ":sts:").replace(/:role\/(.*)$/, ":assumed-role/$1/ann");
          const caller = name.includes(":role/") ? who : name;
          const byAccount = viaAccount(access.resolve(caller));
          const told =
            named.get(name.toLowerCase()) ?? (byAccount ? named.get(accountOf(name)) : undefined) ?? "no";
          if (told === "unknown") continue; // an entry is taken at random, or EKS refuses it
          const { answer } = access.can(caller, asked);
          expect([name, told]).toEqual([name, answer]);
          if (answer === "yes") yes++;
          else no++;
        }
      }),
      runs,
    );
    expect(yes).toBeGreaterThan(100);
    expect(no).toBeGreaterThan(100);
  });
});

const PRINCIPALS = ["111122223333", "444455556666"].flatMap((account) =>
  ["role/Admin", "role/Node", "user/alice"].map((name) => `arn:aws:iam::${account}:${name}`),
);

/** ARNs are compared without case. */
function fold({ principal }: WhoCan["holders"][number]): string {
  return principal.name.toLowerCase();
}

function accountOf(arn: string): string {
  return arn.split(":")[4] ?? "";
}

function viaAccount(resolution: AccessResolution): boolean {
  return resolution.mapped === true && resolution.via === "account";
}

function byRights({ getsIn, rights, unknown }: HeldRights, asked: RbacAction): string {
  if (rights.some(({ rule }) => ruleAllows(rule, asked))) return "yes";
  if (unknown.length > 0) return "unknown";
  return getsIn === "yes" ? "no" : getsIn;
}
