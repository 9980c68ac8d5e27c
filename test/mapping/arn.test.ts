import { describe, expect, it } from "vitest";
import { canonicalizeArn, MalformedArnError, stripRolePath } from "../../src/index.ts";

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
    ["nope", "one starts with 'arn:'"],
    ["ARN:aws:iam::1:role/A", "in lower case"],
    ["arn:aws:iam::1", "six parts"],
    ["arn:aws-x:iam::1:role/A", "no known partition"],
    ["arn:aws:s3:::bucket", "neither iam nor sts"],
    ["arn:aws:iam::1:group/A", "IAM has role/…, user/… and root"],
    ["arn:aws:iam::1:roles/A", "IAM has role/…, user/… and root"],
    ["arn:aws:sts::1:role/A", "STS has assumed-role/…"],
    ["arn:aws:sts::1:assumed-role/A", "without a role or a session"],
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
