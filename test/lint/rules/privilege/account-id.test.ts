import { it } from "vitest";
import { accounts, expectFindings, expectSilent } from "../../marked.ts";

it("finds items that are not twelve digits, and says what was meant where that is plain", () => {
  expectFindings(
    "account-id",
    accounts(`
      - «"11112222333"»
      - «1111-2222-3333»
      - «'arn:aws:iam::111122223333:root'»
      - «1.11122223333e+11»
      - «production»
      - «""»
      - «" 111122223333"»
      - «1111222233334»
    `),
    [
      'if a tool has dropped the leading zero, write "011112222333"',
      'write "111122223333"',
      'not an ARN; write "111122223333"',
      "a tool took it for a number",
      "'production' matches no account: an account id is twelve digits",
      "an empty item matches no account",
      'write "111122223333"',
      "twelve digits",
    ],
  );
});

it("finds an empty item in a flow list", () => {
  expectFindings("account-id", accounts('["111122223333", «""», «null»]'));
});

it("is silent about twelve digits, quoted or not, and about what is still to be filled in", () => {
  expectSilent("account-id", accounts(`["111122223333", 012345678901, '000000000000']`));
  expectSilent("account-id", accounts(`- <ACCOUNT_ID>\n- ${"$"}{account_id}\n- XXXXXXXXXXXX`));
});

it("takes only ASCII digits", () => {
  expectFindings("account-id", accounts('- «"١١١١٢٢٢٢٣٣٣٣"»'));
});
