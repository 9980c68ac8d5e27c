import { describe, expect, it } from "vitest";
import { findingsInForms, ROLE, told, type WrittenEntry } from "./entries.ts";

describe("access-entry-type", () => {
  const types = (type: string) => told("access-entry-type", { principal: `${ROLE}/a`, type });

  it.each([
    ["EC2_Linux", "EC2_LINUX"],
    ["ec2-linux", "EC2_LINUX"],
    ["FargateLinux", "FARGATE_LINUX"],
    ["standard", "STANDARD"],
    ["EC2_WINDOW", "EC2_WINDOWS"],
    ["STANDRD", "STANDARD"],
  ])("finds %s, and advises %s", async (type, meant) => {
    expect(await types(type)).toEqual([
      `error at ${type}: EKS refuses the type '${type}' of an access entry; write ${meant}`,
    ]);
  });

  it("warns of a type that is like none of them: AWS may have added it", async () => {
    expect((await types("ROBOT_LINUX"))[0]).toMatch(
      /^warning at ROBOT_LINUX: EKS documents no type 'ROBOT_LINUX'/,
    );
  });

  it.each(["STANDARD", "EC2_LINUX", "EC2_WINDOWS", "FARGATE_LINUX", "HYBRID_LINUX", "EC2", "HYPERPOD_LINUX"])(
    "knows %s",
    async (type) => {
      expect(await types(type)).toEqual([]);
    },
  );

  it("fixes the case of a type for nodes, where the entry has nothing besides", async () => {
    const fixes = async (entry: Partial<WrittenEntry>) =>
      (await findingsInForms([{ principal: `${ROLE}/a`, ...entry }])).flatMap(({ findings }) =>
        findings
          .filter(({ rule }) => rule === "access-entry-type")
          .map(({ fix, suggestion }) => [fix, suggestion]),
      );
    for (const [fix] of await fixes({ type: "Ec2_Linux" })) expect(fix?.edits[0]?.text).toBe("EC2_LINUX");
    for (const given of await fixes({ type: "Ec2_Linux", groups: ["a"] }))
      expect(given).toEqual([undefined, undefined]);
    for (const [fix, suggestion] of await fixes({ type: "Standard", groups: ["a"] })) {
      expect(fix).toBeUndefined();
      expect(suggestion?.edits[0]?.text).toBe("STANDARD");
    }
  });
});
