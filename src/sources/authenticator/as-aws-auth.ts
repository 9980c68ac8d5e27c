// Sections of the authenticator's own forms as the ConfigMap that would say the same.
import type { BackEnd } from "../../schema/back-end.ts";
import type { SourceDocument } from "../model/reading.ts";
import { given, type Member, type Place } from "../model/value.ts";

/** @param data The sections. What nobody wrote is said at `at`. */
export function asAwsAuth(
  name: string,
  backEnd: BackEnd,
  data: readonly Member[],
  at: Place,
): SourceDocument {
  const text = (key: string, value: string): Member => ({ key: given(key, at), value: given(value, at) });
  const metadata = [text("name", "aws-auth"), text("namespace", "kube-system")];
  const members: Member[] = [
    text("apiVersion", "v1"),
    text("kind", "ConfigMap"),
    { key: given("metadata", at), value: { kind: "map", members: metadata, at } },
    { key: given("data", at), value: { kind: "map", members: data, at } },
  ];
  return { name, at, backEnd, content: { kind: "map", members, at } };
}
