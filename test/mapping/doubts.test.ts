import { describe, expect, it } from "vitest";
import { describeExplanation } from "../../src/cli/commands/explain/explain.ts";
import {
  createMapper,
  type EntryHole,
  explanationSchema,
  type MapperOptions,
  type MappingInput,
  type RoleInput,
  type SectionHole,
  toTokenReview,
  type UserInput,
} from "../../src/exports/index.ts";
import { ACCOUNT, roleArn, sessionOf } from "./sessions.ts";

/** The holes of a text: its `${…}`. */
function holesIn(text: string) {
  return [...text.matchAll(/\$\{.*?\}/g)].map(({ 0: expression, index }) => ({
    start: index,
    end: index + expression.length,
    expression,
    why: "reference" as const,
  }));
}

function holesOf(field: EntryHole["field"], text: string): EntryHole[] {
  return holesIn(text).map((hole) => ({ field, ...hole }));
}

function role(arn: string, username: string, ...groups: string[]): RoleInput {
  const ofGroups = groups.flatMap((group, item) =>
    holesOf("groups", group).map((hole) => ({ ...hole, item })),
  );
  const holes = [...holesOf("roleArn", arn), ...holesOf("username", username), ...ofGroups];
  return { roleArn: arn, username, groups, ...(holes.length > 0 && { holes }) };
}

function user(arn: string, username: string): UserInput {
  const holes = holesOf("userArn", arn);
  return { userArn: arn, username, groups: [], ...(holes.length > 0 && { holes }) };
}

interface Given {
  readonly roles?: readonly RoleInput[];
  readonly users?: readonly UserInput[];
  readonly accounts?: readonly string[];
  readonly holes?: readonly SectionHole[];
}

function mapperOf({ roles = [], users = [], accounts = [], holes = [] }: Given, options?: MapperOptions) {
  const accountItems = accounts.map((account, index) => {
    const inside = holesIn(account);
    return { account, index, ...(inside.length > 0 && { holes: inside }) };
  });
  const input: MappingInput = { roles, users, accounts, accountItems, holes };
  return createMapper(input, options);
}

const answer = (given: Given, options?: MapperOptions) =>
  mapperOf(given, options).resolve(sessionOf("Admin"));
const hidden = (section: SectionHole["section"], index?: number): SectionHole => ({
  ...(section && { section }),
  ...(index !== undefined && { index }),
  expression: "${var.more}",
  why: "reference",
});

describe("an entry whose ARN has a hole", () => {
  it("may be for an identity that the known parts fit, in any case", () => {
    for (const arn of [
      "${a}",
      "arn:aws:iam::${account}:role/ADMIN",
      `arn:aws:iam::${ACCOUNT}:role/\${name}`,
      "arn:${partition}:iam::${account}:role/${prefix}min",
    ]) {
      expect(answer({ roles: [role(arn, "admin")] }), arn).toMatchObject({ mapped: null, reason: "unknown" });
      expect(answer({ users: [user(arn, "admin")] }), arn).toMatchObject({ mapped: null });
    }
  });

  it("is not for an identity that the known parts do not fit", () => {
    for (const arn of [
      "arn:aws:iam::${account}:role/team/Admin",
      "arn:aws:iam::444455556666:role/${name}",
      "${prefix}-Admin",
      `${roleArn("Admin")}\${suffix}s`,
      "x${a}",
    ]) {
      expect(answer({ roles: [role(arn, "admin")] }), arn).toMatchObject({ reason: "not-mapped" });
    }
  });

  it("is not asked for by its expression", () => {
    const mapper = mapperOf({ roles: [role("arn:aws:iam::${a}:role/x", "admin")] });
    expect(mapper.resolve("arn:aws:iam::${a}:role/x")).toMatchObject({ mapped: null });
  });

  it("does not count where a later one surely does, and may count before an earlier one", () => {
    const certain = role(roleArn("Admin"), "sure");
    const maybe = role("${a}", "maybe");
    expect(answer({ roles: [maybe, certain] })).toMatchObject({ mapped: true, username: "sure" });
    expect(answer({ roles: [certain, maybe] })).toMatchObject({ mapped: null });
  });

  it("of mapUsers does not count where mapRoles has one, and of mapRoles may count before mapUsers", () => {
    const sure = roleArn("Admin");
    const beaten = { roles: [role(sure, "sure")], users: [user("${a}", "maybe")] };
    expect(answer(beaten)).toMatchObject({ username: "sure" });
    const beats = { roles: [role("${a}", "maybe")], users: [user(sure, "sure")] };
    expect(answer(beats)).toMatchObject({ mapped: null });
  });

  it("makes no difference where it gives the same", () => {
    const roles = [role(roleArn("Admin"), "u:{{SessionName}}", "g"), role("${a}", "u:{{SessionName}}", "g")];
    expect(answer({ roles })).toMatchObject({ mapped: true, username: "u:alice", groups: ["g"] });
    const other = [...roles, role("${b}", "u:{{SessionName}}", "h")];
    expect(answer({ roles: other })).toMatchObject({ mapped: null });
  });

  it("may be any role of a permission set where `sso` counts, and nobody's where it does not", () => {
    const holes = holesOf("permissionSetName", "${name}");
    const sso: RoleInput = {
      sso: { permissionSetName: "${name}", accountId: ACCOUNT },
      username: "x",
      groups: [],
      holes,
    };
    expect(answer({ roles: [sso] }, { ssoRoleMatch: true })).toMatchObject({ mapped: null });
    expect(answer({ roles: [sso] })).toMatchObject({ reason: "not-mapped" });
    const both = [sso, role(roleArn("Admin"), "sure")];
    expect(answer({ roles: both }, { ssoRoleMatch: true })).toMatchObject({ username: "sure" });
  });

  it("of lists that a program has put together counts by its place there", () => {
    const roles = [
      { ...role(roleArn("Admin"), "sure"), index: 5 },
      { ...role("${a}", "maybe"), index: 0 },
    ];
    expect(answer({ roles })).toMatchObject({ mapped: null });
    expect(answer({ roles: roles.toReversed() })).toMatchObject({ username: "sure" });
  });
});

describe("an entry that matches, and whose username or groups have a hole", () => {
  it("is told, with what is known of it", () => {
    const mapping = role(roleArn("Admin"), "${var.prefix}-admin", "a", "${g}");
    expect(answer({ roles: [mapping] })).toMatchObject({
      mapped: null,
      mapping,
      message: `what ${roleArn("Admin")} becomes is not known: it depends on \${var.prefix} in mapRoles[0], \${g} in mapRoles[0]`,
      holes: [
        { section: "mapRoles", index: 0, field: "username", expression: "${var.prefix}", why: "reference" },
        { section: "mapRoles", index: 0, field: "groups", expression: "${g}", why: "reference" },
      ],
    });
  });

  it("makes no difference to others", () => {
    const roles = [role(roleArn("Other"), "${x}"), role(roleArn("Admin"), "sure")];
    expect(answer({ roles })).toMatchObject({ username: "sure" });
  });
});

describe("entries that are not known", () => {
  it("may count where they come after the one that is known", () => {
    const roles = [role(roleArn("Admin"), "sure"), role(roleArn("Other"), "other")];
    expect(answer({ roles, holes: [hidden("mapRoles", 0)] })).toMatchObject({ username: "sure" });
    expect(answer({ roles, holes: [hidden("mapRoles", 1)] })).toMatchObject({ mapped: null });
    expect(answer({ roles, holes: [hidden("mapRoles", 2)] })).toMatchObject({ mapped: null });
    expect(answer({ roles, holes: [hidden("mapRoles")] })).toMatchObject({ mapped: null });
    expect(answer({ roles, holes: [hidden("mapUsers")] })).toMatchObject({ username: "sure" });
    expect(answer({ roles, holes: [hidden(undefined)] })).toMatchObject({ mapped: null });
  });

  it("of mapRoles may count before mapUsers, and those of mapUsers where they come later", () => {
    const users = [user(roleArn("Admin"), "sure")];
    expect(answer({ users, holes: [hidden("mapRoles", 0)] })).toMatchObject({ mapped: null });
    expect(answer({ users, holes: [hidden("mapUsers", 0)] })).toMatchObject({ username: "sure" });
    expect(answer({ users, holes: [hidden("mapUsers", 1)] })).toMatchObject({ mapped: null });
    expect(answer({ users, holes: [hidden("mapAccounts", 0)] })).toMatchObject({ username: "sure" });
  });

  it("leave nobody out for certain", () => {
    for (const section of ["mapRoles", "mapUsers", "mapAccounts"] as const) {
      expect(answer({ holes: [hidden(section, 0)] })).toMatchObject({ mapped: null });
    }
  });
});

describe("an account", () => {
  it("that is not known may be any, and one that is partly known may be what it fits", () => {
    expect(answer({ accounts: ["${account}"] })).toMatchObject({
      mapped: null,
      holes: [{ section: "mapAccounts", index: 0, field: "account", expression: "${account}" }],
    });
    expect(answer({ accounts: ["11112222${rest}"] })).toMatchObject({ mapped: null });
    expect(answer({ accounts: ["4444${rest}"] })).toMatchObject({ reason: "not-mapped" });
  });

  it("that is listed counts, whichever others are", () => {
    const accounts = ["${account}", ACCOUNT];
    expect(answer({ accounts, holes: [hidden("mapAccounts", 2)] })).toMatchObject({ via: "account" });
    expect(answer({ accounts, holes: [hidden("mapAccounts")] })).toMatchObject({ mapped: null });
  });
});

describe("an answer that is not known", () => {
  const given = {
    roles: [role(roleArn("Admin"), "admin", "g"), role("${aws_iam_role.node.arn}", "node")],
    holes: [hidden("mapRoles", 2)],
  };

  it("lets nobody in", () => {
    expect(toTokenReview(answer(given))).toEqual({ authenticated: false });
  });

  it("survives a clone and a trip through JSON", () => {
    const input = { ...given, users: [], accounts: [] };
    const resolution = answer(given);
    for (const copy of [structuredClone(input), JSON.parse(JSON.stringify(input))]) {
      expect(createMapper(copy).resolve(sessionOf("Admin"))).toEqual(resolution);
    }
  });

  it("is explained by what it depends on", () => {
    const explanation = mapperOf(given).explain(sessionOf("Admin").Arn);
    expect(explanationSchema.parse(explanation)).toEqual(JSON.parse(JSON.stringify(explanation)));
    expect(describeExplanation(explanation, "main.tf").split("\n").slice(7)).toEqual([
      `  entry: ${roleArn("Admin")} -> not known`,
      `     what ${roleArn("Admin")} becomes is not known: it depends on \${aws_iam_role.node.arn} in mapRoles[1], \${var.more} in mapRoles`,
      "",
      "what it depends on:",
      "  ${aws_iam_role.node.arn}: roleArn of mapRoles[1]",
      "     not known: its value is somewhere else",
      "  ${var.more}: more entries of mapRoles",
      "     not known: its value is somewhere else",
      "",
    ]);
  });

  it("is explained with the entry, where that is known", () => {
    const { steps } = mapperOf({ roles: [role(roleArn("Admin"), "x", "${g}")] }).explain(sessionOf("Admin"));
    expect(steps.map(({ step, input, output }) => ({ step, input, output })).slice(2)).toEqual([
      { step: "entry", input: roleArn("Admin"), output: "mapRoles[0]" },
      { step: "groups", input: "${g}", output: "not known" },
    ]);
  });

  it("is the same a second time, when the session's role has been asked for before", () => {
    const mapper = mapperOf(given);
    expect(mapper.resolve(sessionOf("Admin"))).toEqual(mapper.resolve(sessionOf("Admin")));
  });
});
