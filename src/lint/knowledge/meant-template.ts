// Which template someone meant by what they wrote in braces or angle brackets.
import { distance } from "fastest-levenshtein";
import { type TemplateName, templateNames } from "../../mapping/template.ts";

const LOWER: ReadonlyMap<string, TemplateName> = new Map([
  ...templateNames.map((name) => [name.toLowerCase(), name] as const),
  ["session", "SessionName"],
  ["rolesessionname", "SessionName"],
  ["sessionraw", "SessionNameRaw"],
  ["rawsessionname", "SessionNameRaw"],
  ["account", "AccountID"],
  ["awsaccountid", "AccountID"],
  ["accesskey", "AccessKeyID"],
  ["privatednsname", "EC2PrivateDNSName"],
  ["ec2privatedns", "EC2PrivateDNSName"],
]);

/** Longer than any name, with some spaces around it. */
const MAX_NAME = 40;

/** The template that is clearly meant by what is in the braces: `sessionName`, ` SessionName `, `Session`. */
export function meantTemplate(content: string): TemplateName | undefined {
  if (content.length > MAX_NAME) return undefined;
  const word = content.replace(/[\s_]/g, "").toLowerCase();
  return LOWER.get(word) ?? templateNames.find((name) => distance(word, name.toLowerCase()) <= 2);
}
