// Inputs for the benchmarks: the same on every run.
import { randomFrom } from "./random.mjs";

const ACCOUNT = "111122223333";

/** `mapRoles` text with `count` roles, about 145 characters each, as people write it. */
export function mapRoles(count) {
  let text = "";
  for (let index = 0; index < count; index++) {
    text += `- rolearn: arn:aws:iam::${ACCOUNT}:role/${roleName(index)}\n`;
    text += `  username: team-${index % 97}:{{SessionName}}\n`;
    text += `  groups:\n  - team-${index % 97}-developers\n  - viewers\n`;
  }
  return text;
}

/** The ConfigMap's manifest around a `mapRoles` text. */
export function manifest(roles) {
  const indented = roles.replace(/^(?=.)/gm, "    ");
  return `apiVersion: v1\nkind: ConfigMap\nmetadata:\n  name: aws-auth\n  namespace: kube-system\ndata:\n  mapRoles: |\n${indented}`;
}

/** Sessions of the roles above, in a fixed shuffled order, each with a name of its own. */
export function identities(count, roles, { known = true } = {}) {
  const random = randomFrom(7);
  return Array.from({ length: count }, (_, index) => {
    const role = `${known ? "" : "Un"}${roleName(Math.floor(random() * roles))}`;
    const session = `user-${index}@example.com`;
    return {
      Arn: `arn:aws:sts::${ACCOUNT}:assumed-role/${role}/${session}`,
      Account: ACCOUNT,
      UserId: `AROA${String(index).padStart(17, "0")}:${session}`,
      AccessKeyId: `ASIA${String(index).padStart(16, "0")}`,
    };
  });
}

function roleName(index) {
  return `Engineering-Team-${String(index).padStart(5, "0")}-Role`;
}
