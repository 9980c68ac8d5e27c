// Whatever is cut out of a template or a state, or written into it, reading it throws nothing and says what is lost.
import { readFileSync } from "node:fs";
import fc from "fast-check";
import { expect, it } from "vitest";
import { cloudformation } from "../../../src/sources/cloudformation/cloudformation.ts";
import type { Source } from "../../../src/sources/model/reading.ts";
import { pulumi } from "../../../src/sources/pulumi/pulumi.ts";

const yaml = `Mappings: {Names: {prod: {team: ops}}}
Resources:
  Role: {Type: "AWS::IAM::Role", Properties: {RoleName: !Sub "x-\${Other}", Path: /a/}}
  Other: {Type: "AWS::IAM::Role", Properties: {RoleName: !Ref Role}}
  Auth:
    Type: Custom::KubeManifest
    Properties:
      Manifest: !Join ["", ['[{"kind":"ConfigMap","metadata":{"name":"aws-auth"},"data":{"mapRoles":"[{\\\\"rolearn\\\\":\\\\"', !GetAtt Role.Arn, '\\\\"}]"}}]']]
  Entry:
    Type: AWS::EKS::AccessEntry
    Condition: IsProd
    Properties:
      Username: !Select [0, !Split [",", !FindInMap [Names, prod, team]]]
      AccessPolicies: !If [IsProd, [{PolicyArn: x}], !Ref "AWS::NoValue"]
`;
const fixture = (name: string) =>
  readFileSync(new URL(`../../fixtures/sources/${name}.json`, import.meta.url), "utf8");

const cases: readonly (readonly [name: string, source: Source, text: string])[] = [
  ["a template in YAML", cloudformation, yaml],
  ["a template of the CDK", cloudformation, fixture("cdk/platform-v2.template")],
  ["a Pulumi state", pulumi, fixture("pulumi/stack-export")],
  ["a Pulumi preview", pulumi, fixture("pulumi/preview")],
];

const pieces = fc.constantFrom(
  "",
  "{",
  "}",
  "[",
  "]",
  '"',
  "'",
  "\\",
  ":",
  ",",
  "\n",
  " ",
  "!Ref ",
  "!Sub ",
  "!GetAtt",
  "Fn::If",
  "null",
  "- ",
  "\u0000",
  "\ud800",
  "${",
  "&a *a",
);

it.each(cases)("%s", async (_name, source, text) => {
  await fc.assert(
    fc.asyncProperty(fc.nat(), fc.nat({ max: 40 }), pieces, async (from, length, piece) => {
      const start = from % text.length;
      const broken = text.slice(0, start) + piece + text.slice(start + length);
      source.recognizes({ file: "x", text: broken });
      const { documents, problems = [] } = await source.read({ file: "x", text: broken });
      expect(Array.isArray(documents)).toBe(true);
      for (const { message, at } of problems) {
        expect(message).toMatch(/^[^\n]{10,300}$/);
        if (at !== undefined) expect(at.start >= 0 && at.end <= broken.length + 1).toBe(true);
      }
    }),
    { seed: 23, numRuns: 80 },
  );
});

it.each(cases.slice(1))("%s that is cut is told to be", async (_name, source, text) => {
  for (let end = 2; end < text.trimEnd().length; end += 499) {
    const { problems = [] } = await source.read({ file: "x", text: text.slice(0, end) });
    expect(problems.filter(({ isLoss }) => isLoss).length).toBeGreaterThan(0);
  }
});
