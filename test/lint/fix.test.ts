import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { diffAccess } from "../../src/access/diff.ts";
import { type AwsAuth, createMapper, parseAwsAuth, type Resolution } from "../../src/exports/index.ts";
import type { Finding } from "../../src/lint/engine/finding.ts";
import { fix } from "../../src/lint/fix.ts";
import { lint } from "../../src/lint/lint.ts";
import { applyEdits } from "../../src/text/edit.ts";
import { accounts, roles } from "./marked.ts";
import { accountsSection, section } from "./sections.ts";

const document = fc
  .record({
    roles: section,
    users: fc.option(section, { nil: undefined }),
    accounts: fc.option(accountsSection, { nil: undefined }),
    rolesKey: fc.constantFrom("mapRoles", "mapRoles", "mapRoles", "maproles", "mapRole"),
    form: fc.constantFrom("literal", "literal", "CRLF", "JSON", "not text"),
  })
  .map(({ roles, users, accounts, rolesKey, form }) => {
    const data = Object.entries({ [rolesKey]: roles, mapUsers: users, mapAccounts: accounts });
    if (form === "JSON") return JSON.stringify({ data: Object.fromEntries(data) }, null, 2);
    const mark = form === "not text" ? "" : " |2";
    const blocks = data.map(([key, text]) =>
      text === undefined ? "" : `  ${key}:${mark}\n${text.replace(/^(?=[^\n])/gm, "    ")}`,
    );
    const file = `data:\n${blocks.join("")}`;
    return form === "CRLF" ? file.replaceAll("\n", "\r\n") : file;
  });

/** Sessions of everything that the document names, with and without what may be wrong about it. */
function identitiesOf(text: string): string[] {
  const names = [...text.matchAll(/(?:role|user|assumed-role)\/[\w/.@-]*|role\/гole-\d/g)].flatMap(
    ([resource]) => {
      const parts = resource.split("/");
      return parts.slice(1).map((name) => (resource.startsWith("user") ? `user/${name}` : `role/${name}`));
    },
  );
  return [...new Set(names)].flatMap((name) => [
    `arn:aws:iam::111122223333:${name}`,
    `arn:aws-cn:iam::111122223333:${name}`,
    `arn:aws:sts::111122223333:assumed-${name.replace(/^user/, "role")}/i-0123456789abcdef0`,
  ]);
}

function answers(awsAuth: AwsAuth, identities: readonly string[]): Resolution[] {
  // As on EKS, where <<SessionName>> means nothing.
  const mapper = createMapper(awsAuth, {
    templateDelimiters: "braces",
    ec2PrivateDnsName: (id) => `${id}.internal`,
  });
  return identities.map((identity) => mapper.resolve(identity));
}

/** Who someone is: the order of groups and their repetition change nothing. */
function access(resolution: Resolution): unknown {
  if (!resolution.mapped) return resolution.reason;
  return [resolution.username, [...new Set(resolution.groups)].sort()];
}

/** What a finding says does not work at all, beyond its own entry. */
const WHOLE_SECTION = [
  "section-name",
  "section-not-text",
  "unquoted-template",
  "dedented-entry",
  "wrong-type",
];
/** Findings that are no error, yet say that something does not work. */
const NOT_WORKING = ["angle-template"];

function holds(resolution: Resolution, { start, end }: { start: number; end: number }): boolean {
  const source = resolution.mapped ? resolution.mapping?.source : resolution.mapping?.source;
  return source !== undefined && start >= source.start.offset && end <= source.end.offset;
}

function expectSafe(text: string, finding: Finding): void {
  const edits = finding.fix?.edits ?? [];
  const fixed = applyEdits(text, edits).text;
  const identities = identitiesOf(text);
  const before = answers(parseAwsAuth(text), identities);
  const after = answers(parseAwsAuth(fixed), identities);
  const said = `${finding.rule}: ${finding.message}\n${text}\n---\n${fixed}`;
  identities.forEach((identity, index) => {
    const [was, is] = [before[index], after[index]];
    if (was === undefined || is === undefined) return;
    if (JSON.stringify(access(was)) === JSON.stringify(access(is))) return;
    expect(finding.severity === "error" || NOT_WORKING.includes(finding.rule), `${identity}\n${said}`).toBe(
      true,
    );
    const isItsEntry = holds(was, finding) || holds(is, { start: finding.start, end: finding.start });
    expect(isItsEntry || WHOLE_SECTION.includes(finding.rule), `${identity} by another entry\n${said}`).toBe(
      true,
    );
    // Whoever got in by an entry goes on getting in by it.
    if (was.mapped && was.via === "mapping") {
      expect(
        is.mapped && is.mapping?.index === was.mapping?.index,
        `${identity} by another entry\n${said}`,
      ).toBe(true);
    }
  });
}

function expectFixed(before: string, after: string): void {
  const { text, findings } = fix(before);
  expect(text).toBe(after);
  expect(findings).toEqual(lint(after));
  expect(fix(after)).toMatchObject({ text: after, applied: [] });
}

describe("fix", () => {
  it("changes no one's access, but for what the finding says does not work", () => {
    fc.assert(
      fc.property(document, (text) => {
        for (const finding of lint(text)) if (finding.fixable) expectSafe(text, finding);
      }),
      { numRuns: 150 },
    );
  });

  it("makes no fix that leaves its finding as it was", () => {
    const { text, applied } = fix('mapRoles: "  -\\n\\n-"\n');
    expect(applied.length).toBeLessThan(3);
    expect(fix(text).text).toBe(text);
  });

  it("leaves nothing to fix, brings no new finding, and is idempotent", () => {
    fc.assert(
      fc.property(document, (text) => {
        const count = (findings: readonly Finding[]) => {
          const counts: Record<string, number> = {};
          for (const { rule } of findings) counts[rule] = (counts[rule] ?? 0) + 1;
          return counts;
        };
        const before = count(lint(text));
        const result = fix(text);
        expect(result.findings).toEqual(lint(result.text));
        for (const [rule, number] of Object.entries(count(result.findings))) {
          expect(number, `${rule}\n${text}\n---\n${result.text}`).toBeLessThanOrEqual(before[rule] ?? 0);
        }
        expect(fix(result.text).text).toBe(result.text);
        expect(result.applied.length > 0).toBe(result.text !== text);
      }),
      { numRuns: 150 },
    );
  });

  it("keeps every line in which nothing was found", () => {
    fc.assert(
      fc.property(section, (entries) => {
        const text = roles(entries).replaceAll("\n", "\r\n");
        const { text: fixed, applied } = fix(text);
        const touched = new Set(applied.map(({ line }) => text.split("\n")[line - 1]));
        fc.pre(!applied.some(({ rule }) => rule === "dedented-entry" || rule === "folded-item"));
        const lines = fixed.split("\n");
        fc.pre(lines.length === text.split("\n").length); // else the later findings' lines are not the first text's
        for (const line of text.split("\n")) if (!touched.has(line)) expect(lines).toContain(line);
      }),
    );
  });

  it("refuses a fix that brings a new finding, and makes every other one", () => {
    const arn = (name: string) => `arn:aws:iam::111122223333:role/${name}`;
    const numbers = Array.from({ length: 70 }, (_, index) => index);
    const entries = (path: string) =>
      numbers
        .map((i) => `- rolearn: ${arn(`team/denied-${i}`)}\n- rolearn: ${arn(`${path}open-${i}`)}\n`)
        .join("");
    const options = { config: { rules: { "denied-arns": { arns: [arn("denied-*")] } } } };
    const { text, applied } = fix(roles(entries("team/")), options);
    expect(text).toBe(roles(entries("")));
    expect(applied.map(({ rule }) => rule)).toEqual(numbers.map(() => "role-path"));
    expect(fix(text, options).text).toBe(text);
  });

  it("leaves no item behind that is there already, and leaves to people what a fix would bring to light", () => {
    const groups = (items: string) =>
      roles(`- rolearn: arn:aws:iam::111122223333:role/a\n  username: a\n  groups:\n${items}`);
    expect(fix(groups('  - a\n  - "a "\n')).text).toBe(groups("  - a\n"));
    expect(fix(groups("  - a\n   - a\n")).text).toBe(groups("  - a\n"));
    // Here it is for people to say whether that was meant.
    const admin = groups("  - a\n   - system:masters\n");
    expect(fix(admin)).toMatchObject({ text: admin, applied: [] });
  });

  it("never makes a suggestion, not even with all", () => {
    const text =
      "data:\n  mapUsers: |\n    - rolearn: arn:aws:iam::111122223333:user/a\n      username: a\n      groups: [a]\n";
    const suggesting = lint(text).filter(({ suggestion }) => suggestion !== undefined);
    expect(suggesting.map(({ rule }) => rule)).toEqual(["unknown-key"]);
    expect(fix(text, { all: true })).toMatchObject({ text, applied: [] });
    const left = fix(text).findings.filter(({ suggestion }) => suggestion !== undefined);
    expect(left).toEqual(suggesting);
  });

  it("gives nobody system:masters, opens no account, and makes the other fixes", () => {
    const entries = (path: string, groups: string) => `
      - rolearn: arn:aws:iam::111122223333:role/team/admin
        groups: [system:masters]
      - rolearn: arn:aws:iam::111122223333:role/${path}dev
        groups: ${groups}
      - rolearn: arn:aws:iam::111122223333:role/ops
        groups: system:masters`;
    expectFixed(roles(entries("team/", "[a, a]")), roles(entries("", "[a]")));
    // What is read of the section gives both entries the group; the path alone gives nothing.
    const unread = (path: string) =>
      roles(`
      - rolearn: arn:aws:iam::111122223333:role/admin
        groups: [system:masters]
      - rolearn: arn:aws:iam::111122223333:role/${path}dev
        groups: [system:masters]`).replace("mapRoles", "maproles");
    expectFixed(unread("team/"), unread(""));
    const sso = `
      - ssso: {permissionSetName: Admin, accountID: "111122223333"}
        groups: [system:masters]`;
    expectFixed(roles(sso), roles(sso));
    const open = (mark: string) => `
      - ${mark}111122223333${mark}
      - 444455556666
       - 777788889999`;
    expectFixed(accounts(open("")), accounts(open('"')));
    const found = lint(accounts(open(""))).find(({ rule }) => rule === "folded-item");
    expect(found).toMatchObject({ fixable: false, withheld: { dangers: ["account-opened", "new-account"] } });
  });

  it("brings no danger, whatever the document", () => {
    let made = 0;
    fc.assert(
      fc.property(document, (text) => {
        const fixed = fix(text);
        made += fixed.applied.length;
        for (const ssoRoleMatch of [false, true]) {
          const before = parseAwsAuth(text);
          const { changes, dormant = [] } = diffAccess(before, parseAwsAuth(fixed.text), { ssoRoleMatch });
          const dangers = [...changes, ...dormant].flatMap((each) => each.dangers);
          expect(dangers, text).toEqual([]);
        }
      }),
      { numRuns: 150 },
    );
    expect(made).toBeGreaterThan(100);
  });

  it("is told by lint what it leaves to a person, and makes that with all", () => {
    let told = 0;
    fc.assert(
      fc.property(document, (text) => {
        const withheld = lint(text).filter((finding) => finding.withheld !== undefined);
        told += withheld.length;
        for (const { fixable, withheld: { message } = { message: "" } } of withheld) {
          expect({ fixable, message }).toEqual({
            fixable: false,
            message: expect.stringMatching(/^--fix leaves this to you: \S.*: ./),
          });
        }
        const rest = lint(fix(text, { all: true }).text);
        expect(rest.filter((finding) => finding.withheld !== undefined)).toEqual([]);
      }),
      { numRuns: 200 },
    );
    expect(told).toBeGreaterThan(50);
  });

  it("makes every fix beside very many that are refused for what stands behind their edits", () => {
    const entries = (path: string, isFixed: boolean) =>
      Array.from({ length: 300 }, (_, index) => {
        const rest = index % 3 === 0 ? "   - system:masters\n" : isFixed ? "" : "   - a\n";
        return `- rolearn: arn:aws:iam::111122223333:role/${path}r${index}\n  username: u${index}\n  groups:\n  - a\n${rest}`;
      }).join("");
    const { text, applied } = fix(roles(entries("team/", false)));
    expect(text).toBe(roles(entries("", true)));
    expect(applied).toHaveLength(300 + 200);
  });

  it("takes no time over fixes that are refused, however many", () => {
    const entry = (index: number, name: string) => `- rolearn: ${index}\n  username: ${name}\n`;
    const entries = (name: string) =>
      roles(Array.from({ length: 300 }, (_, index) => entry(index, name)).join(""));
    const { text, applied } = fix(entries("yes"));
    expect(text).toBe(entries('"yes"'));
    expect(applied).toHaveLength(300);
  });
});
