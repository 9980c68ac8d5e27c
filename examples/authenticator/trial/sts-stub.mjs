// Stands for STS in a trial without AWS: `node sts-stub.mjs KEYS_FILE [PORT]`. It answers GetCallerIdentity alone, checks
// signatures as STS does, and knows the identities of identities.json. It listens on this machine's loopback only.
import { timingSafeEqual } from "node:crypto";
import { once } from "node:events";
import { readFileSync } from "node:fs";
import { createServer } from "node:http";
import { argv } from "node:process";
import { readOrMakeKeys } from "./keys.mjs";
import { SIGNED_HEADERS, signatureOf } from "./signature.mjs";

const identities = JSON.parse(readFileSync(new URL("identities.json", import.meta.url), "utf8"));

/** STS takes a pre-signed request for so long, and one of a clock that is so much ahead. */
const LIFETIME_MS = 15 * 60_000;

/**
 * @param {object} options
 * @param {Map<string, import("./keys.mjs").Keys>} options.keys By the identity's name.
 * @param {number} options.port 0 takes any free one.
 * @param {(line: string) => void} options.log
 */
async function startStsStub({ keys, port, log }) {
  const server = createServer((request, response) => {
    const { status, body, about } = answerTo(request, keys);
    log(`${status} ${about}`);
    response.writeHead(status, { "content-type": "application/json" }).end(JSON.stringify(body));
    request.resume();
  });
  server.listen(port, "127.0.0.1");
  await once(server, "listening");
  return {
    port: server.address().port,
    stop: async () => {
      server.close();
      server.closeAllConnections();
      await once(server, "close");
    },
  };
}

function answerTo({ method, url, headers }, keys) {
  const base = "http://sts";
  if (!URL.canParse(url, base)) return refusal(400, "InvalidAction", "that is no path");
  const { pathname, searchParams } = new URL(url, base);
  const parameters = [...searchParams];
  const parameter = (name) => searchParams.get(name) ?? "";
  if (method !== "GET" || pathname !== "/" || parameter("Action") !== "GetCallerIdentity") {
    return refusal(400, "InvalidAction", "this stub answers GetCallerIdentity alone");
  }
  const [accessKeyId] = parameter("X-Amz-Credential").split("/", 1);
  const [name, key] = [...keys].find(([, each]) => each.accessKeyId === accessKeyId) ?? [];
  if (name === undefined || identities[name] === undefined) {
    return refusal(403, "InvalidClientTokenId", "the access key is not of this trial");
  }
  const { "x-forwarded-host": host = headers.host ?? "", "x-k8s-aws-id": clusterId = "" } = headers;
  const signature = signatureOf({ host, clusterId, parameters }, key.secretAccessKey);
  const isSigned =
    parameter("X-Amz-SignedHeaders") === SIGNED_HEADERS && isSame(signature, parameter("X-Amz-Signature"));
  if (!isSigned)
    return refusal(403, "SignatureDoesNotMatch", `${name}'s signature is not that of this request`);
  if (!(Math.abs(Date.now() - dateOf(parameter("X-Amz-Date"))) <= LIFETIME_MS)) {
    return refusal(403, "ExpiredToken", `${name}'s request was not signed in the last 15 minutes`);
  }
  const GetCallerIdentityResult = identities[name];
  const ResponseMetadata = { RequestId: "00000000-0000-0000-0000-000000000000" };
  return {
    status: 200,
    about: name,
    body: { GetCallerIdentityResponse: { GetCallerIdentityResult, ResponseMetadata } },
  };
}

function isSame(signature, other) {
  const [a, b] = [Buffer.from(signature), Buffer.from(other)];
  return a.length === b.length && timingSafeEqual(a, b);
}

/** NaN for what is no date such as 20260131T235959Z. */
function dateOf(text) {
  return Date.parse(text.replace(/^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z$/, "$1-$2-$3T$4:$5:$6Z"));
}

function refusal(status, Code, Message) {
  return { status, about: `${Code}: ${Message}`, body: { Error: { Code, Message, Type: "Sender" } } };
}

async function main([file, port = "21363"]) {
  if (file === undefined || !/^\d{1,5}$/.test(port))
    throw new Error("usage: node sts-stub.mjs KEYS_FILE [PORT]");
  const keys = readOrMakeKeys(file, Object.keys(identities));
  const log = (line) => process.stdout.write(`${line}\n`);
  const stub = await startStsStub({ keys, port: Number(port), log });
  log(
    `not STS: a stub of it for trials, on http://127.0.0.1:${stub.port}; keys of ${keys.size} identities in ${file}`,
  );
  for (const signal of ["SIGTERM", "SIGINT"]) process.once(signal, () => stub.stop());
}

main(argv.slice(2)).catch((error) => {
  process.stderr.write(`error: ${error.message}\n`);
  process.exitCode = 1;
});
