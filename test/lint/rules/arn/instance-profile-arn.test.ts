import { it } from "vitest";
import { expectFindings, expectSilent, roles } from "../../marked.ts";

it("finds an instance profile's ARN", () => {
  expectFindings(
    "instance-profile-arn",
    roles('- {RoleArn: «"arn:aws:iam::111122223333:instance-profile/nodes"», username: n}'),
    ["write that role's ARN"],
  );
});

it("is silent about roles that are named after one", () => {
  expectSilent("instance-profile-arn", roles("- rolearn: arn:aws:iam::111122223333:role/instance-profile"));
});
