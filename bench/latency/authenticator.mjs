// The process under test of latency.mjs: the example's server, with the watch and the log of its program. Its STS answers
// at once: an access key id is ROLE~SESSION.
import { KubeConfig } from "@kubernetes/client-node";
import { watchAwsAuth } from "aws-auth-map/kubernetes";
import { createTokenVerifier } from "aws-auth-map/token";
import { createAccessLog } from "../../examples/authenticator/access-log.mjs";
import { startAuthenticator } from "../../examples/authenticator/authenticator.mjs";
import { ACCOUNT } from "../documents.mjs";

process.once("message", async ({ kubeconfig, tls, clusterId, now }) => {
  const kubeConfig = new KubeConfig();
  kubeConfig.loadFromString(kubeconfig);
  const watch = watchAwsAuth({ kubeConfig });
  const log = (entry) => void JSON.stringify(entry);
  watch.on("change", createAccessLog({ log, file: undefined }));
  const headers = { "content-type": "application/json" };
  const fetch = async (url) => {
    const credential = new URL(url).searchParams.get("X-Amz-Credential");
    const [role, session] = credential.split("/")[0].split("~");
    const Arn = `arn:aws:sts::${ACCOUNT}:assumed-role/${role}/${session}`;
    const GetCallerIdentityResult = { Arn, Account: ACCOUNT, UserId: `AROAEXAMPLE:${session}` };
    const GetCallerIdentityResponse = { GetCallerIdentityResult };
    return new Response(JSON.stringify({ GetCallerIdentityResponse }), { headers });
  };
  const verifier = createTokenVerifier({ clusterId, partition: "aws", fetch, now: () => now });
  await watch.ready;
  const { port } = await startAuthenticator({ tls, host: "127.0.0.1", port: 0, verifier, watch, log });
  process.send({ port });
  process.on("message", () => {
    globalThis.gc();
    const { heapUsed, rss } = process.memoryUsage();
    process.send({ heapUsed, rss });
  });
  process.once("disconnect", () => process.exit());
});
