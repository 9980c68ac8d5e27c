// Puts an AWS Signature Version 4 into the URL of a GET: https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_sigv.html
import { loadSigner } from "./aws-packages.ts";

/** The keys of an IAM user, or of a session. They have the names that the AWS SDK for JavaScript gives them. */
export interface AwsCredentials {
  readonly accessKeyId: string;
  readonly secretAccessKey: string;
  /** Present for the credentials of a session, such as those of a role. */
  readonly sessionToken?: string | undefined;
}

export interface GetRequest {
  readonly host: string;
  readonly query: Readonly<Record<string, string>>;
  /** Headers that are signed beside `host`, in lower case. Who sends the request must send them too. */
  readonly headers: Readonly<Record<string, string>>;
}

export interface Signing {
  readonly credentials: AwsCredentials;
  readonly region: string;
  readonly service: string;
  readonly date: Date;
  /** X-Amz-Expires, in seconds. */
  readonly expiresIn: number;
}

/** @returns The URL. Its parameters stand in the order in which the AWS CLI writes them. */
export async function presign({ host, query, headers }: GetRequest, signing: Signing): Promise<string> {
  const { SignatureV4 } = await loadSigner();
  const { region, service, date, expiresIn } = signing;
  const { accessKeyId, secretAccessKey, sessionToken } = signing.credentials;
  const credentials = {
    accessKeyId,
    secretAccessKey,
    ...(sessionToken === undefined ? {} : { sessionToken }),
  };
  const signer = new SignatureV4({ credentials, region, service, sha256: Sha256 });
  const request = {
    method: "GET",
    protocol: "https:",
    hostname: host,
    path: "/",
    query: { ...query },
    headers: { host, ...headers },
  };
  const signed = await signer.presign(request, { signingDate: date, expiresIn });
  const names = [...Object.keys(query), ...SIGNATURE_PARAMETERS];
  const parameters = names.flatMap((name) => {
    const value = signed.query?.[name];
    return typeof value === "string" ? [`${escapeQuery(name)}=${escapeQuery(value)}`] : [];
  });
  return `https://${host}/?${parameters.join("&")}`;
}

/** In the order of botocore's SigV4QueryAuth (auth.py). */
const SIGNATURE_PARAMETERS = [
  "X-Amz-Algorithm",
  "X-Amz-Credential",
  "X-Amz-Date",
  "X-Amz-Expires",
  "X-Amz-SignedHeaders",
  "X-Amz-Security-Token",
  "X-Amz-Signature",
];

/** What Signature Version 4 wants: all but RFC 3986's unreserved characters is percent-encoded. */
function escapeQuery(text: string): string {
  return encodeURIComponent(text).replace(
    /[!'()*]/g,
    (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`,
  );
}

type Data = string | ArrayBuffer | ArrayBufferView;

/** SHA-256 or, with a secret, HMAC-SHA-256: the platform's own, in the form that the signer takes. */
class Sha256 {
  readonly #secret: Uint8Array<ArrayBuffer> | undefined;
  #data = new Uint8Array();

  constructor(secret?: Data) {
    this.#secret = secret === undefined ? undefined : bytesOf(secret);
  }

  update(data: Data): void {
    const added = bytesOf(data);
    const all = new Uint8Array(this.#data.length + added.length);
    all.set(this.#data);
    all.set(added, this.#data.length);
    this.#data = all;
  }

  async digest(): Promise<Uint8Array> {
    const { subtle } = globalThis.crypto;
    if (this.#secret === undefined) return new Uint8Array(await subtle.digest("SHA-256", this.#data));
    const algorithm = { name: "HMAC", hash: "SHA-256" };
    const key = await subtle.importKey("raw", this.#secret, algorithm, false, ["sign"]);
    return new Uint8Array(await subtle.sign("HMAC", key, this.#data));
  }
}

function bytesOf(data: Data): Uint8Array<ArrayBuffer> {
  if (typeof data === "string") return new Uint8Array(new TextEncoder().encode(data));
  if (data instanceof ArrayBuffer) return new Uint8Array(data);
  return new Uint8Array(new Uint8Array(data.buffer, data.byteOffset, data.byteLength));
}
