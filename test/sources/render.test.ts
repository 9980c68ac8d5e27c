import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parseAwsAuth } from "../../src/document/parse.ts";
import { readObjects } from "../../src/objects/objects.ts";
import { fromYaml } from "../../src/sources/model/from-yaml.ts";
import type { Hole } from "../../src/sources/model/hole.ts";
import { given, type SourceValue } from "../../src/sources/model/value.ts";
import { fromPlain, render } from "../../src/sources/render.ts";
import { applyEdits } from "../../src/text/edit.ts";
import { trickyText } from "../properties/arbitraries.ts";
import { nearlySection } from "../properties/syntax.ts";

const NOWHERE = { start: 0, end: 0 };
const neverAsked = (hole: Hole) => expect.fail(`a hole ${hole.expression}`);

function valueIn(text: string): SourceValue {
  const [content] = readObjects(text).contents;
  if (content === undefined) expect.fail("no object in it");
  return fromYaml(content.value, { text, base: 0 });
}

/** No YAML holds half a surrogate pair. */
function isWellFormed(text: string): boolean {
  return !/\p{Cs}/u.test(text);
}

/** What the reference reads of a text, and what is wrong with it, without places. */
function meaning(text: string) {
  const { roles, users, accounts, problems } = parseAwsAuth(text);
  return {
    roles: roles.map(({ source: _, origin: __, ...role }) => role),
    users: users.map(({ source: _, origin: __, ...user }) => user),
    accounts,
    problems: problems.map(({ code, lost, section, path }) => ({ code, lost, section, path })),
  };
}

const configMap = (data: unknown) => ({
  apiVersion: "v1",
  kind: "ConfigMap",
  metadata: { name: "aws-auth", namespace: "kube-system" },
  data,
});

describe("a rendered document", () => {
  it("means what the texts of its sections mean", () => {
    fc.assert(
      fc.property(
        fc.dictionary(fc.constantFrom("mapRoles", "mapUsers", "mapAccounts", "other"), nearlySection),
        (data) => {
          fc.pre(Object.values(data).every(isWellFormed));
          const rendered = render({ content: fromPlain(configMap(data), NOWHERE) }, neverAsked);
          expect(meaning(rendered.text)).toEqual(meaning(JSON.stringify(configMap(data))));
        },
      ),
      { seed: 1, numRuns: 3_000 },
    );
  });

  it("keeps every text, in a section and outside of one", () => {
    fc.assert(
      fc.property(trickyText, trickyText, (text, key) => {
        fc.pre(isWellFormed(text + key));
        const content = {
          data: { mapRoles: text, [`k${key}`]: text },
          metadata: { [`m${key}`]: [text, { a: text }] },
        };
        const rendered = render({ content: fromPlain(content, NOWHERE) }, neverAsked);
        const [object] = readObjects(rendered.text).contents;
        expect(object === undefined ? undefined : plainOf(object.value)).toEqual(
          JSON.parse(JSON.stringify(content)),
        );
      }),
      { seed: 2, numRuns: 3_000 },
    );
  });

  it("writes a list of entries as the text that yamlencode makes", () => {
    const entries = [{ rolearn: "arn:aws:iam::111122223333:role/a", username: "a", groups: ["x", "y"] }];
    const data = { mapRoles: entries, mapUsers: [] };
    const { text } = render({ content: fromPlain(configMap(data), NOWHERE) }, neverAsked);
    expect(text).toContain(
      '  mapRoles: |\n    - rolearn: "arn:aws:iam::111122223333:role/a"\n      username: "a"\n',
    );
    expect(parseAwsAuth(text)).toMatchObject({
      roles: [{ username: "a", groups: ["x", "y"] }],
      problems: [],
    });
  });

  it("is a patch where it is only a part of aws-auth", () => {
    const content = fromPlain(configMap({ mapRoles: "[]" }), NOWHERE);
    expect(render({ content, isPart: true }, neverAsked).text).not.toContain("kind:");
    expect(render({ content }, neverAsked).text).toContain("kind:");
  });
});

/** A decoded value without its nodes. */
function plainOf(value: ReturnType<typeof readObjects>["contents"][number]["value"]): unknown {
  if (value.kind === "scalar") return value.value;
  if (value.kind === "list") return value.items.map(plainOf);
  return Object.fromEntries([...value.entries].map(([key, each]) => [key, plainOf(each.value)]));
}

describe("places", () => {
  /** Some text that is written in several styles, with what each character of it is in the file. */
  const styles = fc.constantFrom(
    (text: string) => JSON.stringify(text),
    (text: string) => `'${text.replaceAll("'", "''")}'`,
    (text: string) =>
      `|2-\n${text
        .split("\n")
        .map((line) => `      ${line}`)
        .join("\n")}`,
  );
  const line = fc.stringMatching(/^[a-z:/'"\\{} é😀]{1,12}x$/u);

  it("of a section's characters are those of the file", () => {
    fc.assert(
      fc.property(fc.array(line, { minLength: 1, maxLength: 4 }), styles, (lines, style) => {
        const text = lines.join("\n");
        const written = style(text);
        fc.pre(!written.startsWith("'") || lines.length === 1);
        const file = `data:\n    mapRoles: ${written}\n`;
        const rendered = render({ content: valueIn(file) }, neverAsked);
        const at = rendered.text.indexOf("mapRoles:") + "mapRoles:".length;
        for (const char of ["x", "a", "é", "😀", ":", "/"]) {
          let inner = text.indexOf(char);
          let outer = rendered.text.indexOf(char, at);
          while (inner !== -1) {
            const [start, end] = [rendered.startOf(outer), rendered.endOf(outer + char.length)];
            expect(file.slice(start, end)).toBe(char);
            inner = text.indexOf(char, inner + 1);
            outer = rendered.text.indexOf(char, outer + 1);
          }
        }
      }),
      { seed: 3, numRuns: 1_000 },
    );
  });

  it("of an entry are from its first character to its last", () => {
    const file = 'data: {mapRoles: "[]"}\nentries:\n- {rolearn: "arn:x", groups: [a, b]}\n';
    const value = valueIn(file);
    const { text, startOf, endOf } = render({ content: value }, neverAsked);
    const at = text.indexOf('rolearn: "arn:x"');
    expect(file.slice(startOf(at), endOf(at + "rolearn".length))).toBe("rolearn");
    const arn = text.indexOf('"arn:x"');
    expect(file.slice(startOf(arn), endOf(arn + '"arn:x"'.length))).toBe('"arn:x"');
  });
});

describe("an edit", () => {
  const quoted = fc.constantFrom("double", "single", "entries");
  const insert = fc.stringMatching(/^[a-z"'\\ ]{0,6}$/);

  it("in the file does what it does in the rendered text", () => {
    fc.assert(
      fc.property(quoted, insert, fc.nat(30), fc.nat(10), (style, text, from, length) => {
        const file =
          style === "double"
            ? 'data:\n  mapUsers: "- userarn: \\"arn:aws:iam::111122223333:user/é\\"\\n  username: \'é\'\\n"\n'
            : style === "single"
              ? "data:\n  mapUsers: '- userarn: arn:aws:iam::111122223333:user/x'\n"
              : "data:\n  mapUsers:\n  - userarn: \"arn:aws:iam::111122223333:user/x\"\n    username: 'a'\n";
        const before = render({ content: valueIn(file) }, neverAsked);
        const at = before.text.indexOf("arn:aws") + from;
        const end = Math.min(at + length, before.text.indexOf("/", at));
        fc.pre(end >= at);
        // Between quotes of a generated list, text is written with JSON's escapes.
        const written = style === "entries" ? JSON.stringify(text).slice(1, -1) : text;
        const edit = { start: at, end, text: written };
        const inFile = before.edit(edit);
        fc.pre(inFile !== undefined);
        if (inFile === undefined) return;
        const after = render({ content: valueIn(applyEdits(file, [inFile]).text) }, neverAsked);
        expect(after.text).toBe(applyEdits(before.text, [edit]).text);
      }),
      { seed: 4, numRuns: 1_000 },
    );
  });

  it("cannot be made in a hole, nor in what nobody wrote", () => {
    const hole: Hole = { shape: "text", expression: "local.x", why: "reference" };
    const content: SourceValue = {
      kind: "map",
      members: [
        {
          key: given("data", NOWHERE),
          value: {
            kind: "text",
            pieces: [
              { hole, at: NOWHERE },
              { text: "abc", toFile: (at) => at },
            ],
            at: NOWHERE,
          },
        },
      ],
      at: NOWHERE,
    };
    const rendered = render({ content }, () => "filled");
    const at = rendered.text.indexOf("filled");
    expect(rendered.edit({ start: at, end: at + 6, text: "y" })).toBeUndefined();
    expect(rendered.edit({ start: at + 6, end: at + 9, text: "y" })).toBeUndefined();
    expect(rendered.edit({ start: 0, end: 4, text: "y" })).toBeUndefined();
  });
});

describe("a section", () => {
  it("may have one piece several times, as a loop of a template makes it", () => {
    const item = { text: "- rolearn: arn:aws:iam::111122223333:role/a\n  username: a\n", toFile: () => 0 };
    const section: SourceValue = { kind: "text", pieces: [item, item], at: NOWHERE };
    const data: SourceValue = {
      kind: "map",
      members: [{ key: given("mapRoles", NOWHERE), value: section }],
      at: NOWHERE,
    };
    const content = fromPlain(configMap({}), NOWHERE);
    if (content.kind !== "map") expect.fail("no object");
    const members = content.members.map((each) =>
      "key" in each && each.key.pieces.some((piece) => "text" in piece && piece.text === "data")
        ? { ...each, value: data }
        : each,
    );
    const { text } = render({ content: { ...content, members } }, neverAsked);
    expect(parseAwsAuth(text).roles).toHaveLength(2);
  });
});
