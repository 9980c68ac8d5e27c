// The rate of `resolve`, beside a bare loop that only builds the key and looks it up in a Map.
import { createMapper, parseAwsAuth } from "aws-auth-map";
import { ACCOUNT, identities, mapRoles, permissionSets } from "./documents.mjs";
import { measurePairs } from "./measure.mjs";

const CALLS = 50_000;
const ROUNDS = 41;

/**
 * Measures `resolve` by a document with `size` entries.
 *
 * @param kind Whose sessions ask. `hit`: roles with an entry. `miss`: roles without one. `account`: roles without one,
 *   in an account that mapAccounts lists. `sso`: permission sets with an `sso` entry.
 * @returns Calls per second of both sides.
 */
export function measureResolve(size, kind) {
  const text = kind === "sso" ? permissionSets(size) : mapRoles(size);
  const mapAccounts = kind === "account" ? `- "${ACCOUNT}"` : "";
  const awsAuth = parseAwsAuth({ mapRoles: text, mapAccounts });
  const mapper = createMapper(awsAuth, { ssoRoleMatch: kind === "sso" });
  const callers = identities(4096, size, kind);
  const byKey = new Map(awsAuth.roles.map((role) => [keyOf(role), role]));
  let mapped = 0;
  let found = 0;

  const ours = () => {
    for (let call = 0; call < CALLS; call++) if (mapper.resolve(callers[call & 4095]).mapped) mapped++;
  };
  const floor = () => {
    for (let call = 0; call < CALLS; call++) {
      const { Arn, Account } = callers[call & 4095];
      const role = Arn.slice(Arn.indexOf("/") + 1, Arn.lastIndexOf("/"));
      if (byKey.get(`arn:aws:iam::${Account}:role/${role}`.toLowerCase()) !== undefined) found++;
    }
  };
  globalThis.gc?.(); // else, what parsing left is collected during the measurement
  const result = measurePairs(ROUNDS, ours, floor);
  if (mapped > 0 !== (kind !== "miss")) throw new Error(`${kind}: ${mapped} are mapped`);
  if (found > 0 !== (kind === "hit")) throw new Error(`${kind}: the floor finds ${found}`);
  return {
    ours: (CALLS / result.ours) * 1000,
    floor: (CALLS / result.floor) * 1000,
    ratio: 1 / result.ratio,
  };
}

const keyOf = ({ roleArn, sso }) => (roleArn ?? `sso ${sso.permissionSetName}`).toLowerCase();
