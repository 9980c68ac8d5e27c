import { it } from "vitest";
import type { LintConfig } from "../../../../src/lint/config/config.ts";
import type { AuthenticationMode } from "../../../../src/schema/access-entry.ts";
import { expectFindings, expectSilent, roles, users } from "../../marked.ts";

const made = (authenticationMode?: AuthenticationMode): LintConfig => ({
  cluster: { creator: "arn:aws:iam::111122223333:role/ci/Terraform", authenticationMode },
});
const entry = (arn: string, groups = "[deployers]") =>
  roles(`- rolearn: ${arn}\n  username: terraform\n  groups: ${groups}`);

it.each(["arn:aws:iam::111122223333:role/terraform", "arn:aws:iam::111122223333:role/other/Terraform"])(
  "finds an entry for the creator without system:masters: %s",
  (arn) => {
    for (const mode of [undefined, "CONFIG_MAP"] as const) {
      expectFindings(
        "cluster-creator",
        entry(`«${arn}»`),
        ["this may take the admin rights away", "in 'deployers' alone"].slice(0, 1),
        made(mode),
      );
    }
  },
);

it("says where the creator stays an administrator all the same", () => {
  expectFindings(
    "cluster-creator",
    entry("«arn:aws:iam::111122223333:role/terraform»", "[]"),
    ["this does not limit the cluster's creator to no group"],
    made("API_AND_CONFIG_MAP"),
  );
});

it("finds a user who created the cluster", () => {
  expectFindings(
    "cluster-creator",
    users(
      "- userarn: «arn:aws:iam::111122223333:user/ops/alice»\n  username: alice\n  groups: [a, b, c, d, e, f]",
    ),
    ["would be in 'a', 'b', 'c', 'd', 'e' and 1 more alone"],
    { cluster: { creator: "arn:aws:iam::111122223333:user/ops/alice" } },
  );
});

it("is silent where the creator is an administrator there, about others, with the mode API, and without a creator", () => {
  const creator = "arn:aws:iam::111122223333:role/terraform";
  expectSilent("cluster-creator", entry(creator, "[system:masters]"), made());
  expectSilent("cluster-creator", entry(creator, "[deployers, system:master]"), made());
  expectSilent("cluster-creator", entry("arn:aws:iam::111122223333:role/dev"), made());
  expectSilent("cluster-creator", entry(creator), made("API"));
  expectSilent("cluster-creator", entry(creator), { cluster: { account: "111122223333" } });
});
