// Packs the package, installs it into empty projects, and uses it there: on every Node, with each version of the
// Kubernetes client and without it, and from TypeScript. npm run build && npm run check:package [-- NODE_MAJOR ...]
import { execFile } from "node:child_process";
import { cp, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { loadTestServers } from "./load-typescript.mjs";

const run = promisify(execFile);
const root = fileURLToPath(new URL("..", import.meta.url));

/** Version 2 of the client needs Node 22.19. */
const COMBINATIONS = [
  { node: "20", clients: ["none", "1.4"] },
  { node: "22", clients: ["none", "1.4", "2"] },
  { node: "24", clients: ["none", "1.4", "2"] },
  { node: "26", clients: ["none", "1.4", "2"] },
];

/** What makes tokens, and reads a live EKS cluster. */
const AWS = ["@smithy/signature-v4@5", "@aws-sdk/credential-providers@3", "@aws-sdk/client-eks@3"];

/** Pairs of `module` and `moduleResolution` in a TypeScript project. */
const RESOLUTIONS = [
  ["node16", "node16"],
  ["nodenext", "nodenext"],
  ["preserve", "bundler"],
];

const { startApiServer } = await loadTestServers();
const folder = await mkdtemp(join(tmpdir(), "aws-auth-map-package-"));
const failures = [];
try {
  const tarball = await pack();
  const chosen = process.argv.slice(2);
  for (const { node, clients } of COMBINATIONS) {
    if (chosen.length > 0 && !chosen.includes(node)) continue;
    for (const client of clients) {
      await check(`Node ${node}, Kubernetes client ${client}`, () => use(tarball, node, client));
    }
  }
  await checkTypes(tarball);
} finally {
  await rm(folder, { recursive: true, force: true });
}
console.log(failures.length === 0 ? "all is well" : `${failures.length} failed`);
if (failures.length > 0) process.exitCode = 1;

async function check(name, work) {
  try {
    console.log(`ok    ${name}: ${await work()}`);
  } catch (error) {
    failures.push(name);
    console.log(`FAIL  ${name}: ${error.stderr || error.stdout || error.message}`);
  }
}

async function pack() {
  const args = ["pack", "--json", "--ignore-scripts", "--pack-destination", folder];
  const { stdout } = await run("npm", args, { cwd: root });
  return join(folder, JSON.parse(stdout)[0].filename);
}

async function project(packages) {
  const cwd = await mkdtemp(join(folder, "project-"));
  await writeFile(join(cwd, "package.json"), JSON.stringify({ private: true, type: "module" }));
  await run("npm", ["install", "--no-audit", "--no-fund", "--loglevel=error", ...packages], { cwd });
  return cwd;
}

async function use(tarball, node, client) {
  const cwd = await project([
    tarball,
    `node@${node}`,
    ...(client === "none" ? [] : [`@kubernetes/client-node@${client}`, ...AWS]),
  ]);
  await cp(join(root, "scripts/package-check/use.mjs"), join(cwd, "use.mjs"));
  await cp(join(root, "examples/aws-auth.yaml"), join(cwd, "aws-auth.yaml"));
  const apiServer = await startApiServer();
  await writeFile(join(cwd, "kubeconfig.json"), apiServer.kubeConfig().exportConfig());
  // The watch in use.mjs waits for a change.
  let version = 0;
  const edit = () => {
    const mapRoles = `- rolearn: arn:aws:iam::111122223333:role/admin\n  username: v${version++}\n`;
    apiServer.store.put({ mapRoles });
  };
  edit();
  const editing = setInterval(edit, 200);
  try {
    const args = ["use.mjs", client === "none" ? "" : "kubeconfig.json"];
    const { stdout } = await run(join(cwd, "node_modules/node/bin/node"), args, { cwd, timeout: 60_000 });
    return stdout.trim();
  } finally {
    clearInterval(editing);
    await apiServer.close();
  }
}

async function checkTypes(tarball) {
  // Version 1.4 of the client should bring the types of ws, but does not.
  const cwd = await project([tarball, "typescript@7", "@kubernetes/client-node@1.4", "@types/ws", ...AWS]);
  await cp(join(root, "scripts/package-check/use.ts"), join(cwd, "use.ts"));
  for (const [module, moduleResolution] of RESOLUTIONS) {
    await check(`types under ${moduleResolution}`, async () => {
      const options = { strict: true, noEmit: true, skipLibCheck: false, target: "es2022", types: ["node"] };
      const tsconfig = { compilerOptions: { ...options, module, moduleResolution }, files: ["use.ts"] };
      await writeFile(join(cwd, "tsconfig.json"), JSON.stringify(tsconfig));
      await run(process.execPath, ["node_modules/typescript/bin/tsc", "-p", "."], { cwd });
      return "checked";
    });
  }
}
