import { expect, it } from "vitest";
import { applyEdits } from "../../../../src/text/edit.ts";
import { expectFindings, expectSilent, expectSuggestion, findingsOf, roles } from "../../marked.ts";

it("finds letters that look like Latin ones, at the letter", () => {
  expectFindings(
    "confusable-character",
    roles(
      "- rolearn: arn:aws:iam::111122223333:role/d«е»v\n  username: «а»dmin\n  groups: [«ѕ»ystem:masters]",
    ),
    [
      "this matches no one: 'е' (U+0435) looks like the Latin 'e' and is another letter; write arn:aws:iam::111122223333:role/dev",
      "'а' (U+0430) looks like the Latin 'a' and is another letter, so 'аdmin' is another name than it seems, and bindings that are typed in Latin letters do not fit it; write 'admin'",
      "so this is not the group 'system:masters' and gives no rights; write 'system:masters'",
    ],
  );
  expectFindings(
    "confusable-character",
    roles('- rolearn: x\n  username: «ｒ»oot\n  groups: ["\\u0061dm«\\u0456»n", system:«м»asters]'),
  );
});

it("finds a word that looks Latin as a whole, and is silent about one that cannot", () => {
  expectFindings(
    "confusable-character",
    roles("- rolearn: x\n  username: dev-«о»р\n  groups: [system:«с»а]"),
  );
  expectSilent(
    "confusable-character",
    roles("- rolearn: x\n  username: dev-команда\n  groups: [k8s-админы]"),
  );
});

it("is silent about names in another script, and accents", () => {
  expectSilent(
    "confusable-character",
    roles("- rolearn: x\n  username: админ\n  groups: [José, 管理者, Ωμέγα]"),
  );
});

it("is an error where it locks out for sure: in an ARN, and in a group of Kubernetes", () => {
  const found = findingsOf(
    "confusable-character",
    roles(
      "- rolearn: arn:aws:iam::111122223333:role/dеv\n  username: аdmin\n  groups: [ѕystem:masters, viеwers]",
    ),
  );
  expect(found.map(({ severity }) => severity)).toEqual(["error", "warning", "error", "warning"]);
});

it("says which entry has the ARN in Latin letters already", () => {
  const arn = "arn:aws:iam::111122223333:role/dev";
  const twice = roles(
    `- rolearn: ${arn.replace("dev", "dеv")}\n  username: a\n- rolearn: ${arn}\n  username: a\n  groups: [b]`,
  );
  const [found] = findingsOf("confusable-character", twice);
  expect(found?.message.split("; ").at(-1)).toBe(
    "line 5 lets that role in, with these groups and more: delete this entry",
  );
  expect(applyEdits(twice, found?.suggestion?.edits ?? []).text).toBe(
    roles(`- rolearn: ${arn}\n  username: a\n  groups: [b]`),
  );
});

it("suggests the same name in Latin letters, but not one that is there already", () => {
  const text = roles("- rolearn: arn:aws:iam::111122223333:role/dev\n  username: аdmin\n  groups: [viеwers]");
  expectSuggestion(
    "confusable-character",
    text.replace("viеwers", "viewers"),
    text.replace("viеwers", "viewers").replace("аdmin", "admin"),
  );
  const taken = findingsOf("confusable-character", text.replace("аdmin", "dev").replace("[", "[viewers, "));
  expect(taken.map(({ message, suggestion }) => [message.split("; ").at(-1), suggestion])).toEqual([
    ["type it again in Latin letters", undefined],
  ]);
});
