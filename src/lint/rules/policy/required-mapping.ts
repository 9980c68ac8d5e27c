import * as z from "zod/mini";
import type { LintDocument } from "../../../document/document.ts";
import { mappingsIn } from "../../../document/read-mappings.ts";
import type { Span } from "../../../document/source.ts";
import { readArn } from "../../../identity/arn.ts";
import { meantIdentity } from "../../../identity/meant-identity.ts";
import { readWrittenArn } from "../../../identity/written-arn.ts";
import type { Resolution } from "../../../mapping/resolution.ts";
import { Resolver } from "../../../mapping/resolver.ts";
import { compileTemplate, fillKnown, isInstanceId, templateText } from "../../../mapping/template.ts";
import { fold } from "../../../text/fold.ts";
import { shorten } from "../../../text/shorten.ts";
import { defineRule } from "../../engine/rule.ts";

const mappingSchema = z.object({
  /** A role's, user's or session's ARN, in full. */
  arn: z.string().check(
    z.refine(
      (arn) => typeof readArn(arn) !== "string",
      "is not the whole ARN of a role, a user or a session",
    ),
    z.refine((arn) => !/[*?]/.test(arn), "has a wildcard, and no identity's ARN has one; name each identity"),
    z.refine((arn) => !hasRolePath(arn), "has a path, which no session's ARN has; leave it out"),
  ),
  /** Groups that it must have; it may have others too. */
  groups: z.optional(z.array(z.string())),
  /** The username that it must have: as it is written in the entry, or as it is filled in. */
  username: z.optional(z.string()),
});

type RequiredMapping = z.infer<typeof mappingSchema>;

/** A guard against locking yourself out: it asks what the authenticator would answer. */
export const requiredMapping = defineRule({
  name: "required-mapping",
  description: "an identity that must keep its access, and would not have it",
  level: "off",
  fixes: false,
  asksForWhole: true,
  options: z.object({ mappings: z.array(mappingSchema).check(z.minLength(1)) }),
  messages: {
    refused: ({ arn, why }: { arn: string; why: string }) =>
      `${arn} must keep its access, and would not get in: ${shorten(why, 1000)}; give it an entry that lets it in`,
    changed: ({ arn, lost, groups, usernames }: Changed) => {
      const missing: string[] = [];
      if (lost.length > 0) {
        const has = groups.length === 0 ? "no groups" : groups.map((group) => shorten(group)).join(", ");
        missing.push(`it lacks ${lost.join(", ")}, and has ${has}`);
      }
      if (usernames !== undefined) {
        missing.push(`its username is '${shorten(usernames.actual)}', not '${usernames.required}'`);
      }
      return `${arn} must keep its access, and would lose a part of it: ${missing.join("; ")}; write what is missing into its entry`;
    },
  },
  check(document, report, { mappings }) {
    const resolver = new Resolver(mappingsIn(document), { templateDelimiters: "braces" });
    for (const required of mappings) {
      const said = whatIsMissing(required, resolver.resolve(required.arn));
      if (said !== undefined) report(placeOf(required.arn, document), said);
    }
  },
});

function hasRolePath(arn: string): boolean {
  const { kind, path } = readWrittenArn(arn);
  return kind === "role" && path !== "/";
}

interface Changed {
  readonly arn: string;
  /** The required groups that it does not have. */
  readonly lost: readonly string[];
  /** The groups that it has. */
  readonly groups: readonly string[];
  /** Undefined where it has the username that is required, if any is. */
  readonly usernames: { readonly actual: string; readonly required: string } | undefined;
}

function whatIsMissing(
  { arn, groups: required = [], username }: RequiredMapping,
  resolution: Resolution,
): { found: "refused"; arn: string; why: string } | ({ found: "changed" } & Changed) | undefined {
  const { mapping } = resolution;
  if (!resolution.mapped && (mapping === undefined || !isNodeToBe(resolution))) {
    return { found: "refused", arn, why: resolution.message };
  }
  const groups = resolution.mapped
    ? resolution.groups
    : (mapping?.groups ?? []).map((group) => withAccount(group, resolution));
  const lost = required.filter((group) => !groups.includes(group));
  const names = [mapping?.username, resolution.mapped ? resolution.username : undefined];
  const isOther = username !== undefined && !names.includes(username);
  const usernames = isOther ? { actual: names[1] ?? names[0] ?? "", required: username } : undefined;
  return lost.length > 0 || isOther ? { found: "changed", arn, lost, groups, usernames } : undefined;
}

/** For a future node, the account is known, and the session is not. */
function withAccount(group: string, { identity }: Resolution): string {
  const template = compileTemplate(group, "braces");
  return templateText(fillKnown(template, { accountId: identity?.accountId, hasSession: true }));
}

/** A role without a session, or an instance's session. A node's template can be filled in once there is an instance. */
function isNodeToBe({ reason, identity }: Exclude<Resolution, { mapped: true }>): boolean {
  if (reason !== "template" || identity === undefined) return false;
  return identity.type === "role" || isInstanceId(identity.sessionName);
}

/** The entry that means the identity, or else a section that could have it, or else the start of the file. */
function placeOf(arn: string, { configMaps, source }: LintDocument): Span {
  const identity = meantIdentity(arn);
  const configMap = configMaps.findLast(({ isAwsAuth }) => isAwsAuth) ?? configMaps.at(-1);
  const entries =
    configMap?.entries.filter(
      (entry) => entry.arn !== undefined && meantIdentity(entry.arn.value) === identity,
    ) ?? [];
  const exact = entries.findLast((entry) => entry.arn !== undefined && fold(entry.arn.value) === identity);
  const entry = exact ?? entries.at(-1);
  if (entry !== undefined) return entry.label;
  const wanted = readWrittenArn(arn).kind === "user" ? "mapUsers" : "mapRoles";
  const section = configMap?.sections.find(({ name }) => name === wanted) ?? configMap?.sections[0];
  return section?.key.span ?? configMap?.label ?? { source, start: 0, end: 0 };
}
