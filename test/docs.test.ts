// What README and docs/ show is what the built package prints.
import { execFile } from "node:child_process";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import type { RequestOptions } from "node:https";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { KubeConfig } from "@kubernetes/client-node";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { parse } from "yaml";
import { decodeToken } from "../src/exports/token.ts";
import { allRules } from "../src/lint/rules/all-rules.ts";
import { commandPath, runBeside, temporaryFolder } from "./cli/command.ts";
import { type ApiServer, startApiServer } from "./cluster/api-server.ts";
import { deny, type EksServer, startEks } from "./eks/eks-server.ts";
import { awsEnvironment } from "./eks/environment.ts";

const root = fileURLToPath(new URL("..", import.meta.url));
const pages = [
  "README.md",
  "docs/explain.md",
  "docs/can.md",
  "docs/diff.md",
  "docs/authenticator.md",
  "docs/token.md",
  "docs/live-eks.md",
  "docs/ci.md",
  "docs/sources.md",
  "docs/rbac.md",
  "docs/access-entries.md",
  "docs/migrate.md",
].map((file) => ({
  file,
  page: readFileSync(join(root, file), "utf8"),
}));

/** Each ```console block: its command, and the output that is shown below it. */
const consoleBlocks = pages.flatMap(({ file, page }) =>
  [...page.matchAll(/```console\n\$ (.*)\n([\s\S]*?)```/g)].map(([, command = "", output = ""]) => ({
    file,
    command,
    output,
  })),
);

/** Each program, with what it prints. */
const programs: [file: string, about: string, printed: string][] = [
  ["README.md", "createMapper", "sso:alice-example.com [ 'platform-admins' ]\n"],
  [
    "README.md",
    "aws-auth-map/lint",
    "12 11 error folded-item\n13 16 error role-path\n15 7 error unknown-key\n1 left\n",
  ],
  ["docs/explain.md", "explanationSchema", "role-path 13 write arn:aws:iam::111122223333:role/admin\n"],
  [
    "docs/diff.md",
    "diffAccess",
    `arn:aws:iam::111122223333:role/github-actions-deploy [ 'groups-added' ] [ 'gains-system-masters' ]
arn:aws:iam::111122223333:role/eks-node [ 'lost' ] [ 'node-role-lost' ]
arn:aws:iam::111122223333:role/AWSReservedSSO_PlatformAdmin_0123456789abcdef [ 'template' ] []
`,
  ],
  [
    "docs/authenticator.md",
    "createTokenReviewHandler",
    'denied expired\n{"apiVersion":"authentication.k8s.io/v1","kind":"TokenReview","status":{"authenticated":false}}\n',
  ],
  [
    "docs/sources.md",
    "readMappings",
    "kubernetes_config_map.production terraform-plan true\nkubernetes_config_map.staging terraform-plan null\n",
  ],
  [
    "docs/rbac.md",
    "createAuthorizer",
    `edit developers
[ 'system:masters', 'dev' ]
edit-like none
can act as another user, group or ServiceAccount (impersonate), such as the group system:masters, in kube-system
can write aws-auth, and so map any role to system:masters, in kube-system
can get a token of a strong ServiceAccount, in kube-system
`,
  ],
  ["docs/access-entries.md", "createAccess", "true access-entries aws-auth\n"],
  ["docs/authenticator.md", "watchAwsAuth", "3 roles, 0 problems\nbreak-glass\n"],
  [
    "docs/token.md",
    "createToken",
    "sts.eu-west-1.amazonaws.com AKIAIOSFODNN7EXAMPLE host x-k8s-aws-id\ntrue\n",
  ],
];

/** The clusters that the pages speak of: `production` has the example's aws-auth, `staging` a broken one. */
const folder = temporaryFolder();
const clusters: ApiServer[] = [];
let KUBECONFIG = "";
beforeAll(async () => {
  const config = new KubeConfig();
  for (const [name, example] of [
    ["production", "examples/aws-auth.yaml"],
    ["staging", "examples/broken.yaml"],
  ] as const) {
    const server = await startApiServer();
    clusters.push(server);
    server.store.put(parse(readFileSync(join(root, example), "utf8")).data);
    const [cluster] = server.kubeConfig().getClusters();
    if (cluster !== undefined) config.addCluster({ ...cluster, name });
    config.addUser({ name, token: server.token });
    config.addContext({ name, cluster: name, user: name });
  }
  config.setCurrentContext("production");
  KUBECONFIG = folder.write("kubeconfig", config.exportConfig());
});
afterAll(() => Promise.all(clusters.map((server) => server.close())));

/** Its only cluster is `production`. In the region us-east-1, reading policies is denied. */
let eks: EksServer;
beforeAll(async () => {
  const role = "arn:aws:iam::111122223333:role";
  const policyArn = "arn:aws:eks::aws:cluster-access-policy/AmazonEKSViewPolicy";
  eks = await startEks([
    {
      principalArn: `${role}/github-actions-deploy`,
      username: "deploy",
      kubernetesGroups: ["deployers"],
      policies: [{ policyArn, accessScope: { type: "namespace", namespaces: ["web"] } }],
    },
  ]);
  eks.fault = (call, response, { headers }) =>
    call.operation === "ListAssociatedAccessPolicies" &&
    String(headers.authorization).includes("/us-east-1/") &&
    deny(response, call);
});
afterAll(() => eks.close());

const NO_FILES = { config: folder.path("none"), credentials: folder.path("none") };

function programsIn(file: string): string[] {
  const { page = "" } = pages.find((each) => each.file === file) ?? {};
  return [...page.matchAll(/```ts\n(import[\s\S]*?)```/g)].map(([, code = ""]) => code);
}

describe("the documentation", () => {
  it("shows commands", () => {
    expect(consoleBlocks.length).toBeGreaterThanOrEqual(9);
  });

  it.each(consoleBlocks)("shows what `$command` prints", async ({ command, output }) => {
    const withErrors = command.endsWith(" 2>&1");
    const onlyErrors = command.endsWith(" >/dev/null");
    const onlyResult = command.endsWith(" 2>/dev/null");
    const plain = command.replace(/^npm ci && npx /, "").replace(/ (?:2>&1|2?>\/dev\/null)$/, "");
    const [line = "", inputFile] = plain.split(" < ");
    const args = line.split(" ");
    expect(args.shift()).toBe("aws-auth-map");
    const input = inputFile === undefined ? "" : readFileSync(join(root, inputFile), "utf8");
    const env = { KUBECONFIG, ...awsEnvironment(eks, NO_FILES) };
    const { stdout, stderr } = await runBeside(args, { input, env });
    if (onlyErrors) {
      expect(stderr).toBe(output);
      return;
    }
    expect(withErrors || onlyResult ? "" : stderr).toBe("");
    expect(withErrors ? stdout + stderr : stdout).toBe(output);
  });

  it.each(programs)(
    "shows in %s a program of %s that prints what it should",
    async (file, about, printed) => {
      const [code = ""] = programsIn(file).filter((program) => program.includes(about));
      const args = ["--input-type=module", "--eval", code];
      const env = { ...process.env, KUBECONFIG };
      const { stdout, stderr } = await promisify(execFile)(process.execPath, args, { cwd: root, env });
      expect(stderr).toBe("");
      expect(stdout).toBe(printed);
    },
  );

  it("shows programs that TypeScript takes, under strict", async () => {
    // Inside the package, so that its own name leads to dist/.
    const place = await mkdtemp(join(root, "node_modules", ".docs-"));
    try {
      const all = pages.flatMap(({ file }) => programsIn(file));
      const files = all.map((code, index) => [join(place, `${index}.ts`), code] as const);
      await Promise.all(files.map(([file, code]) => writeFile(file, code)));
      const flags = "--noEmit --strict --target es2023 --module nodenext --types node --ignoreConfig".split(
        " ",
      );
      const tsc = join(root, "node_modules", ".bin", "tsc");
      const run = promisify(execFile)(tsc, [...flags, ...files.map(([file]) => file)], { cwd: root });
      await expect(run.catch(({ stdout }: { stdout: string }) => ({ stdout }))).resolves.toMatchObject({
        stdout: "",
      });
    } finally {
      await rm(place, { recursive: true });
    }
  });

  it("shows a kubeconfig whose exec entry signs in", async () => {
    const page = readFileSync(join(root, "docs/token.md"), "utf8");
    const kubeconfig = parse(/```yaml\n([\s\S]*?)```/.exec(page)?.[1] ?? "");
    const { exec } = kubeconfig.users[0].user;
    expect(exec.command).toBe("aws-auth-map");
    exec.command = process.execPath;
    exec.args.unshift(commandPath);
    const keys = "[admin]\naws_access_key_id = AKIDEXAMPLE\naws_secret_access_key = secret\n";
    exec.env.push({ name: "AWS_SHARED_CREDENTIALS_FILE", value: folder.write("credentials", keys) });
    delete kubeconfig.clusters[0].cluster["certificate-authority"];
    const config = new KubeConfig();
    config.loadFromString(JSON.stringify(kubeconfig));
    const options: RequestOptions = {};
    await config.applyToHTTPSOptions(options);
    const [, token = ""] = /^Bearer (.+)$/.exec(String(Object(options.headers).Authorization)) ?? [];
    expect(decodeToken(token)).toMatchObject({ region: "eu-west-1", accessKeyId: "AKIDEXAMPLE" });
  });

  it("has no other programs", () => {
    expect(pages.flatMap(({ file }) => programsIn(file))).toHaveLength(programs.length);
  });

  it("lists the codes of problems", () => {
    const source = readFileSync(join(root, "src/document/problem.ts"), "utf8");
    const codes = [...source.matchAll(/^ {2}\| "([a-z-]+)"/gm)].map(([, code]) => code);
    const page = readFileSync(join(root, "docs/problems.md"), "utf8");
    const listed = [...page.matchAll(/^\| `([a-z-]+)` \|/gm)].map(([, code]) => code);
    expect(codes).toHaveLength(18);
    expect(listed).toEqual(codes);
  });

  it("shows figures of bench/README.md alone", () => {
    const rowsOf = (page: string) =>
      [...page.matchAll(/^\| .* (?:M\/s|ms|\/s|×) \|.*$/gm)].map(([row]) => row);
    const measured = rowsOf(readFileSync(join(root, "bench/README.md"), "utf8"));
    const shown = rowsOf(pages[0]?.page ?? "");
    expect(shown.length).toBeGreaterThanOrEqual(15);
    expect(measured).toEqual(expect.arrayContaining(shown));
  });

  it("counts the rules", () => {
    expect(pages[0]?.page).toContain(`\n${allRules.length} rules know how the reference reads aws-auth`);
  });

  it("links to what is there", () => {
    const all = [
      "README.md",
      "CONTRIBUTING.md",
      "SECURITY.md",
      ...readdirSync(join(root, "docs")).map((name) => `docs/${name}`),
    ];
    for (const file of all.filter((name) => name.endsWith(".md"))) {
      const links = [...readFileSync(join(root, file), "utf8").matchAll(/\]\((?!https?:|#)([^)#]+)/g)];
      for (const [, link = ""] of links) {
        expect(existsSync(join(root, dirname(file), link)), `${link} in ${file}`).toBe(true);
      }
    }
  });
});
