import { isServerConfig } from "../../../document/mapping-kind.ts";
import type { SectionName } from "../../../document/problem.ts";
import { shorten } from "../../../text/shorten.ts";
import { defineRule } from "../../engine/rule.ts";
import { holdsArns, listsAccounts, unreadKeys } from "../../knowledge/unread-keys.ts";

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
