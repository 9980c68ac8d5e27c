// What keeps a YAML text from being read, as data. fault-words.ts makes the words.

/** What kind of thing keeps a YAML text from being read. */
export type YamlFaultCode =
  | "not-text"
  | "yaml-syntax"
  | "yaml-alias"
  | "yaml-tag"
  | "yaml-key"
  | "yaml-merge"
  | "number-not-finite"
  | "too-deep";

/** What was found, by a stable name, with what the words about it need to know. */
export type FaultReason =
  | { readonly found: NamedFault }
  | {
      readonly found: "control-character" | "half-surrogate";
      readonly character: string;
      readonly language: "YAML" | "JSON";
    }
  | { readonly found: "invalid-name"; readonly of: "anchor" | "alias" }
  | { readonly found: "missing-closing-quote"; readonly quote: string }
  | { readonly found: "unknown-escape"; readonly sequence: string }
  | { readonly found: "block-text-header"; readonly header: string }
  | { readonly found: "indicator-in-flow" | "misplaced-indicator"; readonly indicator: string }
  | { readonly found: "key-too-long" | "too-deep" | "aliases-too-deep"; readonly limit: number }
  | { readonly found: "missing-anchor" | "alias-in-itself"; readonly alias: string }
  | { readonly found: "contradicted-tag"; readonly written: string; readonly tag: string }
  | { readonly found: "number-not-finite"; readonly written: string }
  | PackageReason;

/** Faults whose name says it all. */
export type NamedFault =
  // Characters and single tokens
  | "byte-order-mark"
  | "separator-in-value"
  | "tab"
  | "invalid-tag"
  | "explicit-key"
  | "unknown-directive"
  | "block-text-ends-in-spaces"
  // Keys, their colons, and the tags and anchors before them
  | "colon-without-key"
  | "collection-before-colon"
  | "key-on-several-lines"
  | "property-without-key"
  | "property-after-value"
  // Where a document begins and ends
  | "text-after-end"
  | "end-before-start"
  | "second-directive"
  | "directive-without-document"
  // What the document says
  | "too-many-aliases"
  | "mapping-as-key"
  | "list-as-key"
  | "unusable-key"
  | "merge-without-mapping";

/** What the `yaml` package refuses. */
export interface PackageReason {
  readonly found: "package";
  /** The package's own code for it. */
  readonly packageCode: string;
  /**
   * The kind of token that it blames. Where it gives only an offset: of the first token from there on that is not
   * white space, a comment, a tag or an anchor.
   */
  readonly tokenType: string | undefined;
  /** Where it gives only an offset: the kind of token that ends there, if the first one begins there. */
  readonly touches: string | undefined;
  /** The package's sentence. It may change with the package's version, so it is only shown. */
  readonly text: string;
}
