import { describe, expect, it } from "vitest";
import { plainOf, readTemplateText } from "./read-template.ts";

/** What a template's reader makes of a user name of an access entry. */
async function usernameOf(written: string, more = ""): Promise<unknown> {
  const [entry] =
    (
      await readTemplateText(`Parameters:
  Team: {Type: String, Default: ops}
  Teams: {Type: CommaDelimitedList}
Mappings:
  Names:
    prod: {team: ops, list: [a, b]}
${more}Resources:
  Named: {Type: "AWS::IAM::Role", Properties: {RoleName: deployer}}
  Role: {Type: "AWS::IAM::Role"}
  Entry:
    Type: AWS::EKS::AccessEntry
    Properties:
      Username: ${written}
`)
    ).accessEntries ?? [];
  return plainOf(entry?.username);
}

describe("an intrinsic function", () => {
  it.each([
    ["a reference to a parameter is not known, also where it has a default", "!Ref Team", "${Team}"],
    ["a reference is the same in its long form", "{Ref: Team}", "${Team}"],
    ["the name of a role that has one is known", "!Ref Named", "deployer"],
    ["the name of another role is not known", "!Ref Role", "${Role}"],
    ["an attribute is not known", "!GetAtt Role.Arn", "${Role.Arn}"],
    ["an attribute is the same as a list", "!GetAtt [Role, Arn]", "${Role.Arn}"],
    ["an attribute is the same in its long form", '{"Fn::GetAtt": [Role, Arn]}', "${Role.Arn}"],
    ["a join keeps what is literal", '!Join [":", [a, !Ref Team, 012]]', "a:${Team}:012"],
    ["a join in its long form", '{"Fn::Join": ["", [a, {Ref: Team}]]}', "a${Team}"],
    ["a join of a list that is not known", '!Join [",", !Ref Teams]', '${Fn::Join [",", ${Teams}]}'],
    ["a join of a split", '!Join ["-", !Split [",", "a,b"]]', "a-b"],
    ["a substitution", "!Sub 'x-${Team}-${AWS::Region}'", "x-${Team}-${AWS::Region}"],
    ["a substitution of an attribute", "!Sub '${Role.Arn}'", "${Role.Arn}"],
    ["a substitution keeps what is escaped", "!Sub '${!Team} ${Team}'", "${Team} ${Team}"],
    [
      "a substitution with variables",
      "!Sub ['${A}/${Named}', {A: !Join ['', [x, !Ref Team]]}]",
      "x${Team}/deployer",
    ],
    ["a substitution in its long form", "{'Fn::Sub': 'a${Team}'}", "a${Team}"],
    ["an item of a list", "!Select [1, [a, b]]", "b"],
    ["an item that is not there", "!Select [2, [a, b]]", "${Fn::Select [2, [a, b]]}"],
    [
      "an item of a split ARN",
      "!Select [5, !Split [':', !Sub 'arn:${AWS::Partition}:iam::${AWS::AccountId}:role/x']]",
      "role/x",
    ],
    [
      "an item of an ARN that is not known",
      "!Select [1, !Split ['/', !GetAtt Role.Arn]]",
      "${Fn::Select [1, ${Fn::Split [/, ${Role.Arn}]}]}",
    ],
    ["a value of a mapping", "!FindInMap [Names, prod, team]", "ops"],
    [
      "a value of a mapping whose key is not known",
      "!FindInMap [Names, !Ref Team, team]",
      "${Fn::FindInMap [Names, ${Team}, team]}",
    ],
    [
      "a value that a mapping does not have",
      "!FindInMap [Names, prod, x]",
      "${Fn::FindInMap [Names, prod, x]}",
    ],
    ["either of two values", "!If [IsProd, ops, !Ref Team]", "${Fn::If [IsProd, ops, ${Team}]}"],
    ["a value of another stack", "!ImportValue team", "${Fn::ImportValue team}"],
    ["a function that is not followed", "{'Fn::Base64': x}", "${Fn::Base64 x}"],
    ["a property that is left out", '!Ref "AWS::NoValue"', undefined],
  ])("is read: %s", async (_what, written, username) => {
    expect(await usernameOf(written)).toBe(username);
  });

  it("has the same expression in both forms, and another one for other values", async () => {
    const short = await usernameOf("!If [IsProd, !GetAtt Role.Arn, 'a, b']");
    expect(short).toBe(await usernameOf("{'Fn::If': [IsProd, {'Fn::GetAtt': [Role, Arn]}, 'a, b']}"));
    expect(short).not.toBe(await usernameOf("!If [IsProd, !GetAtt Role.Arn, [a, b]]"));
  });

  it("is told by its place where it is long", async () => {
    const long = "x".repeat(200);
    expect(await usernameOf(`!If [IsProd, ${long}, y]`)).toBe("${Fn::If in line 13, column 17}");
  });

  it("cannot grow beyond bounds by names in names", async () => {
    const names = Array.from(
      { length: 60 },
      (_, index) =>
        `  R${index}: {Type: "AWS::IAM::Role", Properties: {RoleName: !Sub "\${R${index + 1}}\${R${index + 1}}"}}\n`,
    );
    const reading = await readTemplateText(
      `Resources:\n${names.join("")}  Entry: {Type: "AWS::EKS::AccessEntry", Properties: {Username: !Ref R0}}\n`,
    );
    expect(plainOf(reading.accessEntries?.[0]?.username)).toMatch(/^(?:\$\{R\d+\})+$/);
  });

  it("may refer to itself", async () => {
    const text = `Resources:
  A: {Type: "AWS::IAM::Role", Properties: {RoleName: !Sub "x\${B}"}}
  B: {Type: "AWS::IAM::Role", Properties: {RoleName: !Sub "y\${A}"}}
  Entry: {Type: "AWS::EKS::AccessEntry", Properties: {Username: !Ref A}}
`;
    expect(plainOf((await readTemplateText(text)).accessEntries?.[0]?.username)).toBe("xy${A}");
  });

  it("cannot grow beyond bounds by variables in variables", async () => {
    let written = "'ab'";
    for (let depth = 0; depth < 40; depth++) written = `!Sub ['\${A}\${A}\${A}', {A: ${written}}]`;
    expect(await usernameOf(written)).toMatch(/^(?:\$\{Fn::Sub in line 13, column \d+\})+$/);
  });
});

describe("a list", () => {
  const groupsOf = async (written: string) =>
    plainOf(
      (
        await readTemplateText(
          `Resources:\n  Entry: {Type: "AWS::EKS::AccessEntry", Properties: {KubernetesGroups: ${written}}}\n`,
        )
      ).accessEntries?.[0]?.groups,
    );

  it("keeps its literal items, and an item that hangs on a condition as any number of them", async () => {
    expect(await groupsOf("[a, !If [IsProd, b, !Ref 'AWS::NoValue'], !Ref Group]")).toEqual([
      "a",
      "${Fn::If [IsProd, b, ${AWS::NoValue}]}",
      "${Group}",
    ]);
  });

  it("is not known where a function gives it", async () => {
    expect(await groupsOf("!Split [',', !Ref Groups]")).toBe('${Fn::Split [",", ${Groups}]}');
  });
});
