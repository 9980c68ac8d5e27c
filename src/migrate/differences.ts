// The proof: whose access is another one once only access entries are read.
import { diffAccess } from "../access/diff.ts";
