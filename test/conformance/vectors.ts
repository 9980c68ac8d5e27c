// The conformance vectors: what aws-iam-authenticator answered. test/fixtures/conformance/README.md says what is in them.
import { readFileSync } from "node:fs";
import { gunzipSync } from "node:zlib";

export interface Vector {
  readonly id: string;
  readonly note?: string;
  readonly data: Readonly<Record<string, string>>;
  readonly options: {
    readonly ssoRoleMatch: boolean;
    readonly reservedUsernamePrefixes: readonly string[];
    readonly ec2PrivateDnsNames: Readonly<Record<string, string>>;
  };
  readonly parsed: {
    readonly roles: readonly VectorRole[];
    readonly users: readonly VectorUser[];
    readonly accounts: readonly string[];
  };
  readonly errors: readonly string[];
  readonly resolutions: readonly VectorResolution[];
  readonly arns?: readonly {
    readonly arn: string;
    readonly canonical?: string;
    readonly type?: string;
    readonly stripped?: string;
    readonly error?: string;
  }[];
}

export interface VectorRole {
  readonly rolearn?: string;
  readonly sso?: {
    readonly permissionSetName: string;
    readonly accountID: string;
    readonly partition?: string;
  };
  readonly username: string;
  readonly groups: readonly string[];
}

export interface VectorUser {
  readonly userarn: string;
  readonly username: string;
  readonly groups: readonly string[];
}

export interface VectorResolution {
  readonly identity: { Arn: string; Account: string; UserId: string; AccessKeyId: string };
  readonly canonicalArn?: string;
  readonly sessionName?: string;
  readonly outcomes: readonly VectorOutcome[];
}

export type VectorOutcome =
  | { readonly denied: string }
  | { readonly username: string; readonly groups: readonly string[]; readonly via: string };

export type VectorFile = "hand-written" | "generated" | "generated-wild" | "damaged" | "kinds";

export function readVectors(name: VectorFile): Vector[] {
  const file = new URL(`../fixtures/conformance/${name}.jsonl.gz`, import.meta.url);
  const lines = gunzipSync(readFileSync(file)).toString("utf8").trim().split("\n");
  return lines.map((line) => JSON.parse(line) as Vector);
}
