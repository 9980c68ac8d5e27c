// `aws-auth-map/sources`: mappings where people keep them besides a manifest. Pure.
export { type BackEndExplanation, type BackEndInput, type BackEnds, createBackEnds } from "../back-ends.ts";
export { fixSource, type SourceFixes } from "../lint/source/fix-source.ts";
export { lintSource } from "../lint/source/lint-source.ts";
export type { BackEndRefusal, BackEndResolution } from "../mapping/back-ends/answer.ts";
export type {
  AccessEntry,
  AccessEntryHole,
  AccessPolicyAssociation,
  AccessScope,
} from "../schema/access-entry.ts";
export type { BackEnd } from "../schema/back-end.ts";
export type { EntryHole, HoleReason, SectionHole, TextHole, UnknownValue } from "../schema/hole.ts";
export { readHcl } from "../sources/hcl/read.ts";
export { createTerraformSource } from "../sources/hcl/source.ts";
export type { HclNode, HclParser } from "../sources/hcl/syntax/node.ts";
export {
  type MappingDocument,
  type MappingsInText,
  type ReadingProblem,
  readMappings,
} from "../sources/mappings.ts";
export type {
  ReadBeside,
  ServerSetup,
  Source,
  SourceDocument,
  SourceInput,
  SourceReading,
} from "../sources/model/reading.ts";
export { createSources, readSources, type SourceRead, type SourcesOptions } from "../sources/sources.ts";
