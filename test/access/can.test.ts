import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { canBy } from "../../src/access/can-by.ts";
import type { CanResult } from "../../src/access/can-steps.ts";
import { type AccessInput, createAccess } from "../../src/access/create-access.ts";
import { parseAwsAuth } from "../../src/exports/index.ts";
import { createAuthorizer } from "../../src/rbac/authorizer.ts";
import { readRbac } from "../../src/rbac/read-rbac.ts";
import type { AccessEntry, AccessPolicyAssociation } from "../../src/schema/access-entry.ts";
import type { RbacAction } from "../../src/schema/rbac.ts";

const ROLE = "arn:aws:iam::111122223333:role/dev";
const SESSION = "arn:aws:sts::111122223333:assumed-role/dev/ann";
const deletePods: RbacAction = { verb: "delete", resource: "pods", namespace: "dev" };
const getPods: RbacAction = { verb: "get", resource: "pods", namespace: "dev" };

function policy(name: string, ...namespaces: string[]): AccessPolicyAssociation {
  const type = namespaces.length === 0 ? "cluster" : "namespace";
  return { policyArn: `arn:aws:eks::aws:cluster-access-policy/${name}`, scope: { type, namespaces } };
}

const VIEW = policy("AmazonEKSViewPolicy");
const ADMIN = policy("AmazonEKSClusterAdminPolicy");
const ACK = policy("AmazonEKSACKPolicy");

const entryOf = (entry: Partial<AccessEntry>): AccessEntry => ({
  principalArn: ROLE,
  type: "STANDARD",
  groups: [],
  policies: [],
  ...entry,
});

function accessBy(entry: Partial<AccessEntry>, input: Partial<AccessInput> = {}) {
  return createAccess({ mode: "API", accessEntries: [entryOf(entry)], ...input });
}

/** The answer, and the steps that lead to it. */
function told({ answer, chain }: CanResult): string {
  return [answer, ...chain.map((step) => [step.step, "why" in step ? step.why : ""].join(" ").trim())].join(
    ", ",
  );
}

const bindings = `
apiVersion: rbac.authorization.k8s.io/v1
kind: RoleBinding
metadata: { name: editors, namespace: dev }
subjects: [{ kind: Group, name: editors, apiGroup: rbac.authorization.k8s.io }]
roleRef: { kind: ClusterRole, name: edit, apiGroup: rbac.authorization.k8s.io }
`;

describe("an access entry", () => {
  it("allows what a policy of it allows, and the chain ends with the rule", () => {
    const access = accessBy({ policies: [VIEW] });
    const result = access.can(SESSION, getPods);
    expect(told(result)).toBe("yes, identity, access-entry, user, policy");
    expect(result.chain.at(-1)).toMatchObject({
      policy: VIEW,
      index: 0,
      rule: { verbs: ["get", "list", "watch"] },
    });
    expect(result.chain[0]).toEqual({
      step: "identity",
      arn: SESSION,
      canonicalArn: ROLE,
      sessionName: "ann",
    });
    expect(result.chain[2]).toEqual({ step: "user", username: SESSION, groups: ["system:authenticated"] });
  });

  it("allows nothing else, where its policies are known and it has no groups", () => {
    const result = accessBy({ policies: [VIEW] }).can(SESSION, deletePods);
    expect(told(result)).toBe("no, identity, access-entry, user, policy no-rule, rbac");
    expect(result.chain.at(-1)).toEqual({ step: "rbac", answer: "no", isGiven: false });
  });

  it("allows by one policy what the rules of another leave open", () => {
    expect(told(accessBy({ policies: [ACK, ADMIN] }).can(SESSION, deletePods))).toBe(
      "yes, identity, access-entry, user, policy",
    );
  });

  it("leaves open what a policy may allow whose rules are not published", () => {
    expect(told(accessBy({ policies: [VIEW, ACK] }).can(SESSION, deletePods))).toBe(
      "unknown, identity, access-entry, user, policy no-rule, policy unpublished-rules, rbac",
    );
    expect(accessBy({ policies: [policy("AmazonEKSNewPolicy")] }).can(SESSION, getPods).answer).toBe(
      "unknown",
    );
  });

  it("leaves open what its groups may be bound to, where no RBAC is given", () => {
    const result = accessBy({ groups: ["editors"], policies: [VIEW] }).can(SESSION, deletePods);
    expect(told(result)).toBe(
      "unknown, identity, access-entry, user, policy no-rule, rbac groups-may-be-bound",
    );
    expect(result.chain.at(-1)).toMatchObject({ groups: ["editors"], isGiven: false });
  });

  it("allows by its groups what RBAC binds them to, and nothing else", () => {
    const access = accessBy({ groups: ["editors"] }, { rbac: readRbac(bindings) });
    const result = access.can(SESSION, deletePods);
    expect(told(result)).toBe("yes, identity, access-entry, user, rbac");
    expect(result.chain.at(-1)).toMatchObject({
      isGiven: true,
      role: { kind: "ClusterRole", metadata: { name: "edit" } },
      binding: { metadata: { name: "editors", namespace: "dev" }, origin: { range: expect.anything() } },
      subject: { kind: "Group", name: "editors" },
    });
    expect(told(access.can(SESSION, { ...deletePods, namespace: "prod" }))).toBe(
      "no, identity, access-entry, user, rbac",
    );
  });

  it("leaves open what lost RBAC may allow", () => {
    const rbac = readRbac(`${bindings}---\nkind: [\n`);
    expect(told(accessBy({}, { rbac }).can(SESSION, getPods))).toBe(
      "unknown, identity, access-entry, user, rbac rbac-is-partial",
    );
  });

  it("allows discovery to everyone who gets in", () => {
    const result = accessBy({}).can(SESSION, { verb: "get", nonResourceURL: "/version" });
    expect(told(result)).toBe("yes, identity, access-entry, user, rbac");
    expect(result.chain.at(-1)).toMatchObject({ subject: { name: "system:authenticated" } });
  });

  it("whose policy is a value that is not known leaves everything open", () => {
    const hole = { expression: "${var.policy}", why: "reference", start: 0, end: 13 } as const;
    const held = { policyArn: "${var.policy}", scope: { type: "cluster", namespaces: [] } };
    const ofArn = { ...hole, field: "policies", item: 0 } as const;
    expect(told(accessBy({ policies: [held], holes: [ofArn] }).can(SESSION, getPods))).toBe(
      "unknown, identity, access-entry, user, policy unknown-value, rbac",
    );
    const ofScope = { ...ofArn, part: "scope", start: 0, end: 0 } as const;
    expect(accessBy({ policies: [ADMIN], holes: [ofScope] }).can(SESSION, getPods).answer).toBe("unknown");
    const ofAny = { ...hole, field: "policies", whole: true } as const;
    expect(told(accessBy({ policies: [VIEW], holes: [ofAny] }).can(SESSION, deletePods))).toBe(
      "unknown, identity, access-entry, user, policy no-rule, more-policies, rbac",
    );
  });
});

describe("an identity", () => {
  const awsAuth = parseAwsAuth({
    mapRoles: `- { rolearn: "${ROLE}", username: "dev", groups: [ "system:masters" ] }`,
    mapAccounts: '["444455556666"]',
  });

  it("that nothing lets in may do nothing", () => {
    const result = createAccess({ mode: "API" }).can(SESSION, getPods);
    expect(told(result)).toBe("no, identity, not-mapped");
    expect(createAccess({ mode: "API" }).can("no ARN", getPods).answer).toBe("no");
  });

  it("in system:masters may do everything", () => {
    const access = createAccess({ mode: "CONFIG_MAP", awsAuth });
    expect(told(access.can(SESSION, deletePods))).toBe("yes, identity, mapping, user, system:masters");
    expect(access.can(SESSION, { verb: "escalate", nonResourceURL: "/x" }).answer).toBe("yes");
  });

  it("whose account is mapped may do what everyone may", () => {
    const access = createAccess({ mode: "CONFIG_MAP", awsAuth });
    expect(told(access.can("arn:aws:iam::444455556666:user/ann", getPods))).toBe(
      "no, identity, account, user, rbac",
    );
  });

  it("whose entry wins over its line may do what the entry allows", () => {
    const input = {
      mode: "API_AND_CONFIG_MAP",
      awsAuth,
      accessEntries: [entryOf({ policies: [VIEW] })],
    } as const;
    expect(told(createAccess(input).can(SESSION, deletePods))).toBe(
      "no, identity, access-entry, user, policy no-rule, rbac",
    );
  });

  it("that is not known may do what is not known", () => {
    const hole = {
      field: "username",
      expression: "${var.name}",
      why: "reference",
      start: 0,
      end: 11,
    } as const;
    const access = accessBy({ username: "${var.name}", holes: [hole], policies: [VIEW] });
    expect(told(access.can(SESSION, getPods))).toBe("unknown, identity, access-entry, identity-unknown");
  });

  it("that is a node may do more than RBAC says", () => {
    const access = accessBy({ type: "EC2" }, { rbac: readRbac([]) });
    expect(told(access.can(SESSION, { verb: "get", resource: "secrets", namespace: "dev" }))).toBe(
      "unknown, identity, access-entry, user, rbac, node-authorizer",
    );
  });
});

describe("who is in system:authenticated", () => {
  const groupsOf = (username: string, ...groups: string[]) => {
    const [user] = canBy({ username, groups }, getPods).chain;
    return user?.step === "user" ? user.groups : undefined;
  };

  it("is everyone who gets in, once, but for the anonymous user and the unauthenticated", () => {
    expect(groupsOf("ann", "a")).toEqual(["a", "system:authenticated"]);
    expect(groupsOf("ann", "system:authenticated", "a")).toEqual(["system:authenticated", "a"]);
    expect(groupsOf("system:anonymous")).toEqual([]);
    expect(groupsOf("ann", "system:unauthenticated")).toEqual(["system:unauthenticated"]);
  });
});

describe("for random policies, groups and actions", () => {
  const policies = fc.array(
    fc
      .tuple(
        fc.constantFrom(
          "AmazonEKSViewPolicy",
          "AmazonEKSEditPolicy",
          "AmazonEKSAdminPolicy",
          "AmazonEKSAdminViewPolicy",
          "AmazonEKSClusterAdminPolicy",
          "AmazonEKSACKPolicy",
          "AmazonEKSNewPolicy",
        ),
        fc.array(fc.constantFrom("dev", "team-*", "*"), { maxLength: 2 }),
      )
      .map(([name, namespaces]) => policy(name, ...namespaces)),
    { maxLength: 4 },
  );
  const action: fc.Arbitrary<RbacAction> = fc.oneof(
    fc.record({
      verb: fc.constantFrom("get", "list", "create", "delete", "impersonate"),
      apiGroup: fc.constantFrom("", "apps", "rbac.authorization.k8s.io"),
      resource: fc.constantFrom("pods", "secrets", "deployments", "roles", "nodes", "serviceaccounts"),
      subresource: fc.constantFrom("", "exec", "scale"),
      namespace: fc.constantFrom("", "dev", "team-a", "prod"),
    }),
    fc.record({
      verb: fc.constantFrom("get", "post"),
      nonResourceURL: fc.constantFrom("/version", "/metrics", "/api/v1"),
    }),
  );
  const groups = fc.subarray(["editors", "viewers", "system:masters"]);
  const rbac = fc.constantFrom({}, { authorizer: createAuthorizer(readRbac(bindings)) });
  const random = [policies, groups, action, rbac] as const;
  const options = { seed: 20, numRuns: 1500 };

  it("one more policy never turns yes into no, nor no into yes by rules that are not known", () => {
    const more = fc.property(...random, policies, (some, of, asked, by, others) => {
      const before = canBy({ username: "ann", groups: of, policies: some }, asked, by).answer;
      const after = canBy({ username: "ann", groups: of, policies: [...some, ...others] }, asked, by).answer;
      if (before === "yes") expect(after).toBe("yes");
      if (before === "unknown") expect(after).not.toBe("no");
      const areUnknown = others.every(({ policyArn }) => /ACK|New/.test(policyArn));
      if (areUnknown && others.length > 0 && before === "no") expect(after).toBe("unknown");
    });
    fc.assert(more, options);
  });

  it("the answer is yes exactly where a step says so, and no exactly where each step says no", () => {
    const agrees = fc.property(...random, (some, of, asked, by) => {
      const { answer, chain } = canBy({ username: "ann", groups: of, policies: some }, asked, by);
      const said = chain.flatMap((step) => ("answer" in step ? step.answer : []));
      if (answer === "yes") expect(said).toEqual(["yes"]);
      else expect(said).toContain(answer);
      if (answer === "no") expect(new Set(said)).toEqual(new Set(["no"]));
      if (answer === "unknown") expect(said).not.toContain("yes");
    });
    fc.assert(agrees, options);
  });

  it("RBAC beside the policies never makes less of yes", () => {
    const joins = fc.property(policies, groups, action, (some, of, asked) => {
      const user = { username: "ann", groups: of, policies: some };
      const bare = canBy(user, asked).answer;
      const joined = canBy(user, asked, { authorizer: createAuthorizer(readRbac(bindings)) }).answer;
      if (bare === "yes") expect(joined).toBe("yes");
      if (bare === "no") expect(joined).toBe("no");
    });
    fc.assert(joins, { ...options, numRuns: 200 });
  });
});
