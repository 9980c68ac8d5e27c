import { expect, it } from "vitest";
import { lintSource } from "../../../../src/lint/source/lint-source.ts";
import { joinTexts } from "../../../../src/sources/model/joined-text.ts";
import type { Slip } from "../../../../src/sources/model/reading.ts";
import { lintForm } from "../../../sources/lint-form.ts";

const template = (arn: string, path = "/ci/") => `Resources:
  Deployer: {Type: "AWS::IAM::Role", Properties: {Path: ${path}}}
  Auth:
    Type: Custom::KubeManifest
    Properties:
      Manifest:
        kind: ConfigMap
        metadata: {name: aws-auth, namespace: kube-system}
        data:
          mapRoles: !Join
            - ""
            - - "- rolearn: "
              - ${arn}
              - "\\n  username: deployer\\n  groups: [deployers]\\n"
`;

async function found(text: string): Promise<string[]> {
  const findings = await lintForm(text, "yaml");
  return findings
    .filter(({ rule }) => rule === "iam-role-path")
    .map(({ line, column, message, fix }) => `${line}:${column} ${message} | ${fix?.edits[0]?.text ?? ""}`);
}

const ADVISED = "arn:${AWS::Partition}:iam::${AWS::AccountId}:role/${Deployer}";
const WHY =
  "the role Deployer has the path /ci/, and STS leaves it out of its sessions' ARNs, so this matches no one";

it.each(["!GetAtt Deployer.Arn", "{'Fn::GetAtt': [Deployer, Arn]}", "!Sub '${Deployer.Arn}'"])(
  "finds the ARN of a role with a path: %s",
  async (arn) => {
    const [finding, ...more] = await found(template(arn));
    expect(more).toEqual([]);
    expect(finding).toContain(WHY);
  },
);

it("writes what matches in the place of the call, or inside the text of Fn::Sub", async () => {
  expect(await found(template("!GetAtt Deployer.Arn"))).toEqual([
    `13:17 ${WHY}; write !Sub "${ADVISED}" | !Sub "${ADVISED}"`,
  ]);
  expect(await found(template("!Sub '${Deployer.Arn}'"))).toEqual([
    `13:23 ${WHY}; write ${ADVISED} | ${ADVISED}`,
  ]);
});

it("finds the path of a role of the template in an ARN of which not all is known", async () => {
  for (const name of ["deployer", "${Deployer}"]) {
    const text = template(`!Sub "arn:\${AWS::Partition}:iam::\${AWS::AccountId}:role/ci/${name}"`);
    const named = text.replace("Path: /ci/", "Path: /ci/, RoleName: deployer");
    const right = "arn:${AWS::Partition}:iam::${AWS::AccountId}:role/deployer";
    expect(await found(named)).toEqual([`13:73 ${WHY}; write ${right} | `]);
    expect(await found(named.replace("role/ci/", "role/"))).toEqual([]);
    expect(await found(named.replace("role/ci/", "role/other/"))).toEqual([]);
  }
});

it("finds nothing in what it advises", async () => {
  expect(await found(template(`!Sub "${ADVISED}"`))).toEqual([]);
});

it("says nothing of a role without a path, and of another text of the role", async () => {
  expect(await found(template("!GetAtt Deployer.Arn", "/"))).toEqual([]);
  expect(await found(template("!Sub 'arn:aws:iam::111122223333:role/${Deployer}'"))).toEqual([]);
});

it("has words for Terraform, where replace() would take the path for a regular expression", () => {
  const text = joinTexts([{ name: "main.tf", text: "rolearn = aws_iam_role.deployer.arn" }]);
  const slip: Slip = {
    code: "iam-role-path",
    at: { start: 10, end: 35 },
    data: { role: "module.ci.aws_iam_role.deployer", path: "/ci/" },
  };
  const [finding] = lintSource({ text, documents: [], slips: [slip] }).findings;
  expect(finding?.message).toBe(
    "the role module.ci.aws_iam_role.deployer has the path /ci/, and STS leaves it out of its sessions' ARNs, so this matches no one; " +
      'write "${split("/", aws_iam_role.deployer.arn)[0]}/${aws_iam_role.deployer.name}"',
  );
});
