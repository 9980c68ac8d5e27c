import { describe, expect, it } from "vitest";
import { SECRETS } from "../token/malformed-tokens.ts";
import { goodToken, tokenOf } from "../token/tokens.ts";
import { run } from "./command.ts";

/** A token that was signed a minute ago. */
function freshToken(changes: Parameters<typeof goodToken>[0] = {}, host?: string): string {
  const date = new Date(Date.now() - 60_000).toISOString().replace(/[-:]|\.\d+/g, "");
  return goodToken({ "X-Amz-Date": date, ...changes }, host);
}

describe("token", () => {
  it("says what a token holds, but for its secrets, and whether an authenticator would ask STS", () => {
    const { status, stdout, stderr } = run(["token"], `${freshToken()}\n`);
    expect({ status, stderr }).toEqual({ status: 0, stderr: "" });
    expect(stdout).toMatch(/^host: {12}sts\.us-west-2\.amazonaws\.com$/m);
    expect(stdout).toMatch(/^access key id: {3}ASIAEXAMPLEEXAMPLE12$/m);
    expect(stdout).toMatch(/^expiry: .* \(in 13 minutes\)$/m);
    expect(stdout).toMatch(/^check: {11}an authenticator would ask STS about it$/m);
    for (const secret of SECRETS.slice(0, 2)) expect(stdout).not.toContain(secret);
  });

  it.each([
    [20 * 60, "5 minutes ago"],
    [3 * 60 * 60, "2 hours ago"],
    [49 * 60 * 60, "2 days ago"],
  ])("says how long ago a token of %i seconds has expired", (age, words) => {
    const date = new Date(Date.now() - age * 1000 - 5000).toISOString().replace(/[-:]|\.\d+/g, "");
    expect(run(["token"], goodToken({ "X-Amz-Date": date })).stdout).toContain(`Z (${words})`);
  });

  it.each([
    ["behind Bearer", (token: string) => `Bearer ${token}`],
    ["in a header", (token: string) => `Authorization: Bearer ${token}\r\n`],
    [
      "in what a credential plugin prints",
      (token: string) => JSON.stringify({ kind: "ExecCredential", status: { token } }),
    ],
  ])("finds a token %s", (_, wrap) => {
    expect(run(["token", "--format", "json"], wrap(freshToken()))).toMatchObject({ status: 0 });
  });

  it("prints JSON", () => {
    const { status, stdout } = run(["token", "--format", "json"], goodToken());
    expect(status).toBe(1);
    expect(JSON.parse(stdout)).toMatchObject({
      region: "us-west-2",
      signedHeaders: ["host", "x-k8s-aws-id"],
      expiry: "2026-01-31T12:14:00.000Z",
      refusal: { code: "expired" },
    });
  });

  it("knows a partition by the host, unless one is given", () => {
    const token = freshToken({}, "sts.cn-north-1.amazonaws.com.cn");
    expect(run(["token"], token).status).toBe(0);
    const { status, stdout } = run(["token", "--partition", "aws"], token);
    expect(status).toBe(1);
    expect(stdout).toContain("refused (host): the token's URL does not point to STS in the partition aws");
    expect(run(["token", "--region", "new-1"], freshToken({}, "sts.new-1.amazonaws.com")).status).toBe(0);
  });

  it("shows nothing that a terminal obeys", () => {
    const { stdout } = run(
      ["token"],
      tokenOf("https://evil.example/?Action=%1b[31m&X-Amz-Credential=%c2%9b1m%2f%e2%80%ae"),
    );
    expect(stdout).toContain("action:          \\u001b[31m");
    expect(stdout).toMatch(/^[\n -~]+$/);
  });

  it.each([
    ["nothing", ""],
    ["a JWT", "eyJhbGciOiJSUzI1NiJ9.e30.c2ln"],
    ["other JSON", "{}"],
    ["broken JSON", "{"],
    ["a token cut short", goodToken().slice(0, 20)],
  ])("takes %s for no token, in one line", (_, input) => {
    const { status, stdout, stderr } = run(["token"], input);
    expect({ status, stdout }).toEqual({ status: 2, stdout: "" });
    expect(stderr).toMatch(/^<stdin>: error: (?:this is not a|there is no) token[ -~]+\n$/);
  });

  it("says that there is nothing on standard input", () => {
    expect(run(["token"], "\n").stderr).toBe("<stdin>: error: there is no token on it; pipe one into it\n");
  });

  it("refuses what is no region or partition", () => {
    expect(run(["token", "--region", "a/b"], freshToken())).toMatchObject({ status: 2, stdout: "" });
    expect(run(["token", "--partition", "aws-mars"], freshToken())).toMatchObject({ status: 2, stdout: "" });
  });
});
