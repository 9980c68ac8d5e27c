// What somebody gets, in words.
import type { AccessPolicyAssociation } from "../../schema/access-entry.ts";
import { oneLine } from "../../text/printable.ts";
import type { Access } from "../access.ts";

/** `alice in viewers, editors`. */
export function describeAccess(access: Access | undefined): string {
  if (access === undefined) return "no access";
  const username = access.username === undefined ? WITHOUT_NAME[access.via] : oneLine(access.username);
  const name = username === "" ? "no username" : username;
  const policies = (access.policies ?? []).map((each) => ` with ${describePolicy(each)}`);
  const isOpen = access.via === "access-entry" && access.username === undefined;
  const groups = isOpen
    ? name
    : access.groups.length === 0
      ? `${name}, no groups`
      : `${name} in ${access.groups.map(oneLine).join(", ")}`;
  return `${groups}${policies.length === 0 ? "" : `,${policies.join(" and")}`}`;
}

const WITHOUT_NAME: Readonly<Record<Access["via"], string>> = {
  account: "its own ARN",
  mapping: "",
  "access-entry": "a username that is not known",
};

/** `AmazonEKSViewPolicy in namespaces dev, test-*`. */
function describePolicy({ policyArn, scope: { type, namespaces } }: AccessPolicyAssociation): string {
  const name = oneLine(policyArn.slice(policyArn.lastIndexOf("/") + 1));
  if (type === "cluster") return name;
  const of = namespaces.length === 1 ? "namespace" : "namespaces";
  return `${name} in ${of} ${namespaces.map(oneLine).join(", ")}`;
}
