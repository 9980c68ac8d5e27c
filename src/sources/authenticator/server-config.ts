// The configuration of aws-iam-authenticator's server, whose mappings its back end MountedFile serves: a file of its own, or a
// key of a ConfigMap, which kops and others mount as that file.
import { isServerConfig, kindOfMapping } from "../../document/mapping-kind.ts";
import { fullName, type KubernetesObject, readObjects } from "../../objects/objects.ts";
import { fromYaml } from "../model/from-yaml.ts";
import { joinTexts } from "../model/joined-text.ts";
import type { Source, SourceInput, SourceReading } from "../model/reading.ts";
import { isHolePiece, isMember, literalOf, memberOf, type WrittenPiece } from "../model/value.ts";
import { wholeFile } from "./framed.ts";
import { readServer, type ServerReading } from "./read-server.ts";

export const serverConfig: Source = {
  name: "server-config",
  what: "the configuration of aws-iam-authenticator's server",
  reads: "server.mapRoles, mapUsers and mapAccounts, also in a ConfigMap's key",
  recognizes: ({ text }) => MENTIONS.test(text) && configsIn(text).length > 0,
  read,
};

/** Keys are taken in any case. A path may be one key. */
const MENTIONS = /^[ \t"'{]*server["']?\s*[:.][\s\S]*map(?:roles|users|accounts)/im;

interface NamedConfig {
  readonly name: string;
  readonly frame: WrittenPiece;
}

function configsIn(text: string): NamedConfig[] {
  const { contents } = readObjects(text);
  return contents.flatMap((content): NamedConfig[] => {
    switch (kindOfMapping(content.value)) {
      case "server-config":
        return [{ name: "server configuration", frame: wholeFile(text) }];
      case "server-config-map":
        return content.chunk === undefined ? [] : keysOf(content);
      default:
        return [];
    }
  });
}

function keysOf(object: KubernetesObject): NamedConfig[] {
  const data = memberOf(fromYaml(object.value, object.chunk), "data");
  if (data?.kind !== "map") return [];
  return data.members.flatMap((each): NamedConfig[] => {
    const [piece] = isMember(each) && each.value.kind === "text" ? each.value.pieces : [];
    if (!isMember(each) || piece === undefined || isHolePiece(piece) || !isServerConfig(piece.text))
      return [];
    const key = literalOf(each.key) ?? "";
    return [{ name: `server configuration in ${key} of ConfigMap ${fullName(object)}`, frame: piece }];
  });
}

/** A text in which there is no such configuration is read as one: whoever asks for it says that it is. */
function read({ file, text }: SourceInput): SourceReading {
  const found = configsIn(text);
  const configs = found.length > 0 ? found : [{ name: "server configuration", frame: wholeFile(text) }];
  const readings = configs.map(({ name, frame }) => readServer(name, frame));
  const all = <Each>(of: (reading: ServerReading) => readonly Each[]) => readings.flatMap(of);
  const [first] = readings;
  return {
    text: joinTexts([{ name: file, text }]),
    documents: all(({ documents }) => documents),
    ...(first === undefined ? {} : { server: first.server }),
    slips: all(({ slips }) => slips),
    problems: all(({ problems }) => problems),
  };
}
