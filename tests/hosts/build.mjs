// Bundles every page of this folder: `node build.mjs FOLDER` writes FOLDER/react/index.html and so on, and
// FOLDER/versions.json with the version of each framework.
//
// Invariant: a page holds its framework and nothing of Rolescope; that comes from the site under test.

import { performCompilation, readConfiguration } from "@angular/compiler-cli";
import { build } from "esbuild";
import { copyFile, mkdir, readFile, rm, writeFile } from "node:fs/promises";
import { dirname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import ts from "typescript";
import { angular, solid, svelte, vue } from "./compilers.mjs";

const here = dirname(fileURLToPath(import.meta.url));
const out = resolve(process.argv[2] ?? join(here, "built"));
const versionOf = async (name) => JSON.parse(await readFile(join(here, "node_modules", name, "package.json"), "utf8")).version;

/** Compiles the page of Angular, whose templates are checked, and gives the script's place. */
const compileAngular = () => {
  const { options, rootNames } = readConfiguration(join(here, "tsconfig.json"));
  const { diagnostics } = performCompilation({ rootNames, options });
  const faults = diagnostics.filter(({ category }) => category === ts.DiagnosticCategory.Error);
  const say = { getCurrentDirectory: () => here, getCanonicalFileName: (name) => name, getNewLine: () => "\n" };
  if (faults.length > 0) throw new Error(ts.formatDiagnostics(faults, say));
  return join(options.outDir, "pages/angular/page.js");
};

const PAGES = {
  plain: { entry: "page.js" },
  react: { of: "react", entry: "page.jsx", jsx: "automatic" },
  preact: { of: "preact", entry: "page.jsx", jsx: "automatic", jsxImportSource: "preact" },
  vue: { of: "vue", entry: "page.js", plugins: [vue] },
  svelte: { of: "svelte", entry: "page.js", plugins: [svelte], conditions: ["svelte"] },
  angular: { of: "@angular/core", plugins: [angular] },
  solid: { of: "solid-js", entry: "page.jsx", plugins: [solid] },
  lit: { of: "lit", entry: "page.js" },
};

await rm(out, { recursive: true, force: true });
const versions = {};
for (const [name, { of, entry, conditions = [], ...options }] of Object.entries(PAGES)) {
  const version = of ? await versionOf(of) : "";
  versions[name] = version;
  await build({
    ...options,
    absWorkingDir: here,
    nodePaths: [join(here, "node_modules")],
    entryPoints: [entry ? join(here, "pages", name, entry) : compileAngular()],
    outfile: join(out, name, "app.js"),
    bundle: true,
    minify: true,
    format: "esm",
    target: "es2022",
    conditions: [...conditions, "production"],
    define: {
      "process.env.NODE_ENV": '"production"',
      __VERSION__: JSON.stringify(version),
      __VUE_OPTIONS_API__: "false",
      __VUE_PROD_DEVTOOLS__: "false",
      __VUE_PROD_HYDRATION_MISMATCH_DETAILS__: "false",
      ngDevMode: "false",
      ngJitMode: "false",
    },
  });
  await copyFile(join(here, "page.html"), join(out, name, "index.html"));
}
await rm(join(here, "compiled"), { recursive: true, force: true });
await mkdir(out, { recursive: true });
await writeFile(join(out, "versions.json"), `${JSON.stringify(versions, null, 2)}\n`);
