import type { LintConfigMap } from "../../../document/document.ts";
import { isServerConfig } from "../../../document/mapping-kind.ts";
import { type LintMember, writtenAs } from "../../../document/nodes.ts";
import type { SectionName } from "../../../document/problem.ts";
import { intendedSection } from "../../../document/section-names.ts";
import { spanOf } from "../../../document/source.ts";
import { shorten } from "../../../text/shorten.ts";
import { defineRule } from "../../engine/rule.ts";

interface Unread {
  readonly key: string;
}

const unread = ({ key }: Unread) =>
  `'${shorten(key)}' is not read, so nobody gets in by it: the authenticator reads only mapRoles, mapUsers and mapAccounts`;

/** Source: the reference's pkg/mapper/configmap/configmap.go (ParseMap) asks for three keys and looks at no other. */
export const unreadKey = defineRule({
  name: "unread-key",
  description: "a key beside the sections that holds mappings, which no one reads",
  level: "error",
  fixes: false,
  messages: {
    entries: ({ key, section }: Unread & { section: string }) =>
      `${unread({ key })}; move its entries to ${section}`,
    file: ({ key, section }: Unread & { section: string }) =>
      `${unread({ key })}; name the key ${section} (kustomize: files: [${section}=${shorten(key)}])`,
    "iam-groups": (data: Unread) =>
      `${unread(data)}, and it cannot map IAM groups; map a role that the group's members can assume, or each of its users`,
    "server-config": (data: Unread) =>
      `${unread(data)}; this is the configuration of the authenticator's own server, for another back end: move its entries to mapRoles and mapUsers`,
    unclear: (data: Unread) => `${unread(data)}; move its entries to mapRoles or mapUsers, or delete the key`,
  },
  check({ configMaps }, report) {
    for (const configMap of configMaps) {
      if (!configMap.isAwsAuth || configMap.isSectionAlone) continue;
      for (const { key, text } of unreadKeys(configMap)) {
        const said = { key: key.value };
        const section = sectionOf(key.value, text);
        const file = /^(map(?:Roles|Users|Accounts))\.(?:ya?ml|json|txt)$/.exec(key.value)?.[1];
        if (file !== undefined) report(key.span, { found: "file", ...said, section: file });
        else if (isServerConfig(text)) report(key.span, { found: "server-config", ...said });
        else if (/group/i.test(key.value)) report(key.span, { found: "iam-groups", ...said });
        else if (section !== undefined) report(key.span, { found: "entries", ...said, section });
        else report(key.span, { found: "unclear", ...said });
      }
    }
  },
});

interface UnreadKey {
  readonly key: LintMember["key"];
  readonly text: string;
}

/** People keep notes in other keys, also on ARNs. What begins with `map`, or has ARNs as values, was meant to map somebody. */
function unreadKeys({ data, members, object, source }: LintConfigMap): UnreadKey[] {
  const isBare = object.data === object.value;
  // Of a ConfigMap, only what begins with `map` is looked at beside the data.
  const beside = isBare ? [] : members.filter(({ key }) => /^map/i.test(key.value));
  return [...data, ...beside].flatMap(({ key, value }) => {
    if (intendedSection(key.value) !== undefined || (isBare && OF_AN_OBJECT.has(key.value))) return [];
    const isText = value.kind === "scalar" && typeof value.value === "string";
    const text = isText
      ? String(value.value)
      : value.node === null
        ? ""
        : writtenAs(spanOf(value.node, source));
    const maps = /^map/i.test(key.value) || holdsArns(text) || listsAccounts(key.value, text);
    return maps ? [{ key, text }] : [];
  });
}

const OF_AN_OBJECT: ReadonlySet<string> = new Set(["apiVersion", "kind", "metadata"]);
/** A key of an entry, or an identity's ARN that is a whole value: a note names one in the middle of a sentence. */
const HOLDS_ARN =
  /(?:role|user)arn["']?[ \t]*:|^[ \t]*(?:-[ \t]+)?(?:["']?[\w-]+["']?:[ \t]+)?["']?arn:aws[\w-]*:(?:iam|sts):\S+[ \t]*$/im;
const HOLDS_ARN_IN_BRACKETS = /[[,{:][ \t]*["']arn:aws[\w-]*:(?:iam|sts):[^\s"']+["']/i;

function holdsArns(text: string): boolean {
  return HOLDS_ARN.test(text) || HOLDS_ARN_IN_BRACKETS.test(text);
}

function listsAccounts(key: string, text: string): boolean {
  return /accounts$/i.test(key) && ACCOUNT.test(text);
}

const ACCOUNT = /(?:^|[[,-])[ \t]*["']?\d{12}(?!\d)/m;

/** The section that takes what the text holds; undefined where that is not one section. */
function sectionOf(key: string, text: string): SectionName | undefined {
  if (listsAccounts(key, text) && !holdsArns(text)) return "mapAccounts";
  const [isRole, isUser] = [/\brolearn\b/i.test(text), /\buserarn\b/i.test(text)];
  return isRole || isUser ? either(isRole, isUser) : either(/:role\//.test(text), /:user\//.test(text));
}

function either(isRole: boolean, isUser: boolean): "mapRoles" | "mapUsers" | undefined {
  if (isRole === isUser) return undefined;
  return isRole ? "mapRoles" : "mapUsers";
}
