import { describe, expect, it } from "vitest";
import { canonicalizeArn, MalformedArnError, stripRolePath } from "../../src/exports/index.ts";
import { partitions } from "../../src/schema/entries.ts";

describe("canonicalizeArn", () => {
  it("makes the role's IAM ARN of an assumed role, and tells its session", () => {
    expect(canonicalizeArn("arn:aws-cn:sts::111122223333:assumed-role/Admin/alice")).toEqual({
      type: "assumed-role",
      canonicalArn: "arn:aws-cn:iam::111122223333:role/Admin",
      partition: "aws-cn",
      accountId: "111122223333",
      sessionName: "alice",
    });
  });

  it("takes all between the first and the last slash for the role", () => {
    const { canonicalArn, sessionName } = canonicalizeArn("arn:aws:sts::1:assumed-role/a/b/c/s");
    expect({ canonicalArn, sessionName }).toEqual({
      canonicalArn: "arn:aws:iam::1:role/a/b/c",
      sessionName: "s",
    });
  });

  it.each([
    ["role", "arn:aws:iam::111122223333:role/team/Admin"],
    ["role", "arn:aws:iam:us-east-1:111122223333:role/Admin"],
    ["user", "arn:aws-us-gov:iam::111122223333:user/team/bob"],
    ["root", "arn:aws:iam::111122223333:root"],
    ["federated-user", "arn:aws:sts::111122223333:federated-user/Bob"],
  ])("leaves the ARN of a %s as it is", (type, arn) => {
    const canonical = canonicalizeArn(arn);
    expect(canonical).toMatchObject({ type, canonicalArn: arn, accountId: "111122223333" });
    expect(canonical).not.toHaveProperty("sessionName");
  });

  it.each([
    ["nope", "an ARN starts with 'arn:'"],
    ["ARN:aws:iam::1:role/A", "in lower case"],
    ["arn:aws:iam::1", "six parts"],
    ["arn:aws:iam:", "six parts"],
    ["arn:aws:iam", "six parts"],
    ["arn:aws", "six parts"],
    ["arn:", "six parts"],
    ["arn:aws-x:iam::1:role/A", "unknown partition; the known ones are aws, aws-cn, "],
    ["arn:xaws:iam::1:role/A", "unknown partition"],
    ["arn:aws:s3:::bucket", "neither iam nor sts"],
    ["arn:aws:iam::1:group/A", "IAM has role/…, user/… and root"],
    ["arn:aws:iam::1:roles/A", "IAM has role/…, user/… and root"],
    ["arn:aws:sts::1:role/A", "STS has assumed-role/…"],
    ["arn:aws:sts::1:assumed-role/A", "lacks a role or a session"],
  ])("refuses %s", (arn, message) => {
    expect(() => canonicalizeArn(arn)).toThrow(MalformedArnError);
    expect(() => canonicalizeArn(arn)).toThrow(new RegExp(message));
    expect(() => canonicalizeArn(arn)).toThrow(expect.objectContaining({ code: "malformed-arn" }));
  });
});

describe("stripRolePath", () => {
  it.each([
    ["arn:aws:iam::1:role/team/ops/Admin", "arn:aws:iam::1:role/Admin"],
    ["arn:aws:iam::1:role/Admin", "arn:aws:iam::1:role/Admin"],
    ["arn:aws:iam::1:user/team/bob", "arn:aws:iam::1:user/team/bob"],
    ["arn:aws:sts::1:assumed-role/a/b/s", "arn:aws:sts::1:assumed-role/a/b/s"],
    ["arn:aws:iam::1:instance-profile/a/b", "arn:aws:iam::1:instance-profile/a/b"],
  ])("makes of %s %s", (arn, stripped) => {
    expect(stripRolePath(arn)).toBe(stripped);
  });

  it("refuses what is no ARN of a known partition", () => {
    expect(() => stripRolePath("arn::iam::1:role/a/b")).toThrow(MalformedArnError);
  });
});

describe("canonicalizeArn in each partition", () => {
  it("knows the eight partitions of the reference", () => {
    expect(partitions).toEqual([
      "aws",
      "aws-cn",
      "aws-us-gov",
      "aws-iso",
      "aws-iso-b",
      "aws-iso-e",
      "aws-iso-f",
      "aws-eusc",
    ]);
  });

  it.each(partitions)("keeps %s in the role's IAM ARN", (partition) => {
    expect(canonicalizeArn(`arn:${partition}:sts::1:assumed-role/R/S`)).toEqual({
      type: "assumed-role",
      canonicalArn: `arn:${partition}:iam::1:role/R`,
      partition,
      accountId: "1",
      sessionName: "S",
    });
  });

  it.each(partitions)("leaves a user, a root and a federated user of %s as they are", (partition) => {
    const user = `arn:${partition}:iam::1:user/team/bob`;
    const root = `arn:${partition}:iam::1:root`;
    const federated = `arn:${partition}:sts::1:federated-user/bob`;
    const same = { partition, accountId: "1" };
    expect(canonicalizeArn(user)).toEqual({ type: "user", canonicalArn: user, ...same });
    expect(canonicalizeArn(root)).toEqual({ type: "root", canonicalArn: root, ...same });
    expect(canonicalizeArn(federated)).toEqual({ type: "federated-user", canonicalArn: federated, ...same });
  });
});

describe("canonicalizeArn at the edges of what is an ARN", () => {
  it("counts colons behind the fifth to the resource", () => {
    expect(canonicalizeArn("arn:aws:iam::1:user/a:b:c")).toMatchObject({ type: "user", accountId: "1" });
    expect(canonicalizeArn("arn:aws:sts::1:assumed-role/a:b/c:d")).toMatchObject({
      canonicalArn: "arn:aws:iam::1:role/a:b",
      sessionName: "c:d",
    });
  });

  it("leaves a region out of an assumed role's canonical ARN", () => {
    expect(canonicalizeArn("arn:aws:sts:us-east-1:1:assumed-role/R/S").canonicalArn).toBe(
      "arn:aws:iam::1:role/R",
    );
  });

  it("does not check the account id", () => {
    expect(canonicalizeArn("arn:aws:iam:::role/R").accountId).toBe("");
    expect(canonicalizeArn("arn:aws:iam::twelve:role/R").accountId).toBe("twelve");
  });

  it("takes an empty session name, which UserId may still contradict", () => {
    expect(canonicalizeArn("arn:aws:sts::1:assumed-role/R/")).toMatchObject({
      canonicalArn: "arn:aws:iam::1:role/R",
      sessionName: "",
    });
  });

  it("keeps the case of every part", () => {
    expect(canonicalizeArn("arn:aws:sts::1:assumed-role/MiXeD/SeSSion")).toMatchObject({
      canonicalArn: "arn:aws:iam::1:role/MiXeD",
      sessionName: "SeSSion",
    });
  });

  it.each([
    ["nothing", ""],
    ["only a prefix", "arn:"],
    ["only colons", ":::::"],
    ["five parts", "arn:aws:iam::role/R"],
    ["space in front", " arn:aws:iam::1:role/R"],
    ["no partition", "arn::iam::1:role/R"],
    ["a partition in upper case", "arn:AWS:iam::1:role/R"],
    ["a partition that goes on", "arn:awsx:iam::1:role/R"],
    ["a partition named like a prototype's property", "arn:constructor:iam::1:role/R"],
    ["no service", "arn:aws:::1:role/R"],
    ["a service in upper case", "arn:aws:IAM::1:role/R"],
    ["a service that goes on", "arn:aws:iamx::1:role/R"],
    ["a service cut short", "arn:aws:ia::1:role/R"],
    ["no resource", "arn:aws:iam::1:"],
    ["a resource in upper case", "arn:aws:iam::1:ROLE/R"],
    ["a resource that goes on", "arn:aws:iam::1:rootless"],
    ["an assumed role at IAM", "arn:aws:iam::1:assumed-role/R/S"],
    ["a federated user at IAM", "arn:aws:iam::1:federated-user/bob"],
    ["a user at STS", "arn:aws:sts::1:user/bob"],
    ["a root at STS", "arn:aws:sts::1:root"],
    ["an assumed role without a slash", "arn:aws:sts::1:assumed-role"],
    ["an assumed role without a session", "arn:aws:sts::1:assumed-role/R"],
    ["an assumed role that goes on", "arn:aws:sts::1:assumed-roles/R/S"],
  ])("refuses %s with a code and the text itself", (_, arn) => {
    const error = thrownBy(() => canonicalizeArn(arn));
    expect(error).toBeInstanceOf(MalformedArnError);
    expect(error).toMatchObject({
      name: "MalformedArnError",
      code: "malformed-arn",
      message: expect.stringContaining(`'${arn}'`),
    });
  });
});

describe("stripRolePath for every kind of ARN", () => {
  it.each(partitions)("takes the path off a role of %s", (partition) => {
    expect(stripRolePath(`arn:${partition}:iam::1:role/a/b/R`)).toBe(`arn:${partition}:iam::1:role/R`);
  });

  it.each([
    ["a root", "arn:aws:iam::1:root"],
    ["a federated user", "arn:aws:sts::1:federated-user/a/b"],
    ["a service that is no identity's", "arn:aws:s3:::role/a/b"],
    ["a resource that only begins like a role", "arn:aws:iam::1:role-alias/a/b"],
    ["a role without a name", "arn:aws:iam::1:role"],
  ])("leaves %s as it is", (_, arn) => {
    expect(stripRolePath(arn)).toBe(arn);
  });

  it("has nothing left to take off the second time", () => {
    const once = stripRolePath("arn:aws:iam::1:role/aws-reserved/sso.amazonaws.com/eu-west-1/R");
    expect(once).toBe("arn:aws:iam::1:role/R");
    expect(stripRolePath(once)).toBe(once);
  });

  it("gives what a session of the role is known by", () => {
    const session = "arn:aws:sts::1:assumed-role/R/alice"; // STS leaves the path out
    expect(stripRolePath("arn:aws:iam::1:role/team/R")).toBe(canonicalizeArn(session).canonicalArn);
  });

  it.each([
    ["", "role/a/b"],
    ["arn:aws:iam::1", "five parts"],
    ["arn:aws-mars:iam::1:role/a/b", "no partition"],
  ])("refuses '%s' (%s) as canonicalizeArn does", (arn) => {
    const error = thrownBy(() => stripRolePath(arn));
    expect(error).toBeInstanceOf(MalformedArnError);
    expect(error).toMatchObject({ code: "malformed-arn" });
  });
});

it("what is no text is no ARN either", () => {
  for (const [value, what] of [
    [undefined, "a value of type undefined"],
    [null, "null"],
    [5, "a value of type number"],
  ] as const) {
    for (const read of [canonicalizeArn, stripRolePath]) {
      expect(() => read(value as never)).toThrow(new MalformedArnError(`${what} is not an ARN`));
    }
  }
});

function thrownBy(run: () => unknown): unknown {
  try {
    run();
  } catch (error) {
    return error;
  }
  throw new Error("nothing was thrown");
}
