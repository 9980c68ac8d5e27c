// Which identity was meant by text that does not name one.
import { isIdentityArn, mendArn, readWrittenArn } from "../identity/written-arn.ts";
import type { NearMiss } from "./explanation.ts";

/** @param written Text that `readArn` refuses. */
export function nearIdentity(written: string): NearMiss[] {
  const { clean, kind, path } = readWrittenArn(written);
  if (isIdentityArn(clean)) {
    return [
      miss("without white space, quotes and characters that cannot be seen, it is an identity's ARN", clean),
    ];
  }
  if (kind === "instance-profile" && path !== "") {
    return [miss("an instance signs in as the role in its profile", "the ARN of that role")];
  }
  const mended = mendArn(written);
  return isIdentityArn(mended) ? [miss("it is nearly an identity's ARN", mended)] : [];
}

function miss(message: string, right: string): NearMiss {
  return { kind: "identity", message, fix: `ask for ${right}` };
}
