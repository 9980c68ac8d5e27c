import { describe, expect, it } from "vitest";
import type { LintConfig } from "../../src/lint/config/config.ts";
import { fix } from "../../src/lint/fix.ts";
import { lint, lintReport } from "../../src/lint/lint.ts";
import { roles } from "./marked.ts";

const path = "arn:aws:iam::111122223333:role/a/b";
const entry = `- rolearn: ${path}\n  username: b\n  groups: [viewers]`;

/** What is left of role-path and of the suppressions, with its line. */
function left(text: string): string[] {
  return lint(text)
    .filter(({ rule }) => rule === "role-path" || rule === "unused-suppression")
    .map(({ rule, line }) => `${line} ${rule}`);
}

describe("a comment inside a section", () => {
  it("switches a rule off for the next line, with or without a reason", () => {
    expect(left(roles(`# aws-auth-map-disable-next-line role-path\n${entry}`))).toEqual([]);
    expect(left(roles(`#aws-auth-map-disable-next-line role-path -- why not\n${entry}`))).toEqual([]);
    expect(left(roles(`# aws-auth-map-disable-next-line role-path\n\n# more\n${entry}`))).toEqual([]);
    expect(left(roles(`# aws-auth-map-disable-next-line role-path\n- rolearn: x\n${entry}`))).toEqual([
      "3 unused-suppression",
      "5 role-path",
    ]);
  });

  it("switches a rule off for its own line", () => {
    expect(left(roles(entry.replace(path, `${path} # aws-auth-map-disable-line role-path`)))).toEqual([]);
    expect(left(roles(`${entry} # aws-auth-map-disable-line role-path`))).toEqual([
      "3 role-path",
      "5 unused-suppression",
    ]);
  });

  it("switches a rule off for the file", () => {
    expect(left(roles(`${entry}\n# aws-auth-map-disable role-path`))).toEqual([]);
  });

  it("names several rules, and several comments stand above one line", () => {
    expect(
      left(roles(`# aws-auth-map-disable-next-line no-groups, role-path\n- rolearn: ${path}\n  username: b`)),
    ).toEqual([]);
    expect(
      left(
        roles(
          `# aws-auth-map-disable-next-line role-path\n# aws-auth-map-disable-next-line no-groups\n- rolearn: ${path}\n  username: b`,
        ),
      ),
    ).toEqual([]);
  });

  it("works in quoted, folded and JSON text by the section's own lines", () => {
    const section = `# aws-auth-map-disable-next-line role-path\n${entry}\n`;
    expect(left(`data:\n  mapRoles: ${JSON.stringify(section)}\n`)).toEqual([]);
    expect(left(JSON.stringify({ data: { mapRoles: section } }))).toEqual([]);
    const onOneLine = `{rolearn: "${path}", username: b, groups: [viewers]}`;
    const folded = `# aws-auth-map-disable-next-line role-path\n\n    - ${onOneLine}`;
    expect(left(`data:\n  mapRoles: '${folded}'\n`)).toEqual([]);
    expect(left(`data:\n  mapRoles: >\n    ${folded}\n`)).toEqual([]);
    const twice = `${section}- rolearn: ${path}2\n  username: c\n  groups: [viewers]\n`;
    expect(left(JSON.stringify({ data: { mapRoles: twice } }))).toEqual(["1 role-path"]);
  });

  it("works with CRLF, and in a section that is lost", () => {
    expect(
      left(roles(`# aws-auth-map-disable-next-line role-path\n${entry}`).replaceAll("\n", "\r\n")),
    ).toEqual([]);
    const lost = roles(
      "- rolearn: x\n  # aws-auth-map-disable-next-line unquoted-template\n  username: {{SessionName}}",
    );
    expect(lint(lost).map(({ rule }) => rule)).not.toContain("unquoted-template");
  });
});

describe("a comment outside the sections", () => {
  it("switches a rule off for the file or for the line of a section's key", () => {
    expect(left(`# aws-auth-map-disable role-path -- all of them\n${roles(entry)}`)).toEqual([]);
    const text = `data:\n  # aws-auth-map-disable-next-line no-node-role\n${roles(entry).slice("data:\n".length)}`;
    expect(lint(text).map(({ rule }) => rule)).toEqual(["role-path"]);
  });

  it("does not reach into a section by lines of the file that it does not own", () => {
    const json = `# aws-auth-map-disable-next-line role-path\n${JSON.stringify({ data: { mapRoles: `${entry}\n` } })}`;
    expect(left(json)).toEqual([]);
  });
});

it("is no suppression inside a value", () => {
  for (const value of [
    "'b # aws-auth-map-disable role-path'",
    '"b # aws-auth-map-disable role-path"',
    "|\n    # aws-auth-map-disable role-path\n    b",
    '"\n    # aws-auth-map-disable role-path\n    b"',
  ]) {
    const text = roles(entry.replace("username: b", `username: ${value}`));
    expect(left(text), value).toEqual(["3 role-path"]);
  }
});

it("is none in what kubectl applied last, which the object carries along", () => {
  const section = `# aws-auth-map-disable role-path\n# aws-auth-map-disable-next-line x\n${entry}\n`;
  const applied = JSON.stringify({ data: { mapRoles: section } });
  const object = (mapRoles: string) => ({
    kind: "ConfigMap",
    metadata: {
      name: "aws-auth",
      namespace: "kube-system",
      annotations: { "kubectl.kubernetes.io/last-applied-configuration": `${applied}\n` },
    },
    data: { mapRoles },
  });
  expect(left(JSON.stringify(object(`${entry}\n`), null, 2))).toEqual(["11 role-path"]);
  expect(left(JSON.stringify(object(section), null, 2))).toEqual(["11 unused-suppression"]);
  const yaml = `metadata:\n  annotations:\n    last-applied: |\n      ${applied}\n${roles(entry)}`;
  expect(left(yaml)).toEqual(["7 role-path"]);
});

it("is one in a document behind another that a quote leaves open", () => {
  expect(left(`a: "b\n---\n# aws-auth-map-disable role-path\n${roles(entry)}`)).toEqual([]);
});

it("is one for a line of the file, and one for a line of a section that stands in it", () => {
  const inner = `- rolearn: ${path} # aws-auth-map-disable-line role-path\n  username: b\n- rolearn: ${path}c\n  username: c`;
  const text = `data:\n  # aws-auth-map-disable-next-line role-path\n  mapRoles: ${JSON.stringify(inner)}\n`;
  expect(left(text)).toEqual([]);
});

it("is no suppression without a space before its #", () => {
  expect(left(roles(entry.replace("username: b", "username: b#aws-auth-map-disable role-path")))).toEqual([
    "3 role-path",
  ]);
});

it.each([
  ["aws-auth-map-disabled", "there is no 'aws-auth-map-disabled'"],
  ["aws-auth-map-disable-nextline", "there is no 'aws-auth-map-disable-nextline'"],
  ["AWS-auth-map-disable-next-line", "there is no 'aws-auth-map-disable-next-line'"],
])("that is misspelt is told: %s", (directive, message) => {
  const text = roles(`# ${directive} role-path\n${entry}`);
  const isKnown = directive.toLowerCase() === "aws-auth-map-disable-next-line";
  expect(left(text)).toEqual(isKnown ? [] : ["3 unused-suppression", "4 role-path"]);
  if (!isKnown) expect(lint(text).some((finding) => finding.message.includes(message))).toBe(true);
});

it("takes one dash for two in front of a reason", () => {
  expect(left(roles(`# aws-auth-map-disable-next-line role-path - my reason\n${entry}`))).toEqual([]);
});

it("is not unused where its rule is off", () => {
  const text = roles(`# aws-auth-map-disable-next-line role-path\n${entry}`);
  expect(lint(text, { config: { rules: { "role-path": "off" } } }).map(({ rule }) => rule)).not.toContain(
    "unused-suppression",
  );
});

it("is linear in the number of comments", () => {
  const many = Array.from(
    { length: 5000 },
    (_, index) =>
      `# aws-auth-map-disable-next-line role-path\n- rolearn: ${path}${index}\n  username: u${index}\n  groups: [g]`,
  ).join("\n");
  expect(left(roles(many))).toEqual([]);
});

describe("what is suppressed", () => {
  /** Each as `RULE by LINE: REASON`. */
  const suppressed = (text: string, options?: Parameters<typeof lintReport>[1]) =>
    lintReport(text, options).suppressed.map(
      ({ rule, suppression: { line, reason } }) => `${rule} by ${line}: ${reason}`,
    );

  it("is given with the comment's line and reason, and does not count", () => {
    const text = roles(
      `# aws-auth-map-disable-next-line role-path -- kept for another tool until May\n${entry}`,
    );
    expect(suppressed(text)).toEqual(["role-path by 3: kept for another tool until May"]);
    expect(lint(text).map(({ rule }) => rule)).not.toContain("role-path");
    expect(lintReport(text).findings).toEqual(lint(text));
  });

  it("has no reason where the comment gives none, and is not fixable", () => {
    const text = roles(`# aws-auth-map-disable role-path --\n${entry}`);
    expect(suppressed(text)).toEqual(["role-path by 3: undefined"]);
    expect(lintReport(text).suppressed).toMatchObject([{ fixable: false, severity: "error" }]);
    expect(lintReport(text).suppressed[0]).not.toHaveProperty("fix");
    expect(fix(text)).toMatchObject({ text, applied: [] });
  });

  it("is given the reason of its line before that of the file", () => {
    const line = `${entry}`.replace(path, `${path} # aws-auth-map-disable-line role-path -- here`);
    expect(suppressed(roles(`# aws-auth-map-disable role-path -- all\n${line}`))).toEqual([
      "role-path by 4: here",
    ]);
  });

  it("is in the order of positions, and only what would be shown", () => {
    const two = `${entry}\n- rolearn: ${path}2\n  username: c\n  groups: [viewers]`;
    const text = `# aws-auth-map-disable role-path -- all\n${roles(two)}`;
    expect(lintReport(text).suppressed.map(({ line }) => line)).toEqual([4, 7]);
    // folded-item hides no-groups here, suppressed or not.
    const folded = `# aws-auth-map-disable folded-item no-groups\n${roles("- rolearn: x\n  username: y")}`;
    expect(suppressed(folded)).toEqual(["no-groups by 1: undefined"]);
  });

  it("has reasons that are bounded, on one line", () => {
    const text = `# aws-auth-map-disable role-path -- ${"x".repeat(10_000)}\u202e\n${roles(entry)}`;
    const [{ suppression: { reason = "" } = {} } = {}] = lintReport(text).suppressed;
    expect(reason.length).toBeLessThan(400);
    expect(reason).toMatch(/^x+…$/);
  });

  it("is nothing where comments do not count", () => {
    const text = `# aws-auth-map-disable role-path -- why\n# aws-auth-map-disabel x\n${roles(entry)}`;
    const report = lintReport(text, { inlineSuppressions: false });
    expect(report.suppressed).toEqual([]);
    expect(report.findings.map(({ rule }) => rule)).toContain("role-path");
    expect(report.findings.map(({ rule }) => rule)).not.toContain("unused-suppression");
    // A caller cannot allow what the configuration does not.
    const both = { inlineSuppressions: true, config: { inlineSuppressions: false } };
    expect(suppressed(text, both)).toEqual([]);
  });

  it("is linear in the number of comments for the file, and of findings", () => {
    const many = Array.from(
      { length: 5000 },
      (_, index) => `- rolearn: ${path}${index}\n  username: u${index}\n  groups: [g]`,
    );
    const comments = "# aws-auth-map-disable role-path -- why\n".repeat(5000);
    expect(lintReport(`${comments}${roles(many.join("\n"))}`).suppressed).toHaveLength(5000);
    const held = { config: { rules: { "role-path": "error" } } } as const;
    expect(lint(`${comments}${roles(many.join("\n"))}`, held)).toHaveLength(10_001);
  });
});

it("suppresses what could not be read where the configuration allows it", () => {
  const broken = `# aws-auth-map-disable yaml-syntax -- rendered later\n${roles('- rolearn: "x')}`;
  const rules = (config: LintConfig) => lint(broken, { config }).map(({ rule }) => rule);
  expect(rules({})).toContain("yaml-syntax");
  expect(rules({ rules: { "yaml-syntax": { suppressible: true } } })).not.toContain("yaml-syntax");
});
