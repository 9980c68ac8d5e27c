import { describe, expect, it } from "vitest";
import { lintEntries } from "../../entries/lint-entries.ts";
import { ROLE, told } from "./entries.ts";

const RULE = "access-entry-mode";

describe("access-entry-mode", () => {
  it("finds entries for a cluster whose mode the configuration says", async () => {
    const found = (mode: "API" | "CONFIG_MAP", count = 1) =>
      told(
        RULE,
        Array.from({ length: count }, (_, index) => ({ principal: `${ROLE}/a${index}` })),
        { config: { cluster: { authenticationMode: mode } } },
      );
    expect(await found("CONFIG_MAP")).toEqual([
      `error at ${ROLE}/a0: EKS refuses this access entry, since the cluster's authentication mode is CONFIG_MAP; set it to API_AND_CONFIG_MAP, and it cannot be set back`,
    ]);
    expect(await found("CONFIG_MAP", 2)).toEqual([
      `error at ${ROLE}/a0: EKS refuses the 2 access entries here, since the cluster's authentication mode is CONFIG_MAP; set it to API_AND_CONFIG_MAP, and it cannot be set back`,
    ]);
    expect(await found("API")).toEqual([]);
  });

  it("says nothing where nobody says the mode", async () => {
    expect(await told(RULE, { principal: `${ROLE}/a` })).toEqual([]);
  });

  const planned = (cluster: string) =>
    JSON.stringify({
      cluster: { name: "prod", accessConfig: { authenticationMode: "CONFIG_MAP" } },
      entries: [{ cluster, principalArn: `${ROLE}/a`, type: "STANDARD", groups: ["a"], policies: [] }],
    });

  it("asks the cluster that stands beside the entries, and no other one", async () => {
    const rules = async (text: string) => (await lintEntries(text, "plan.json")).map(({ rule }) => rule);
    expect(await rules(planned("prod"))).toEqual([RULE]);
    expect(await rules(planned("staging"))).toEqual([]);
  });
});
