// Measures how long the access entries of a cluster of 3,000 take to read, beside the bare calls of the SDK and of HTTP at the
// same concurrency. EKS is a stub in a process of its own.
import { fork } from "node:child_process";
import { once } from "node:events";
import { fileURLToPath } from "node:url";
import {
  DescribeAccessEntryCommand,
  DescribeClusterCommand,
  EKSClient,
  ListAssociatedAccessPoliciesCommand,
  paginateListAccessEntries,
} from "@aws-sdk/client-eks";
import { readEksCluster } from "aws-auth-map/eks";
import pMap from "p-map";
import { summarize } from "./measure.mjs";

const ENTRIES = 3000;
const CONCURRENCY = 8;
const name = "production";
const region = "eu-west-1";

/** @returns Two comparisons in milliseconds: with the bare calls of the SDK, and with those of HTTP. */
export async function measureEks(rounds = 3) {
  const server = fork(fileURLToPath(new URL("eks-server.mjs", import.meta.url)), [String(ENTRIES)]);
  const [endpoint] = await once(server, "message");
  const credentials = { accessKeyId: "AKIDEXAMPLE", secretAccessKey: "none" };
  const client = new EKSClient({ region, endpoint, credentials });
  try {
    const pairs = { sdk: [], http: [] };
    for (let round = -1; round < rounds; round++) {
      const http = await time(() => byHttp(endpoint));
      const ours = await time(() => readEksCluster({ name, region, client, concurrency: CONCURRENCY }));
      const sdk = await time(() => bySdk(client));
      if (round < 0) continue; // the first round warms up
      pairs.sdk.push([ours, sdk]);
      pairs.http.push([ours, http]);
    }
    return { sdk: summarize(pairs.sdk), http: summarize(pairs.http) };
  } finally {
    client.destroy();
    server.kill();
  }
}

async function time(run) {
  const start = performance.now();
  await run();
  return performance.now() - start;
}

async function bySdk(client) {
  await client.send(new DescribeClusterCommand({ name }));
  const arns = [];
  for await (const page of paginateListAccessEntries({ client, pageSize: 100 }, { clusterName: name })) {
    arns.push(...page.accessEntries);
  }
  const each = async (principalArn) => [
    await client.send(new DescribeAccessEntryCommand({ clusterName: name, principalArn })),
    await client.send(new ListAssociatedAccessPoliciesCommand({ clusterName: name, principalArn })),
  ];
  return await pMap(arns, each, { concurrency: CONCURRENCY });
}

async function byHttp(endpoint) {
  const get = async (path) => await (await fetch(`${endpoint}/clusters/${name}${path}`)).json();
  await get("");
  const arns = [];
  for (let token = ""; token !== undefined; ) {
    const page = await get(`/access-entries?maxResults=100${token && `&nextToken=${token}`}`);
    arns.push(...page.accessEntries);
    token = page.nextToken;
  }
  const each = async (arn) => [
    await get(`/access-entries/${encodeURIComponent(arn)}`),
    await get(`/access-entries/${encodeURIComponent(arn)}/access-policies`),
  ];
  return await pMap(arns, each, { concurrency: CONCURRENCY });
}
