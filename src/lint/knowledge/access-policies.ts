// Which access policy was meant by the name that is written.
import { type AccessPolicyName, accessPolicyNames } from "../../identity/access-policy-names.ts";
import { nearest } from "../../text/spelling.ts";

/** AWS adds policies, and a new one may be called nearly as another one. */
const MOST_LETTERS = 2;

const known: ReadonlySet<string> = new Set(accessPolicyNames);

export function isKnownPolicy(name: string): name is AccessPolicyName {
  return known.has(name);
}

/** The policy that is called nearly so; undefined where none is. */
export function meantPolicy(name: string): AccessPolicyName | undefined {
  const written = [name, `${name}Policy`, `Amazon${name}`, `AmazonEKS${name}`, `AmazonEKS${name}Policy`];
  const whole = written
    .map(lowered)
    .flatMap((each) => accessPolicyNames.filter((one) => lowered(one) === each));
  return whole[0] ?? nearest(name, accessPolicyNames, MOST_LETTERS);
}

function lowered(name: string): string {
  return name.toLowerCase();
}

export function accessPolicyArn(partition: string, name: string): string {
  return `arn:${partition}:eks::aws:cluster-access-policy/${name}`;
}
