// Inputs for the benchmarks. They are the same on every run.
import { randomFrom } from "./random.mjs";

export const ACCOUNT = "111122223333";

/** A `mapRoles` text with `count` roles, as people write it. Each role takes about 145 characters. */
export function mapRoles(count) {
  return entries(count, (index) => `- rolearn: arn:aws:iam::${ACCOUNT}:role/${roleName(index)}\n`);
}

/** A `mapRoles` text with `count` permission sets of IAM Identity Center. */
export function permissionSets(count) {
  return entries(
    count,
    (index) => `- sso:\n    accountID: "${ACCOUNT}"\n    permissionSetName: ${roleName(index)}\n`,
  );
}

function entries(count, identify) {
  let text = "";
  for (let index = 0; index < count; index++) {
    text += identify(index);
    text += `  username: team-${index % 97}:{{SessionName}}\n`;
    text += `  groups:\n  - team-${index % 97}-developers\n  - viewers\n`;
  }
  return text;
}

/**
 * A `mapRoles` text with two mistakes in each entry: a role path and a repeated group. Each entry has a username of its
 * own: a fix that gives somebody the username of another entry is left to a person.
 */
export function spoil(roles) {
  let index = 0;
  return roles
    .replaceAll(":role/", ":role/team/")
    .replaceAll("  - viewers", "  - viewers\n  - viewers")
    .replaceAll("username: team-", () => `username: ${index++}-team-`);
}

/** The ConfigMap's manifest around a `mapRoles` text. */
export function manifest(roles) {
  const indented = roles.replace(/^(?=.)/gm, "    ");
  return `apiVersion: v1\nkind: ConfigMap\nmetadata:\n  name: aws-auth\n  namespace: kube-system\ndata:\n  mapRoles: |\n${indented}`;
}

/** The name of the role that asks, made of a role's name in the document. The key is the `kind` of the question. */
const NAMES = {
  hit: (name) => name,
  miss: (name) => `Un${name}`,
  account: (name) => `Un${name}`,
  sso: (name) => `AWSReservedSSO_${name}_0123456789abcdef`,
};

/** Sessions of roles, in a fixed random order. Each session has its own name. */
export function identities(count, roles, kind = "hit") {
  const random = randomFrom(7);
  return Array.from({ length: count }, (_, index) => {
    const role = NAMES[kind](roleName(Math.floor(random() * roles)));
    const session = `user-${index}@example.com`;
    return {
      Arn: `arn:aws:sts::${ACCOUNT}:assumed-role/${role}/${session}`,
      Account: ACCOUNT,
      UserId: `AROA${String(index).padStart(17, "0")}:${session}`,
      AccessKeyId: `ASIA${String(index).padStart(16, "0")}`,
    };
  });
}

/** The name has 27 characters. A permission set's name has at most 32. */
function roleName(index) {
  return `Engineering-Team-${String(index).padStart(5, "0")}-Role`;
}
