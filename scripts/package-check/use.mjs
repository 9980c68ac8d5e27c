// Uses each export and the command. It runs in the project that the package is installed in: `node use.mjs KUBECONFIG`.
// KUBECONFIG is "" where there is neither a Kubernetes client nor the packages of AWS.
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { once } from "node:events";
import { readFileSync } from "node:fs";
import { createMapper, parseAwsAuth } from "aws-auth-map";
import { diffAccess } from "aws-auth-map/diff";
import { EksError, readEksCluster } from "aws-auth-map/eks";
import { ClusterError, loadKubeConfig, readAwsAuth, watchAwsAuth } from "aws-auth-map/kubernetes";
import { lint } from "aws-auth-map/lint";
import { createToken, decodeToken, TokenFormatError } from "aws-auth-map/token";

const [, , kubeconfig] = process.argv;
const arn = "arn:aws:iam::111122223333:role/github-actions-deploy";
const text = readFileSync("aws-auth.yaml", "utf8");
const command = (...args) =>
  execFileSync(process.execPath, ["node_modules/aws-auth-map/dist/cli.cjs", ...args], { encoding: "utf8" });

const awsAuth = parseAwsAuth(text);
assert.equal(createMapper(awsAuth).resolve(arn).username, "ci:github-actions");
assert.equal(diffAccess(awsAuth, parseAwsAuth({})).changes.length, 5);
const spoilt = text.replace("role/github", "role/ci/github");
assert.ok(lint(spoilt).some(({ rule }) => rule === "role-path"));
assert.throws(() => decodeToken("k8s-aws-v1."), TokenFormatError);
assert.match(command("resolve", "--file", "aws-auth.yaml", arn), /^username: {2}ci:github-actions$/m);
assert.match(command("lint", "aws-auth.yaml"), /^1 warning, 1 info in 1 file$/m);

const tokenOptions = {
  clusterId: "production",
  region: "eu-west-1",
  credentials: { accessKeyId: "AKIDEXAMPLE", secretAccessKey: "secret" },
};
if (kubeconfig === "") {
  await assert.rejects(createToken(tokenOptions), { name: "TokenCreationError", code: "package-missing" });
  await assert.rejects(
    loadKubeConfig(),
    (error) => error instanceof ClusterError && error.code === "client-missing",
  );
  await assert.rejects(
    readEksCluster({ name: "production", region: "eu-west-1" }),
    (error) => error instanceof EksError && error.code === "client-missing",
  );
  console.log(`${process.version}, without the clients: it says what to install`);
} else {
  const kubeConfig = (await loadKubeConfig({ path: kubeconfig })).context();
  assert.match((await readAwsAuth({ kubeConfig })).roles[0].username, /^v\d+$/);
  assert.match(command("get", "--kubeconfig", kubeconfig, "--context", "test"), /role\/admin/);
  const stopping = new AbortController();
  const watch = watchAwsAuth({ kubeConfig, signal: stopping.signal });
  await watch.ready;
  const [{ changes }] = await once(watch, "change");
  assert.deepEqual(changes[0].kinds, ["username"]);
  stopping.abort();
  await watch.stopped;
  assert.equal(decodeToken((await createToken(tokenOptions)).token).region, "eu-west-1");
  Object.assign(process.env, { AWS_ACCESS_KEY_ID: "AKIDEXAMPLE", AWS_SECRET_ACCESS_KEY: "secret" });
  const created = command("token", "create", "--cluster", "production", "--region", "eu-west-1");
  assert.equal(decodeToken(JSON.parse(created).status.token).accessKeyId, "AKIDEXAMPLE");
  console.log(`${process.version}: made a token; resolved, linted, compared, read and watched a cluster`);
}
