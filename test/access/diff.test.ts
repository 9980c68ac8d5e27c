import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type AccessDiff, diffAccess } from "../../src/exports/diff.ts";
import {
  type AwsAuth,
  createMapper,
  encodeAwsAuth,
  parseAwsAuth,
  type Resolution,
} from "../../src/exports/index.ts";
import { fold } from "../../src/text/fold.ts";
import { dataOf, type Person, people, type Sections, sections } from "./documents.ts";

const parse = (document: Sections) => parseAwsAuth(dataOf(document));
const role = (name: string, account = "111122223333") => `arn:aws:iam::${account}:role/${name}`;

/** `WHO: KINDS (DANGERS)` for each change. */
function told({ changes }: AccessDiff): string[] {
  return changes.map(
    ({ principal, kinds, dangers }) =>
      `${principal.name}: ${kinds.join(", ")}${dangers.length > 0 ? ` (${dangers.join(", ")})` : ""}`,
  );
}

function diff(before: Record<string, string>, after: Record<string, string>, options = {}): string[] {
  return told(diffAccess(parseAwsAuth(before), parseAwsAuth(after), options));
}

const rolesOf = (...entries: string[]) => ({ mapRoles: entries.map((entry) => `- ${entry}\n`).join("") });

describe("the difference in access", () => {
  it.each<[string, string, string, string[]]>([
    [
      "is nothing for another order and quotes",
      "{rolearn: R, username: a, groups: [a, b]}",
      "{groups: ['b', a, b], Username: 'a', rolearn: R}",
      [],
    ],
    [
      "is nothing for a path, which matches no one",
      "{rolearn: R, username: a}",
      "{rolearn: R, username: a}\n- {rolearn: P, username: p}",
      [],
    ],
    ["is a gain where a path goes", "{rolearn: P, username: a}", "{rolearn: R, username: a}", ["R: gained"]],
    ["is a username", "{rolearn: R, username: a}", "{rolearn: R, username: b}", ["R: username"]],
    [
      "is a template",
      "{rolearn: R, username: a}",
      "{rolearn: R, username: 'a:{{SessionName}}'}",
      ["R: template"],
    ],
    [
      "is nothing for other delimiters",
      "{rolearn: R, username: 'a:<<SessionName>>'}",
      "{rolearn: R, username: 'a:{{SessionName}}'}",
      [],
    ],
    [
      "is nothing for an account id that is written out",
      "{rolearn: R, username: 'a:{{AccountID}}'}",
      "{rolearn: R, username: 'a:111122223333'}",
      [],
    ],
    [
      "is groups",
      "{rolearn: R, groups: [a, b]}",
      "{rolearn: R, groups: [b, c]}",
      ["R: groups-added, groups-removed"],
    ],
    ["is a loss", "{rolearn: R}", "{rolearn: Q}", ["Q: gained", "R: lost"]],
    [
      "is nothing for an entry that another one replaces",
      "{rolearn: R, username: a}",
      "{rolearn: R, username: z}\n- {rolearn: R, username: a}",
      [],
    ],
    [
      "marks who gains everything",
      "{rolearn: R, groups: [a]}",
      "{rolearn: R, groups: ['system:masters', a]}",
      ["R: groups-added (gains-system-masters)"],
    ],
    [
      "marks who may choose to",
      "{rolearn: R}",
      "{rolearn: R, groups: ['system:{{SessionName}}']}",
      ["R: groups-added (gains-system-masters, system-identity, chosen-identity)"],
    ],
    [
      "knows that no session's name is a whole group",
      "{rolearn: R}",
      "{rolearn: R, groups: ['{{SessionName}}']}",
      ["R: groups-added (chosen-identity)"],
    ],
    [
      "marks who loses everything",
      "{rolearn: R, groups: ['system:masters']}",
      "{rolearn: R, groups: [a]}",
      ["R: groups-added, groups-removed (last-people-lost, loses-system-masters)"],
    ],
    [
      "marks nodes that can no longer join",
      "{rolearn: R, username: 'system:node:{{EC2PrivateDNSName}}', groups: ['system:nodes', 'system:bootstrappers']}",
      "{rolearn: R, username: 'system:node:{{EC2PrivateDNSName}}', groups: ['system:bootstrappers']}",
      ["R: groups-removed (node-role-lost)"],
    ],
    [
      "marks nodes whose username is no longer theirs",
      "{rolearn: R, username: 'system:node:{{EC2PrivateDNSName}}', groups: ['system:nodes']}",
      "{rolearn: R, username: 'system:node:{{ EC2PrivateDNSName }}', groups: ['system:nodes']}",
      ["R: all-sessions, template (system-identity, node-role-lost)"],
    ],
    [
      "marks who becomes a node, and not that it could not join before",
      "{rolearn: R, username: 'system:node:', groups: ['system:nodes']}",
      "{rolearn: R, username: 'system:node:<<EC2PrivateDNSName>>', groups: ['system:nodes']}",
      ["R: instances-only, template (node-role-gained)"],
    ],
    [
      "marks everyone whose section is lost",
      "{rolearn: R, username: a}\n- {rolearn: Q}",
      "{rolearn: R, username: a}\n- {rolearn: Q}\n\t- x",
      ["R: lost (section-lost, last-people-lost)", "Q: lost (section-lost, last-people-lost)"],
    ],
  ])("%s", (_, before, after, expected) => {
    const fill = (text: string) =>
      text.replace(/\bR\b/g, role("dev")).replace(/\bP\b/g, role("team/dev")).replace(/\bQ\b/g, role("ops"));
    const short = diff(rolesOf(fill(before)), rolesOf(fill(after))).map((line) =>
      line.replace(role("dev"), "R").replace(role("ops"), "Q"),
    );
    expect(short).toEqual(expected);
  });

  it("is an account that is opened, and who has an entry is not touched by that", () => {
    const entry = rolesOf(`{rolearn: '${role("dev")}', username: a}`);
    const opened = { ...entry, mapAccounts: '- "111122223333"\n- "12"' };
    expect(diff(entry, opened)).toEqual(["111122223333: gained (account-opened)"]);
    expect(diff(opened, entry)).toEqual(["111122223333: lost"]);
    expect(diff(opened, { mapAccounts: opened.mapAccounts })).toEqual([`${role("dev")}: username`]);
  });

  it("is two spellings of a user, of which one counts at random from now on", () => {
    const users = (...names: string[]) => ({
      mapUsers: names
        .map((name, i) => `- {userarn: 'arn:aws:iam::111122223333:user/${name}', username: u${i}}\n`)
        .join(""),
    });
    expect(diff(users("bob"), users("bob", "Bob"))).toEqual([
      "arn:aws:iam::111122223333:user/Bob: username, ambiguous",
    ]);
    expect(diff(users("bob", "Bob"), users("bob", "Bob"))).toEqual([]);
  });

  describe("of entries of which one counts at random", () => {
    const users = (groupsOf: Record<string, string>) => ({
      mapUsers: Object.entries(groupsOf)
        .map(
          ([name, group]) => `- {userarn: 'arn:aws:iam::111122223333:user/${name}', groups: ['${group}']}\n`,
        )
        .join(""),
    });
    const bob = "arn:aws:iam::111122223333:user/bob";

    it("marks who may gain or lose everything, whichever of them resolve takes", () => {
      const after = users({ BOB: "system:masters", bob: "a" });
      expect(diff(users({ bob: "a" }), after)).toEqual([`${bob}: ambiguous (gains-system-masters)`]);
      expect(diff(after, users({ BOB: "a", bob: "a" }))).toEqual([`${bob}: settled (loses-system-masters)`]);
      expect(diff(after, users({ bob: "a" }))).toEqual([`${bob}: settled (loses-system-masters)`]);
      expect(diff(after, users({ BOB: "b", bob: "a" }))).toEqual([
        `${bob}: ambiguous (loses-system-masters)`,
      ]);
    });

    it("tells of one more among them, and of one less", () => {
      const two = users({ BOB: "b", bob: "a" });
      const three = users({ Bob: "system:masters", BOB: "b", bob: "a" });
      expect(diff(two, three)).toEqual([`${bob}: ambiguous (gains-system-masters)`]);
      const [change] = diffAccess(parseAwsAuth(two), parseAwsAuth(three)).changes;
      expect(change?.alternatives.map((access) => access?.groups)).toEqual([["system:masters"], ["b"]]);
      expect(diff(three, two)).toEqual([`${bob}: settled (loses-system-masters)`]);
      expect(diff(two, users({ bob: "a" }))).toEqual([`${bob}: settled`]);
      const [settled] = diffAccess(parseAwsAuth(two), parseAwsAuth(users({ bob: "a" }))).changes;
      expect(settled?.oldAlternatives.map((access) => access?.groups)).toEqual([["b"]]);
      expect(settled?.alternatives).toEqual([]);
    });

    it("knows roles that only Unicode folding makes equal", () => {
      const entries = (...groups: string[]) =>
        rolesOf(
          ...groups.map(
            (group, i) => `{rolearn: '${role(i === 0 ? "op\u017f" : "ops")}', groups: [${group}]}`,
          ),
        );
      expect(diff(entries("a", "a"), entries("'system:masters'", "a"))).toEqual([
        `${role("ops")}: ambiguous (gains-system-masters)`,
      ]);
    });
  });

  describe("of entries that let in only EC2 instances", () => {
    const entry = (username: string, ...groups: string[]) =>
      rolesOf(`{rolearn: '${role("dev")}', username: '${username}', groups: ${JSON.stringify(groups)}}`);
    const [all, some] = [
      entry("dev", "system:masters"),
      entry("dev", "system:masters", "x:{{EC2PrivateDNSName}}"),
    ];

    it("tells who is shut out by it, and who is let in without it", () => {
      expect(diff(all, some)).toEqual([
        `${role("dev")}: instances-only, groups-added (last-people-lost, loses-system-masters)`,
      ]);
      expect(diff(some, all)).toEqual([
        `${role("dev")}: all-sessions, groups-removed (gains-system-masters)`,
      ]);
      expect(diff(entry("dev"), entry("{{EC2PrivateDNSName}}"))).toEqual([
        `${role("dev")}: instances-only, template (last-people-lost)`,
      ]);
      expect(diff(some, some)).toEqual([]);
    });

    it("compares them with what an account gives", () => {
      const account = { mapAccounts: "- '111122223333'" };
      expect(diff(account, { ...account, ...entry("x:{{EC2PrivateDNSName}}") })).toEqual([
        `${role("dev")}: instances-only, template`,
      ]);
    });
  });

  it("marks Fargate's pods that a template for instances shuts out, and not instances", () => {
    const node = (template: string, ...groups: string[]) =>
      rolesOf(
        `{rolearn: '${role("dev")}', username: 'system:node:{{${template}}}', groups: ${JSON.stringify(["system:nodes", ...groups])}}`,
      );
    const added = "x:{{EC2PrivateDNSName}}";
    expect(diff(node("SessionName"), node("SessionName", added))).toEqual([
      `${role("dev")}: instances-only, groups-added (node-role-lost)`,
    ]);
    expect(diff(node("SessionName", added), node("SessionName"))).toEqual([
      `${role("dev")}: all-sessions, groups-removed (system-identity)`,
    ]);
    expect(diff(node("EC2PrivateDNSName"), node("EC2PrivateDNSName", added))).toEqual([
      `${role("dev")}: groups-added`,
    ]);
  });

  it("names who gets in by a letter that only Unicode folding makes equal", () => {
    const letter = rolesOf(`{rolearn: '${role("op\u017f")}', username: a}`);
    expect(diff({}, letter)).toEqual([`${role("ops")}: gained (new-account)`]);
    expect(diff(letter, rolesOf(`{rolearn: '${role("ops")}', username: a}`))).toEqual([]);
  });

  it("lets no one in under a reserved username", () => {
    const [plain, reserved] = ["a", "'{{AccountID}}:{{SessionName}}'"].map((username) =>
      rolesOf(`{rolearn: '${role("dev")}', username: ${username}}`),
    );
    const options = { reservedUsernamePrefixes: ["eks:", "111122223333:"] };
    expect(diff(plain ?? {}, reserved ?? {}, options)).toEqual([`${role("dev")}: lost (last-people-lost)`]);
    expect(diff({}, reserved ?? {}, options)).toEqual([]);
  });

  it("is a permission set where sso entries count", () => {
    const sso = { mapRoles: "- sso: {permissionSetName: Admin, accountID: '111122223333'}\n  username: a" };
    expect(diff({}, sso)).toEqual([]);
    expect(diff({}, sso, { ssoRoleMatch: true })).toEqual([
      `${role("AWSReservedSSO_Admin_*")}: gained (new-account)`,
    ]);
  });

  it("has both sides with their places", () => {
    const text = (username: string) =>
      `data:\n  mapRoles: |\n    - rolearn: ${role("dev")}\n      username: ${username}\n`;
    const { changes, lostSections } = diffAccess(
      parseAwsAuth(text("a")),
      parseAwsAuth(`# moved\n${text("b")}`),
    );
    expect(lostSections).toEqual([]);
    expect(changes).toMatchObject([
      {
        principal: { type: "arn", name: role("dev") },
        old: {
          via: "mapping",
          username: "a",
          groups: [],
          section: "mapRoles",
          index: 0,
          source: { start: { line: 3 } },
        },
        new: { username: "b", source: { start: { line: 4 } } },
      },
    ]);
  });

  it("has the place of an account", () => {
    const [change] = diffAccess(
      parseAwsAuth({}),
      parseAwsAuth({ mapAccounts: "# ours\n- '111122223333'" }),
    ).changes;
    expect(change?.new).toMatchObject({ section: "mapAccounts", index: 0, source: { start: { line: 2 } } });
  });

  it("puts the most dangerous first", () => {
    const before = {
      mapRoles: `- {rolearn: '${role("z")}', groups: ['system:masters']}\n- {rolearn: '${role("a")}'}`,
    };
    const after = {
      mapRoles: `- {rolearn: '${role("b")}'}\n- {rolearn: '${role("y")}', groups: ['system:masters']}`,
      mapAccounts: "- '444455556666'",
    };
    expect(diff(before, after)).toEqual([
      `${role("y")}: gained (gains-system-masters)`,
      "444455556666: gained (account-opened, new-account)",
      `${role("z")}: lost (last-people-lost, loses-system-masters)`,
      `${role("b")}: gained`,
      `${role("a")}: lost`,
    ]);
  });
});

describe("diff of random documents", () => {
  it("is empty for a document and itself, its order and its formatted form", () => {
    fc.assert(
      fc.property(sections, fc.boolean(), (document, ssoRoleMatch) => {
        const awsAuth = parse(document);
        expect(told(diffAccess(awsAuth, awsAuth, { ssoRoleMatch }))).toEqual([]);
        const { roles, users, accounts } = awsAuth;
        const formatted = parseAwsAuth(encodeAwsAuth({ roles, users, accounts }));
        expect(told(diffAccess(awsAuth, formatted, { ssoRoleMatch }))).toEqual([]);
      }),
    );
  });

  it("is empty for another order of entries that do not replace each other", () => {
    const distinct = sections.map(({ mapRoles, mapUsers, mapAccounts }) => ({
      mapRoles: withoutRivals(mapRoles),
      mapUsers: withoutRivals(mapUsers),
      mapAccounts,
    }));
    fc.assert(
      fc.property(distinct, (document) => {
        const turned = {
          mapRoles: document.mapRoles.toReversed(),
          mapUsers: document.mapUsers.toReversed(),
          mapAccounts: document.mapAccounts.toReversed(),
        };
        expect(told(diffAccess(parse(document), parse(turned)))).toEqual([]);
      }),
    );
  });

  it.each([
    { ssoRoleMatch: false, reservedUsernamePrefixes: [] },
    { ssoRoleMatch: true, reservedUsernamePrefixes: [] },
    { ssoRoleMatch: false, reservedUsernamePrefixes: ["a:", "system:"] },
    { ssoRoleMatch: true, templateDelimiters: "braces" as const },
  ])("lists a principal exactly when resolve differs for it, with %j", (settings) => {
    const { ssoRoleMatch } = settings;
    fc.assert(
      fc.property(sections, sections, (before, after) => {
        const [old, current] = [parse(before), parse(after)];
        const difference = diffAccess(old, current, settings);
        const listed = new Set(
          difference.changes
            .filter(({ kinds }) => kinds.some((kind) => kind !== "ambiguous" && kind !== "settled"))
            .map(({ principal }) => fold(principal.name)),
        );
        const [was, is] = [old, current].map((awsAuth) =>
          createMapper(awsAuth, { ...settings, ec2PrivateDnsName: (id) => `${id}.internal` }),
        );
        for (const person of people) {
          const differs = person.callers.some(
            (caller) => answerOf(was?.resolve(caller)) !== answerOf(is?.resolve(caller)),
          );
          const principal = principalOf(person, [old, current], ssoRoleMatch);
          expect(
            listed.has(principal),
            `${principal} differs: ${differs}\n${told(difference).join("\n")}`,
          ).toBe(differs);
        }
      }),
      { numRuns: 400 },
    );
  });
});

function answerOf(resolution: Resolution | undefined): string {
  if (resolution?.mapped !== true) return "no access";
  return JSON.stringify([resolution.username, [...new Set(resolution.groups)].sort()]);
}

/** What diff calls the principal that a person's access comes from, in lower case. */
function principalOf({ arn }: Person, sides: readonly AwsAuth[], ssoRoleMatch: boolean): string {
  const wanted = fold(arn);
  const written = sides.flatMap(({ roles, users }) => [
    ...roles.map(({ roleArn }) => (roleArn === undefined ? undefined : fold(roleArn))),
    ...users.map(({ userArn }) => fold(userArn)),
  ]);
  if (written.includes(wanted)) return wanted;
  const sets = sides
    .flatMap(({ roles }) => roles.map(({ sso }) => sso))
    .flatMap((sso) =>
      sso === undefined
        ? []
        : [`arn:aws:iam::${sso.accountId}:role/awsreservedsso_${sso.permissionSetName.toLowerCase()}_`],
    )
    .filter((prefix) => ssoRoleMatch && wanted.startsWith(prefix))
    .sort((a, b) => b.length - a.length);
  return sets[0] === undefined ? (arn.split(":")[4] ?? "") : `${sets[0]}*`;
}

/** Of the entries with one ARN under case folding, and of one pattern, the first alone. */
function withoutRivals(entries: readonly object[]): readonly object[] {
  const seen = new Set<string>();
  return entries.filter((entry) => {
    const { rolearn, userarn, sso } = entry as { rolearn?: string; userarn?: string; sso?: object };
    const key = fold(rolearn ?? userarn ?? JSON.stringify(sso));
    return seen.size !== seen.add(key).size;
  });
}
