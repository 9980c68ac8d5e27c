import { principalOf } from "../../../access-entries/principal.ts";
import { shorten } from "../../../text/shorten.ts";
import { defineRule } from "../../engine/rule.ts";
import { refusedWith, rewriteAll } from "../../knowledge/access-entries.ts";
import { accessPolicyArn, isKnownPolicy, meantPolicy } from "../../knowledge/access-policies.ts";

/** Of an access policy, in any partition. */
const LONGEST_ARN = 200;

interface Other {
  readonly policyArn: string;
  /** The ARN that was meant, where that is clear. */
  readonly right: string | undefined;
}

interface Elsewhere {
  readonly partition: string;
  readonly expected: string;
  readonly right: string;
}

/** https://docs.aws.amazon.com/eks/latest/userguide/access-policies.html */
export const accessPolicyArnRule = defineRule({
  name: "access-policy-arn",
  description: "an ARN in the place of an access policy's that EKS does not take for one",
  level: "error",
  fixes: false,
  messages: {
    iam: ({ right }: Other) =>
      `this is a policy of IAM, which says what AWS allows, and EKS refuses it: the principal gets no rights by it; ${writeInstead(right)}`,
    other: ({ policyArn, right }: Other) =>
      policyArn === ""
        ? "this policy has no ARN, and EKS refuses it; write the ARN of an access policy, which aws eks list-access-policies prints"
        : `'${shorten(policyArn)}' is not the ARN of an access policy, and EKS refuses it: the principal gets no rights by it; ${writeInstead(right)}`,
    partition: ({ partition, expected, right }: Elsewhere) =>
      `this is a policy of the partition ${shorten(partition)}, and the cluster is in ${expected}, where EKS does not find it; write ${shorten(right, LONGEST_ARN)}`,
  },
  yieldsTo: [{ rule: "access-entry-type-refuses", at: "entry" }],
  check(_document, report, _options, { accessEntries, cluster }) {
    for (const { refusal, of, span } of refusedWith(
      accessEntries,
      "policy-of-iam",
      "policy-not-arn",
      "policy-partition",
    )) {
      const text = of.policies[refusal.item ?? 0]?.policyArn;
      const written = text?.text ?? "";
      const name = written.slice(written.lastIndexOf("/") + 1);
      if (refusal.code === "policy-partition") {
        const { partition, expected } = refusal.data;
        const right = accessPolicyArn(expected, name);
        report(
          span,
          { found: "partition", partition, expected, right },
          { suggestion: rewriteAll(text, right) },
        );
        continue;
      }
      const partition = cluster?.partition ?? principalOf(of.entry.principalArn)?.partition;
      const isIam = refusal.code === "policy-of-iam";
      // IAM has policies of its own that are called nearly so.
      const meant = isKnownPolicy(name) ? name : isIam ? undefined : meantPolicy(name);
      const right = meant && partition && accessPolicyArn(partition, meant);
      const suggestion = right === undefined ? undefined : rewriteAll(text, right);
      report(span, { found: isIam ? "iam" : "other", policyArn: written, right }, { suggestion });
    }
  },
});

function writeInstead(right: string | undefined): string {
  return right === undefined
    ? "write the ARN of an access policy, which aws eks list-access-policies prints"
    : `write ${right}`;
}
