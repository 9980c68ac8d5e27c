// Values of a Pulumi state: what is secret, and what is known only after the update, stands there as a sign of its own.
// Source: sdk/go/common/resource/sig and sdk/go/common/resource/plugin/rpc.go of github.com/pulumi/pulumi
import type { Hole, HoleReason } from "../model/hole.ts";
import { isMember, literalOf, type Member, memberOf, type SourceValue } from "../model/value.ts";

/** A mapping with this key is something else than a mapping. */
const SIGNATURE = "4dabf18193072939515e22adb298388d";
const SECRET = "1b47061264138c4ac30d75fd1eb44270";
const UNKNOWN = "04da6b54-80e4-46f7-96ec-b56ff0331ba9";
/** What a preview prints for a secret. */
const BLINDED = "[secret]";

/** @param path What the value belongs to: `aws:eks/accessEntry:AccessEntry::admin.principalArn`. */
export function stateValue(value: SourceValue, path: string): SourceValue {
  switch (value.kind) {
    case "text": {
      const text = literalOf(value);
      if (text === UNKNOWN) return hole(value, path, "after-apply");
      return text === BLINDED ? hole(value, path, "secret") : value;
    }
    case "list":
      return { ...value, items: value.items.map((item, index) => stateValue(item, `${path}[${index}]`)) };
    case "map": {
      const signature = memberOf(value, SIGNATURE);
      if (signature !== undefined) {
        return hole(value, path, literalOf(signature) === SECRET ? "secret" : "reference");
      }
      return {
        ...value,
        members: value.members
          .filter(isMember)
          .filter(isOwn)
          .map((each) => memberIn(each, path)),
      };
    }
    default:
      return value;
  }
}

/** Providers keep notes of their own among what people wrote: `__defaults`. */
function isOwn({ key }: Member): boolean {
  return literalOf(key)?.startsWith("__") !== true;
}

function memberIn({ key, value }: Member, path: string): Member {
  return { key, value: stateValue(value, `${path}.${literalOf(key) ?? ""}`) };
}

function hole({ at }: SourceValue, path: string, why: HoleReason): SourceValue {
  const own: Hole = { shape: "value", expression: `\${${path}}`, why };
  return { kind: "hole", hole: own, at };
}
