// What a source makes of a text.
import type { BackEnd } from "../../schema/back-end.ts";
import type { Hole } from "./hole.ts";
import type { JoinedText } from "./joined-text.ts";
import type { Place, SourceValue } from "./value.ts";

/** Mappings that a source found: an aws-auth ConfigMap, or what makes one. */
export interface SourceDocument {
  /**
   * What people call it: a resource's address (`module.eks.kubernetes_config_map_v1_data.aws_auth[0]`), or words
   * (`iamIdentityMappings of ClusterConfig prod`).
   */
  readonly name: string;
  /** Whether `name` is a resource's address. Origins then have it. */
  readonly isAddress?: boolean;
  /** Where it begins: what is said of it as a whole is said there. */
  readonly at: Place;
  /** The back end that serves it, by whose rules it is read. Default: EKSConfigMap. */
  readonly backEnd?: BackEnd;
  /**
   * A manifest's text, or the object itself: a ConfigMap with `metadata` and `data`. A section of the object's data is a
   * text, or a list of entries with the keys that the section takes (`rolearn`, `username`, `groups`).
   */
  readonly content: SourceValue;
  /** Whether a program wrote the text. Then nobody edits it, and fixes are suggestions. Default: false. */
  readonly isGenerated?: boolean;
  /**
   * Whether it is only a part of the cluster's aws-auth. Nothing is then said of what is missing. Default: false.
   *
   * - `true`: it owns the sections that it has, and no other one
   * - `"entries"`: it adds entries at the end of sections
   */
  readonly isPart?: boolean | "entries";
  /** Whether the cluster's nodes join by it. Those of EKS Anywhere have certificates. Default: true. */
  readonly joinsNodes?: boolean;
  /** Whether it may not be there at all: that hangs on a condition that is not known. Default: false. */
  readonly isPossible?: boolean;
}

/** An access entry, with what of it is known. Keys are those of contract 4. */
export interface SourceAccessEntry {
  readonly name: string;
  readonly isAddress?: boolean;
  readonly at: Place;
  readonly cluster?: SourceValue | undefined;
  readonly principalArn: SourceValue | undefined;
  readonly type?: SourceValue | undefined;
  readonly username?: SourceValue | undefined;
  readonly groups?: SourceValue | undefined;
  readonly policies: readonly SourceAccessPolicy[];
  /** Other policies that are not known, or whose principal is not. */
  readonly holes?: readonly Hole[];
  /** Whether it may not be there, or may be there more than once: that hangs on what is not known. Default: false. */
  readonly isPossible?: boolean;
  /** Whether EKS has it: a state or what has not changed of one says so. Default: false. */
  readonly isStored?: boolean;
}

export interface SourceAccessPolicy {
  /** The address of the resource that associates it, where that is one of its own. */
  readonly name?: string;
  readonly isAddress?: boolean;
  readonly at: Place;
  /** Default: the entry's. */
  readonly isStored?: boolean;
  readonly policyArn: SourceValue | undefined;
  /** `{ type, namespaces }` */
  readonly scope?: SourceValue | undefined;
}

/** An association of a policy with a principal whose entry is elsewhere. */
export interface SourcePolicyAssociation extends SourceAccessPolicy {
  readonly name: string;
  readonly cluster?: SourceValue | undefined;
  readonly principalArn: SourceValue | undefined;
}

/** How the cluster reads mappings, where the text says so. */
export interface SourceCluster {
  readonly name?: SourceValue | undefined;
  /** The expressions by which the same text names it: `${aws_eks_cluster.this.name}`. Default: none. */
  readonly namedBy?: readonly string[];
  /** `CONFIG_MAP`, `API_AND_CONFIG_MAP` or `API`. */
  readonly authenticationMode?: SourceValue | undefined;
  readonly at: Place;
}

/** A slip that only this form has. Rules in lint/rules/source/ make words of it, by its code. */
export interface Slip {
  readonly code: string;
  readonly at: Place;
  /** What the words are made from. */
  readonly data?: Readonly<Record<string, string | number | boolean | readonly string[]>>;
  /** What to write instead, where that is one text. */
  readonly fix?: { readonly at: Place; readonly text: string };
}

/** Why a text, or a part of it, could not be read. */
export interface SourceProblem {
  /** One line: what is wrong, and what would be right. */
  readonly message: string;
  readonly at?: Place | undefined;
  /** Whether mappings may be lost by it: an answer may then hang on what was not read. */
  readonly isLoss: boolean;
  /** Whether a package is missing that reads the form: the text may well be right. Default: false. */
  readonly needsPackages?: boolean;
}

/** What a configuration of the authenticator's server says besides its mappings, as far as an answer depends on it. */
export interface ServerSetup {
  /** The back ends that are asked, in order, as they are written there. Absent: the server's flag or its default decides. */
  readonly backendMode?: readonly string[];
  /** The username prefixes that each back end refuses. */
  readonly reservedPrefixes?: Readonly<Partial<Record<BackEnd, readonly string[]>>>;
  /** The accounts whose identities are left out of logs and of a TokenReview's extra. */
  readonly scrubbedAccounts?: readonly string[];
  /** Whether DynamicFile finds entries by `userid`. Absent: it finds them by ARN. */
  readonly dynamicFileUserIdStrict?: boolean;
}

/** All that a source found in a text. */
export interface SourceReading {
  readonly text: JoinedText;
  readonly documents: readonly SourceDocument[];
  readonly accessEntries?: readonly SourceAccessEntry[];
  readonly associations?: readonly SourcePolicyAssociation[];
  readonly clusters?: readonly SourceCluster[];
  readonly server?: ServerSetup;
  readonly slips?: readonly Slip[];
  readonly problems?: readonly SourceProblem[];
  /** What the other files of a module say of the same cluster. Nothing of it concerns the file itself. */
  readonly besides?: Partial<
    Pick<SourceReading, "documents" | "accessEntries" | "associations" | "clusters">
  >;
  /**
   * The documents before the plan, for `diff` with one argument. Those in `documents` are after it.
   */
  readonly before?: Pick<SourceReading, "documents" | "accessEntries" | "associations" | "clusters">;
}

/** Gives the text of a file beside the one that is read, by its path relative to that one; undefined where there is none. */
export type ReadBeside = (path: string) => string | undefined;

/**
 * Reads a text that stands in the one that is read: a heredoc, a block of Markdown. Undefined where no source takes it. What
 * is read has the places of that text.
 */
export type ReadInner = (input: SourceInput) => Promise<SourceReading | undefined>;

/** What a source is given. */
export interface SourceInput {
  /** The file's name, as messages have it. */
  readonly file: string;
  readonly text: string;
  /** Default: there is none. */
  readonly beside?: ReadBeside | undefined;
  /** Default: texts of other forms in it are not read. */
  readonly readInner?: ReadInner | undefined;
  /** The names of the files in the same folder, this one included. Default: it is alone. */
  readonly siblings?: readonly string[] | undefined;
  /** Gives the names of the files in another folder, by its path relative to this file's. Default: none can be listed. */
  readonly list?: ((folder: string) => readonly string[] | undefined) | undefined;
}

/** A form in which people keep mappings. */
export interface Source {
  /** As `--from` takes it: `terraform-plan`. */
  readonly name: string;
  /** Parts of a sentence: what it is (`Terraform's plan or state as JSON`), and what of it is read. */
  readonly what: string;
  readonly reads: string;
  /** Whether a text is of this form. Cheap: it is asked of every file that mentions identities. */
  recognizes(input: SourceInput): boolean;
  /** Whether a text of this form is of no other. Then the sources behind it are not asked. Default: false. */
  readonly isAlone?: boolean;
  /** Never throws on content: what is wrong is in `problems`. */
  read(input: SourceInput): SourceReading | Promise<SourceReading>;
  /** The same at once, without the texts of other forms in it. Absent where `read` answers at once, and where nothing does. */
  readWithoutInner?(input: SourceInput): SourceReading;
}
