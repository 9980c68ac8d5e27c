// A trial without AWS: tokens are checked by the stub of STS in trial/. Whoever answers in STS's place can let anyone in,
// so nothing of this happens unless two places say so, and then for a cluster of its own on this machine's loopback alone.

/** Addresses, not names: a name could be made to lead elsewhere. */
const LOOPBACK = new Set(["127.0.0.1", "::1", "[::1]"]);
const STUB = /^http:\/\/(?:127\.0\.0\.1|\[::1\]):[1-9]\d{0,4}$/;

/** A token for such a cluster is worth nothing elsewhere, and no real cluster is called so by accident. */
const CLUSTER = /^trial-./;

export const WARNING =
  "THIS IS A TRIAL: a stub on this machine says who people are, in the place of AWS STS; it must guard nothing";

/**
 * @param {readonly string[]} args The program's arguments.
 * @param {{ TRIAL_STS?: string, clusterId: string, host: string }} settings
 * @returns {{ fetch: typeof globalThis.fetch } | undefined} Undefined where this is no trial.
 * @throws Error where only one of the two places says that this is a trial, or where it could reach further than it may.
 */
export function readTrial(args, { TRIAL_STS = "", clusterId, host }) {
  const isTrial = args.includes("--trial");
  if (args.some((arg) => arg !== "--trial"))
    throw new Error("there is one argument, --trial; settings are in the environment");
  if (!isTrial && TRIAL_STS !== "") {
    throw new Error(
      "TRIAL_STS puts a stub in the place of STS, which is for trials: add --trial, or unset it",
    );
  }
  if (!isTrial) return undefined;
  if (!STUB.test(TRIAL_STS)) {
    throw new Error(
      "--trial takes TRIAL_STS=http://127.0.0.1:PORT, where trial/sts-stub.mjs listens, and no other host",
    );
  }
  if (!CLUSTER.test(clusterId))
    throw new Error("a trial's CLUSTER_ID starts with trial-, so that no real one can be meant");
  if (!LOOPBACK.has(host)) throw new Error("a trial is for this machine: LISTEN on 127.0.0.1");
  return { fetch: (input, init) => fetchFrom(TRIAL_STS, input, init) };
}

/** Asks the stub what STS would be asked. STS's name is signed, and `fetch` names the host that it connects to. */
function fetchFrom(stub, input, init) {
  const { host, search } = new URL(input);
  return fetch(`${stub}/${search}`, { ...init, headers: { ...init?.headers, "x-forwarded-host": host } });
}
