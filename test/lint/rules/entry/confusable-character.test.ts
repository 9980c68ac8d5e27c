import { it } from "vitest";
import { expectFindings, expectSilent, roles } from "../../marked.ts";

it("finds letters that look like Latin ones, at the letter", () => {
  expectFindings(
    "confusable-character",
    roles(
      "- rolearn: arn:aws:iam::111122223333:role/d«е»v\n  username: «а»dmin\n  groups: [«ѕ»ystem:masters]",
    ),
    [
      "'е' (U+0435) looks like 'e'",
      "'а' (U+0430) looks like 'a' and is another letter: 'аdmin' is not what it seems",
      "'ѕ' (U+0455) looks like 's'",
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
