// A long run of the example's authenticator with random edits, faults and requests. Prints what it answered, and what it
// kept in memory.
// node bench/soak.mjs [--minutes 10] [--seed N] [--clients 20] [--faults 55]
import { fork } from "node:child_process";
import { once } from "node:events";
import { setTimeout as sleep } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { loadTestServers } from "../scripts/load-typescript.mjs";
import { randomFrom } from "./random.mjs";
import { runClients } from "./soak/clients.mjs";
import { arnOf, History, ROLES } from "./soak/history.mjs";
import { growth, printReport } from "./soak/report.mjs";
import { breakForever, editForever } from "./soak/trouble.mjs";

const SAMPLE_MS = 5000;
/** The time of the authenticator's clock: the test tokens are valid then. */
const TOKEN_TIME = Date.parse("2026-01-31T12:00:00Z");

const { values } = parseArgs({
  options: {
    minutes: { type: "string", default: "10" },
    seed: { type: "string", default: String(Date.now() % 1e6) },
    clients: { type: "string", default: "20" },
    faults: { type: "string", default: "55" },
  },
});
const random = randomFrom(Number(values.seed));
const now = () => performance.now();
const { answerFor, CLUSTER_ID, goodToken, makeCertificate, startApiServer, startSts } =
  await loadTestServers();

const apiServer = await startApiServer();
const sts = await startSts();
sts.answer = (request, response) => {
  request.resume();
  const credential = new URL(request.url, "https://sts").searchParams.get("X-Amz-Credential");
  const [role, session] = credential.split("/")[0].split("~");
  const reply = (status, body) =>
    response.writeHead(status, { "content-type": "application/json" }).end(JSON.stringify(body));
  if (role === "unsigned") return reply(403, { Error: { Code: "SignatureDoesNotMatch" } });
  if (role === "throttled") return reply(400, { Error: { Code: "Throttling" } });
  const Arn = arnOf(role).replace("iam", "sts").replace(":role/", ":assumed-role/");
  reply(200, answerFor({ Arn: `${Arn}/${session}`, Account: "111122223333", UserId: `AROA:${session}` }));
};
const makeToken = (role, session, changes) =>
  goodToken({ "X-Amz-Credential": `${role}~${session}/20260131/us-west-2/sts/aws4_request`, ...changes });

const history = new History(now);
apiServer.store.put(history.edit("good", ROLES));
const { key, cert, ca } = await makeCertificate(["127.0.0.1"]);
const child = fork(fileURLToPath(new URL("soak/authenticator.mjs", import.meta.url)), {
  execArgv: ["--expose-gc"],
});
child.send({
  kubeconfig: apiServer.kubeConfig().exportConfig(),
  sts: sts.address,
  tls: { key, cert },
  clusterId: CLUSTER_ID,
  now: TOKEN_TIME,
});
const [{ port }] = await once(child, "message");

const stopping = new AbortController();
const { signal } = stopping;
const startedAt = now();
const clients = runClients(Number(values.clients), { port, ca, history, makeToken, random, now, signal });
const edits = editForever(apiServer, history, random, signal);
const faults = breakForever(apiServer, history, random, {
  everyMs: (Number(values.minutes) * 60_000) / Number(values.faults),
  signal,
});
const samples = [];
while (now() - startedAt < Number(values.minutes) * 60_000) {
  await sleep(SAMPLE_MS);
  child.send("sample");
  const [sample] = await once(child, "message");
  samples.push({ minutes: (now() - startedAt) / 60_000, ...sample });
}
stopping.abort();
const served = await clients;
const counts = { edits: await edits, faults: await faults };
const stopped = once(child, "exit");
child.send("stop");
const [status] = await Promise.race([stopped, sleep(15_000, ["still running"], { ref: false })]);
child.kill("SIGKILL");
await apiServer.close();
await sts.close();
printReport({ seed: values.seed, minutes: values.minutes, samples, served, ...counts, status });
process.exitCode = served.faults.length === 0 && status === 0 && growth(samples).isFlat ? 0 : 1;
