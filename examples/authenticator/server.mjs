// Runs the authenticator with settings from the environment, until it is told to stop.
import { readFile } from "node:fs/promises";
import { loadKubeConfig, watchAwsAuth } from "aws-auth-map/kubernetes";
import { createTokenVerifier } from "aws-auth-map/token";
import { createAccessLog } from "./access-log.mjs";
import { startAuthenticator } from "./authenticator.mjs";
import { createStsFetch } from "./sts-fetch.mjs";
import { readTrial, WARNING } from "./trial.mjs";

const {
  TRIAL_STS,
  NODE_USE_ENV_PROXY,
  CLUSTER_ID,
  PARTITION = "aws",
  AWS_REGION,
  TLS_CERT,
  TLS_KEY,
  LISTEN = "127.0.0.1:21362",
  ACCESS_LOG,
  SCRUBBED_ACCOUNTS,
} = process.env;

/** One JSON object a line. */
function log(entry) {
  process.stdout.write(`${JSON.stringify({ time: new Date().toISOString(), ...entry })}\n`);
}

async function main(stopping) {
  if (!CLUSTER_ID || !TLS_CERT || !TLS_KEY) throw new Error("set CLUSTER_ID, TLS_CERT and TLS_KEY");
  const [, host, port] = /^(.+):(\d+)$/.exec(LISTEN) ?? [];
  if (host === undefined) throw new Error("LISTEN is not HOST:PORT");
  const tls = { cert: await readFile(TLS_CERT), key: await readFile(TLS_KEY) };
  const trial = readTrial(process.argv.slice(2), { TRIAL_STS, clusterId: CLUSTER_ID, host });
  if (trial !== undefined) remindOfTrial();
  const verifier = createTokenVerifier({
    clusterId: CLUSTER_ID,
    partition: PARTITION,
    region: AWS_REGION,
    // A proxy from the environment is Node's own fetch's.
    fetch: trial?.fetch ?? (NODE_USE_ENV_PROXY ? undefined : createStsFetch()),
  });

  const watch = watchAwsAuth({
    kubeConfig: (await loadKubeConfig()).context(),
    signal: stopping.signal,
    // Nodes need {{EC2PrivateDNSName}}: look it up here with ec2:DescribeInstances.
    mapperOptions: { ec2PrivateDnsName: undefined },
  });
  watch.on("change", createAccessLog({ log, file: ACCESS_LOG }));
  watch.on("invalid", ({ problems, kept }) => {
    for (const { code, message, section } of problems) {
      log({ level: "error", event: "invalid", code, message, section, kept: kept.includes(section) });
    }
  });
  watch.on("deleted", () => log({ level: "error", event: "deleted" }));
  watch.on("disconnected", ({ error, retryInMs }) =>
    log({ level: "warn", event: "disconnected", code: error.code, message: error.message, retryInMs }),
  );
  watch.on("connected", () => log({ level: "info", event: "connected" }));

  const authenticator = await startAuthenticator({
    tls,
    host,
    port: Number(port),
    verifier,
    watch,
    log,
    scrubbedAccounts: SCRUBBED_ACCOUNTS ? SCRUBBED_ACCOUNTS.split(",") : undefined,
  });

  for (const signal of ["SIGTERM", "SIGINT"]) {
    process.once(signal, async () => {
      log({ level: "info", event: "stopping", signal });
      await authenticator.stop();
      stopping.abort();
      await watch.stopped;
    });
  }
  log({ level: "info", event: "listening", host, port: authenticator.port });
}

/** Nobody may overlook it, so it comes again each minute. */
function remindOfTrial() {
  const remind = () => log({ level: "error", event: "trial", message: WARNING });
  remind();
  setInterval(remind, 60_000).unref();
}

const stopping = new AbortController();
main(stopping).catch((error) => {
  // The watch would keep the process alive, without a server.
  stopping.abort();
  log({ level: "error", event: "cannot-start", message: error.message });
  process.exitCode = 1;
});
