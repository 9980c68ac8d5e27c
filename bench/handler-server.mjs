// The servers of handler.mjs: `node handler-server.mjs NAME`, of those below. It gets its settings over IPC, and sends back
// its port.
import { once } from "node:events";
import { createSecureServer } from "node:http2";
import { Agent, createServer, get } from "node:https";
import { createMapper, parseAwsAuth } from "aws-auth-map";
import { createTokenVerifier } from "aws-auth-map/token";
import { startAuthenticator } from "../examples/authenticator/authenticator.mjs";
import { createStsFetch } from "../examples/authenticator/sts-fetch.mjs";
import { manifest, mapRoles } from "./documents.mjs";

const JSON_TYPE = { "content-type": "application/json" };

const servers = {
  /** The example's server. Its watch always has the same mapper, and its STS answers at once. */
  authenticator: (settings) =>
    startOurs(settings, async () => new Response(JSON.stringify(settings.stsAnswer), { headers: JSON_TYPE })),
  /** The same, with an STS that it asks over TLS, as it asks the real one. */
  "authenticator-with-sts": (settings) => startOurs(settings, createStsFetch(agentOptions(settings))),
  /** A server that reads each request and answers with a text as long as the other server's answer. */
  bare: (settings) => listen(createServer(settings.tls, readAndAnswer(settings))),
  /** The same, after an answer of STS. */
  "bare-with-sts"(settings) {
    const agent = new Agent({ ...agentOptions(settings), keepAlive: true });
    const answer = readAndAnswer(settings);
    return listen(
      createServer(settings.tls, (request, response) => {
        get({ agent, hostname: "sts.us-west-2.amazonaws.com", path: "/" }, (incoming) => {
          incoming.resume().on("end", () => answer(request, response));
        });
      }),
    );
  },
  /** The bare one over HTTP/2. */
  "bare-http2": (settings) => listen(createSecureServer(settings.tls, readAndAnswer(settings))),
  /** STS, as far as GetCallerIdentity's answer. */
  sts({ tls, stsAnswer }) {
    const text = JSON.stringify(stsAnswer);
    const headers = { ...JSON_TYPE, "content-length": text.length };
    return listen(createServer(tls, (_, response) => response.writeHead(200, headers).end(text)));
  },
};

process.once("message", async (settings) => {
  process.send({ port: await servers[process.argv[2]](settings) });
  process.once("disconnect", () => process.exit());
});

async function startOurs({ tls, clusterId, now }, fetch) {
  const mapper = createMapper(parseAwsAuth(manifest(mapRoles(1000))));
  const watch = { current: mapper, status: { state: "connected", kept: [] }, on() {} };
  const verifier = createTokenVerifier({ clusterId, partition: "aws", fetch, now: () => now });
  const log = () => {};
  const { port } = await startAuthenticator({ tls, host: "127.0.0.1", port: 0, verifier, watch, log });
  return port;
}

/** Whatever the name of STS, the connection leads here. */
function agentOptions({ stsPort, tls }) {
  return { ca: tls.cert, host: "127.0.0.1", port: stsPort };
}

function readAndAnswer({ answerLength }) {
  const text = "x".repeat(answerLength);
  const headers = { ...JSON_TYPE, "content-length": answerLength };
  return (request, response) => {
    request.resume().on("end", () => response.writeHead(200, headers).end(text));
  };
}

async function listen(server) {
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  return server.address().port;
}
