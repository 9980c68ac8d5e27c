import { expect, it } from "vitest";
import { parseIamRoles } from "../../../../src/identity/parse-iam-roles.ts";
import type { LintConfig } from "../../../../src/lint/config/config.ts";
import type { IamRoles } from "../../../../src/lint/engine/surroundings.ts";
import { followed } from "../../followed.ts";
import { trusts } from "../../iam-lists.ts";
import { expectFindings, expectSilent, findingsOf, roles, users } from "../../marked.ts";

const config: LintConfig = { cluster: { account: "111122223333", partition: "aws-us-gov" } };
const role = (arn: string) => roles(`- rolearn: ${arn}\n  username: dev:{{SessionName}}\n  groups: [devs]`);

it("finds ARNs of another partition, at the partition", () => {
  expectFindings(
    "cluster-partition",
    role("arn:«aws-cn»:iam::444455556666:role/dev"),
    ["it is in partition aws-cn, and the cluster is in aws-us-gov"],
    config,
  );
  expectFindings(
    "cluster-partition",
    users("- userarn: arn:«aws»:iam::444455556666:user/a\n  username: a"),
    ["write the ARN of an identity in aws-us-gov, or delete the entry"],
    config,
  );
});

it("takes the partition from the creator's ARN", () => {
  const creator: LintConfig = { cluster: { creator: "arn:aws-us-gov:iam::111122223333:user/ops/alice" } };
  expectFindings("cluster-partition", role("arn:«aws»:iam::444455556666:role/dev"), [], creator);
});

it("says what to write where the account is the cluster's, also behind a path", () => {
  const text = role("arn:aws:iam::111122223333:role/team/dev");
  const [finding] = findingsOf("cluster-partition", text, config);
  expect(finding?.message).toContain("; write arn:aws-us-gov:iam::111122223333:role/dev");
  if (finding !== undefined) {
    expect(followed(text, finding, { config })).toContain("arn:aws-us-gov:iam::111122223333:role/dev\n");
  }
});

it("gives no ARN that has an entry already", () => {
  const entry = (partition: string) =>
    `- rolearn: arn:${partition}:iam::111122223333:role/dev\n  username: dev\n  groups: [devs]\n`;
  const [finding] = findingsOf("cluster-partition", roles(entry("aws") + entry("aws-us-gov")), config);
  expect(finding?.message).toMatch(
    /line 6 lets that role in, with the same username and groups: delete this entry/,
  );
});

it("gives no ARN that the list of the account's roles does not have, or that is not for a node", () => {
  const there = (name: string, ...services: readonly string[]) =>
    parseIamRoles(
      JSON.stringify({
        Roles: [
          {
            RoleName: name,
            Arn: `arn:aws-us-gov:iam::111122223333:role/${name}`,
            AssumeRolePolicyDocument: trusts(...services),
          },
        ],
      }),
      JSON.stringify({ Users: [{ UserName: "a", Arn: "arn:aws-us-gov:iam::111122223333:user/ops/a" }] }),
    );
  const node = roles(
    "- rolearn: arn:aws:iam::111122223333:role/n\n  username: system:node:{{EC2PrivateDNSName}}\n  groups: [system:bootstrappers, system:nodes]",
  );
  const user = (path: string) =>
    users(`- userarn: arn:aws:iam::111122223333:user/${path}a\n  username: a\n  groups: [devs]`);
  const found = (text: string, list: IamRoles) =>
    findingsOf("cluster-partition", text, config, list)[0]?.data.found;
  expect(found(node, there("n", "ec2.amazonaws.com"))).toBe("own-account");
  expect(found(node, there("n", "eks.amazonaws.com"))).toBe("other-partition");
  expect(found(node, there("m", "ec2.amazonaws.com"))).toBe("other-partition");
  expect(found(user("ops/"), there("n"))).toBe("own-account");
  expect(found(user(""), there("n"))).toBe("other-partition");
});

it("gives no edit for an ARN with another fault, which may hide more", () => {
  const [finding] = findingsOf(
    "cluster-partition",
    role("arn:aws:iam:eu-west-1:111122223333:role/dev"),
    config,
  );
  expect(finding?.data.found).toBe("own-account");
  expect(finding?.suggestion).toBeUndefined();
});

it("is silent about the cluster's own partition, what is no partition, and where none is known", () => {
  expectSilent("cluster-partition", role("arn:aws-us-gov:iam::444455556666:role/dev"), config);
  expectSilent("cluster-partition", role("arn:aws-moon:iam::444455556666:role/dev"), config);
  expectSilent("cluster-partition", role("arn:aws:iam::444455556666:role/dev"), {
    cluster: { account: "111122223333" },
  });
  expectSilent("cluster-partition", role("arn:aws:iam::444455556666:role/dev"));
});

it("tells nobody to write the creator's ARN, since the creator needs no entry", () => {
  const text = role("arn:aws:iam::111122223333:role/dev");
  const creator = "arn:aws-us-gov:iam::111122223333:role/dev";
  const [found] = findingsOf("cluster-partition", text, { cluster: { account: "111122223333", creator } });
  expect(found?.message).toMatch(/; write the ARN of an identity in aws-us-gov, or delete the entry$/);
  expect(found).not.toHaveProperty("suggestion");
});
