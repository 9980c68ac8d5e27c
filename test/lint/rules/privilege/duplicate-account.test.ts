import { it } from "vitest";
import { accounts, expectFindings, expectFix, expectSilent } from "../../marked.ts";

it("finds an account that is listed again, quoted or not, and takes it out", () => {
  expectFindings("duplicate-account", accounts('- "111122223333"\n- "444455556666"\n- «111122223333»'), [
    "account 111122223333 is in this list twice, and the repeat changes nothing; delete this item",
  ]);
  expectFix(
    "duplicate-account",
    accounts('- "111122223333"\n- "444455556666"\n- "111122223333"'),
    accounts('- "111122223333"\n- "444455556666"'),
  );
});

it("is silent about different accounts", () => {
  expectSilent("duplicate-account", accounts('- "011122223333"\n- "111122223333"'));
});
