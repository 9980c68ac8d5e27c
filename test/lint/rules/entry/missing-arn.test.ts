import { it } from "vitest";
import { expectFindings, expectSilent, roles, users } from "../../marked.ts";

it("finds entries without an ARN, at their first key or at the empty one", () => {
  expectFindings("missing-arn", roles("- «username»: x\n  groups: [a]"), [
    "mapRoles[0] has no rolearn and is dropped",
  ]);
  expectFindings("missing-arn", users('- username: x\n  «userarn»: ""'), ["mapUsers[0] has no userarn"]);
  expectFindings("missing-arn", users("- username: x\n  «UserARN»: ~"));
  expectFindings("missing-arn", roles("- rolearn: x\n- {«username»: x}\n- «~»".replace("\n- «~»", "")));
});

it("is silent about sso entries, and about what other rules say better", () => {
  expectSilent("missing-arn", roles("- sso: {permissionSetName: A, accountID: '111122223333'}"));
  expectSilent("missing-arn", roles("- role_arn: x"));
  expectSilent("missing-arn", roles("- rolearn: 12"));
  expectSilent("missing-arn", roles("- text"));
});
