import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { createMapper, encodeAwsAuth, parseAwsAuth, toTokenReview } from "../../src/exports/index.ts";
import { plain, said } from "../said.ts";
import { nearlySection } from "./syntax.ts";

const NAMES = [
  "__proto__",
  "constructor",
  "prototype",
  "toString",
  "valueOf",
  "hasOwnProperty",
  "__defineGetter__",
];
const ROLE = "arn:aws:iam::111122223333:role/A";

describe.each(NAMES)("%s", (name) => {
  it("as a section is one more key that is ignored", () => {
    const section = `- {rolearn: ${ROLE}, username: u}`;
    const data: unknown = JSON.parse(
      JSON.stringify({ mapUsers: "[]" }).replace("}", `,"${name}":${JSON.stringify(section)}}`),
    );
    expect(Object.hasOwn(data as object, name)).toBe(true);
    const nothing = { roles: [], users: [], accounts: [], problems: [] };
    expect(said(parseAwsAuth(data as Record<string, string>))).toEqual(nothing);
    expect(said(parseAwsAuth({ kind: "ConfigMap", data: data as Record<string, string> }))).toEqual(nothing);
    expect(said(parseAwsAuth(`data:\n  ${name}: "${section}"\n  mapUsers: "[]"`))).toEqual(nothing);
  });

  it("among the accounts does not bring in a section that data only inherits", () => {
    const inherited: object = Object.create({ mapRoles: `- {rolearn: ${ROLE}}` });
    expect(parseAwsAuth(Object.assign(inherited, { mapAccounts: `- ${name}` }))).toMatchObject({
      roles: [],
      accounts: [name],
      problems: [],
    });
  });

  it("as an entry's key is one more key that is ignored, and brings no rolearn with it", () => {
    const { roles, problems } = parseAwsAuth({
      mapRoles: [
        `- {${name}: {rolearn: ${ROLE}, username: u}}`,
        `- {rolearn: ${ROLE}, ${name}: {username: masters, groups: [system:masters]}}`,
        `- {rolearn: ${ROLE}, sso: {${name}: {accountID: "111122223333", permissionSetName: P}}}`,
      ].join("\n"),
    });
    expect(roles.map(plain)).toEqual([{ roleArn: ROLE, username: "", groups: [], index: 1 }]);
    expect(problems.map(({ code, path }) => [code, path])).toEqual([
      ["missing-arn", [0]],
      ["arn-and-sso", [2]],
    ]);
  });

  it("as ARN, username, group and account is text like any other", () => {
    const { roles, users, accounts, problems } = parseAwsAuth({
      mapRoles: `- {rolearn: ${name}, username: ${name}, groups: [${name}, "{{${name}}}"]}`,
      mapUsers: `- {userarn: ${name}, username: ${name}, groups: [${name}]}`,
      mapAccounts: `- ${name}`,
    });
    expect({ roles, users, accounts, problems }).toMatchObject({
      roles: [{ roleArn: name, username: name, groups: [name, `{{${name}}}`] }],
      users: [{ userArn: name, username: name, groups: [name] }],
      accounts: [name],
      problems: [],
    });
    expect(parseAwsAuth(encodeAwsAuth({ roles, users, accounts }))).toMatchObject({
      problems: [],
      accounts: [name],
    });
  });

  it("as a role's name, a session's and a user's is found where it has an entry and nowhere else", () => {
    const roleArn = `arn:aws:iam::111122223333:role/${name}`;
    const userArn = `arn:aws:iam::111122223333:user/${name}`;
    const session = { Arn: `arn:aws:sts::111122223333:assumed-role/${name}/${name}`, UserId: `AROA:${name}` };
    const empty = createMapper({ roles: [], users: [], accounts: [] }, { ssoRoleMatch: true });
    for (const caller of [session, roleArn, userArn, { ...session, Account: name }])
      expect(empty.resolve(caller)).toMatchObject({ mapped: false, reason: "not-mapped" });
    const mapper = createMapper({
      roles: [{ roleArn, username: `{{SessionName}}|{{${name}}}`, groups: [name], index: 0 }],
      users: [{ userArn, username: name, groups: [], index: 0 }],
      accounts: [name],
    });
    expect(mapper.resolve(session)).toMatchObject({ username: `${name}|{{${name}}}`, groups: [name] });
    expect(mapper.resolve(userArn)).toMatchObject({ username: name });
    expect(mapper.resolve({ Arn: ROLE, Account: name })).toMatchObject({ via: "account", username: ROLE });
    expect(mapper.resolve({ Arn: ROLE, Account: "x" })).toMatchObject({ reason: "not-mapped" });
    expect(mapper.resolve(name)).toMatchObject({ reason: "malformed-identity" });
  });
});

it("the built-in prototypes have afterwards what they had before", () => {
  const prototypes = [Object, Array, String, Map, Set, RegExp, Function].map(
    ({ prototype }) => prototype as object,
  );
  const state = () =>
    prototypes.flatMap((prototype) =>
      Reflect.ownKeys(prototype).flatMap((key) => {
        const { value, get, set } = Object.getOwnPropertyDescriptor(prototype, key) ?? {};
        return [key, value, get, set] as unknown[];
      }),
    );
  const before = state();
  const name = fc.constantFrom(...NAMES);
  const member = fc.tuple(name, name).map(([key, inner]) => `${key}: {${inner}: polluted, polluted: yes}`);
  const hostile = fc
    .array(fc.oneof(member, fc.constantFrom("rolearn: r", "userarn: r", "<<: {__proto__: {polluted: 1}}")), {
      maxLength: 4,
    })
    .map((members) => `- {${members.join(", ")}}\n`);
  fc.assert(
    fc.property(hostile, nearlySection, name, (entry, section, key) => {
      const data = { mapRoles: entry + section, mapUsers: entry, mapAccounts: `- ${key}\n` };
      const awsAuth = parseAwsAuth(data);
      parseAwsAuth(`data:\n  __proto__: {polluted: 1}\n  mapRoles: ${JSON.stringify(entry)}\n`);
      parseAwsAuth(JSON.parse(`{"data": {"__proto__": {"mapRoles": "- rolearn: r", "polluted": "1"}}}`));
      toTokenReview(createMapper(awsAuth).resolve({ Arn: ROLE, Account: key, UserId: `${key}:${key}` }));
      encodeAwsAuth(parseAwsAuth({ mapRoles: entry, mapUsers: entry }));
    }),
    { numRuns: 500 },
  );
  const after = state();
  expect(after).toHaveLength(before.length);
  expect(after.filter((part, index) => !Object.is(part, before[index]))).toEqual([]);
  expect("polluted" in {}).toBe(false);
});
