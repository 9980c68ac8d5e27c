// Lines of a map that have the ARN of a role with a path, of the same template. STS leaves the path out of the ARNs of the
// role's sessions, so no line with it matches.
// https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-iam-role.html#aws-resource-iam-role-return-values
import { fold } from "../../text/fold.ts";
import { shown } from "../model/plain.ts";
import type { Slip, SourceDocument } from "../model/reading.ts";
import { isHolePiece, isMember, memberOf, shownKey, type SourceValue, type TextValue } from "../model/value.ts";
