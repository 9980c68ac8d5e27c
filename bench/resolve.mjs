// Rate of `resolve` beside a bare loop that only builds the key and asks a Map.
import { createMapper, parseAwsAuth } from "aws-auth-map";
import { identities, mapRoles } from "./documents.mjs";
import { measurePairs } from "./measure.mjs";

const CALLS = 200_000;
const ROUNDS = 21;

/** Calls a second of both sides, for mappings with `roles` entries. */
export function measureResolve(roles, { known = true } = {}) {
  const awsAuth = parseAwsAuth({ mapRoles: mapRoles(roles) });
  const mapper = createMapper(awsAuth);
  const callers = identities(4096, roles, { known });
  const byKey = new Map(awsAuth.roles.map((role) => [role.roleArn.toLowerCase(), role]));
  let found = 0;

  const ours = () => {
    for (let call = 0; call < CALLS; call++) if (mapper.resolve(callers[call & 4095]).mapped) found++;
  };
  const floor = () => {
    for (let call = 0; call < CALLS; call++) {
      const { Arn, Account } = callers[call & 4095];
      const role = Arn.slice(Arn.indexOf("/") + 1, Arn.lastIndexOf("/"));
      if (byKey.get(`arn:aws:iam::${Account}:role/${role}`.toLowerCase()) !== undefined) found++;
    }
  };
  globalThis.gc?.(); // what parsing left behind would be collected while we measure
  const result = measurePairs(ROUNDS, ours, floor);
  if (known && found === 0) throw new Error("nothing was found");
  return {
    ours: (CALLS / result.ours) * 1000,
    floor: (CALLS / result.floor) * 1000,
    ratio: 1 / result.ratio,
  };
}
