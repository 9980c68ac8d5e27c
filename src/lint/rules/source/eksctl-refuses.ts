import { shorten } from "../../../text/shorten.ts";
import { defineRule } from "../../engine/rule.ts";
import { slipsOf } from "../../knowledge/slips.ts";

interface Refused {
  readonly reason: string;
  readonly field?: string;
  readonly meant?: string;
  readonly type?: string;
}

/** What is wrong, and what would be right. The reasons are those of sources/eksctl/refusal.ts. */
const words: Readonly<Record<string, (refused: Refused) => string>> = {
  "not-a-mapping": () => "eksctl refuses an item without fields; write what it maps as a field, such as arn",
  "unknown-field": ({ field = "", meant }) =>
    `eksctl refuses the field '${shorten(field)}', which it does not know; ${meant === undefined ? "delete it" : `write ${meant}`}`,
  "account-with-others": () =>
    "eksctl refuses an account beside other fields; give the account an item of its own",
  "account-not-text": () => "eksctl refuses an account that is a number; quote it",
  "no-namespace": () => "eksctl refuses a serviceName without a namespace; add the namespace of the jobs",
  "no-service-name": () => "eksctl refuses a namespace without a serviceName; delete the namespace",
  "service-with-arn": () =>
    "eksctl refuses a serviceName beside arn, username and groups; give the service an item of its own",
  "unknown-service": () => "eksctl refuses this serviceName; the only one that it knows is emr-containers",
  "no-arn": () => "eksctl refuses an item that maps nothing; add arn, account or serviceName",
  "no-identity": () => "eksctl refuses a mapping without username and groups; add one of them",
  "duplicate-arn": () =>
    "eksctl stops here: noDuplicateARNs forbids a second mapping, and an item above maps this ARN in another way; keep one of the two",
  "entries-without-api": () =>
    "eksctl refuses access entries in the mode CONFIG_MAP; set authenticationMode to API_AND_CONFIG_MAP",
  "no-principal": () => "eksctl refuses an access entry without principalARN; add it",
  "duplicate-entry": () => "eksctl refuses a second access entry for a principal; keep one of the two",
  "unknown-type": () =>
    "eksctl refuses this type; it knows STANDARD, EC2, EC2_LINUX, EC2_WINDOWS, FARGATE_LINUX and HYBRID_LINUX",
  "node-type-with-access": ({ field, type }) =>
    `eksctl refuses ${field} in an access entry of the type ${type}, which is for nodes; delete ${field}`,
};

/** Source: pkg/apis/eksctl.io/v1alpha5 and pkg/actions/iamidentitymapping of https://github.com/eksctl-io/eksctl */
export const eksctlRefuses = defineRule({
  name: "eksctl-refuses",
  description: "a mapping or an access entry that eksctl refuses, so that nothing after it is applied",
  level: "error",
  fixes: true,
  messages: {
    refused: (refused: Refused) => words[refused.reason]?.(refused) ?? "eksctl refuses this",
  },
  check(_document, report, _options, { slips }) {
    for (const { span, data, fix } of slipsOf(slips, "eksctl-refuses")) {
      const { reason, field, meant, type } = data;
      const refused: Refused = {
        reason: String(reason),
        ...(field !== undefined && { field: String(field) }),
        ...(meant !== undefined && { meant: String(meant) }),
        ...(type !== undefined && { type: String(type) }),
      };
      report(span, { found: "refused", ...refused }, { fix });
    }
  },
});
