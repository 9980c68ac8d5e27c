// What kind of value something is, without the value itself.

/** What kind of value something is. A scalar comes with the text that it is written as. */
export type ValueKind =
  | { readonly type: "list" | "mapping" | "empty" }
  | { readonly type: "text" | "number" | "boolean"; readonly written: string };
