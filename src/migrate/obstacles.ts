// What EKS refuses of an entry, as the obstacles of the line that it is made for, with the nearest names that it takes.
import type { Refusal } from "../access-entries/refusal.ts";
import { isSessionName, templatesIn } from "../mapping/template.ts";
import type { AccessEntry } from "../schema/access-entry.ts";
import type { Obstacle } from "./reason.ts";

/** The names that other lines have: whoever gets one of them becomes somebody else, or gets their rights. */
export interface NamesInUse {
  readonly usernames: ReadonlySet<string>;
  readonly groups: ReadonlySet<string>;
}

export function obstaclesOf(entry: AccessEntry, refusals: readonly Refusal[], names: NamesInUse): Obstacle[] {
  const others: string[] = [];
  const found = refusals.flatMap((refusal): Obstacle[] => {
    const { principalArn: arn, username = "", type } = entry;
    switch (refusal.code) {
      case "group-reserved-prefix": {
        const { group, prefix } = refusal.data;
        return [{ code: "reserved-group", group, prefix, ...nearestOf(freeName(group, names.groups)) }];
      }
      case "username-reserved-prefix": {
        const nearest = nearestOf(freeName(username, names.usernames));
        return [{ code: "reserved-username", username, prefix: refusal.data.prefix, ...nearest }];
      }
      case "username-without-colon":
        return [{ code: "template-needs-colon", username, ...nearestOf(withColon(entry, names)) }];
      case "type-foreign-account":
        return [{ code: "node-of-other-account", accountId: refusal.data.accountId, type }];
      case "principal-partition":
        return [{ code: "other-partition", arn, partition: refusal.data.partition }];
      case "principal-service-linked":
        return [{ code: "service-linked-role", arn }];
      default:
        others.push(refusal.code);
        return [];
    }
  });
  return others.length === 0 ? found : [...found, { code: "refused", codes: others }];
}

function nearestOf(nearest: string | undefined): { readonly nearest?: string } {
  return nearest === undefined ? {} : { nearest };
}

/** `system:admin` as `system-admin`. Undefined where somebody has that name. */
function freeName(name: string, inUse: ReadonlySet<string>): string | undefined {
  const free = name.replace(":", "-");
  return inUse.has(free) ? undefined : free;
}

/** `dev-{{SessionName}}` as `dev:{{SessionName}}`; without a text before it, the role's name is taken. */
function withColon({ principalArn, username = "" }: AccessEntry, names: NamesInUse): string | undefined {
  const template = templatesIn(username, "braces").find(({ name }) => isSessionName(name));
  if (template === undefined) return undefined;
  const before = username.slice(0, template.start).replace(/[^A-Za-z0-9]+$/, "");
  const start = before === "" ? principalArn.slice(principalArn.lastIndexOf("/") + 1) : before;
  const nearest = `${start}:${username.slice(template.start)}`;
  return names.usernames.has(nearest) ? undefined : nearest;
}

/** The entry with the nearest names that its obstacles know. Undefined where an obstacle knows none. */
export function mended(entry: AccessEntry, obstacles: readonly Obstacle[]): AccessEntry | undefined {
  let { username, groups } = entry;
  for (const obstacle of obstacles) {
    switch (obstacle.code) {
      case "reserved-group": {
        const { group, nearest } = obstacle;
        if (nearest === undefined) return undefined;
        groups = groups.map((each) => (each === group ? nearest : each));
        break;
      }
      case "reserved-username":
      case "template-needs-colon":
        if (obstacle.nearest === undefined) return undefined;
        username = obstacle.nearest;
        break;
      default:
        return undefined;
    }
  }
  return { ...entry, ...(username === undefined ? {} : { username }), groups };
}
