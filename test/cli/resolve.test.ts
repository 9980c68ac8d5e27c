import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { createMapper, parseAwsAuth, toTokenReview } from "../../src/exports/index.ts";
import { manifest, run, runShell, temporaryFolder } from "./command.ts";

const folder = temporaryFolder();
const example = ["resolve", "--file", "examples/aws-auth.yaml"];
const NODE_SESSION = "arn:aws:sts::111122223333:assumed-role/eks-node/i-0123456789abcdef0";

describe("resolve, for people", () => {
  it("says username, groups, and the entry and line that they come from", () => {
    const { status, stdout, stderr } = run([...example, "--identity", "examples/identity.json"]);
    expect(stdout).toBe(`username:  sso:alice-example.com
groups:    platform-admins
entry:     mapRoles[1] (examples/aws-auth.yaml:15)
identity:  arn:aws:iam::111122223333:role/AWSReservedSSO_PlatformAdmin_0123456789abcdef
`);
    expect(stderr).toBe("");
    expect(status).toBe(0);
  });

  it("gives each group a line", () => {
    const { stdout } = run([
      ...example,
      "--ec2-dns-name",
      "i-0123456789abcdef0=ip-10-0-0-1.local",
      NODE_SESSION,
    ]);
    expect(stdout).toContain(`username:  system:node:ip-10-0-0-1.local
groups:    system:bootstrappers
           system:nodes
`);
  });

  it("names mapAccounts where an account is the reason", () => {
    const { status, stdout } = run([...example, "arn:aws:iam::444455556666:user/Bob"]);
    expect(stdout).toBe(`username:  arn:aws:iam::444455556666:user/Bob
groups:    <none>
entry:     mapAccounts, which lists 444455556666 (examples/aws-auth.yaml:29)
identity:  arn:aws:iam::444455556666:user/Bob
`);
    expect(status).toBe(0);
  });

  it("says why an identity is not mapped, and ends with 1", () => {
    const { status, stdout, stderr } = run([...example, "arn:aws:iam::111122223333:role/nobody"]);
    expect(
      stdout,
    ).toBe(`not mapped: arn:aws:iam::111122223333:role/nobody has no entry, and mapAccounts does not list 111122223333
reason:    not-mapped
identity:  arn:aws:iam::111122223333:role/nobody
`);
    expect(stderr).toBe("");
    expect(status).toBe(1);
  });

  it("answers a malformed ARN instead of failing", () => {
    const { status, stdout } = run([...example, "arn:aws:s3:::bucket"]);
    expect(stdout).toContain("not mapped: 'arn:aws:s3:::bucket' does not name an identity");
    expect(stdout).toContain("malformed-identity");
    expect(status).toBe(1);
  });

  it("says how to give an instance's DNS name", () => {
    const { status, stdout } = run([...example, NODE_SESSION]);
    expect(stdout).toContain("give it with --ec2-dns-name i-0123456789abcdef0=NAME");
    expect(status).toBe(1);
  });
});

describe("resolve, for programs", () => {
  const awsAuth = parseAwsAuth(readFileSync("examples/aws-auth.yaml", "utf8"));
  const arn = "arn:aws:iam::111122223333:user/break-glass";

  it("prints the library's resolution and the problems with --format json", () => {
    const { status, stdout } = run([...example, "--format", "json", arn]);
    const file = "examples/aws-auth.yaml";
    const mapper = createMapper(parseAwsAuth(readFileSync(file, "utf8"), { file }));
    expect(JSON.parse(stdout)).toEqual({ ...mapper.resolve(arn), problems: [] });
    expect(status).toBe(0);
  });

  it("prints a denial as JSON too, and ends with 1", () => {
    const { status, stdout } = run([...example, "--format", "json", "arn:aws:iam::111122223333:user/eve"]);
    expect(JSON.parse(stdout)).toMatchObject({ mapped: false, reason: "not-mapped", problems: [] });
    expect(status).toBe(1);
  });

  it("prints a TokenReview with --format tokenreview", () => {
    const { status, stdout } = run([...example, "--format", "tokenreview", arn]);
    expect(JSON.parse(stdout)).toEqual({
      apiVersion: "authentication.k8s.io/v1",
      kind: "TokenReview",
      status: toTokenReview(createMapper(awsAuth).resolve(arn)),
    });
    expect(status).toBe(0);
  });

  it("prints a TokenReview that tells nothing for a denial", () => {
    const { status, stdout } = run([...example, "--format", "tokenreview", "nonsense"]);
    expect(JSON.parse(stdout).status).toEqual({ authenticated: false });
    expect(status).toBe(1);
  });
});

describe("where resolve's input comes from", () => {
  const identity = readFileSync("examples/identity.json", "utf8");

  it("reads the identity from standard input", () => {
    const { status, stdout } = run([...example, "--identity", "-"], identity);
    expect(stdout).toContain("username:  sso:alice-example.com\n");
    expect(status).toBe(0);
  });

  it("reads the document from standard input, and calls it <stdin>", () => {
    const document = readFileSync("examples/aws-auth.yaml", "utf8");
    const { stdout } = run(["resolve", "--file", "-", "--identity", "examples/identity.json"], document);
    expect(stdout).toContain("mapRoles[1] (<stdin>:15)");
  });

  it("reads the document from a pipe", () => {
    const line = "$CLI resolve --file <(cat examples/aws-auth.yaml) --identity examples/identity.json";
    expect(runShell(line)).toMatchObject({ status: 0, stderr: "" });
  });

  it("takes STS's own response for an identity", () => {
    const response = { GetCallerIdentityResponse: { GetCallerIdentityResult: JSON.parse(identity) } };
    const { stdout } = run([...example, "--identity", "-"], JSON.stringify(response));
    expect(stdout).toContain("username:  sso:alice-example.com\n");
  });

  it("takes a file with a byte order mark", () => {
    const { status } = run([...example, "--identity", "-"], `\ufeff${identity}`);
    expect(status).toBe(0);
  });

  it("takes the session name from UserId, as the reference does", () => {
    const caller = { ...JSON.parse(identity), UserId: "AROAEXAMPLE:bob" };
    const { stdout } = run([...example, "--identity", "-"], JSON.stringify(caller));
    expect(stdout).toContain("username:  sso:bob\n");
  });

  it("answers a UserId that is malformed instead of failing", () => {
    const caller = { ...JSON.parse(identity), UserId: "AROAEXAMPLE" };
    const { status, stdout } = run([...example, "--identity", "-"], JSON.stringify(caller));
    expect(stdout).toContain("malformed-identity");
    expect(status).toBe(1);
  });
});

describe("resolve's options", () => {
  const templates = manifest({
    mapRoles: `
- rolearn: arn:aws:iam::111122223333:role/key
  username: key-{{AccessKeyID}}
- rolearn: arn:aws:iam::111122223333:role/angle
  username: <<AccountID>>
- sso:
    permissionSetName: Admin
    accountID: "111122223333"
  username: admin
`,
  });
  const resolve = (...args: string[]) => run(["resolve", "--file", "-", ...args], templates);
  const role = (name: string) => `arn:aws:iam::111122223333:role/${name}`;

  it("takes no token for an access key id, and does not repeat it", () => {
    const ending = resolve("--access-key-id", "k8s-aws-v1.c2VjcmV0", "--format", "json", role("key"));
    expect(ending).toMatchObject({ status: 2, stdout: "" });
    expect(ending.stderr).toContain(
      "This is a token, not an access key id; 'aws-auth-map token' shows the access key id in it.",
    );
    expect(ending.stderr).not.toContain("c2VjcmV0");
  });

  it("fills in --access-key-id", () => {
    expect(resolve("--access-key-id", "AKIAEXAMPLE", role("key")).stdout).toContain("key-AKIAEXAMPLE\n");
  });

  it("refuses usernames with any --reserved-prefix", () => {
    const { status, stdout } = resolve("--reserved-prefix", "aws:", "--reserved-prefix", "key-", role("key"));
    expect(stdout).toContain("reserved-username");
    expect(status).toBe(1);
  });

  it("reads <<AccountID>> unless --template-delimiters braces", () => {
    expect(resolve(role("angle")).stdout).toContain("username:  111122223333\n");
    expect(resolve("--template-delimiters", "braces", role("angle")).stdout).toContain("<<AccountID>>");
  });

  it("lets sso entries count with --sso-role-match only", () => {
    const sso = role("AWSReservedSSO_Admin_0123456789abcdef");
    expect(resolve(sso).status).toBe(1);
    expect(resolve("--sso-role-match", sso)).toMatchObject({ status: 0 });
  });
});

describe("a document with faults", () => {
  const USER = "arn:aws:iam::111122223333:user/u";
  const users = "- userarn: arn:aws:iam::111122223333:user/u\n  username: u";

  it("is warned about on standard error, line by line, and still answers", () => {
    const file = folder.write("entry.yaml", manifest({ mapUsers: `${users}\n- username: no-arn\n- 12` }));
    const { status, stdout, stderr } = run(["resolve", "--file", file, USER]);
    expect(stdout).toContain("username:  u\n");
    expect(
      stderr.split("\n").map((line) => line.slice(0, `${file}:10:7: warning: mapUsers[1] `.length)),
    ).toEqual([
      `${file}:10:7: warning: mapUsers[1] `,
      `${file}:11:7: warning: mapUsers[2] `,
      expect.stringContaining(`${file}:11:7: warning: mapUsers[2]`),
      "",
    ]);
    expect(status).toBe(0);
  });

  const lost = manifest({ mapRoles: "- rolearn: {{x}}", mapUsers: users });

  it("answers from what is left of it when a section is lost", () => {
    const { status, stdout, stderr } = run(["resolve", "--file", "-", USER], lost);
    expect(stdout).toContain("username:  u\n");
    expect(stderr).toMatch(/^<stdin>:8:\d+: error: mapRoles is lost as a whole: .+\n$/);
    expect(status).toBe(0);
  });

  it("is no ground to say 'not mapped' when a section is lost: the status is 2", () => {
    const { status, stdout, stderr } = run(
      ["resolve", "--file", "-", "arn:aws:iam::111122223333:role/r"],
      lost,
    );
    expect(stdout).toContain("not mapped");
    expect(stderr).toMatch(/^<stdin>:8:\d+: error: mapRoles is lost as a whole: .+\n$/);
    expect(status).toBe(2);
  });
});
