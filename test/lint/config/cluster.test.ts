import { describe, expect, it } from "vitest";
import { clusterFor } from "../../../src/lint/config/cluster.ts";
import { type LintConfig, parseConfig } from "../../../src/lint/config/config.ts";
import type { LintConfigError } from "../../../src/lint/config/config-issues.ts";

const ACCOUNT_WORDS =
  "must be the 12 digits of an AWS account, in quotes; without quotes it is a number, which loses its leading zeros";
const CREATOR_WORDS =
  "must be the ARN of the IAM role or user that created the cluster, not of a session: arn:aws:iam::111122223333:role/<name>";
const creator = "arn:aws:iam::111122223333:role/ci/terraform";

function problemsOf(config: unknown): readonly string[] {
  try {
    parseConfig(config);
    return [];
  } catch (error) {
    return (error as LintConfigError).problems;
  }
}

describe("what is told of a cluster", () => {
  it.each([
    {},
    { account: "011122223333", partition: "aws-cn", authenticationMode: "API_AND_CONFIG_MAP" },
    { account: "111122223333", creator },
    { creator: "arn:aws-us-gov:iam::111122223333:user/ops/alice" },
    { account: null, creator: null },
  ])("can be %j", (cluster) => {
    expect(problemsOf({ cluster })).toEqual([]);
    expect(problemsOf({ overrides: [{ files: ["x"], cluster }] })).toEqual([]);
  });

  it.each<[cluster: unknown, problem: string]>([
    [{ account: 11_122_223_333 }, `.account: ${ACCOUNT_WORDS}`],
    [{ account: "11122223333" }, `.account: ${ACCOUNT_WORDS}`],
    [{ partition: "china" }, ".partition: must be aws or aws-cn or aws-us-gov or aws-iso"],
    [{ authenticationMode: "api" }, ".authenticationMode: must be CONFIG_MAP or API_AND_CONFIG_MAP or API"],
    [{ creator: 1 }, `.creator: ${CREATOR_WORDS}`],
    [{ creator: "arn:aws:sts::111122223333:assumed-role/terraform/ci" }, `.creator: ${CREATOR_WORDS}`],
    [{ creator: "arn:aws:iam::111122223333:root" }, `.creator: ${CREATOR_WORDS}`],
    [{ creator: "arn:aws:iam::111122223333:role/terraform-*" }, `.creator: ${CREATOR_WORDS}`],
    [{ acount: "x" }, ": there is no key 'acount'; did you mean 'account'?"],
    [
      { name: "x" },
      ": there is no key 'name'; the known ones are account, partition, creator, authenticationMode",
    ],
    ["production", ": must be a mapping"],
    [
      { creator, account: "444455556666" },
      ".creator: is in account 111122223333, and the cluster in 444455556666; a cluster is where its creator is",
    ],
    [{ creator, partition: "aws-cn" }, ".creator: is in partition aws, and the cluster in aws-cn"],
  ])("cannot be %j", (cluster, problem) => {
    expect(problemsOf({ cluster })).toEqual([expect.stringContaining(`cluster${problem}`)]);
    expect(problemsOf({ overrides: [{ files: ["x"], cluster }] })).toEqual([
      expect.stringContaining(`overrides.0.cluster${problem}`),
    ]);
  });

  it("is compared with what holds for all files", () => {
    const config = {
      cluster: { account: "444455556666" },
      overrides: [
        { files: ["a"], rules: {} },
        { files: ["x"], cluster: { creator } },
      ],
    };
    expect(problemsOf(config)).toEqual([
      expect.stringContaining("overrides.1.cluster.creator: is in account"),
    ]);
  });
});

it("takes no override that changes nothing", () => {
  expect(problemsOf({ overrides: [{ files: ["x"] }] })).toEqual([
    "overrides.0: changes nothing; give it rules, or a cluster",
  ]);
  expect(problemsOf({ overrides: [{ files: ["x"], cluster: null }] })).toHaveLength(1);
});

describe("the cluster of a file", () => {
  const config: LintConfig = {
    cluster: { account: "111122223333", authenticationMode: "CONFIG_MAP" },
    overrides: [
      { files: ["gov/**"], cluster: { account: "444455556666", partition: "aws-us-gov" } },
      { files: ["gov/new.yaml"], cluster: { authenticationMode: "API" } },
      { files: ["production"], cluster: { creator }, rules: {} },
    ],
  };
  it.each([
    ["a.yaml", { account: "111122223333", authenticationMode: "CONFIG_MAP" }],
    ["gov/a.yaml", { account: "444455556666", partition: "aws-us-gov", authenticationMode: "CONFIG_MAP" }],
    ["gov/new.yaml", { account: "444455556666", partition: "aws-us-gov", authenticationMode: "API" }],
    ["production", { account: "111122223333", authenticationMode: "CONFIG_MAP", creator, partition: "aws" }],
  ])("is told by overrides, key by key: %s", (file, cluster) => {
    expect(clusterFor(config, file)).toEqual(cluster);
  });

  it("is not known where nothing is told of it", () => {
    expect(clusterFor({ overrides: [{ files: ["x"], cluster: {} }] }, "a.yaml")).toBeUndefined();
  });
});
