import { describe, expect, it } from "vitest";
import { parseAwsAuth } from "../../src/exports/index.ts";
import { accountsIn, usernamesIn } from "./sections.ts";

describe("<<", () => {
  const template = "- &t {rolearn: x, username: t, groups: [g]}\n";

  it("brings in the keys of another entry", () => {
    const { roles } = parseAwsAuth({ mapRoles: `${template}- <<: *t\n  rolearn: z\n` });
    expect(roles[1]).toMatchObject({ roleArn: "z", username: "t", groups: ["g"] });
  });

  it.each([
    ["overwrites the keys above it", "- username: own\n  <<: *t\n", "t"],
    ["is overwritten by the keys below it", "- <<: *t\n  username: own\n", "own"],
    ["takes a mapping written out", "- <<: {rolearn: z, username: inline}\n", "inline"],
    ["goes through a mapping that merges itself", "- &u {<<: *t}\n- <<: *u\n", "t"],
    ["prefers the first of a list", "- <<: [{username: one}, *t]\n", "one"],
    ["may stand twice", "- <<: *t\n  <<: {username: second}\n", "second"],
    ["may be tagged as what it is", "- !!merge <<: *t\n", "t"],
  ])("%s", (_, text, username) => {
    expect(usernamesIn(template + text)?.at(-1)).toBe(username);
  });

  it("brings in nothing from an empty mapping or list", () => {
    expect(usernamesIn("- {rolearn: x, username: u, <<: {}}\n")).toEqual(["u"]);
    expect(usernamesIn("- {rolearn: x, username: u, <<: []}\n")).toEqual(["u"]);
  });

  it.each([
    ["text", "x"],
    ["nothing", "~"],
    ["a list of text", "[x]"],
    ["an alias of text", "*x"],
    ["an alias of a list", "*l"],
  ])("with %s loses the section", (_, value) => {
    const anchors = "- &x x\n- &l [{rolearn: z}]\n";
    expect(usernamesIn(`${anchors}- {rolearn: x, <<: ${value}}\n`)).toBe("yaml-merge");
  });

  it("in quotes is a key like any other", () => {
    expect(usernamesIn(`${template}- {rolearn: z, username: own, "<<": *t}\n`)).toEqual(["t", "own"]);
    expect(usernamesIn("- {rolearn: z, username: own, '<<': text}\n")).toEqual(["own"]);
  });

  it("as a value is text", () => {
    expect(usernamesIn("- {rolearn: x, username: <<}\n")).toEqual(["<<"]);
  });
});

describe("an alias", () => {
  it("stands for any value: an entry, a list, a text", () => {
    const mapRoles = `
- &entry
  rolearn: x
  username: &name alice
  groups: &groups [one, *name]
- *entry
- rolearn: *name
  username: *name
  groups: *groups
`;
    expect(parseAwsAuth({ mapRoles })).toMatchObject({
      roles: [
        { roleArn: "x", username: "alice", groups: ["one", "alice"] },
        { roleArn: "x", username: "alice", groups: ["one", "alice"], index: 1 },
        { roleArn: "alice", username: "alice", groups: ["one", "alice"] },
      ],
      problems: [],
    });
  });

  it("stands for the last anchor of its name before it", () => {
    expect(accountsIn("- &x a\n- *x\n- &x b\n- *x\n")).toEqual(["a", "a", "b", "b"]);
  });

  it("of null is null, and of a number is its text where text counts", () => {
    expect(accountsIn("- &n ~\n- *n\n- &i 010\n- *i\n")).toEqual(["", "", "010", "010"]);
  });

  it("may be a key", () => {
    expect(usernamesIn("- {rolearn: x, username: &k groups, *k : [g]}\n")).toEqual(["groups"]);
  });

  it("used many times in a short section is no bomb", () => {
    const mapRoles = `- &t {rolearn: x, username: t}\n${"- *t\n".repeat(500)}`;
    expect(parseAwsAuth({ mapRoles })).toMatchObject({ problems: [] });
    expect(parseAwsAuth({ mapRoles }).roles).toHaveLength(501);
  });

  it.each([
    ["that holds itself in a list", "- &a [*a]\n"],
    ["that holds itself in a mapping", "- &a {rolearn: x, groups: *a}\n"],
    ["that merges itself", "- &a {rolearn: x, <<: *a}\n"],
    ["without an anchor", "- *a\n"],
    ["of an anchor in another document", "- *a\n---\n- &a x\n"],
  ])("%s loses the section", (_, mapRoles) => {
    expect(usernamesIn(mapRoles)).toBe("yaml-alias");
  });
});

describe("a key", () => {
  it.each([
    ["a number", "- {rolearn: x, username: u, 1: y}\n"],
    ["a fraction", "- {rolearn: x, username: u, 1.5: y}\n"],
    ["a boolean", "- {rolearn: x, username: u, yes: y}\n"],
    ["a date", "- {rolearn: x, username: u, 2020-01-01: y}\n"],
    ["empty text", "- {rolearn: x, username: u, '': y}\n"],
    ["a number beyond 32 bits", "- {rolearn: x, username: u, 4294967296: y}\n"],
    ["a number below zero", "- {rolearn: x, username: u, -9223372036854775808: y}\n"],
  ])("may be %s", (_, mapRoles) => {
    expect(usernamesIn(mapRoles)).toEqual(["u"]);
  });

  it.each([
    ["null", "- {rolearn: x, ~: y}\n"],
    ["a number that needs all 64 bits", "- {rolearn: x, 18446744073709551615: y}\n"],
    ["a template that is not in quotes", "- {rolearn: x, username: {{SessionName}}}\n"],
    ["an alias of a list", "- {rolearn: x, groups: &g [a], *g : y}\n"],
    ["an alias of null", "- {rolearn: x, groups: &g ~, *g : y}\n"],
  ])("may not be %s", (_, mapRoles) => {
    expect(usernamesIn(mapRoles)).toBe("yaml-key");
  });

  it("in quotes is the key that it would be without them", () => {
    expect(usernamesIn(`- "rolearn": x\n  'username': u\n`)).toEqual(["u"]);
  });

  it("without a value has null", () => {
    expect(usernamesIn("- rolearn: x\n  username:\n  groups:\n")).toEqual([""]);
    expect(usernamesIn("- {rolearn: x, username, groups: }\n")).toEqual([""]);
  });
});

describe("a number that JSON cannot say", () => {
  it.each([".inf", "-.INF", "+.Inf", ".nan", "!!float .nan"])("loses the section: %s", (number) => {
    expect(usernamesIn(`- {rolearn: x, note: [${number}]}\n`)).toBe("number-not-finite");
  });

  it("does not where a later key of the same name replaces it", () => {
    expect(usernamesIn("- {rolearn: x, username: u, note: .inf, note: 1}\n")).toEqual(["u"]);
  });

  it("does not as a key, nor where it is text", () => {
    expect(usernamesIn("- {rolearn: x, username: u, .inf: y}\n")).toEqual(["u"]);
    expect(usernamesIn("- {rolearn: x, username: '.inf'}\n")).toEqual([".inf"]);
    expect(usernamesIn("- {rolearn: x, username: !!str .inf}\n")).toEqual([".inf"]);
    expect(accountsIn("- .inf\n")).toEqual([".inf"]);
  });
});

describe("a tag", () => {
  it.each([
    ["!!str 123", "123"],
    ["!!str null", "null"],
    ["!!str yes", "yes"],
    ["! 123", "123"],
    ["!custom 123", "123"],
    ["!custom text", "text"],
    ["!x", ""],
    ["!!binary aGk=", "hi"],
    ["!!timestamp 2020-01-01", "2020-01-01"],
    ["!!null", ""],
    ["!!str", ""],
  ])("makes text or nothing of %s", (value, username) => {
    expect(usernamesIn(`- rolearn: x\n  username: ${value}\n`)).toEqual([username]);
  });

  it.each(["!!int 5", "!!bool yes", "!!float 1.5"])("of another type leaves text empty: %s", (value) => {
    const { roles, problems } = parseAwsAuth({ mapRoles: `- rolearn: x\n  username: ${value}\n` });
    expect(roles).toMatchObject([{ username: "" }]);
    expect(problems).toMatchObject([{ code: "wrong-type", path: [0, "username"] }]);
  });

  it.each(["!!int text", "!!bool 1", "!!float text", "!!null text", "!!int 1.5", "!!timestamp text"])(
    "that its value contradicts loses the section: %s",
    (value) => {
      expect(usernamesIn(`- rolearn: x\n  username: ${value}\n`)).toBe("yaml-tag");
    },
  );

  it("on a list or a mapping changes nothing", () => {
    const mapRoles = "!!seq\n- !!map\n  rolearn: x\n  username: u\n  groups: !mine [g]\n";
    expect(parseAwsAuth({ mapRoles })).toMatchObject({
      roles: [{ username: "u", groups: ["g"] }],
      problems: [],
    });
  });
});
