// The process under test: the example's server and a watch. It gets its settings over IPC, and sends back its memory,
// handles and events when it is asked.
import { KubeConfig } from "@kubernetes/client-node";
import { watchAwsAuth } from "aws-auth-map/kubernetes";
import { createTokenVerifier } from "aws-auth-map/token";
import { createAccessLog } from "../../examples/authenticator/access-log.mjs";
import { startAuthenticator } from "../../examples/authenticator/authenticator.mjs";
import { loadTestServers } from "../../scripts/load-typescript.mjs";

process.once("message", async ({ kubeconfig, sts, tls, clusterId, now }) => {
  const { stsFetch } = await loadTestServers();
  const kubeConfig = new KubeConfig();
  kubeConfig.loadFromString(kubeconfig);
  const watch = watchAwsAuth({
    kubeConfig,
    // The server ends a watch after a second: well before its silence would count as a dead connection.
    silenceMs: 2000,
    timeoutMs: 1000,
    maxRetryDelayMs: 500,
  });
  const events = {};
  for (const event of ["change", "invalid", "deleted", "disconnected", "connected"]) {
    events[event] = 0;
    watch.on(event, () => events[event]++);
  }
  watch.on("change", createAccessLog({ log: (entry) => JSON.stringify(entry), file: undefined }));
  await watch.ready;
  const verifier = createTokenVerifier({ clusterId, partition: "aws", fetch: stsFetch(sts), now: () => now });
  const authenticator = await startAuthenticator({
    tls,
    host: "127.0.0.1",
    port: 0,
    verifier,
    watch,
    log: (entry) => JSON.stringify(entry),
  });
  process.send({ port: authenticator.port });

  process.on("message", async (question) => {
    if (question === "stop") {
      await authenticator.stop();
      await watch.close();
      // If nothing is left open, the process ends by itself.
      process.disconnect();
      return;
    }
    globalThis.gc();
    const { heapUsed, rss } = process.memoryUsage();
    process.send({ heapUsed, rss, resources: process.getActiveResourcesInfo(), events });
  });
});
