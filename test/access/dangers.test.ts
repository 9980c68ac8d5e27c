import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Danger, diffAccess } from "../../src/exports/diff.ts";
import { createMapper, parseAwsAuth } from "../../src/exports/index.ts";
import { dataOf, people, type Sections, sections } from "./documents.ts";

const role = (name: string, account = "111122223333") => `arn:aws:iam::${account}:role/${name}`;
const entry = (arn: string, username: string, ...groups: string[]) => ({ rolearn: arn, username, groups });
const node = entry(role("node"), "system:node:{{EC2PrivateDNSName}}", "system:bootstrappers", "system:nodes");
const ann = {
  userarn: "arn:aws:iam::111122223333:user/ann",
  username: "ann",
  groups: ["system:masters"],
};

interface Data {
  readonly mapRoles?: readonly object[];
  readonly mapUsers?: readonly object[];
  readonly mapAccounts?: readonly string[];
}

const read = ({ mapRoles = [], mapUsers = [], mapAccounts = [] }: Data) =>
  parseAwsAuth(dataOf({ mapRoles, mapUsers, mapAccounts } as Sections));

/** The dangers of each change, and of each entry that lets no one in. */
function dangersBetween(before: Data, after: Data, options = {}): string[] {
  const { changes, dormant = [] } = diffAccess(read(before), read(after), options);
  return [
    ...changes.map(({ principal, dangers }) => [principal.name, ...dangers].join(" ")),
    ...dormant.map(({ principal, dangers }) => ["dormant:", principal.name, ...dangers].join(" ")),
  ].map((line) => line.replaceAll(role(""), ""));
}

const old: Data = { mapRoles: [node, entry(role("dev"), "dev", "viewers")], mapUsers: [ann] };

/** What becomes of the entry of `dev`. */
const dev = (arn: string, username: string, ...groups: string[]): string[] =>
  dangersBetween(old, { ...old, mapRoles: [node, entry(arn, username, ...groups)] });

describe("the dangers of one role that changes", () => {
  it.each<[username: string, ...dangers: Danger[]]>([
    ["developer"],
    ["dev:{{SessionName}}"],
    ["sys:{{SessionName}}"],
    ["systems:a"],
    ["System:masters"],
    ["aws-admin"],
    ["system:kube-controller-manager", "system-identity"],
    ["system:kube-scheduler", "system-identity"],
    ["system:serviceaccount:kube-system:clusterrole-aggregation-controller", "system-identity"],
    ["kubeadm:x", "system-identity"],
    ["eks:addon-manager", "system-identity"],
    ["aws:x", "system-identity"],
    ["system:{{SessionName}}", "system-identity"],
    ["system:node:{{SessionName}}", "system-identity"],
    ["system:node:ip-10-0-0-1.ec2.internal", "system-identity"],
    ["sys{{SessionName}}:x", "system-identity"],
    ["{{SessionName}}:kube-scheduler", "system-identity", "chosen-identity"],
    ["{{SessionName}}", "chosen-identity", "takes-username"],
    ["{{SessionNameRaw}}", "chosen-identity", "takes-username"],
    ["{{SessionName}}@example.com", "chosen-identity"],
    ["ann", "takes-username"],
    ["a{{SessionName}}", "takes-username"],
    ["{{AccountID}}"],
  ])("to the username %s", (username, ...dangers) => {
    expect(dev(role("dev"), username, "viewers")).toEqual([["dev", ...dangers].join(" ")]);
  });

  it.each<[group: string, ...dangers: Danger[]]>([
    ["editors"],
    ["System:Masters"],
    ["a:{{AccountID}}"],
    ["system:masters", "gains-system-masters"],
    ["system:nodes", "system-identity"],
    ["system:bootstrappers", "system-identity"],
    ["system:serviceaccounts:kube-system", "system-identity"],
    ["kubeadm:cluster-admins", "system-identity"],
    ["eks:cluster-bootstrap", "system-identity"],
    ["{{SessionName}}", "chosen-identity"],
    ["team-{{SessionName}}", "chosen-identity"],
    ["system:{{SessionName}}", "gains-system-masters", "system-identity", "chosen-identity"],
    ["{{SessionName}}:masters", "gains-system-masters", "system-identity", "chosen-identity"],
  ])("to the group %s", (group, ...dangers) => {
    expect(dev(role("dev"), "dev", group)).toEqual([["dev", ...dangers].join(" ")]);
  });

  it.each<[arn: string, ...lines: string[]]>([
    [role("ops"), "ops", "dev"],
    ["arn:aws:iam::111122223333:root", "arn:aws:iam::111122223333:root root-user", "dev"],
    [role("ops", "999988887777"), `${role("ops", "999988887777")} new-account`, "dev"],
    [role("team/ops", "999988887777"), "dev", `dormant: ${role("team/ops", "999988887777")} new-account`],
    [role("team/dev"), "dev"],
  ])("to the ARN %s", (arn, ...lines) => {
    expect(dev(arn, "x", "viewers")).toEqual(lines);
  });

  it.each([
    role("team/dev"),
    `${role("dev")}/`,
    role("*"),
    ` ${role("dev")}`,
    "arn:aws:sts::111122223333:assumed-role/dev/x",
    "arn:aws:iam::111122223333:role-dev",
    "arn:aws:iam:eu-west-1:111122223333:role/dev",
    "dev",
  ])("to the ARN %j, which no identity has, with system:masters", (arn) => {
    const lines = dev(arn, "dev", "system:masters");
    expect(lines).toEqual(["dev", `dormant: ${arn.replace(role(""), "")} dormant-masters`]);
  });

  it("to a node's whole entry", () => {
    expect(dev(role("dev"), node.username, ...node.groups)).toEqual(["dev node-role-gained"]);
    expect(dev(role("dev"), node.username, ...node.groups, "viewers")).toEqual(["dev system-identity"]);
  });
});

describe("the dangers", () => {
  it("are those of an entry that is not taken, if it grants system:masters", () => {
    const masters = entry(role("dev"), "dev", "system:masters");
    const replaced = { mapRoles: [node, masters, entry(role("dev"), "dev", "viewers")], mapUsers: [ann] };
    expect(dangersBetween(old, replaced)).toEqual(["dormant: dev dormant-masters"]);
    expect(dangersBetween(replaced, { ...replaced, mapRoles: replaced.mapRoles.toReversed() })).toEqual([
      "dev gains-system-masters",
    ]);
    const sso = {
      sso: { permissionSetName: "A", accountID: "111122223333" },
      username: "a",
      groups: ["system:masters"],
    };
    const withSso = { ...old, mapRoles: [...(old.mapRoles ?? []), sso] };
    expect(dangersBetween(old, withSso)).toEqual(["dormant: AWSReservedSSO_A_* dormant-masters"]);
    expect(dangersBetween(old, withSso, { ssoRoleMatch: true })).toEqual([
      "AWSReservedSSO_A_* gains-system-masters",
    ]);
  });

  it("are not told again of an entry that matched no one before, however its ARN is written", () => {
    const dormant = (arn: string) => ({ ...old, mapRoles: [node, entry(arn, "a", "system:masters")] });
    expect(dangersBetween(dormant(role("team/ops")), dormant(role("Team/OPS")))).toEqual([]);
    expect(dangersBetween(dormant(role("team/ops")), dormant(role("ops")))).toEqual([
      "ops gains-system-masters",
    ]);
  });

  it("are nothing for what stays, or goes", () => {
    const risky = {
      mapRoles: [
        node,
        entry(role("dev"), "{{SessionName}}", "system:serviceaccounts", "{{SessionName}}"),
        entry(role("ops"), "ann"),
      ],
      mapUsers: [ann],
      mapAccounts: ["444455556666"],
    };
    expect(
      dangersBetween(risky, { ...risky, mapUsers: [{ ...ann, groups: ["system:masters", "a"] }] }),
    ).toEqual(["arn:aws:iam::111122223333:user/ann"]);
    expect(dangersBetween({ ...risky, ...old }, { ...risky, ...old, mapRoles: [node] })).toEqual(["dev"]);
  });

  it("count what a session that is no instance's gets from now on", () => {
    const of = (...groups: string[]) => ({
      ...old,
      mapRoles: [entry(role("dev"), "system:kube-scheduler", ...groups)],
    });
    expect(dangersBetween(of("{{EC2PrivateDNSName}}"), of())).toEqual(["dev system-identity"]);
  });

  it("tell whose username it is, also of someone who gets in by an account", () => {
    const [change] = diffAccess(
      read(old),
      read({ ...old, mapRoles: [node, entry(role("dev"), "ann")] }),
    ).changes;
    expect(change?.reasons).toEqual([{ danger: "takes-username", name: "ann", of: ann.userarn }]);
    const open = { ...old, mapAccounts: ["111122223333"] };
    const named = (username: string) => ({ ...open, mapRoles: [node, entry(role("dev"), username)] });
    for (const username of [role("ops"), "arn:aws:iam::{{AccountID}}:role/{{SessionName}}"]) {
      expect(dangersBetween(open, named(username)), username).toEqual(["dev takes-username"]);
    }
    for (const username of [role("dev"), role("ops", "999988887777"), "arn:aws:sts::111122223333:x"]) {
      expect(dangersBetween(open, named(username)), username).toEqual(["dev"]);
    }
  });

  it("are a username that another one had before, and two new ones of the same name", () => {
    const [took, both] = [
      { ...old, mapRoles: [node, entry(role("dev"), "ann")], mapUsers: [] },
      { ...old, mapRoles: [...(old.mapRoles ?? []), entry(role("a"), "new"), entry(role("b"), "new")] },
    ];
    expect(dangersBetween(old, took)).toEqual([
      "dev takes-username",
      "arn:aws:iam::111122223333:user/ann last-people-lost loses-system-masters",
    ]);
    expect(dangersBetween(old, both)).toEqual(["a takes-username", "b takes-username"]);
  });

  it("are an account, opened or named for the first time", () => {
    expect(dangersBetween(old, { ...old, mapAccounts: ["111122223333", "444455556666"] })).toEqual([
      "111122223333 account-opened",
      "444455556666 account-opened new-account",
    ]);
    const sso = { sso: { permissionSetName: "A", accountID: "444455556666" }, username: "a" };
    const named = { ...old, mapRoles: [...(old.mapRoles ?? []), sso] };
    expect(dangersBetween(old, named)).toEqual([
      "dormant: arn:aws:iam::444455556666:role/AWSReservedSSO_A_* new-account",
    ]);
    expect(dangersBetween(named, { ...named, mapAccounts: ["444455556666"] })).toEqual([
      "444455556666 account-opened",
    ]);
  });

  it("are the last people who lose their access, and the last of those who had system:masters", () => {
    const people = "arn:aws:iam::111122223333:user/ann";
    expect(dangersBetween(old, { mapRoles: [node] })).toEqual([
      "dev last-people-lost",
      `${people} last-people-lost loses-system-masters`,
    ]);
    expect(dangersBetween(old, {})).toEqual([
      "dev last-people-lost",
      `${people} last-people-lost loses-system-masters`,
      "node node-role-lost",
    ]);
    expect(dangersBetween(old, { ...old, mapUsers: [] })).toEqual([
      `${people} last-people-lost loses-system-masters`,
    ]);
    const two = {
      ...old,
      mapUsers: [ann, { ...ann, userarn: "arn:aws:iam::111122223333:user/bob", username: "bob" }],
    };
    expect(dangersBetween(two, old)).toEqual(["arn:aws:iam::111122223333:user/bob loses-system-masters"]);
  });
});

it("are found among very many templates, and said to be there where looking takes too long", () => {
  const many = (username: (index: number) => string) => ({
    mapRoles: Array.from({ length: 4000 }, (_, index) => entry(role(`r${index}`), username(index))),
  });
  const before = many((index) => `u${index}`);
  expect(
    dangersBetween(
      before,
      many((index) => `t${index}:{{SessionName}}`),
    ).join(),
  ).not.toContain("takes-username");
  const doubtful = many((index) => `x{{SessionName}}:${index}:{{SessionName}}y`);
  const told = dangersBetween(before, doubtful).filter((line) => line.includes("takes-username"));
  expect(told.length).toBeGreaterThan(3000);
});

const RESERVED = /^(?:system|kubeadm|eks|aws|amazon|iam):/;
const settings = { ec2PrivateDnsName: (id: string) => `${id}.internal` };

interface Answer {
  readonly arn: string;
  readonly username: string;
  readonly groups: readonly string[];
}

/** What everyone gets by a document, session by session. */
function answersOf(document: Sections): Map<string, Answer> {
  const mapper = createMapper(parseAwsAuth(dataOf(document)), settings);
  return new Map(
    people.flatMap(({ arn, callers }) =>
      callers.flatMap((caller): [string, Answer][] => {
        const answer = mapper.resolve(caller);
        return answer.mapped ? [[caller.Arn, { arn, username: answer.username, groups: answer.groups }]] : [];
      }),
    ),
  );
}

/** The dangers of a change, found by asking for everyone, one by one, without a word of templates. */
function naively(before: Sections, after: Sections): string[] {
  const [was, is] = [answersOf(before), answersOf(after)];
  const text = JSON.stringify(before);
  const found: string[] = [];
  const other = (username: string, arn: string) =>
    [...was.values(), ...is.values()].some((each) => each.username === username && each.arn !== arn);
  for (const [caller, { arn, username, groups }] of is) {
    const had = was.get(caller);
    const isNew = (name: string) => name !== had?.username && had?.groups.includes(name) !== true;
    if (groups.includes("system:masters") && had?.groups.includes("system:masters") !== true) {
      found.push(`${caller} is in system:masters`);
    }
    for (const name of [username, ...groups]) {
      if (isNew(name) && name !== "system:masters" && RESERVED.test(name)) found.push(`${caller} is ${name}`);
    }
    if (username !== had?.username && username !== "" && other(username, arn)) {
      found.push(`${caller} has the username ${username}`);
    }
    if (
      username !== had?.username &&
      username === caller.split("/").at(-1) &&
      caller.includes("assumed-role")
    ) {
      found.push(`${caller} chose ${username}`);
    }
    const account = caller.split(":")[4] ?? "";
    if (had === undefined && !text.includes(account)) found.push(`${caller} is of a new account`);
    if (had === undefined && caller.endsWith(":root")) found.push(`${caller} is the root user`);
  }
  // Of two spellings of one user's ARN, the reference takes one at random. So somebody is left whichever of them it takes.
  const otherwise = answersOf({ ...after, mapUsers: [...after.mapUsers].reverse() });
  const mastersOf = (answers: Map<string, Answer>) =>
    [...answers].filter(([, { groups }]) => groups.includes("system:masters")).map(([caller]) => caller);
  const [masters, left] = [mastersOf(was), [...mastersOf(is), ...mastersOf(otherwise)]];
  if (masters.length > 0 && !masters.some((caller) => left.includes(caller))) found.push("no master is left");
  const peopleOf = (answers: Map<string, Answer>) =>
    [...answers.values()].filter(({ username }) => !username.startsWith("system:node:"));
  const peopleLeft = [...peopleOf(is), ...peopleOf(otherwise)];
  if (peopleOf(was).length > 0 && peopleLeft.length === 0) found.push("no one is left");
  return found;
}

it("whatever diff leaves unmarked brings no danger to anyone", () => {
  fc.assert(
    fc.property(sections, sections, fc.constantFrom("all", "one entry"), (before, other, how) => {
      const after = how === "all" ? other : { ...before, mapRoles: other.mapRoles };
      const { changes, dormant = [] } = diffAccess(parseAwsAuth(dataOf(before)), parseAwsAuth(dataOf(after)));
      if ([...changes, ...dormant].some(({ dangers }) => dangers.length > 0)) return;
      expect(naively(before, after)).toEqual([]);
    }),
    { numRuns: 2000 },
  );
});
