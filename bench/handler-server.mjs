// The servers of handler.mjs: `node handler-server.mjs authenticator|bare`. It gets its settings over IPC, and sends back
// its port.
import { once } from "node:events";
import { createServer } from "node:https";
import { createMapper, parseAwsAuth } from "aws-auth-map";
import { createTokenVerifier } from "aws-auth-map/token";
import { startAuthenticator } from "../examples/authenticator/authenticator.mjs";
import { manifest, mapRoles } from "./documents.mjs";

const start = { authenticator: startOurs, bare: startBare }[process.argv[2]];

process.once("message", async (settings) => {
  process.send({ port: await start(settings) });
  process.once("disconnect", () => process.exit());
});

/** The example's server. Its watch always has the same mapper, and its STS answers at once. */
async function startOurs({ tls, clusterId, now, stsAnswer }) {
  const mapper = createMapper(parseAwsAuth(manifest(mapRoles(1000))));
  const watch = { current: mapper, status: { state: "connected", kept: [] }, on() {} };
  const headers = { "content-type": "application/json" };
  const fetch = async () => new Response(JSON.stringify(stsAnswer), { headers });
  const verifier = createTokenVerifier({ clusterId, partition: "aws", fetch, now: () => now });
  const log = () => {};
  const { port } = await startAuthenticator({ tls, host: "127.0.0.1", port: 0, verifier, watch, log });
  return port;
}

/** A server that reads each request and answers with a text as long as the other server's answer. */
async function startBare({ tls, answerLength }) {
  const text = "x".repeat(answerLength);
  const server = createServer(tls, async (request, response) => {
    for await (const _ of request);
    response.writeHead(200, { "content-type": "application/json" }).end(text);
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  return server.address().port;
}
