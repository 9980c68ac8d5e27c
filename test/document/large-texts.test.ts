// Texts that once took minutes: what these guard is time that grows faster than the text.
import { expect, it } from "vitest";
import { findUnread, parseAwsAuth } from "../../src/exports/index.ts";

it("texts that only look alike take no longer than they are long", { timeout: 10_000 }, () => {
  expect(parseAwsAuth(`data: {mapAccounts: "- a${" ".repeat(200_000)}b"}`).accounts).toHaveLength(1);
  expect(parseAwsAuth({ mapAccounts: "- 'a\u2028b'\n".repeat(50_000) }).accounts).toHaveLength(50_000);
  const below = `  - a\n${"b ".repeat(200_000)}`;
  expect(parseAwsAuth({ mapAccounts: below }).accounts).toEqual(["a"]);
});

it("ARNs that are not read are found at once in texts that are full of them", () => {
  const arn = "arn:aws:iam::111122223333:role/x";
  const lost = JSON.stringify({ data: { mapRoles: `${`- rolearn: ${arn}\n`.repeat(20_000)}\t` } });
  expect(findUnread(parseAwsAuth(lost))).toHaveLength(20_000);
  const dropped = `data:\n  mapRoles: |\n${`    - x: ${arn}\n`.repeat(20_000)}`;
  expect(findUnread(parseAwsAuth(dropped))).toHaveLength(20_000);
  const groups = Array.from({ length: 30_000 }, (_, index) => `${arn}${index}`).join();
  const kept = `- rolearn: x\n  groups: [${groups}]\n  note: [${groups}, ${arn}]\n`;
  expect(findUnread(parseAwsAuth({ mapRoles: kept }))).toHaveLength(1);
  expect(findUnread(parseAwsAuth(`data:\n  x: ${"arn:".repeat(250_000)}\n  mapRoles: ''`))).toHaveLength(1);
}, 20_000);
