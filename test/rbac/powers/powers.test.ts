import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { createAuthorizer } from "../../../src/rbac/authorizer.ts";
import { heldRules, strongServiceAccounts } from "../../../src/rbac/powers/held-rules.ts";
import { type HeldRule, type PowerOptions, powerCodes } from "../../../src/rbac/powers/power.ts";
import { powersOf } from "../../../src/rbac/powers/powers-of.ts";
import { powerWords } from "../../../src/rbac/powers/words.ts";
import { readRbac } from "../../../src/rbac/read-rbac.ts";
import type { PolicyRule } from "../../../src/schema/rbac.ts";

const RBAC = "rbac.authorization.k8s.io";

/** `verbs resources.group=names @namespace`: each list with commas. */
function held(text: string): HeldRule {
  const [verbs = "", about = "", at] = text.split(" ");
  const [what = "", names] = about.split("=");
  const [, resources = "", apiGroup = ""] = /^([^.]*)\.?(.*)$/.exec(what) ?? [];
  const rule: PolicyRule = {
    verbs: verbs.split(","),
    apiGroups: [apiGroup],
    resources: resources.split(","),
    ...(names && { resourceNames: names.split(",") }),
  };
  return { rule, ...(at && { namespace: at.slice(1) }) };
}

function said(texts: readonly string[], options: PowerOptions = {}): string[] {
  return powersOf(texts.map(held), options).map(({ code, certainty, namespace }) =>
    [certainty === "depends" ? `${code}?` : code, ...(namespace ? [`@${namespace}`] : [])].join(" "),
  );
}

const web: PowerOptions = { strongAccounts: [{ namespace: "ops", name: "operator" }] };

describe("powers", () => {
  it.each<[held: readonly string[], powers: readonly string[], options?: PowerOptions]>([
    [["*,get *.*"], ["does-everything"]],
    [["* *.* @kube-system"], ["does-everything @kube-system"]],
    [["* *.* @dev"], ["lifts-pod-security @dev", "commands-operators? @dev"]],
    [["escalate,update clusterroles.rbac.authorization.k8s.io"], ["escalates-roles"]],
    [["escalate clusterroles.rbac.authorization.k8s.io"], []],
    [["create,update,patch clusterroles.rbac.authorization.k8s.io"], []],
    [[`bind clusterroles.${RBAC}`, `create clusterrolebindings.${RBAC}`], ["binds-roles"]],
    [[`bind clusterroles.${RBAC}=cluster-admin`, `create clusterrolebindings.${RBAC}`], ["binds-roles"]],
    [[`bind clusterroles.${RBAC}=view`, `create clusterrolebindings.${RBAC}`], ["binds-roles?"]],
    [
      [`bind clusterroles.${RBAC} @kube-system`, `create rolebindings.${RBAC} @kube-system`],
      ["binds-roles @kube-system"],
    ],
    [[`bind clusterroles.${RBAC} @dev`, `create rolebindings.${RBAC} @dev`], []],
    [["impersonate users"], ["impersonates"]],
    [["impersonate users=ann"], ["impersonates?"]],
    [["impersonate groups"], []],
    [["impersonate groups=system:masters", "impersonate users=ann"], ["impersonates"]],
    [["impersonate groups=dev", "impersonate users=ann"], ["impersonates?"]],
    [["impersonate serviceaccounts @dev"], []],
    [["impersonate serviceaccounts @kube-system"], ["impersonates @kube-system"]],
    [["impersonate serviceaccounts=operator @ops"], ["impersonates @ops"], web],
    [["impersonate serviceaccounts=other @ops"], [], web],
    [["patch configmaps @kube-system"], ["edits-aws-auth @kube-system"]],
    [["patch configmaps=aws-auth @kube-system"], ["edits-aws-auth @kube-system"]],
    [["patch configmaps=coredns @kube-system"], []],
    [["create configmaps @kube-system"], ["edits-aws-auth? @kube-system"]],
    [["create configmaps=aws-auth @kube-system"], []],
    [["patch configmaps @ops"], [], web],
    [["patch configmaps"], ["edits-aws-auth"]],
    [["patch configmaps"], [], { mode: "API" }],
    [["patch configmaps"], ["edits-aws-auth"], { mode: "API_AND_CONFIG_MAP" }],
    [["create serviceaccounts/token"], ["issues-tokens"]],
    [["create serviceaccounts/token @ops"], [], {}],
    [["create serviceaccounts/token @ops"], ["issues-tokens @ops"], web],
    [["create serviceaccounts/token=operator"], ["issues-tokens"], web],
    [["create serviceaccounts/token=operator"], ["issues-tokens?"]],
    [["get secrets"], ["reads-secrets"]],
    [["list secrets @kube-system"], ["reads-secrets @kube-system"]],
    [["list secrets @ops"], ["reads-secrets? @ops"], web],
    [["get secrets=x @kube-system"], ["reads-secrets? @kube-system"]],
    [["get,create secrets @ops"], ["makes-token-secrets @ops", "reads-secrets? @ops"], web],
    [["get secrets @dev"], []],
    [["create pods"], ["runs-pods"]],
    [["create pods @dev"], []],
    [["patch deployments.apps @ops"], ["runs-pods @ops"], web],
    [["create cronjobs.batch @kube-system"], ["runs-pods @kube-system"]],
    [["create pods/exec"], ["enters-pods"]],
    [["get pods/exec,pods/attach @kube-system"], ["enters-pods @kube-system"]],
    [["create pods/exec=web-0 @kube-system"], ["enters-pods? @kube-system"]],
    [["patch pods/ephemeralcontainers"], ["enters-pods"]],
    [["get pods,pods/log"], []],
    [["create nodes/proxy"], ["reaches-kubelets"]],
    [["get nodes/proxy"], ["reaches-kubelets?"]],
    [["get nodes/proxy @kube-system"], []],
    [["patch mutatingwebhookconfigurations.admissionregistration.k8s.io=mine"], ["changes-admission"]],
    [["create mutatingadmissionpolicies.admissionregistration.k8s.io"], []],
    [["patch namespaces=dev", "create pods @dev"], ["lifts-pod-security @dev"]],
    [["patch namespaces=prod", "create pods @dev"], []],
    [["patch namespaces @dev", "create jobs.batch @dev"], ["lifts-pod-security @dev"]],
    [["create persistentvolumes", "create pods,persistentvolumeclaims @dev"], ["mounts-nodes @dev"]],
    [["create persistentvolumes,pods,persistentvolumeclaims @dev"], []],
    [
      [
        "create certificatesigningrequests.certificates.k8s.io",
        "update certificatesigningrequests/approval.certificates.k8s.io",
        "approve signers.certificates.k8s.io=kubernetes.io/kube-apiserver-client",
      ],
      ["approves-certificates?"],
    ],
    [
      ["sign signers.certificates.k8s.io", "patch certificatesigningrequests/status.certificates.k8s.io"],
      ["signs-certificates?"],
    ],
    [["patch nodes", "create pods/eviction"], ["moves-pods?"]],
    [["patch nodes"], []],
    [["update apiservices.apiregistration.k8s.io"], ["serves-apis?"]],
    [["create applications.argoproj.io @argocd"], ["commands-operators? @argocd"]],
  ])("of %j: %j", (texts, powers, options) => {
    expect(said(texts, options)).toEqual(powers);
  });

  it("are told once: not for a namespace where the whole cluster has them", () => {
    expect(said(["get secrets", "get secrets @kube-system"])).toEqual(["reads-secrets"]);
    expect(said(["* *.*", "create pods @kube-system"])).toEqual(["does-everything"]);
  });

  it("name the rules that give them", () => {
    const rules = [held(`create clusterrolebindings.${RBAC}`), held(`bind clusterroles.${RBAC}`)];
    expect(powersOf(rules)).toEqual([
      { code: "binds-roles", certainty: "certain", rule: rules[1]?.rule, also: [rules[0]?.rule] },
    ]);
  });
});

describe("constrained impersonation", () => {
  const rules = ["impersonate:user-info users.authentication.k8s.io", "impersonate-on:user-info:get secrets"];

  it("is as strong as what it is allowed for, since Kubernetes 1.36", () => {
    expect(said(rules, { kubernetes: "1.36" })).toEqual(["impersonates-constrained"]);
    expect(said(rules, { kubernetes: "1.34" })).toEqual([]);
    expect(said(rules)).toEqual(["impersonates-constrained?"]);
  });

  it("is none without an action, and depends where the action or the user is harmless", () => {
    const of136 = { kubernetes: "1.36" } as const;
    expect(said(rules.slice(0, 1), of136)).toEqual([]);
    expect(said(rules.slice(1), of136)).toEqual([]);
    const [whom = "", what = ""] = rules;
    expect(said([whom, "impersonate-on:user-info:list pods"], of136)).toEqual(["impersonates-constrained?"]);
    expect(said([`${whom}=ann`, what], of136)).toEqual(["impersonates-constrained?"]);
    expect(said(["impersonate:user-info users", what], of136)).toEqual([]);
  });
});

describe("the words", () => {
  it("are there for each power, and differ", () => {
    const all = powerCodes.map((code) => powerWords({ code, certainty: "certain" }));
    expect(new Set(all).size).toBe(powerCodes.length);
  });

  it("say where, and whether it depends", () => {
    expect(powerWords({ code: "edits-aws-auth", certainty: "certain", namespace: "kube-system" })).toBe(
      "can write aws-auth, and so map any role to system:masters, in kube-system",
    );
    expect(powerWords({ code: "serves-apis", certainty: "depends" })).toMatch(/^may be able to answer/);
  });
});

describe("strong ServiceAccounts", () => {
  const account = (name: string, namespace: string) => ({ kind: "ServiceAccount", name, namespace });
  const objects = readRbac([
    {
      kind: "ClusterRole",
      metadata: { name: "secrets" },
      rules: [{ verbs: ["get"], apiGroups: [""], resources: ["secrets"] }],
    },
    {
      kind: "ClusterRole",
      metadata: { name: "pods" },
      rules: [{ verbs: ["create"], apiGroups: [""], resources: ["pods"] }],
    },
    {
      kind: "ClusterRoleBinding",
      metadata: { name: "a" },
      subjects: [account("operator", "ops")],
      roleRef: { kind: "ClusterRole", name: "secrets" },
    },
    {
      kind: "RoleBinding",
      metadata: { name: "b", namespace: "ops" },
      subjects: [account("runner", "ci")],
      roleRef: { kind: "ClusterRole", name: "pods" },
    },
    {
      kind: "RoleBinding",
      metadata: { name: "c", namespace: "ci" },
      subjects: [
        { kind: "Group", name: "system:serviceaccounts:build" },
        { kind: "Group", name: "dev" },
      ],
      roleRef: { kind: "ClusterRole", name: "pods" },
    },
    {
      kind: "RoleBinding",
      metadata: { name: "d", namespace: "web" },
      subjects: [account("web", "web")],
      roleRef: { kind: "ClusterRole", name: "secrets" },
    },
  ]);
  const authorizer = createAuthorizer(objects);

  it("are found through one another", () => {
    expect(strongServiceAccounts(authorizer, objects)).toEqual([
      { namespace: "ops", name: "operator" },
      { namespace: "ci", name: "runner" },
      { namespace: "build", name: "default" },
    ]);
  });

  it("make a power of pods in their namespaces", () => {
    const strongAccounts = strongServiceAccounts(authorizer, objects);
    const user = { username: "ann", groups: ["dev", "system:authenticated"] };
    const rules = heldRules(authorizer, user, ["ops", "ci", "web"]);
    expect(powersOf(rules, { strongAccounts }).map(({ code, namespace }) => [code, namespace])).toEqual([
      ["runs-pods", "ci"],
    ]);
    expect(powersOf(rules)).toEqual([]);
  });
});

describe("for random rules", () => {
  const rule: fc.Arbitrary<HeldRule> = fc
    .record({
      verbs: fc.subarray(["get", "create", "patch", "escalate", "bind", "impersonate", "*"], {
        minLength: 1,
      }),
      apiGroups: fc.subarray(["", "apps", RBAC, "*"], { minLength: 1 }),
      resources: fc.subarray(
        ["pods", "secrets", "configmaps", "clusterroles", "clusterrolebindings", "users", "*", "pods/exec"],
        { minLength: 1 },
      ),
      resourceNames: fc.constantFrom([], ["aws-auth"], ["x"]),
      namespace: fc.constantFrom(undefined, "kube-system", "dev"),
    })
    .map(({ namespace, ...each }) => ({ rule: each, ...(namespace && { namespace }) }));
  const list = fc.array(rule, { maxLength: 4 });
  const options = { seed: 23, numRuns: 1000 };

  it("one more rule takes no power away, unless it gives everything there", () => {
    const grows = fc.property(list, rule, (some, more) => {
      const after = powersOf([...some, more]);
      for (const { code, certainty, namespace } of powersOf(some)) {
        const isThere = after.some(
          (power) =>
            (power.namespace === undefined || power.namespace === namespace) &&
            ((power.code === code && (power.certainty === "certain" || certainty === "depends")) ||
              power.code === "does-everything"),
        );
        expect(isThere).toBe(true);
      }
    });
    fc.assert(grows, options);
  });

  it("the order of rules changes no power", () => {
    const codes = (some: readonly HeldRule[]) =>
      powersOf(some)
        .map(({ code, certainty, namespace }) => `${code} ${certainty} ${namespace}`)
        .sort();
    const reversed = fc.property(list, (some) => {
      expect(codes([...some].reverse())).toEqual(codes(some));
    });
    fc.assert(reversed, options);
  });

  it("a rule for a name gives no more than the same for all", () => {
    const weaker = fc.property(rule, (each) => {
      const { resourceNames: _, ...all } = each.rule;
      const forAll = powersOf([{ ...each, rule: all }]);
      for (const { code } of powersOf([each])) {
        expect(forAll.some((power) => power.code === code || power.code === "does-everything")).toBe(true);
      }
    });
    fc.assert(weaker, options);
  });

  it("each power's rules give it by themselves", () => {
    const alone = fc.property(list, (some) => {
      for (const power of powersOf(some)) {
        const rules = new Set([power.rule, ...(power.also ?? [])]);
        const again = powersOf(some.filter((each) => rules.has(each.rule)));
        expect(again.some(({ code }) => code === power.code)).toBe(true);
      }
    });
    fc.assert(alone, options);
  });
});
