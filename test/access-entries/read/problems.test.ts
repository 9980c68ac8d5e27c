// What cannot be read is told, at its place, and loses nothing beside it.
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { createAccess } from "../../../src/access/create-access.ts";
import { parseAccessEntries } from "../../../src/access-entries/read/parse.ts";

const ENTRY = {
  accessEntry: {
    clusterName: "prod",
    principalArn: "arn:aws:iam::111122223333:role/admin",
    kubernetesGroups: ["admins"],
    username: "admin",
    type: "STANDARD",
  },
  associatedAccessPolicies: [],
};
const LINE = JSON.stringify(ENTRY);

/** Each problem with the text that it points at. */
function problemsIn(text: string): string[] {
  return parseAccessEntries(text).problems.map(({ code, range, isLoss }) =>
    [code, ...(isLoss ? ["lost"] : []), text.slice(range?.start.offset, range?.end.offset).trim()].join(
      " | ",
    ),
  );
}

describe("a text that is not", () => {
  it.each([
    ["anything", "", ["not-access-entries | lost | "]],
    ["JSON", "no such file", ["not-json | lost | no such file"]],
    ["about access", '{"roles": 1}', ['not-access-entries | lost | {"roles": 1}']],
    ["a list where one belongs", '{"accessEntries": 1}', ["invalid-field | lost | 1"]],
    ["a list of entries", '[{"a": 1}]', ['not-access-entries | lost | {"a": 1}']],
    ["YAML", "accessEntry:\n  a: b\n c: d\n", ["not-yaml | lost | "]],
    [
      "an answer, but an error",
      "An error occurred (AccessDeniedException) when calling the DescribeAccessEntry operation: no",
      [
        "aws-error | lost | An error occurred (AccessDeniedException) when calling the DescribeAccessEntry operation: no",
      ],
    ],
  ])("%s is told", (_, text, expected) => {
    expect(problemsIn(text)).toEqual(expected);
    expect(parseAccessEntries(text).entries).toEqual([]);
  });

  it("says nothing of what the error says, which may name people", () => {
    const [problem] = parseAccessEntries(
      "An error occurred (AccessDeniedException) when calling the ListAccessEntries operation: User: arn:aws:iam::111122223333:user/ann is not authorized",
    ).problems;
    expect(problem?.message).toContain("AccessDeniedException");
    expect(problem?.message).not.toContain("ann");
  });
});

describe("a field of a wrong type", () => {
  it.each([
    ["kubernetesGroups", "admins", '"admins"', ["groups"]],
    ["kubernetesGroups", ["a", 1], "1", ["groups"]],
    ["username", 5, "5", ["username"]],
    ["type", [], "[]", ["type"]],
  ])("%s: %j is a hole, and told at its place", (key, value, at, fields) => {
    const text = JSON.stringify({ ...ENTRY, accessEntry: { ...ENTRY.accessEntry, [key]: value } });
    const { entries } = parseAccessEntries(text);
    expect(problemsIn(text)[0]).toBe(`invalid-field | ${at}`);
    expect(entries.map(({ holes }) => holes?.map(({ field }) => field))).toEqual([fields]);
  });

  it("of a policy leaves the others known, and says that there may be more", () => {
    const policies = [{ policyArn: 1 }, { policyArn: "arn:x", accessScope: { type: "cluster" } }, "junk"];
    const text = JSON.stringify({ ...ENTRY, associatedAccessPolicies: policies });
    const [entry] = parseAccessEntries(text).entries;
    expect(entry?.policies.map(({ policyArn }) => policyArn)).toEqual([
      "arn:x",
      "the policies of the access entry of arn:aws:iam::111122223333:role/admin",
    ]);
    expect(entry?.holes).toMatchObject([{ field: "policies", item: 1, whole: true }]);
    expect(problemsIn(text).slice(0, 2)).toEqual(["invalid-field | 1", 'invalid-field | "junk"']);
  });

  it("is whose an entry is: then the entry is lost", () => {
    const text = JSON.stringify({ accessEntry: { ...ENTRY.accessEntry, principalArn: null } });
    expect(problemsIn(text).map((problem) => problem.split(" | ")[0])).toEqual([
      "invalid-field",
      "no-principal",
    ]);
    expect(problemsIn('{"associatedAccessPolicies": []}')).toEqual([
      'no-principal | lost | {"associatedAccessPolicies": []}',
    ]);
  });
});

describe("what is missing of a list", () => {
  it("is told where EKS has more pages", () => {
    expect(problemsIn('{"accessEntries": [], "nextToken": "eyJ"}')).toEqual(["truncated-list | lost | []"]);
    expect(problemsIn('{"accessEntries": [], "nextToken": null}')).toEqual([]);
  });

  it("is told where the file is cut short, and what is whole is read", () => {
    const text = `{"accessEntries": [${LINE}, ${LINE.slice(0, 90)}`;
    expect(parseAccessEntries(text).entries).toMatchObject([{ username: "admin", groups: ["admins"] }]);
    expect(problemsIn(text)).toEqual(["not-json | lost | ["]);
  });

  it("keeps an answer from being no: who has no entry here may have one", () => {
    const accessEntries = parseAccessEntries(`{"accessEntries": [${LINE}], "nextToken": "eyJ"}`);
    const access = createAccess({ mode: "API", accessEntries });
    expect(access.resolve("arn:aws:sts::111122223333:assumed-role/admin/x")).toMatchObject({ mapped: true });
    expect(access.resolve("arn:aws:sts::111122223333:assumed-role/other/x")).toMatchObject({ mapped: null });
    const whole = createAccess({
      mode: "API",
      accessEntries: parseAccessEntries(`{"accessEntries": [${LINE}]}`),
    });
    expect(whole.resolve("arn:aws:sts::111122223333:assumed-role/other/x")).toMatchObject({ mapped: false });
  });
});

it("keeps an entry of which only its policies are known from being one without groups", () => {
  const accessEntries = parseAccessEntries({
    principalArn: "arn:aws:iam::111122223333:role/admin",
    associatedAccessPolicies: [],
  });
  const { resolve } = createAccess({ mode: "API", accessEntries });
  expect(resolve("arn:aws:sts::111122223333:assumed-role/admin/x")).toMatchObject({ mapped: null });
});

it("never throws, whatever it is given", () => {
  const circle: { self?: unknown } = {};
  circle.self = circle;
  for (const input of [circle, 1n, null, undefined, () => 1, [[]], [null], Symbol("x"), 5, true]) {
    expect(parseAccessEntries(input as never).entries).toEqual([]);
  }
});

/** Random JSON with the keys that mean something here. */
const junk = fc.letrec<{ value: unknown }>((tie) => ({
  value: fc.oneof(
    { depthSize: "small" },
    fc.constantFrom(null, true, 7, "", "arn:aws:iam::111122223333:role/x", "junk", "\ue000", "__proto__"),
    fc.array(tie("value"), { maxLength: 3 }),
    fc.dictionary(
      fc.constantFrom(
        ...["accessEntry", "accessEntries", "associatedAccessPolicies", "principalArn", "cluster", "entries"],
        ...[
          "accessConfig",
          "policies",
          "groups",
          "holes",
          "nextToken",
          "Resources",
          "Type",
          "__proto__",
          "kind",
        ],
      ),
      tie("value"),
      { maxKeys: 4 },
    ),
  ),
})).value;

const hasEntry = (input: string) =>
  parseAccessEntries(input).entries.some(
    ({ principalArn, username, groups, holes = [] }) =>
      principalArn === ENTRY.accessEntry.principalArn &&
      username === "admin" &&
      groups.join() === "admins" &&
      holes.length === 0,
  );

describe("beside random junk, an entry is never lost", () => {
  it("on lines of their own", () => {
    fc.assert(
      fc.property(fc.array(junk, { maxLength: 4 }), fc.array(junk, { maxLength: 4 }), (above, below) => {
        const text = [
          ...above.map((each) => JSON.stringify(each)),
          LINE,
          ...below.map((each) => JSON.stringify(each)),
        ];
        expect(hasEntry(text.join("\n"))).toBe(true);
      }),
    );
  });

  it("in a list, and in a bundle", () => {
    fc.assert(
      fc.property(fc.array(junk, { maxLength: 4 }), junk, (items, other) => {
        expect(hasEntry(JSON.stringify([...items, ENTRY, ...items]))).toBe(true);
        expect(hasEntry(JSON.stringify({ accessEntries: [...items, ENTRY], cluster: "prod", other }))).toBe(
          true,
        );
      }),
    );
  });

  it("that is cut short", () => {
    fc.assert(
      fc.property(junk, fc.nat(60), (value, length) => {
        const cut = JSON.stringify(value).slice(0, length);
        expect(hasEntry(`${cut}\n${LINE}\n${cut}`)).toBe(true);
        expect(hasEntry(`{"accessEntries": [${LINE}, ${cut}`)).toBe(true);
      }),
    );
  });

  it("that is any text at all", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (text) => {
        parseAccessEntries(text);
        const line = text.replace(/["\n\r\u2028\u2029\\]/g, "");
        expect(hasEntry(`${line}\n${LINE}\n${line}\n`)).toBe(true);
      }),
    );
  });
});
