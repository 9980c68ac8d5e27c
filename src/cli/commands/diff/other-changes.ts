// What else two readings say of who gets in: access entries, their policies, and how a cluster authenticates. It is listed,
// and not compared.
import type { OtherChange } from "../../../access/formats/several.ts";
import { plain } from "../../../sources/model/plain.ts";
import type { SourceReading } from "../../../sources/model/reading.ts";
import type { SourceValue } from "../../../sources/model/value.ts";
import { messageLine } from "../../output/messages.ts";

export type AccessParts = Pick<SourceReading, "accessEntries" | "associations" | "clusters">;

/** What is said of a resource, and whose it is. */
interface Said {
  readonly what: OtherChange["what"];
  readonly name: string;
  readonly of: string | undefined;
  readonly content: string;
}

export function otherChanges(before: readonly AccessParts[], after: readonly AccessParts[]): OtherChange[] {
  const [old, next] = [saidIn(before), saidIn(after)];
  const keys = new Set([...old.keys(), ...next.keys()]);
  return [...keys].flatMap((key): OtherChange[] => {
    const [was, is] = [old.get(key), next.get(key)];
    const said = is ?? was;
    if (said === undefined || was?.content === is?.content) return [];
    // A cluster that is made or deleted has no aws-auth of others.
    if (said.what === "authentication-mode" && (was === undefined || is === undefined)) return [];
    const { what, name, of } = said;
    const change = was === undefined ? "added" : is === undefined ? "removed" : "changed";
    const modes = what === "authentication-mode" && { modes: [modeOf(was), modeOf(is)] as const };
    return [{ what, name, change, ...(of === undefined ? {} : { of }), ...(modes || {}) }];
  });
}

/** One line for each. */
export function describeOthers(changes: readonly OtherChange[], file: string): string[] {
  return changes.map(({ what, name, change, of, modes }) => {
    if (modes !== undefined) {
      const [before, after] = modes;
      const more = after === "API" ? ": nobody gets in by aws-auth any more" : "";
      return `${file}: warning: the authentication mode of ${messageLine(`${name} changes from ${before} to ${after}`)}${more}`;
    }
    const whose = messageLine(of === undefined ? name : `${name} (${of})`);
    return `${file}: warning: the ${WORDS[what]} ${whose} is ${change}; who gets in by access entries is not compared`;
  });
}

function modeOf(said: Said | undefined): string {
  const mode: unknown = JSON.parse(said?.content ?? "null");
  return typeof mode === "string" ? mode : "the default";
}

const WORDS: Readonly<Record<OtherChange["what"], string>> = {
  "access-entry": "access entry",
  "access-policy": "access policy association",
  "authentication-mode": "authentication mode of",
};

function saidIn(parts: readonly AccessParts[]): Map<string, Said> {
  const found = new Map<string, Said>();
  const add = (what: Said["what"], name: string, of: SourceValue | undefined, content: unknown) => {
    const said = { what, name, of: of && String(plain(of)), content: JSON.stringify(content) };
    found.set(`${what} ${name}`, said);
  };
  for (const { accessEntries = [], associations = [], clusters = [] } of parts) {
    for (const { name, cluster, principalArn, type, username, groups, policies } of accessEntries) {
      const own = [cluster, principalArn, type, username, sorted(groups)];
      const given = policies.map(({ policyArn, scope }) => JSON.stringify([policyArn, scope].map(content)));
      add("access-entry", name, principalArn, [...own.map(content), given.sort()]);
    }
    for (const { name, cluster, principalArn, policyArn, scope } of associations) {
      add("access-policy", name, principalArn, [cluster, principalArn, policyArn, scope].map(content));
    }
    for (const { name, authenticationMode } of clusters) {
      if (name !== undefined)
        add("authentication-mode", String(plain(name)), undefined, content(authenticationMode));
    }
  }
  return found;
}

function content(value: SourceValue | undefined): unknown {
  return value === undefined ? null : plain(value);
}

/** Groups are a set. */
function sorted(groups: SourceValue | undefined): SourceValue | undefined {
  if (groups?.kind !== "list") return groups;
  const byText = (a: SourceValue, b: SourceValue) => (String(plain(a)) < String(plain(b)) ? -1 : 1);
  return { ...groups, items: groups.items.toSorted(byText) };
}
