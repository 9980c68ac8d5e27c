import { describe, expect, it } from "vitest";
import { role, user } from "../lint/iam-lists.ts";
import { runIn, temporaryFolder } from "./command.ts";
import { clean, findings } from "./lint-documents.ts";

const folder = temporaryFolder();
const root = folder.path(".");
const lint = (...args: string[]) => runIn(root, ["lint", "--format", "json", ...args]);
const found = (...args: string[]) => {
  const { stdout, stderr } = lint(...args);
  return { rules: findings(stdout).map(({ rule, line }) => `${rule} ${line}`), stderr };
};

folder.write("aws-auth.yaml", clean);
folder.write("without-dev.json", JSON.stringify({ Roles: [role("node")], IsTruncated: false }));
folder.write("all.json", JSON.stringify({ Roles: [role("node"), role("team/dev")] }));
folder.write("first.json", JSON.stringify({ Roles: [role("node")], IsTruncated: true, Marker: "x" }));
folder.write("second.json", JSON.stringify({ Roles: [role("team/dev")], IsTruncated: false }));
folder.write("users.json", JSON.stringify({ Users: [user("alice")] }));

describe("lint --iam", () => {
  it("finds roles that are not there", () => {
    expect(found("aws-auth.yaml", "--iam", "without-dev.json")).toEqual({
      rules: ["unknown-identity 11"],
      stderr: "",
    });
    expect(found("aws-auth.yaml", "--iam", "all.json")).toEqual({ rules: [], stderr: "" });
    expect(found("aws-auth.yaml")).toEqual({ rules: [], stderr: "" });
  });

  it("reads pages and lists from several files, and from standard input", () => {
    const both = ["--iam", "first.json", "--iam", "second.json", "--iam", "users.json"];
    expect(found("aws-auth.yaml", ...both)).toEqual({ rules: [], stderr: "" });
    const input = JSON.stringify({ Roles: [role("node")] });
    const { stdout } = runIn(root, ["lint", "--format", "json", "aws-auth.yaml", "--iam", "-"], { input });
    expect(findings(stdout).map(({ rule }) => rule)).toEqual(["unknown-identity"]);
  });

  it("says of a list that ends early that nothing is said to be missing", () => {
    expect(found("aws-auth.yaml", "--iam", "first.json")).toEqual({
      rules: [],
      stderr:
        "first.json: warning: ends before IAM's list does (IsTruncated, or NextToken), so no role or user is told to be missing; give all pages\n",
    });
  });

  it("says of a list of other accounts that it finds nothing", () => {
    const other = JSON.stringify({ Roles: [role("node"), role("dev")] }).replaceAll(
      "111122223333",
      "444455556666",
    );
    folder.write("other.json", other);
    expect(found("aws-auth.yaml", "--iam", "other.json")).toEqual({
      rules: [],
      stderr:
        "warning: --iam: no entry is of an account in the list (444455556666), so the list finds nothing\n",
    });
  });

  it("finds them where fixes are asked for too", () => {
    const { stdout, stderr, status } = runIn(root, [
      "lint",
      "--fix-dry-run",
      "aws-auth.yaml",
      "--iam",
      "without-dev.json",
    ]);
    expect(stdout).toBe("");
    expect(stderr).toContain("unknown-identity");
    expect(status).toBe(1);
  });

  it.each<[what: string, text: string, message: string]>([
    ["a manifest", clean, "line 1: this is not JSON; give it what 'aws iam list-roles --output json' prints"],
    ["a file that was cut", '{"Roles": [{"RoleName', "line 1: the JSON that begins here is cut short"],
    ["an escape sequence", '{"Roles": [{"RoleName": "a", "Arn": "\u001b[2J"}]}', "this is not JSON"],
    [
      "another command's output",
      '{"Policies": []}',
      "this has none of Roles, Users, RoleDetailList and UserDetailList",
    ],
  ])("ends with 2 before anything is written, and names the file: %s", (_, text, message) => {
    folder.write("bad.json", text);
    const { status, stdout, stderr } = lint(
      "aws-auth.yaml",
      "--fix",
      "--iam",
      "all.json",
      "--iam",
      "bad.json",
    );
    expect(stderr).toContain(`bad.json: error: `);
    expect(stderr).toContain(message);
    expect(stderr).not.toContain("    at ");
    expect(stderr).not.toContain("\u001b");
    expect({ status, stdout }).toEqual({ status: 2, stdout: "" });
  });

  it("ends with 2 where the file is not there, and where standard input is given twice", () => {
    expect(lint("aws-auth.yaml", "--iam", "missing.json")).toEqual({
      status: 2,
      stdout: "",
      stderr: "missing.json: error: no such file\n",
    });
    expect(lint("-", "--iam", "-").stderr).toBe(
      "error: --iam -: standard input is given twice; write the roles to a file\n",
    );
    expect(lint("aws-auth.yaml", "--iam", "-", "--iam", "-").status).toBe(2);
  });
});
