import { it } from "vitest";
import { expectFindings, expectSilent, roles, users } from "../../marked.ts";

it("finds entries without an ARN, at their first key or at the empty one", () => {
  expectFindings("missing-arn", roles("- «username»: x\n  groups: [a]"), [
    "mapRoles[0] has no rolearn, so the entry is dropped and no one becomes 'x' by it; add rolearn",
  ]);
  expectFindings("missing-arn", users('- username: x\n  «userarn»: ""'), [
    "the userarn of mapUsers[0] is empty, so the entry is dropped and no one becomes 'x' by it",
  ]);
  expectFindings("missing-arn", users("- username: x\n  «UserARN»: ~"));
  expectFindings("missing-arn", roles("- rolearn: x\n- {«username»: x}\n- «~»".replace("\n- «~»", "")));
});

it("says who is locked out: nodes, or no one in particular", () => {
  expectFindings(
    "missing-arn",
    roles(
      "- «username»: system:node:{{EC2PrivateDNSName}}\n  groups: [system:bootstrappers, system:nodes]\n- «groups»: [a]",
    ),
    [
      "so the entry is dropped and nodes cannot join by it; add rolearn: arn:aws:iam::<account>:role/<name>",
      "so the entry is dropped and no one gets in by it",
    ],
  );
});

it("is silent about sso entries, and about what other rules say better", () => {
  expectSilent("missing-arn", roles("- sso: {permissionSetName: A, accountID: '111122223333'}"));
  expectSilent("missing-arn", roles("- role_arn: x"));
  expectSilent("missing-arn", roles("- rolearn: 12"));
  expectSilent("missing-arn", roles("- text"));
});
