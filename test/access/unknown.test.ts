import { describe, expect, it } from "vitest";
import { acceptDangers } from "../../src/access/accept.ts";
import type { UnknownAccess } from "../../src/access/change.ts";
import { diffAccess } from "../../src/access/diff.ts";
import { formats } from "../../src/access/formats/index.ts";
import type { MappingInput } from "../../src/document/mapping-input.ts";
import type { RoleInput } from "../../src/schema/entries.ts";
import type { EntryHole, SectionHole } from "../../src/schema/hole.ts";

const NONE: MappingInput = { roles: [], users: [], accounts: [] };
const UNKNOWN = "$" + "{var.x}";

function role(name: string, username: string, groups: readonly string[] = []): RoleInput {
  return { roleArn: `arn:aws:iam::111122223333:role/${name}`, username, groups };
}

/** The whole text of a field is not known. */
function hole(field: EntryHole["field"], more: Partial<EntryHole> = {}): EntryHole {
  return { field, expression: UNKNOWN, why: "after-apply", start: 0, end: UNKNOWN.length, ...more };
}

function withRoles(...roles: readonly RoleInput[]): MappingInput {
  return { ...NONE, roles };
}

function section(more: Partial<SectionHole> = {}): SectionHole {
  return { expression: UNKNOWN, why: "after-apply", section: "mapRoles", ...more };
}

function told(unknown: readonly UnknownAccess[] | undefined) {
  return unknown?.map(({ principal, old, new: is, dangers }) => [
    principal?.name,
    old?.username,
    is?.username,
    dangers,
  ]);
}

describe("nobody gains or loses by a value that is not known", () => {
  it("where all of a section is not known", () => {
    const after = { ...NONE, holes: [section()] };
    const { changes, unknown } = diffAccess(withRoles(role("dev", "dev")), after);
    expect(changes).toEqual([]);
    expect(told(unknown)).toEqual([["arn:aws:iam::111122223333:role/dev", "dev", undefined, ["not-known"]]]);
  });

  it("where a username is not known", () => {
    const after = withRoles({ ...role("dev", UNKNOWN, ["viewers"]), holes: [hole("username")] });
    const { changes, unknown } = diffAccess(withRoles(role("dev", "dev")), after);
    expect(changes).toEqual([]);
    expect(told(unknown)).toEqual([["arn:aws:iam::111122223333:role/dev", "dev", UNKNOWN, ["not-known"]]]);
  });

  it("where an entry may be for somebody who has none", () => {
    const entry = { ...role("", "x"), roleArn: UNKNOWN, holes: [hole("roleArn")] };
    const { changes, unknown } = diffAccess(withRoles(role("dev", "dev")), withRoles(entry));
    expect(changes).toEqual([]);
    expect(told(unknown)).toEqual([
      [UNKNOWN, undefined, "x", ["not-known"]],
      ["arn:aws:iam::111122223333:role/dev", "dev", undefined, ["not-known"]],
    ]);
  });

  it("and nobody is said to be the last", () => {
    const after = { ...NONE, holes: [section({ section: "mapUsers" })] };
    const { changes } = diffAccess(withRoles(role("dev", "dev", ["system:masters"])), after);
    expect(changes.flatMap(({ dangers }) => dangers)).not.toContain("last-people-lost");
  });
});

describe("what is known is told all the same", () => {
  it("where the value that is not known decides nothing about it", () => {
    const rest = { ...role("", "x"), roleArn: UNKNOWN, holes: [hole("roleArn")] };
    const before = withRoles({ ...rest, index: 0 }, { ...role("dev", "dev"), index: 1 });
    const after = withRoles({ ...rest, index: 0 }, { ...role("dev", "ops"), index: 1 });
    const { changes, unknown } = diffAccess(before, after);
    expect(changes.map(({ kinds }) => kinds)).toEqual([["username"]]);
    expect(unknown).toBeUndefined();
  });

  it("and nothing is told where both documents depend on the same value in the same way", () => {
    const entry = { ...role("", "x"), roleArn: UNKNOWN, holes: [hole("roleArn")] };
    const both = { ...withRoles(role("dev", "dev"), entry), holes: [section({ section: "mapUsers" })] };
    const difference = diffAccess(both, both);
    expect(difference).toEqual({ changes: [], lostSections: [] });
  });
});

describe("an entry whose ARN is not known", () => {
  const entry = (username: string, groups: readonly string[] = []) =>
    withRoles({ ...role("", username, groups), roleArn: UNKNOWN, holes: [hole("roleArn")] });

  it("is told with what it gives, and with what is dangerous by it", () => {
    const { unknown, dormant } = diffAccess(NONE, entry("admin", ["system:masters"]));
    expect(told(unknown)).toEqual([[UNKNOWN, undefined, "admin", ["gains-system-masters", "not-known"]]]);
    expect(dormant).toBeUndefined();
  });

  it("is told where it is taken away, and where it gives something else", () => {
    expect(told(diffAccess(entry("a"), NONE).unknown)).toEqual([[UNKNOWN, "a", undefined, ["not-known"]]]);
    expect(told(diffAccess(entry("a"), entry("b")).unknown)).toEqual([[UNKNOWN, "a", "b", ["not-known"]]]);
  });
});

describe("in words", () => {
  const before = withRoles(role("dev", "dev"), role("ops", "ops"));
  const names = { old: "old.yaml", new: "new.yaml" };

  it("a row says what each side depends on", () => {
    const after = withRoles(role("ops", "ops"), {
      ...role("", "admin", ["system:masters"]),
      roleArn: UNKNOWN,
      holes: [hole("roleArn")],
      index: 1,
    });
    expect(formats.text(diffAccess(withRoles(role("ops", "ops")), after), names)).toBe(`\
   CHANGE                     WHO
!  not known until the apply  ${UNKNOWN}
     dangerous: gains system:masters
     - no access
     + admin in system:masters; depends on ${UNKNOWN} in mapRoles[1] (known after the apply)

no access changes; 1 access is not known until the apply
`);
  });

  it("those who depend on a section in which nobody else was stand in one row", () => {
    const after = { ...NONE, holes: [section({ why: "reference" })] };
    const old = { ...NONE, holes: [section({ why: "reference", expression: "before" })] };
    expect(formats.text(diffAccess(old, after), names)).toContain(`
?  not known  whomever it names
     - depends on before in mapRoles (its value is elsewhere)
     + no access
`);
    expect(formats.markdown(diffAccess(before, after), names)).toContain("2 accesses are not known");
  });

  it("JSON counts it among what is dangerous, until somebody accepts it", () => {
    const difference = diffAccess(before, { ...NONE, holes: [section()] });
    expect(JSON.parse(formats.json(difference))).toMatchObject({ dangerous: 2 });
    expect(JSON.parse(formats.json(acceptDangers(difference, ["not-known"])))).toMatchObject({
      dangerous: 0,
    });
  });
});
