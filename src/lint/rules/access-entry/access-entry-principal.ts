import { NAME_CHARACTERS } from "../../../identity/iam-name.ts";
import { shorten } from "../../../text/shorten.ts";
import { defineRule } from "../../engine/rule.ts";
import { refusedWith, rewriteAll } from "../../knowledge/access-entries.ts";
import { arnInIam } from "../../knowledge/principal-arns.ts";

interface Session {
  /** The ARN of the role as IAM has it. Undefined where nobody says what its path is. */
  readonly right: string | undefined;
}

const ONE = "an entry is for one role or one user that is there";

/** https://docs.aws.amazon.com/eks/latest/APIReference/API_CreateAccessEntry.html (principalArn) */
export const accessEntryPrincipal = defineRule({
  name: "access-entry-principal",
  description: "a principal of an access entry that is neither a role nor a user of IAM",
  level: "error",
  fixes: false,
  messages: {
    missing: () => `EKS refuses an access entry without a principal; write the ARN of a role or a user`,
    group: () =>
      `EKS refuses a group of IAM as the principal of an access entry: ${ONE}; write the ARN of a role that its members assume`,
    "instance-profile": () =>
      "EKS refuses an instance profile as the principal of an access entry, and these nodes do not join; write the ARN of the role in it",
    other: ({ text }: { text: string }) =>
      `'${shorten(text)}' is not the ARN of a role or a user, and EKS refuses it as the principal of an access entry; write such an ARN, with its path`,
    session: ({ right }: Session) =>
      `EKS refuses the ARN of a session as the principal of an access entry; write ${right ?? "the ARN of its role as IAM has it, with its path"}, which lets all sessions of the role in`,
    federated: () =>
      "EKS refuses a federated user as the principal of an access entry; write the ARN of the user or the role that asks for its credentials",
    wildcard: ({ character }: { character: string }) =>
      `EKS takes no '${character}' in the principal of an access entry: ${ONE}; make an entry for each of them`,
    root: () =>
      "nothing shows an access entry of an account's root user, and EKS may refuse it; write the ARN of a role",
    region: ({ region }: { region: string }) =>
      `ARNs of IAM have no region, and EKS refuses this one; delete ${shorten(region)}`,
    account: ({ accountId }: { accountId: string }) =>
      `'${shorten(accountId)}' is not the number of an account, which has 12 digits, and EKS refuses this ARN; write the account that the role or user is in`,
    name: ({ name }: { name: string }) =>
      `no role and no user can be called '${shorten(name)}', and EKS refuses this ARN; a name has 1 to 64 of the characters ${NAME_CHARACTERS}`,
    partition: ({ partition, expected }: { partition: string; expected: string }) =>
      `this is an ARN of the partition ${shorten(partition)}, and the cluster is in ${expected}, where nobody has it; write the ARN of a role or a user in ${expected}`,
  },
  yieldsTo: [{ rule: "eksctl-refuses", at: "entry" }],
  check(_document, report, _options, { accessEntries, iamRoles }) {
    for (const { refusal, of, span } of refusedWith(
      accessEntries,
      "principal-not-iam",
      "principal-session",
      "principal-wildcard",
      "principal-root",
      "principal-region",
      "principal-account",
      "principal-name",
      "principal-partition",
    )) {
      const text = of.principalArn?.text ?? "";
      switch (refusal.code) {
        case "principal-not-iam": {
          const { kind } = refusal.data;
          if (text.trim() === "") report(span, { found: "missing" });
          else if (kind === "group" || kind === "instance-profile") report(span, { found: kind });
          else report(span, { found: "other", text });
          break;
        }
        case "principal-session": {
          const { roleArn } = refusal.data;
          if (roleArn === undefined) report(span, { found: "federated" });
          else {
            const right = arnInIam(roleArn, iamRoles);
            const suggestion = right === undefined ? undefined : rewriteAll(of.principalArn, right);
            report(span, { found: "session", right }, { suggestion });
          }
          break;
        }
        case "principal-wildcard":
          report(span, { found: "wildcard", ...refusal.data });
          break;
        case "principal-root":
          report(span, { found: "root" }, { severity: "warning" });
          break;
        case "principal-region":
          report(span, { found: "region", ...refusal.data });
          break;
        case "principal-account":
          report(span, { found: "account", ...refusal.data });
          break;
        case "principal-name":
          report(span, { found: "name", name: refusal.data.name });
          break;
        case "principal-partition":
          report(span, { found: "partition", ...refusal.data });
          break;
      }
    }
  },
});
