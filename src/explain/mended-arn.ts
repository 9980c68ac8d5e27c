// What text that names no identity was meant to be.
import { readArn } from "../identity/arn.ts";
import { withoutStray } from "../identity/loose-arn.ts";
import type { NearMiss } from "./explanation.ts";

const LOOSE =
  /^arn:+([\w-]+):+(?:iam|sts):+(\d{12}):+(assumed-role|federated-user|role|user|root)[:/]*(.*)$/is;

/** @param written What `readArn` refuses. */
export function mendArn(written: string): NearMiss[] {
  const clean = withoutStray(written);
  if (isIdentity(clean)) {
    return [
      miss("without white space, quotes and characters that cannot be seen, it is an identity's ARN", clean),
    ];
  }
  if (/:instance-profile\//i.test(clean)) {
    return [miss("an instance signs in as the role in its profile", "the ARN of that role")];
  }
  const mended = asIdentity(clean);
  return isIdentity(mended) ? [miss("it is nearly an identity's ARN", mended)] : [];
}

function miss(message: string, right: string): NearMiss {
  return { kind: "identity", message, fix: `ask for ${right}` };
}

/** With the colons, slashes and the service that such an ARN has; unchanged where it is not nearly one. */
function asIdentity(clean: string): string {
  return clean.replace(LOOSE, (_, partition: string, account: string, kind: string, name: string) => {
    const resource = kind.toLowerCase();
    const service = resource === "assumed-role" || resource === "federated-user" ? "sts" : "iam";
    return `arn:${partition.toLowerCase()}:${service}::${account}:${resource}${name === "" ? "" : `/${name}`}`;
  });
}

function isIdentity(arn: string): boolean {
  return typeof readArn(arn) === "object";
}
