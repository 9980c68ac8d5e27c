import { expect, it } from "vitest";
import { expectFindings, expectSilent, findingsOf } from "../../marked.ts";

const MiB = 1024 * 1024;
const ofSize = (bytes: number, char = "x") => `«data»:\n  mapRoles: ""\n  other: "${char.repeat(bytes)}"\n`;

it("warns from 80 % of 1 MiB on, and is an error over it", () => {
  expect(
    expectFindings("configmap-size", ofSize(0.8 * MiB + 1), ["80 % of the most that a ConfigMap can hold"])[0]
      ?.severity,
  ).toBe("warning");
  expect(expectFindings("configmap-size", ofSize(MiB))[0]?.severity).toBe("warning");
  expect(expectFindings("configmap-size", ofSize(MiB + 1), ["the API server refuses it"])[0]?.severity).toBe(
    "error",
  );
});

it("counts bytes, not characters", () => {
  expect(findingsOf("configmap-size", ofSize(0.4 * MiB + 10, "é").replace(/[«»]/g, ""))).toHaveLength(1);
});

it("says of more text than is read that it was not read", () => {
  const [finding] = findingsOf("configmap-size", `${" ".repeat(8 * MiB)}x`);
  expect(finding).toMatchObject({ severity: "error", line: 1, column: 1 });
  expect(finding?.message).toContain("the text has 8.0 MiB");
});

it("is silent below 80 %", () => {
  expectSilent("configmap-size", ofSize(0.79 * MiB).replace(/[«»]/g, ""));
});
