import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { diffAccess, formats } from "../../src/exports/diff.ts";
import { parseAwsAuth } from "../../src/exports/index.ts";
import { dataOf, sections } from "./documents.ts";

const names = { old: "old.yaml", new: "new.yaml" };
const role = (name: string) => `arn:aws:iam::111122223333:role/${name}`;

function entry(username: string, groups: readonly string[] = [], name = "dev"): string {
  return `- ${JSON.stringify({ rolearn: role(name), username, groups })}\n`;
}

function markdown(before: string, after: string): string {
  const difference = diffAccess(parseAwsAuth({ mapRoles: before }), parseAwsAuth({ mapRoles: after }));
  return formats.markdown(difference, names);
}

describe("markdown", () => {
  it("shows some of very many answers that are given at random, and everyone else", () => {
    const spellings = Array.from({ length: 1400 }, (_, index) =>
      [..."abcdefghijkl"].map((c, bit) => ((index >> bit) & 1 ? c.toUpperCase() : c)).join(""),
    );
    const users = [...spellings, "mallory"].map(
      (name, index) =>
        `- userarn: arn:aws:iam::111122223333:user/${name}\n  username: u${index}\n  groups: [system:masters]\n`,
    );
    const difference = diffAccess(parseAwsAuth({}), parseAwsAuth({ mapUsers: users.join("") }));
    const comment = formats.markdown(difference, names);
    expect(comment).toMatch(
      /\| `no access` \| (?:`u\d+ in system:masters` \(`new.yaml:\d+`\), or at random ){5}one of 1395 more \|/,
    );
    expect(comment).toContain("user/mallory");
    expect(comment.length).toBeLessThan(3000);
  });

  it("says first how much changes, shows the dangerous, and folds the rest", () => {
    const after = entry("a", ["system:masters"]) + entry("b", [], "ops");
    expect(
      markdown(entry("a"), after),
    ).toBe(`:warning: **aws-auth: 2 access changes, 1 of them dangerous: 1 gains access, 1 becomes somebody else or gets other groups**

| who | what | before | after |
| --- | --- | --- | --- |
| \`${role("dev")}\` | **gains system:masters** | \`a, no groups\` (\`old.yaml:1\`) | \`a in system:masters\` (\`new.yaml:1\`) |

<details><summary>1 other change</summary>

| who | what | before | after |
| --- | --- | --- | --- |
| \`${role("ops")}\` | gains access | \`no access\` | \`b, no groups\` (\`new.yaml:2\`) |

</details>
`);
  });

  it("says what command leaves the new document, and points at the old one for what stays", () => {
    const users = "- userarn: arn:aws:iam::111122223333:user/ann\n  username: ann\n";
    const before = parseAwsAuth({ mapRoles: entry("a"), mapUsers: users });
    const after = parseAwsAuth({ mapRoles: entry("b"), mapUsers: `- {\n${users}` });
    const as = {
      command: "kubectl apply -f `new.yaml",
      sections: { mapRoles: "file", mapUsers: "live" },
    } as const;
    const difference = diffAccess(before, after);
    const comment = formats.markdown(difference, { ...names, as });
    expect(comment).toContain(
      "\nAfter ``kubectl apply -f `new.yaml``: mapRoles from the file; mapUsers stays as it is.\n",
    );
    expect(comment).toContain("`a, no groups` (`old.yaml:1`) | `b, no groups` (`new.yaml:1`)");
    expect(comment).toMatch(/\n- `old\.yaml:\d`: `mapUsers is lost as a whole/);
    const list = formats.text(difference, { ...names, as });
    expect(list).toMatch(
      /^after kubectl apply -f `new.yaml: mapRoles from the file; mapUsers stays as it is\n\n/,
    );
    expect(list).toMatch(/^! {2}mapUsers is lost as a whole.*\(old\.yaml:\d\)$/m);
    expect(JSON.parse(formats.json(difference, { ...names, as })).as).toEqual(as);
    expect(JSON.parse(formats.json(difference, names))).not.toHaveProperty("as");
  });

  it("says that nothing changes", () => {
    expect(markdown(entry("a"), entry("a"))).toBe("**aws-auth: no access changes**\n");
  });

  it("says which section is lost", () => {
    const text = markdown(entry("a"), `${entry("a")}\t`);
    expect(text).toMatch(
      /^:warning: \*\*aws-auth: 1 access change, 1 of them dangerous: 1 loses access\*\*\n\n- `new.yaml:2`: `mapRoles is lost/,
    );
    expect(text).toContain("**its section can no longer be read; from now on, nobody but nodes gets in**");
  });

  it("keeps what a document holds within its cell, as text", () => {
    const hostile = "| a `b` ``c`` @someone <img src=x> \n# d *e* _f_ \u202e";
    const [line = ""] = markdown("", entry(hostile, [hostile]))
      .split("\n")
      .filter((each) => each.includes("img"));
    expect(line).toContain("```\\| a `b` ``c`` @someone <img src=x> \\u000a# d *e* _f_ \\u202e in \\| a");
    // Cells end at pipes that no backslash stands before.
    expect(line.match(/(?<!\\)\|/g)).toHaveLength(5);
  });

  it("leaves no backslash in front of a pipe's own, and pipes elsewhere as they are", () => {
    expect(markdown("", entry("a\\| b\\\\| c\\"))).toContain(
      "`a\\u005c\\| b\\u005c\\u005c\\| c\\, no groups`",
    );
    const { changes } = diffAccess(parseAwsAuth({}), parseAwsAuth({}));
    const lost = { code: "yaml-syntax", message: "a | b", lost: "section" } as const;
    expect(formats.markdown({ changes, lostSections: [lost] }, names)).toContain("`a | b`");
  });

  it("calls an account what it is", () => {
    const opened = diffAccess(parseAwsAuth({}), parseAwsAuth({ mapAccounts: "- '111122223333'" }));
    expect(formats.markdown(opened, names)).toContain(
      "\n| everyone else in account `111122223333` | **lets in a whole",
    );
    expect(formats.text(opened, names)).toContain("!  gains access  everyone else in account 111122223333\n");
  });

  it("shows what may be given at random instead", () => {
    const names = ["Dev\u017f", "devs"].map((name, i) => entry("ab"[i] ?? "", [], name)).join("");
    expect(markdown("", names)).toContain(
      "| `no access` | `b, no groups` (`new.yaml:2`), or at random `a, no groups` (`new.yaml:1`) |",
    );
    const difference = diffAccess(parseAwsAuth({}), parseAwsAuth({ mapRoles: names }));
    expect(formats.text(difference, { old: "old.yaml", new: "new.yaml" })).toContain(`
     + b, no groups  (new.yaml:2)
       or at random a, no groups  (new.yaml:1)
`);
  });

  it("stays below what GitHub takes for a comment", () => {
    const many = Array.from({ length: 3000 }, (_, i) =>
      entry("x".repeat(600), ["system:masters"], `r${i}`),
    ).join("");
    const text = markdown("", many);
    expect(text.length).toBeLessThan(65_536);
    expect(text).toMatch(/…and \d+ more/);
  });
});

it("is one line for each thing in text, and nothing that a terminal obeys", () => {
  fc.assert(
    fc.property(sections, sections, fc.string({ unit: "binary" }), (before, after, name) => {
      const difference = diffAccess(
        parseAwsAuth(dataOf(before)),
        parseAwsAuth({ ...dataOf(after), mapUsers: entry(name).replace("rolearn", "userarn") }),
      );
      const text = formats.text(difference, names);
      // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what it looks for
      expect(text).not.toMatch(/[\x00-\x09\x0b-\x1f\x7f-\x9f\u202e]/);
      const { changes, dormant = [] } = difference;
      expect(text.split("\n").filter((line) => /^ {5}[-+] /.test(line))).toHaveLength(
        2 * changes.length + dormant.length,
      );
      expect(JSON.parse(formats.json(difference)).changes).toHaveLength(difference.changes.length);
    }),
  );
});
