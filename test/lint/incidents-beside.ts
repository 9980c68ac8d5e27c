// What stands beside the mistakes in test/fixtures/incidents that only show where something else is known too.
import type { LintOptions } from "../../src/lint/lint-options.ts";
import { listOf, role, trusts, user } from "./iam-lists.ts";

const iamRoles = listOf(
  [
    role("eks-node", trusts("ec2.amazonaws.com")),
    role("eks-cluster", trusts("eks.amazonaws.com")),
    role("ci/gitlab-runner"),
    role("ci/deployer"),
    role("aws-reserved/sso.amazonaws.com/AWSReservedSSO_PlatformAdmin_fedcba9876543210"),
  ],
  [user("ops/bob")],
);

/** By the incident's name. */
export const beside: Readonly<Record<string, LintOptions>> = {
  "90-other-partition": { config: { cluster: { account: "111122223333", partition: "aws" } } },
  "91-node-role-of-another-account": { config: { cluster: { account: "111122223333" } } },
  "92-creator-demoted": { config: { cluster: { creator: "arn:aws:iam::111122223333:role/ci/terraform" } } },
  "93-mode-api": { config: { cluster: { authenticationMode: "API" } } },
  "94-role-misspelt": { iamRoles },
  "95-sso-suffix-of-yesterday": { iamRoles },
  "96-cluster-role-as-node": { iamRoles },
  "97-user-path-cut": { iamRoles },
};
