// `token create`: what a kubeconfig's exec entry runs. The AWS SDK finds the credentials, in files and variables of these
// tests' own; where it would ask STS, an STS in this process answers.
import { cpSync, readFileSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { apiVersionFor } from "../../src/cli/commands/token/exec-credential.ts";
import { decodeToken } from "../../src/exports/token.ts";
import { type Ending, repository, run, runBeside, temporaryFolder } from "./command.ts";

const folder = temporaryFolder();
const SECRET = "wJalrXUtnFEMI/K7MDENG+bPxRfiCYEXAMPLEKEY";
const KEYS = { AWS_ACCESS_KEY_ID: "AKIDENVIRONMENT", AWS_SECRET_ACCESS_KEY: SECRET };

const config = folder.write(
  "config",
  `[default]
region = eu-central-1
[profile admin]
region = us-gov-east-1
[profile keyless]
region = eu-north-1
[profile failing]
region = eu-north-1
credential_process = ${process.execPath} -e "console.error('${SECRET}');process.exit(1)" ${SECRET}
[profile no-json]
region = eu-north-1
credential_process = ${process.execPath} -e "console.log('${SECRET}')"
[profile elsewhere]
region = a/b
`,
);
const credentials = folder.write(
  "credentials",
  `[admin]\naws_access_key_id = AKIDADMIN\naws_secret_access_key = ${SECRET}\naws_session_token = the+session/token==\n`,
);

/** An environment in which the SDK finds nothing but what a test gives. */
const BARE = {
  AWS_CONFIG_FILE: config,
  AWS_SHARED_CREDENTIALS_FILE: credentials,
  AWS_EC2_METADATA_DISABLED: "true",
  AWS_ACCESS_KEY_ID: "",
  AWS_SECRET_ACCESS_KEY: "",
  AWS_SESSION_TOKEN: "",
  AWS_PROFILE: "",
  AWS_REGION: "",
  AWS_DEFAULT_REGION: "",
  KUBERNETES_EXEC_INFO: "",
  // The SDK warns on old versions of Node.
  NODE_NO_WARNINGS: "1",
};

const ROLE = "arn:aws:iam::111122223333:role/team/admin";

type Environment = Readonly<Record<string, string>>;

function create(args: readonly string[], env: Environment = KEYS): Promise<Ending> {
  return runBeside(["token", "create", "--cluster", "production", ...args], { env: { ...BARE, ...env } });
}

/** What a run with `--format token` prints, decoded. */
async function created(args: readonly string[], env: Environment = KEYS) {
  const { status, stdout, stderr } = await create([...args, "--format", "token"], env);
  expect({ status, stderr }).toEqual({ status: 0, stderr: "" });
  expect(stdout).toMatch(/^k8s-aws-v1\.[\w-]+\n$/);
  return decodeToken(stdout.trim());
}

/** That it could not run: nothing on standard output, one line on standard error, no secret. */
function failed({ status, stdout, stderr }: Ending): string {
  expect({ status, stdout }).toEqual({ status: 2, stdout: "" });
  expect(stderr).toMatch(/^error: [ -~]+\n$/);
  expect(stderr).not.toContain(SECRET.slice(0, 8));
  return stderr;
}

describe("token create", () => {
  it("prints what aws eks get-token prints, which token takes", async () => {
    const before = Math.floor(Date.now() / 1000) * 1000;
    const { status, stdout, stderr } = await create(["--region", "eu-west-1"]);
    expect({ status, stderr }).toEqual({ status: 0, stderr: "" });
    const credential = JSON.parse(stdout);
    expect(credential).toEqual({
      kind: "ExecCredential",
      apiVersion: "client.authentication.k8s.io/v1beta1",
      spec: {},
      status: {
        expirationTimestamp: expect.stringMatching(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/),
        token: expect.stringMatching(/^k8s-aws-v1\.[\w-]+$/),
      },
    });
    const expiration = Date.parse(credential.status.expirationTimestamp);
    expect(expiration).toBeGreaterThanOrEqual(before + 14 * 60_000);
    expect(expiration).toBeLessThanOrEqual(Date.now() + 14 * 60_000);
    expect(stdout).not.toContain(SECRET);
    const told = run(["token", "--format", "json"], stdout);
    expect(told.status).toBe(0);
    expect(JSON.parse(told.stdout)).toMatchObject({
      host: "sts.eu-west-1.amazonaws.com",
      accessKeyId: "AKIDENVIRONMENT",
      signedHeaders: ["host", "x-k8s-aws-id"],
      expires: 60,
      refusal: null,
    });
  });

  const API = "client.authentication.k8s.io";
  const ofClient = (apiVersion: string) => JSON.stringify({ kind: "ExecCredential", apiVersion });

  it("answers in the apiVersion that the client names, and says what is wrong with that", async () => {
    const env = { ...KEYS, KUBERNETES_EXEC_INFO: ofClient(`${API}/v1`) };
    const { stdout, stderr } = await create(["--region", "eu-west-1"], env);
    expect(JSON.parse(stdout)).toMatchObject({ apiVersion: `${API}/v1` });
    expect(stderr).toBe("");
    const odd = await create(["--region", "eu-west-1"], { ...KEYS, KUBERNETES_EXEC_INFO: "{" });
    expect(JSON.parse(odd.stdout)).toMatchObject({ apiVersion: `${API}/v1beta1` });
    expect(odd.stderr).toMatch(/^warning: KUBERNETES_EXEC_INFO has no apiVersion[ -~]+\n$/);
  });

  it.each([
    ["", `${API}/v1beta1`, undefined],
    [ofClient(`${API}/v1`), `${API}/v1`, undefined],
    [ofClient(`${API}/v1beta1`), `${API}/v1beta1`, undefined],
    [ofClient(`${API}/v1alpha1`), `${API}/v1alpha1`, /v1alpha1 is deprecated; write \S+v1beta1 /],
    [ofClient(`${API}/v2`), `${API}/v1beta1`, /has an unknown apiVersion/],
    [ofClient("constructor"), `${API}/v1beta1`, /has an unknown apiVersion/],
    ["{}", `${API}/v1beta1`, /has no apiVersion/],
    ['{"apiVersion":1}', `${API}/v1beta1`, /has no apiVersion/],
    ["[]", `${API}/v1beta1`, /has no apiVersion/],
    ["null", `${API}/v1beta1`, /has no apiVersion/],
    ["{", `${API}/v1beta1`, /has no apiVersion/],
  ])("takes KUBERNETES_EXEC_INFO %s as the AWS CLI takes it", (execInfo, apiVersion, remark) => {
    const taken = apiVersionFor(execInfo);
    expect(taken.apiVersion).toBe(apiVersion);
    if (remark === undefined) expect(taken.remark).toBeUndefined();
    else expect(taken.remark).toMatch(remark);
  });

  it.each<[where: string, args: string[], env: Environment, region: string]>([
    [
      "the flag",
      ["--region", "eu-west-1"],
      { AWS_REGION: "eu-west-2", AWS_DEFAULT_REGION: "eu-west-3" },
      "eu-west-1",
    ],
    ["AWS_REGION", [], { AWS_REGION: "eu-west-2", AWS_DEFAULT_REGION: "eu-west-3" }, "eu-west-2"],
    ["AWS_DEFAULT_REGION", [], { AWS_DEFAULT_REGION: "eu-west-3" }, "eu-west-3"],
    ["the profile default", [], {}, "eu-central-1"],
    ["the profile that a flag names", ["--profile", "admin"], {}, "us-gov-east-1"],
    [
      "the profile that AWS_PROFILE names",
      [],
      { AWS_PROFILE: "admin", AWS_ACCESS_KEY_ID: "" },
      "us-gov-east-1",
    ],
  ])("takes the region of %s", async (_, args, env, region) => {
    expect(await created(args, { ...KEYS, ...env })).toMatchObject({ region });
  });

  it("takes a region that is newer than itself in a partition that is named", async () => {
    const { host } = await created(["--region", "moon-1", "--partition", "aws-cn"]);
    expect(host).toBe("sts.moon-1.amazonaws.com.cn");
    expect(failed(await create(["--region", "moon-1"]))).toContain(
      "the partition of the region moon-1 is not known; check the region, or give --partition",
    );
  });

  it("takes the credentials of a profile that is named, and no others", async () => {
    expect(await created(["--profile", "admin"])).toMatchObject({ accessKeyId: "AKIDADMIN" });
    for (const profile of ["keyless", "missing"]) {
      const ending = await create(["--profile", profile, "--region", "eu-west-1"]);
      expect(failed(ending)).toContain(`using profile: [${profile}]`);
    }
  });

  it.each([
    ["failing", "(the profile's credential_process fails)"],
    ["no-json", "(their source did not answer in JSON)"],
  ])("repeats nothing of what a credential_process prints: %s", async (profile, words) => {
    expect(failed(await create(["--profile", profile]))).toContain(words);
  });

  it.each<[words: string, args: string[], env?: Environment]>([
    [
      "no AWS credentials were found (Could not load credentials from any providers)",
      ["--region", "eu-west-1"],
      {},
    ],
    ["there is no region: give --region, set AWS_REGION", ["--profile", "missing"]],
    ["--region is not the name of a region, such as eu-west-1", ["--region", "evil.example/"]],
    ["the configured region is not the name of a region", ["--profile", "elsewhere"]],
    ["--cluster is not a cluster name", ["--cluster", "a\nb"]],
    ["--cluster is not a cluster name", ["--cluster", ""]],
    [
      "using profile: [\\u001b[31m#\\u0023[error]x]",
      ["--profile", "\u001b[31m##[error]x", "--region", "eu-west-1"],
    ],
    [
      "(ECONNREFUSED)",
      ["--profile", "admin", "--role-arn", ROLE],
      { AWS_ENDPOINT_URL_STS: "http://127.0.0.1:1" },
    ],
    [
      "secretAccessKey contains a space",
      ["--region", "eu-west-1"],
      { ...KEYS, AWS_SECRET_ACCESS_KEY: `${SECRET} ` },
    ],
    [
      "the token would be longer than 4096 bytes",
      ["--region", "eu-west-1"],
      { ...KEYS, AWS_SESSION_TOKEN: "x".repeat(4000) },
    ],
    [
      "no AWS credentials were found (Could not load credentials from any providers)",
      ["--region", "eu-west-1", "--role-arn", ROLE],
      {},
    ],
  ])("says in a line why it cannot run: %s", async (words, args, env) => {
    expect(failed(await create(args, env))).toContain(words);
  });

  it.each<[words: string, args: string[]]>([
    ["required option '--cluster <name>' not specified", ["token", "create"]],
    [
      "Allowed choices are exec-credential, token.",
      ["token", "create", "--cluster", "a", "--format", "json"],
    ],
    ["too many arguments for 'create'", ["token", "create", "--cluster", "a", "b"]],
  ])("says how it is called: %s", (words, args) => {
    const { status, stdout, stderr } = run(args);
    expect({ status, stdout }).toEqual({ status: 2, stdout: "" });
    expect(stderr).toContain(words);
    expect(stderr).toMatch(/\nexample: aws-auth-map token create --cluster production --region eu-west-1\n$/);
  });

  it("leaves token as it was: its own options, and no other subcommand", () => {
    expect(run(["token", "--format", "json", "--region", "eu-west-1"], "{}").status).toBe(2);
    expect(run(["token", "creat"]).stderr).toContain("too many arguments for 'token'");
    expect(run(["token", "help"]).stderr).toContain("too many arguments for 'token'");
  });
});

describe("token create without the packages of AWS", () => {
  // A copy of what is installed, in a folder that has no node_modules above it.
  beforeAll(() => {
    cpSync(join(repository, "dist"), folder.path("alone/dist"), { recursive: true });
    cpSync(join(repository, "package.json"), folder.path("alone/package.json"));
  });
  const command = folder.path("alone/dist/cli.cjs");

  it("says what to install", async () => {
    expect(failed(await runBeside(args, { env: { ...BARE, ...KEYS }, command }))).toBe(
      "error: finding AWS credentials needs the package @aws-sdk/credential-providers, which is not installed; run npm install @smithy/signature-v4 @aws-sdk/credential-providers\n",
    );
  });

  const fake = (name: string, code: string) => {
    folder.write(`alone/node_modules/${name}/package.json`, JSON.stringify({ name, main: "index.js" }));
    folder.write(`alone/node_modules/${name}/index.js`, code);
  };
  const args = ["token", "create", "--cluster", "production", "--region", "eu-west-1"];
  const keys = { accessKeyId: "AKIDFAKE", secretAccessKey: SECRET };

  it("says what to install where one of the two is there", async () => {
    const chain = `exports.fromNodeProviderChain = () => async () => (${JSON.stringify(keys)});`;
    fake("@aws-sdk/credential-providers", chain);
    expect(failed(await runBeside(args, { env: BARE, command }))).toBe(
      "error: signing a token needs the package @smithy/signature-v4, which is not installed; run npm install @smithy/signature-v4\n",
    );
  });

  it("says so where one cannot be loaded, without what it says itself", async () => {
    fake("@smithy/signature-v4", `throw new Error(${JSON.stringify(SECRET)});`);
    expect(failed(await runBeside(args, { env: BARE, command }))).toBe(
      "error: signing a token needs the package @smithy/signature-v4, which cannot be loaded; install a version that runs on this Node: npm install @smithy/signature-v4\n",
    );
  });

  it("goes on with all that needs none", async () => {
    const ending = await runBeside(["token", "--format", "json"], {
      input: readFileSync(join(repository, "examples/token.txt")).toString(),
      command,
    });
    expect(JSON.parse(ending.stdout)).toMatchObject({ region: "us-west-2" });
    expect((await runBeside(["lint", "examples/aws-auth.yaml"], { command })).status).toBe(0);
  });
});

describe("token create --role-arn", () => {
  const asked: URLSearchParams[] = [];
  let answer = (_: URLSearchParams): [status: number, body: string] => [500, ""];
  const sts = createServer((request, response) => {
    let body = "";
    request.on("data", (chunk) => {
      body += chunk;
    });
    request.on("end", () => {
      const parameters = new URLSearchParams(body);
      asked.push(parameters);
      const [status, text] = answer(parameters);
      response.writeHead(status, { "content-type": "text/xml" }).end(text);
    });
  });
  let AWS_ENDPOINT_URL_STS = "";
  beforeAll(async () => {
    await new Promise<void>((resolve) => sts.listen(0, "127.0.0.1", resolve));
    AWS_ENDPOINT_URL_STS = `http://127.0.0.1:${(sts.address() as AddressInfo).port}`;
  });
  afterAll(() => new Promise((resolve) => sts.close(resolve)));

  const NAMESPACE = 'xmlns="https://sts.amazonaws.com/doc/2011-06-15/"';

  it("signs with the role's credentials, of a session that is named as the AWS CLI names it", async () => {
    answer = () => [
      200,
      `<AssumeRoleResponse ${NAMESPACE}><AssumeRoleResult><Credentials><AccessKeyId>ASIAROLE</AccessKeyId><SecretAccessKey>${SECRET}</SecretAccessKey><SessionToken>t</SessionToken><Expiration>2099-01-01T00:00:00Z</Expiration></Credentials></AssumeRoleResult></AssumeRoleResponse>`,
    ];
    const args = ["--region", "eu-west-1", "--role-arn", ROLE];
    const decoded = await created(args, { ...KEYS, AWS_ENDPOINT_URL_STS });
    expect(decoded).toMatchObject({ accessKeyId: "ASIAROLE", host: "sts.eu-west-1.amazonaws.com" });
    const { Action, RoleArn, RoleSessionName } = Object.fromEntries(asked.at(-1) ?? []);
    expect({ Action, RoleArn, RoleSessionName }).toEqual({
      Action: "AssumeRole",
      RoleArn: ROLE,
      RoleSessionName: "EKSGetTokenAuth",
    });
  });

  it("repeats STS's refusal in a line", async () => {
    answer = () => [
      403,
      `<ErrorResponse ${NAMESPACE}><Error><Type>Sender</Type><Code>AccessDenied</Code><Message>User: arn:aws:iam::111122223333:user/alice is not authorized to perform: sts:AssumeRole</Message></Error></ErrorResponse>`,
    ];
    const args = ["--region", "eu-west-1", "--role-arn", ROLE];
    expect(failed(await create(args, { ...KEYS, AWS_ENDPOINT_URL_STS }))).toBe(
      `error: the role ${ROLE} cannot be assumed (User: arn:aws:iam::111122223333:user/alice is not authorized to perform: sts:AssumeRole); is the ARN right, and does the role trust you?\n`,
    );
  });
});
