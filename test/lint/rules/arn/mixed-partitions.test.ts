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
    ["partition aws, where most ARNs here are of aws-us-gov"],
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
