// What a form is in which people map IAM identities, and the words that several of them share.
import type { Language } from "./languages.ts";

/** A form, and what to do to have it linted. Both as parts of a sentence. */
export interface OtherForm {
  readonly what: string;
  readonly how: string;
}

export interface KnownForm extends OtherForm {
  readonly languages: readonly Language[];
  /** Whether it is a document of its own, which may stand in one file with an aws-auth ConfigMap. */
  readonly isObject?: true;
  /** All of them match. A text in which only one does mentions such things, and maps nobody. */
  readonly signs: readonly RegExp[];
}

export const LIVE =
  "lint what it makes in the cluster: kubectl get configmap aws-auth -n kube-system -o yaml | aws-auth-map lint -";
export const ENTRIES =
  "access entries are not linted in this form; for an identity that has one, it counts and the entry of aws-auth does not";
export const IN_A_CONFIGMAP = "to have its entries linted, write them into an aws-auth ConfigMap";
export const RENDERED = "lint what it renders to: helm template … | aws-auth-map lint -";
export const BUILT = "lint what it is built into: kustomize build … | aws-auth-map lint -";

export const SECTION = /\bmap(?:Roles|Users|Accounts)\b/;
export const AN_ARN = /\b(?:role_?arn|user_?arn)\b|\barn:[^\s:]{1,80}:iam:/i;
export const NAME = /\baws-auth\b/;
