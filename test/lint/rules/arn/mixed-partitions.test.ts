import { it } from "vitest";
import { expectFindings, expectSilent, roles } from "../../marked.ts";

it("finds the ARNs of the rarer partition, at the partition", () => {
  expectFindings(
    "mixed-partitions",
    roles(`
      - rolearn: arn:aws-us-gov:iam::111122223333:role/a
      - rolearn: arn:«aws»:iam::111122223333:role/b
      - rolearn: ARN:AWS-US-GOV:iam::111122223333:role/c
    `),
    [
      "this ARN is in partition aws, and most ARNs here are in aws-us-gov: a cluster takes credentials of its own partition alone, so this matches no one where the cluster is in aws-us-gov",
    ],
  );
});

it("says of one each that either of them matches no one", () => {
  expectFindings(
    "mixed-partitions",
    roles("- rolearn: arn:aws:iam::111122223333:role/a\n- rolearn: arn:«aws-cn»:iam::111122223333:role/b"),
    [
      "others here are in aws: a cluster takes credentials of its own partition alone, so either this or what is in aws matches no one",
    ],
  );
});

it("knows which partition a misspelt one is meant to be", () => {
  expectFindings(
    "mixed-partitions",
    roles(`
      - rolearn: arn:aws:iam::111122223333:role/a
      - rolearn: arn:«aws-gov»:iam::111122223333:role/b
      - rolearn: arn:aws:iam::111122223333:role/c
    `),
    ["this ARN is in partition aws-us-gov"],
  );
});

it("is silent about one partition, and about text that is no partition", () => {
  expectSilent(
    "mixed-partitions",
    roles("- rolearn: arn:aws:iam::1:role/a\n- rolearn: arn:amazon:iam::1:role/b\n- rolearn: x"),
  );
});

it("does not compare ConfigMaps with each other", () => {
  const of = (partition: string) =>
    `data:\n  mapRoles: |\n    - rolearn: arn:${partition}:iam::111122223333:role/a\n`;
  expectSilent("mixed-partitions", `${of("aws")}---\n${of("aws-cn")}`);
});
