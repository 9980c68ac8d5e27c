// The document of the back end DynamicFile.
import { describe, expect, it } from "vitest";
import { dynamicFile } from "../../../src/sources/authenticator/dynamic-file.ts";
import { servedOf } from "../../../src/sources/served.ts";
import { dataOf, readAs, slipsOf } from "./read.ts";

const ADMIN = "arn:aws:iam::111122223333:role/Admin";
const file = (rest: string) => `{"LastUpdatedDateTime": "1700000000", "Version": "1", ${rest}}`;

describe("a DynamicFile document", () => {
  it("gives what a ConfigMap would say, with keys in any case", async () => {
    const text = file(
      `"MapRoles": [{"RoleARN": "${ADMIN}", "username": "a", "Groups": ["x"], "UserID": "AROA"}], "mapAccounts": ["111122223333"]`,
    );
    expect(dynamicFile.recognizes({ file: "f.json", text })).toBe(true);
    expect(await dataOf(dynamicFile, text)).toEqual([
      {
        mapRoles: [{ rolearn: ADMIN, username: "a", groups: ["x"], userid: "AROA" }],
        mapAccounts: ["111122223333"],
      },
    ]);
  });

  it("is told from other JSON", () => {
    const isOne = (text: string) => dynamicFile.recognizes({ file: "f.json", text });
    expect(isOne('{"mapRoles": []}')).toBe(false);
    expect(isOne(`[${file('"mapRoles": []')}]`)).toBe(false);
    expect(isOne('{"LastUpdatedDateTime": "1"}')).toBe(false);
  });

  it("takes the last of a repeated key; null leaves a text as it was", async () => {
    const text = file(
      `"mapRoles": [{"rolearn": "a", "ROLEARN": "${ADMIN}", "username": "u", "username": null}]`,
    );
    expect(await dataOf(dynamicFile, text)).toEqual([{ mapRoles: [{ rolearn: ADMIN, username: "u" }] }]);
  });

  it("does not say what two lists for one section make together", async () => {
    const text = file('"mapRoles": [{"rolearn": "a"}], "maproles": [{"rolearn": "b"}]');
    expect(await dataOf(dynamicFile, text)).toEqual([
      { mapRoles: "the mapRoles that two lists make together" },
    ]);
  });

  it("says for which values the server refuses all of it", async () => {
    const text = `{"LastUpdatedDateTime": 5, "mapRoles": [{"rolearn": "${ADMIN}", "username": 5, "groups": "x"}, "text"], "mapUsers": {}, "mapAccounts": [1]}`;
    expect(await slipsOf(dynamicFile, text)).toEqual([
      "dynamic-file-refused «5» LastUpdatedDateTime takes text, not a number (5)",
      "dynamic-file-refused «5» mapRoles[0].username takes text, not a number (5)",
      'dynamic-file-refused «"x"» mapRoles[0].groups takes a list of text, not text (x)',
      'dynamic-file-refused «"text"» mapRoles[1] takes a mapping, not text (text)',
      "dynamic-file-refused «{}» mapUsers takes a list of mappings, not a mapping",
      "dynamic-file-refused «1» mapAccounts[0] takes text, not a number (1)",
    ]);
  });

  it("may have entries by ARN or by userid, but not some of each", async () => {
    const byArn = `{"rolearn": "${ADMIN}"}`;
    const byId = '{"userid": "AROA"}';
    const both = `{"rolearn": "${ADMIN}", "userid": "AROA"}`;
    expect(await slipsOf(dynamicFile, file(`"mapRoles": [${byArn}, ${both}]`))).toEqual([]);
    expect(await slipsOf(dynamicFile, file(`"mapRoles": [${byId}, ${both}]`))).toEqual([]);
    expect(await slipsOf(dynamicFile, file(`"mapRoles": [${byArn}, ${both}, ${byId}]`))).toEqual([
      `dynamic-file-refused «${byArn}» mapRoles[0] has no userid`,
      `dynamic-file-refused «${byId}» mapRoles[2] has neither rolearn nor sso`,
    ]);
  });

  it("serves entries without an ARN, which a ConfigMap drops", async () => {
    const reading = await readAs(
      dynamicFile,
      file('"mapRoles": [{"userid": "AROA", "username": "a", "groups": ["g"]}]'),
    );
    const [document] = reading.documents;
    const served = document && servedOf(document, reading, "dynamic-file");
    expect(served?.backEnd).toBe("DynamicFile");
    expect(served?.awsAuth.problems).toEqual([]);
    expect(served?.awsAuth.roles).toEqual([
      { kind: "role", roleArn: "", username: "a", groups: ["g"], userId: "AROA", index: 0 },
    ]);
  });

  it.each([
    ["that is cut off", file('"mapRoles": [')],
    ["that is a list", "[]"],
  ])("%s is a problem, and nothing of it is read", async (_, text) => {
    const { documents, problems = [] } = await readAs(dynamicFile, text);
    expect(documents).toEqual([]);
    expect(problems.map(({ message, isLoss }) => [message.split(":")[0], isLoss])).toEqual([
      ["the server cannot read this DynamicFile and keeps what it had", true],
    ]);
  });
});
