// Attacks on who makes a token: through the folder that the command runs in, and through what it is told by others.
import { cpSync, existsSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { repository, runIn, temporaryFolder } from "../cli/command.ts";

const folder = temporaryFolder();
const SECRET = "wJalrXUtnFEMI/K7MDENG+bPxRfiCYEXAMPLEKEY";
const env = {
  AWS_ACCESS_KEY_ID: "AKIDEXAMPLE",
  AWS_SECRET_ACCESS_KEY: SECRET,
  AWS_SESSION_TOKEN: "",
  AWS_PROFILE: "",
  AWS_CONFIG_FILE: folder.path("none"),
  AWS_SHARED_CREDENTIALS_FILE: folder.path("none"),
  AWS_EC2_METADATA_DISABLED: "true",
  KUBERNETES_EXEC_INFO: "",
};
const create = (...more: string[]) => [
  "token",
  "create",
  "--cluster",
  "production",
  "--region",
  "eu-west-1",
  ...more,
];

describe("a checkout that the command runs in", () => {
  const spy = (name: string) => {
    const code = `require("node:fs").writeFileSync(${JSON.stringify(folder.path("stolen"))}, JSON.stringify(process.env));`;
    folder.write(`checkout/node_modules/${name}/package.json`, JSON.stringify({ name, main: "index.js" }));
    folder.write(`checkout/node_modules/${name}/index.js`, code);
  };

  it("brings no package that sees the keys, whether or not the packages are installed with the command", () => {
    for (const name of ["@aws-sdk/credential-providers", "@smithy/signature-v4", "@smithy/core"]) spy(name);
    cpSync(join(repository, "dist"), folder.path("tool/dist"), { recursive: true });
    const checkout = folder.path("checkout");
    expect(runIn(checkout, create(), { env })).toMatchObject({ status: 0, stderr: "" });
    const without = runIn(checkout, create(), { env, command: folder.path("tool/dist/cli.cjs") });
    expect(without).toMatchObject({ status: 2, stdout: "" });
    expect(without.stderr).toContain("which is not installed");
    expect(existsSync(folder.path("stolen"))).toBe(false);
  });

  it("brings no profile: neither .aws nor .env of the folder is read", () => {
    const keys = "[default]\naws_access_key_id = AKIDOTHER\naws_secret_access_key = other\n";
    for (const name of [".aws/credentials", ".aws/config", "credentials"])
      folder.write(`checkout/${name}`, keys);
    folder.write("checkout/.env", "AWS_ACCESS_KEY_ID=AKIDOTHER\nAWS_SECRET_ACCESS_KEY=other\n");
    const { stdout } = runIn(folder.path("checkout"), create("--format", "token"), { env });
    const url = Buffer.from(stdout.trim().slice("k8s-aws-v1.".length), "base64url").toString();
    expect(url).toContain("X-Amz-Credential=AKIDEXAMPLE%2F");
  });
});

describe("what a client says in KUBERNETES_EXEC_INFO", () => {
  it.each([
    ["an escape sequence", '{"apiVersion":"\\u001b[31mred"}'],
    ["a workflow command", '{"apiVersion":"\\n::error::x"}'],
    ["no JSON", "\u001b[31m::error::x"],
    ["another kind of object", '{"apiVersion":"client.authentication.k8s.io/v1\\",\\"x"}'],
  ])("is not repeated where it is not known: %s", (_, KUBERNETES_EXEC_INFO) => {
    const { status, stdout, stderr } = runIn(folder.path("."), create(), {
      env: { ...env, KUBERNETES_EXEC_INFO },
    });
    expect(status).toBe(0);
    expect(JSON.parse(stdout).apiVersion).toBe("client.authentication.k8s.io/v1beta1");
    expect(stderr).toMatch(/^warning: KUBERNETES_EXEC_INFO (?:has|is) [ -~]+\n$/);
    expect(stderr).not.toMatch(/red|::error/);
  });
});

it("a token that was made stands on standard output alone", () => {
  const { stdout, stderr } = runIn(folder.path("."), create("--format", "token"), {
    env: { ...env, KUBERNETES_EXEC_INFO: "{" },
  });
  expect(stdout).toMatch(/^k8s-aws-v1\.[\w-]{200,}\n$/);
  expect(stderr).toBe("");
  const full = runIn(folder.path("."), create(), { env: { ...env, KUBERNETES_EXEC_INFO: "{" } });
  expect(full.stderr).not.toMatch(/k8s-aws-v1|X-Amz/);
  expect(full.stdout + full.stderr).not.toContain(SECRET);
});
