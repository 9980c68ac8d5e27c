// Writes a report of the public surface of each export, by default into api/: npm run api [-- FOLDER].
// test/project/api-report.test.ts compares the reports with api/. So a review shows what callers will notice, even to a
// reader who has never opened src/.
import { mkdir, mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { CompilerState, Extractor, ExtractorConfig } from "@microsoft/api-extractor";

const root = fileURLToPath(new URL("..", import.meta.url));
const packageJson = JSON.parse(await readFile(join(root, "package.json"), "utf8"));

/** The name of each export's report, and its declarations. */
const entries = Object.entries(packageJson.exports)
  .filter(([, { types }]) => types !== undefined)
  .map(([name, { types }]) => ({
    name: name === "." ? "index" : name.slice(2),
    declarations: join(root, types),
  }));

const folder = resolve(process.argv[2] ?? join(root, "api"));
const before = await mkdtemp(join(tmpdir(), "aws-auth-map-api-"));
try {
  await mkdir(folder, { recursive: true });
  const configs = entries.map(({ name, declarations }) => config(name, declarations));
  // All exports share one program, because making it takes most of the time.
  const compilerState = CompilerState.create(configs[0], {
    additionalEntryPoints: entries.map(({ declarations }) => declarations),
  });
  for (const extractorConfig of configs) report(extractorConfig, compilerState);
} finally {
  await rm(before, { recursive: true, force: true });
}

function config(name, declarations) {
  return ExtractorConfig.prepare({
    configObjectFullPath: undefined,
    packageJsonFullPath: join(root, "package.json"),
    configObject: {
      projectFolder: root,
      mainEntryPointFilePath: declarations,
      newlineKind: "lf",
      compiler: {
        overrideTsconfig: {
          compilerOptions: {
            target: "es2022",
            lib: ["es2023"],
            module: "nodenext",
            moduleResolution: "nodenext",
            strict: true,
            types: ["node"],
            skipLibCheck: true,
          },
          files: [declarations],
        },
      },
      apiReport: {
        enabled: true,
        reportFileName: `${name}.api.md`,
        reportFolder: folder,
        reportTempFolder: before,
        // An exported type is often only a name for a schema that is not exported. Callers see the schema's shape.
        includeForgottenExports: true,
      },
      docModel: { enabled: false },
      dtsRollup: { enabled: false },
      tsdocMetadata: { enabled: false },
      messages: {
        compilerMessageReporting: { default: { logLevel: "error" } },
        extractorMessageReporting: {
          default: { logLevel: "error" },
          // All that is exported is public, so release tags say nothing new.
          "ae-missing-release-tag": { logLevel: "none" },
          "ae-forgotten-export": { logLevel: "none" },
          "ae-undocumented": { logLevel: "none" },
        },
        // Doc comments are written for people and editors. They do not follow TSDoc's grammar.
        tsdocMessageReporting: { default: { logLevel: "none" } },
      },
    },
  });
}

function report(extractorConfig, compilerState) {
  const { succeeded } = Extractor.invoke(extractorConfig, {
    compilerState,
    localBuild: true,
    messageCallback(message) {
      if (message.category === "console") message.handled = true;
    },
  });
  if (!succeeded) process.exitCode = 1;
}
