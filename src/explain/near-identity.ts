// Which identity was meant by text that does not name one.
import { isIdentityArn, mendArn, readWrittenArn } from "../identity/written-arn.ts";
import type { NearMiss } from "./explanation.ts";

/** @param written Text that `readArn` refuses. */
export function nearIdentity(written: string): NearMiss[] {
  const { clean, kind, path } = readWrittenArn(written);
  if (isIdentityArn(clean)) {
    return [
      miss(
        "it contains white space, quotes or invisible characters; without them, it is an identity's ARN",
        clean,
      ),
    ];
  }
  if (kind === "instance-profile" && path !== "") {
    return [
      miss(
        "it is an instance profile; an instance signs in as the role in its profile",
        "the ARN of that role",
      ),
    ];
  }
  const mended = mendArn(written);
  return isIdentityArn(mended) ? [miss("it is almost an identity's ARN", mended)] : [];
}

function miss(message: string, right: string): NearMiss {
  return { kind: "identity", message, fix: `ask for ${right}` };
}
