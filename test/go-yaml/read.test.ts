import { describe, expect, it } from "vitest";
import { parseAwsAuth } from "../../src/exports/index.ts";

/** The accounts that are read, or what is wrong: the plainest section shows how YAML is read. */
function read(mapAccounts: string): readonly string[] | string {
  const { accounts, problems } = parseAwsAuth({ mapAccounts });
  return problems[0] === undefined ? accounts : `${problems[0].code}: ${problems[0].message}`;
}

describe("a section is read as go-yaml reads it", () => {
  it.each<[string, string, string[]]>([
    ["an entry further left than the first ends it", "  - a\n- b\n", ["a"]],
    ["also plain text there, tags and indicators", "  - a\n !!str key: b\n", ["a"]],
    ["a second document is not looked at", "- a\n---\n[[[\n", ["a"]],
    ["nor is what follows an end marker", "- a\n...\ngarbage: [\n", ["a"]],
    ["an indented comment further left ends nothing", "  - a\n# c\n  - b\n", ["a", "b"]],
    ["quotes may run over lines of any indentation", "  - 'a\nb'\n", ["a b"]],
    ["flow collections may, too", "- a\n- !!str\n  b\n", ["a", "b"]],
    ["a flow list may stand further left", "  [a,\nb\n]\n", ["a", "b"]],
    ["lines may end in CR, NEL and CRLF", "- a\r- b\u0085- c\r\n- d", ["a", "b", "c", "d"]],
    ["a line separator inside quotes stays", "- 'a\u2028b'\n", ["a\u2028b"]],
    ["a byte order mark may lead", "\ufeff- a\n- b\n", ["a", "b"]],
    ["a tab may separate a key's value", "- a\t\n- b\t# c\n", ["a", "b"]],
    ["a block of text at the end has only the breaks that are there", "- |\n  a", ["a"]],
    ["a comment further left does not join what follows", "- \n# c\n    a\n- b\n", ["a", "b"]],
    ["an anchor and its alias", "- &x a\n- *x\n", ["a", "a"]],
    ["version 1.1 is what it is", "%YAML 1.1\n---\n- a\n", ["a"]],
  ])("%s", (_, text, accounts) => {
    expect(read(text)).toEqual(accounts);
  });
});

describe("a section is lost where go-yaml loses it", () => {
  it.each([
    ["a tab where a block could begin", "- a\n\t- b\n", /a tab where indentation belongs/],
    ["a tab behind a dash", "-\ta\n", /a tab where indentation belongs/],
    ["a tab before a block of text", "- |\n \ta\n", /a tab/],
    ["a control character", "- a\u0007\n", /not-text: .+U\+0007/],
    ["half a surrogate pair", "- a\ud800\n", /not-text: .+half a surrogate pair/],
    ["an unclosed quote", "- 'a\n", /closing/],
    ["an escaped quote at the end", "- 'a''", /missing closing '/],
    ["an escaped double quote at the end", '- "a\\"', /missing closing "/],
    ["an escape that YAML 1.1 does not have", '- "a\\/b"\n', /escape/],
    ["half a surrogate pair as an escape", '- "\\ud83d\\ude00"\n', /escape/],
    ["an unknown alias", "- *x\n", /yaml-alias: .+there is no anchor &x above it/],
    ["an anchor with a dot", "- &a.b c\n", /anchor's name/],
    ["a tag that holds a quote", '- !s""tr a\n', /YAML tag/],
    ["a tag that its value contradicts", "- !!int a\n", /yaml-tag: .+'a' does not fit its tag !!int/],
    ["a value that opens with %", "- %a\n", /%/],
    ["a value that opens with @", "- @a\n", /@/],
    ["another version", "%YAML 1.2\n---\n- a\n", /directive/],
    ["a directive alone", "%YAML 1.1\n", /directive without a document/],
    ["an end marker before any text", "\n...\n- a\n", /ends a document before it begins/],
    ["a stray bracket behind the list", "- a\n]\n", /unexpected '\]'/],
    ["text behind a list in brackets that does not scan", "[a]\n@\n", /after the end of the value/],
    ["a colon without a key", "- : a\n", /colon without a key/],
    ["a list as a key", "- [a]: b\n", /cannot be a key/],
    ["a question mark in brackets", "- [a?b]\n", /'\?' inside brackets or braces/],
    ["a key over two lines in braces", "- {a\n  b: c}\n", /one line/],
    ["an explicit key that is a list", "- ? [a]\n  : b\n", /more than one piece of text/],
    ["an explicit key with more behind it", "- ? 'a' b\n  : c\n", /more than one piece of text/],
    ["an indentation indicator of zero", "- |0\n  a\n", /cannot open a block of text/],
    ["a document marker behind the header of a block of text", "- > ---\n", /cannot open a block of text/],
    ["dots behind the header of a block of text", "- | ...\n", /cannot open a block of text/],
    ["a tag behind a key in braces", "- {x: y, '' ! }\n", /after a value inside/],
    ["an anchor behind a key in braces", '- {x: y, "d" &a }\n', /after a value inside/],
    ["a tag that stands for a key", '- x: "y"\n   !z : a\n', /without a key/],
    ["a tag behind a key and a comment", "- {x: y, e # c\n! }\n", /after a value inside/],
    ["an unclosed quote behind a comment behind the end", " - a\n'b'\n#-\n'", /after the end of the value/],
    ["a dedent to text that does not scan", "  - a\n@b\n", /after the end of the value/],
    ["deep nesting", "[".repeat(100_000), /too-deep: .+200 levels/],
    ["deep nesting of dashes", "- ".repeat(100_000), /too-deep: .+200 levels/],
  ])("%s", (_, text, message) => {
    expect(read(text)).toMatch(message);
  });
});

describe("a section is lost although go-yaml reads it (docs/differences.md)", () => {
  it.each([
    ["a tab in a continued line", "- a\n\n \tb\n", /a tab/],
    ["an escaped single quote in double quotes", '- "a\\\'b"\n', /escape/],
    ["a tag in full", "- !<tag:yaml.org,2002:str> a\n", /YAML tag/],
    ["a byte order mark in the middle", "- a\n\ufeff- b\n", /byte order mark/],
  ])("%s", (_, text, message) => {
    expect(read(text)).toMatch(message);
  });
});

describe("the text around it does not change", () => {
  it("how the last block ends", () => {
    const { accounts } = parseAwsAuth({ mapAccounts: "- - x\n- |\n  a" });
    expect(accounts).toEqual(["a"]);
  });

  it("what JSON holds in a string, where it has a lone CR elsewhere", () => {
    const text = '{"data":\r{"x":"a \u2028b","mapAccounts":"- \'1\'"}}';
    expect(parseAwsAuth(text)).toMatchObject({ accounts: ["1"], problems: [] });
  });
});

describe("aliases", () => {
  const roles = (text: string) => parseAwsAuth({ mapRoles: text });

  it("merge in the document's order: what stands below wins", () => {
    const text = "- &a {rolearn: x, username: a}\n- {username: b, <<: *a}\n- {<<: *a, username: c}\n";
    expect(roles(text).roles.map(({ username }) => username)).toEqual(["a", "a", "c"]);
  });

  it("merge a list of mappings, the first of which wins", () => {
    const text = "- &a {rolearn: x, username: a}\n- &b {rolearn: z, username: b}\n- {<<: [*a, *b]}\n";
    expect(roles(text).roles[2]).toMatchObject({ roleArn: "x", username: "a" });
  });

  it.each([
    ["a merge of text", "- {<<: x}\n", "yaml-merge"],
    ["a merge of nothing", "- {<<}\n", "yaml-merge"],
    ["an anchor that holds itself", "- &a [*a]\n", "yaml-alias"],
    ["a bomb", bomb(), "yaml-alias"],
    ["a chain of thousands", chain(), "too-deep"],
    ["an alias before its anchor", "- *a\n- &a x\n", "yaml-alias"],
  ])("lose the section with %s", (_, text, code) => {
    const { roles: kept, problems } = roles(text);
    expect(kept).toEqual([]);
    expect(problems).toMatchObject([{ code, lost: "section" }]);
  });
});

describe("keys", () => {
  it.each([
    ["a mapping", "- {{a}: b}\n", /begins with '\{\{' is a mapping/],
    ["nothing", "- {~: b}\n", /cannot be a key/],
    ["a number beyond 64 bits with sign", "- {18446744073709551615: b}\n", /cannot be a key/],
  ])("that are %s lose the section", (_, mapRoles, message) => {
    expect(parseAwsAuth({ mapRoles }).problems).toMatchObject([
      { code: "yaml-key", message: expect.stringMatching(message) },
    ]);
  });

  it("that are numbers, booleans and infinity do not", () => {
    const mapRoles = "- {rolearn: x, 1: a, yes: b, .inf: c}\n";
    expect(parseAwsAuth({ mapRoles })).toMatchObject({ roles: [{ roleArn: "x" }], problems: [] });
  });
});

function bomb(): string {
  const levels = Array.from({ length: 10 }, (_, level) => {
    const item = level === 0 ? "x" : `*a${level - 1}`;
    return `- &a${level} [${Array(9).fill(item).join(", ")}]\n`;
  });
  return levels.join("");
}

function chain(): string {
  const links = Array.from({ length: 3000 }, (_, link) => `- &a${link + 1} [*a${link}]\n`);
  return `- &a0 x\n${links.reverse().join("")}`.replace(
    /^(- &a0 x\n)([\s\S]*)$/,
    (_, first: string, rest: string) => {
      return first + rest.trimEnd().split("\n").reverse().join("\n");
    },
  );
}
