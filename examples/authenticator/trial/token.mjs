// A token of one of the trial's identities, as a credential plugin for kubectl: `node token.mjs KEYS_FILE NAME CLUSTER_ID`.
// https://kubernetes.io/docs/reference/access-authn-authz/authentication/#client-go-credential-plugins
import { argv } from "node:process";
import { readKeys } from "./keys.mjs";
import { makeToken } from "./signature.mjs";

function main([file, name, clusterId]) {
  if (clusterId === undefined) throw new Error("usage: node token.mjs KEYS_FILE NAME CLUSTER_ID");
  const keys = readKeys(file);
  const ofName = keys.get(name);
  if (ofName === undefined)
    throw new Error(`${file} has no '${name}'; it has ${[...keys.keys()].join(", ")}`);
  // STS takes it for 15 minutes. kubectl asks for a new one a minute before.
  const expirationTimestamp = new Date(Date.now() + 14 * 60_000).toISOString().replace(/\.\d+/, "");
  const status = { expirationTimestamp, token: makeToken(ofName, clusterId) };
  const credential = {
    apiVersion: "client.authentication.k8s.io/v1",
    kind: "ExecCredential",
    spec: {},
    status,
  };
  process.stdout.write(`${JSON.stringify(credential)}\n`);
}

try {
  main(argv.slice(2));
} catch (error) {
  process.stderr.write(`error: ${error.message}\n`);
  process.exitCode = 1;
}
