// Certificates for test servers.
import { generate } from "selfsigned";

export interface Certificate {
  /** PEM */
  readonly key: string;
  readonly cert: string;
  /** What a client has to trust. */
  readonly ca: string;
}

/**
 * @param hosts Names and IPv4 addresses that the server answers to.
 * @param days When it begins and ceases to be valid, in days from now.
 */
export async function makeCertificate(
  hosts: readonly string[],
  { from, to } = { from: -1, to: 365 },
): Promise<Certificate> {
  const isAddress = (host: string) => /^[\d.]+$/.test(host);
  const { private: key, cert } = await generate([{ name: "commonName", value: hosts[0] ?? "localhost" }], {
    keyType: "ec",
    algorithm: "sha256",
    notBeforeDate: new Date(Date.now() + from * DAY),
    notAfterDate: new Date(Date.now() + to * DAY),
    extensions: [
      { name: "basicConstraints", cA: true, critical: true },
      {
        name: "subjectAltName",
        altNames: hosts.map((host) => (isAddress(host) ? { type: 7, ip: host } : { type: 2, value: host })),
      },
    ],
  });
  return { key, cert, ca: cert };
}

const DAY = 24 * 60 * 60 * 1000;
