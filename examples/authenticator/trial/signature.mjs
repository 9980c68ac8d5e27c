// AWS's signature (SigV4) of a pre-signed GetCallerIdentity, as far as the trial's stub and its tokens need it.
// https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_sigv-create-signed-request.html
import { createHash, createHmac } from "node:crypto";

/** What `aws eks get-token` signs. */
export const SIGNED_HEADERS = "host;x-k8s-aws-id";

const REGION = "us-east-1";
const HOST = `sts.${REGION}.amazonaws.com`;

/**
 * The token that `aws eks get-token` makes of such keys.
 *
 * @param {import("./keys.mjs").Keys} keys
 * @param {string} clusterId
 * @param {Date} [date]
 */
export function makeToken({ accessKeyId, secretAccessKey }, clusterId, date = new Date()) {
  const time = date.toISOString().replace(/[-:]|\.\d+/g, "");
  const parameters = [
    ["Action", "GetCallerIdentity"],
    ["Version", "2011-06-15"],
    ["X-Amz-Algorithm", "AWS4-HMAC-SHA256"],
    ["X-Amz-Credential", `${accessKeyId}/${time.slice(0, 8)}/${REGION}/sts/aws4_request`],
    ["X-Amz-Date", time],
    ["X-Amz-Expires", "60"],
    ["X-Amz-SignedHeaders", SIGNED_HEADERS],
  ];
  const signature = signatureOf({ host: HOST, clusterId, parameters }, secretAccessKey);
  const query = [...parameters, ["X-Amz-Signature", signature]]
    .map((pair) => pair.map(encode).join("="))
    .join("&");
  return `k8s-aws-v1.${Buffer.from(`https://${HOST}/?${query}`).toString("base64url")}`;
}

/** The hash of no body. */
const NO_BODY = createHash("sha256").update("").digest("hex");

/**
 * @param {object} request
 * @param {string} request.host
 * @param {string} request.clusterId The value of the header x-k8s-aws-id.
 * @param {readonly (readonly [string, string])[]} request.parameters Decoded; a signature among them is left out.
 * @param {string} secretAccessKey
 * @returns {string} In hexadecimal digits.
 */
export function signatureOf({ host, clusterId, parameters }, secretAccessKey) {
  const parameter = (name) => parameters.find(([each]) => each === name)?.[1] ?? "";
  const [, ...scope] = parameter("X-Amz-Credential").split("/");
  const query = parameters
    .filter(([name]) => name !== "X-Amz-Signature")
    .map(([name, value]) => `${encode(name)}=${encode(value)}`)
    .sort()
    .join("&");
  const request = [
    "GET",
    "/",
    query,
    `host:${host}`,
    `x-k8s-aws-id:${clusterId}`,
    "",
    SIGNED_HEADERS,
    NO_BODY,
  ];
  const hash = createHash("sha256").update(request.join("\n")).digest("hex");
  const text = ["AWS4-HMAC-SHA256", parameter("X-Amz-Date"), scope.join("/"), hash].join("\n");
  const key = scope.reduce((secret, part) => hmac(secret, part), `AWS4${secretAccessKey}`);
  return hmac(key, text).toString("hex");
}

function hmac(key, text) {
  return createHmac("sha256", key).update(text).digest();
}

/** As RFC 3986 has it: encodeURIComponent leaves five more characters as they are. */
function encode(text) {
  return encodeURIComponent(text).replace(
    /[!'()*]/g,
    (each) => `%${each.charCodeAt(0).toString(16).toUpperCase()}`,
  );
}
