import { describe, expect, it } from "vitest";
import { lintForm } from "../../../sources/lint-form.ts";
import { ROLE } from "./entries.ts";

describe("duplicate-access-entry", () => {
  const twice = async (one: string, other: string) => {
    const found = await findings(one, other);
    return found.map((message) => message.replace(/^line \d+ /, ""));
  };
  const findings = async (...principals: readonly string[]) => {
    const text = principals
      .map(
        (principal, index) =>
          `resource "aws_eks_access_entry" "e${index}" {\n  cluster_name = "prod"\n  principal_arn = "${principal}"\n}\n`,
      )
      .join("");
    const found = await lintForm(text, "hcl");
    return found.filter(({ rule }) => rule === "duplicate-access-entry").map(({ message }) => message);
  };

  it("finds two entries of one principal", async () => {
    expect(await twice(`${ROLE}/ops`, `${ROLE}/ops`)).toEqual([
      "has an access entry for this principal; EKS takes one entry for each and refuses the other; keep one of the two",
    ]);
  });

  it.each([
    [`${ROLE}/ops`, `${ROLE}/team/ops`],
    [`${ROLE}/Ops`, `${ROLE}/ops`],
    [`${ROLE}/a/ops`, `${ROLE}/b/OPS`],
    ["arn:aws:iam::111122223333:user/ann", "arn:aws:iam::111122223333:user/dev/Ann"],
  ])("finds that %s and %s are one", async (one, other) => {
    expect(await twice(one, other)).toEqual([
      "has an access entry for the same principal: two names that differ in path or case alone are one; EKS takes one entry for each and refuses the other; keep one of the two",
    ]);
  });

  it("is said of each but the first", async () => {
    expect(await findings(`${ROLE}/ops`, `${ROLE}/ops`, `${ROLE}/dev`, `${ROLE}/ops`)).toHaveLength(2);
  });

  it.each([
    [`${ROLE}/ops`, "arn:aws:iam::111122223333:user/ops"],
    [`${ROLE}/ops`, "arn:aws:iam::444455556666:role/ops"],
    [`${ROLE}/ops`, "arn:aws-cn:iam::111122223333:role/ops"],
  ])("says nothing of %s and %s", async (one, other) => {
    expect(await findings(one, other)).toEqual([]);
  });

  it("says nothing of one principal in two clusters, whether they are named or not known", async () => {
    const entries = ["prod", "staging", "$CLUSTER"]
      .map((cluster) => `aws eks create-access-entry --cluster-name ${cluster} --principal-arn ${ROLE}/ops`)
      .join("\n");
    const found = await lintForm(`#!/bin/sh\n${entries}\n`, "sh");
    expect(found).toEqual([]);
  });

  it("says nothing where one of the two may not be made", async () => {
    const entry = (name: string, more: string) =>
      `resource "aws_eks_access_entry" "${name}" {\n  ${more}\n  cluster_name = "prod"\n  principal_arn = "${ROLE}/ops"\n}\n`;
    const either = entry("a", "count = var.old ? 1 : 0") + entry("b", "count = var.old ? 0 : 1");
    expect(await lintForm(either, "hcl")).toEqual([]);
    expect(await lintForm(entry("a", "count = 0") + entry("b", ""), "hcl")).toEqual([]);
  });
});
