import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { ack } from "../../../src/sources/kubernetes/ack.ts";
import type { Source } from "../../../src/sources/model/reading.ts";
import { damage } from "../../properties/damage.ts";
import { forms, type IdentityMap, write } from "./forms.ts";

const whole: IdentityMap = {
  roles: [
    { arn: "arn:aws:iam::111122223333:role/admins", username: "admin:{{SessionName}}", groups: ["a1", "b1"] },
  ],
  users: [{ arn: "arn:aws:iam::111122223333:user/jo", username: "jo", groups: ["c1"] }],
};
const texts: [string, Source, string][] = Object.entries(forms).map(([name, { source, objects }]) => [
  name,
  source,
  write(objects(whole), "plain"),
]);
texts.push([
  "ACK",
  ack,
  "apiVersion: eks.services.k8s.aws/v1alpha1\nkind: AccessEntry\nmetadata: {name: a}\nspec: {clusterRef: {from: {name: b}}, principalARN: c, accessPolicies: [{policyARN: d, accessScope: {type: cluster}}]}\n",
]);

describe.each(texts)("a damaged text of %s", (_, source, text) => {
  it("is read as far as it can be, and told where it cannot", () => {
    fc.assert(
      fc.property(fc.array(damage, { minLength: 1, maxLength: 3 }), (damages) => {
        const damaged = damages.reduce((before, each) => each(before), text);
        const reading = source.read({ file: "file.yaml", text: damaged });
        if (reading instanceof Promise) throw new Error("it reads nothing else");
        for (const { message, at } of reading.problems ?? []) {
          expect(message).not.toContain("\n");
          expect(at?.start ?? 0).toBeLessThanOrEqual(damaged.length);
        }
        for (const { at } of [
          ...reading.documents,
          ...(reading.slips ?? []),
          ...(reading.accessEntries ?? []),
        ]) {
          expect(at.start).toBeGreaterThanOrEqual(0);
          expect(at.end).toBeGreaterThanOrEqual(at.start);
          expect(at.end).toBeLessThanOrEqual(damaged.length);
        }
      }),
      { seed: 7, numRuns: 300 },
    );
  });

  it("that ends in a quoted text is not taken for whole", () => {
    const cut = `${text.trimEnd()}\n"cut`;
    const reading = source.read({ file: "file.yaml", text: cut });
    if (reading instanceof Promise) throw new Error("it reads nothing else");
    expect(reading.problems?.map(({ isLoss }) => isLoss)).toEqual([true]);
  });

  it("with too many documents is told in one line", () => {
    const reading = source.read({ file: "file.yaml", text: `${text}\n${"---\na: b\n".repeat(10_001)}` });
    if (reading instanceof Promise) throw new Error("it reads nothing else");
    expect(reading.problems).toEqual([
      { message: "more than 10000 YAML documents in one text", isLoss: true },
    ]);
  });
});
