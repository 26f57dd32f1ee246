// Packs the package, installs the packed file into an app, imports it without a browser, checks its types and bundles
// the app with Vite, webpack 5 and esbuild: `node package.mjs PACKAGE FOLDER`, where the bundled apps are left in
// FOLDER/vite, FOLDER/webpack and FOLDER/esbuild.
//
// Invariant: the app gets the packed file and nothing else of the project.

import { build as esbuild } from "esbuild";
import { createHash } from "node:crypto";
import { execFileSync } from "node:child_process";
import { cp, mkdir, readFile, rm, writeFile } from "node:fs/promises";
import { dirname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import ts from "typescript";
import { build as vite } from "vite";
import webpack from "webpack";

const here = dirname(fileURLToPath(import.meta.url));
const [source, out] = process.argv.slice(2).map((path) => resolve(path));
const app = join(here, "app");
const quiet = ["--ignore-scripts", "--no-audit", "--no-fund", "--loglevel=error"];
const run = (program, list, cwd) => execFileSync(program, list, { cwd, encoding: "utf8", stdio: ["ignore", "pipe", "inherit"] });
const expect = (what, holds) => {
  if (!holds) throw new Error(`expected that ${what}`);
};

/** Packs the package into a folder and gives the packed file's place. */
const pack = async (into) => {
  await mkdir(into, { recursive: true });
  const [{ filename }] = JSON.parse(run("npm", ["pack", "--json", ...quiet, "--pack-destination", into, source], here));
  return join(into, filename);
};
const hash = async (file) => createHash("sha256").update(await readFile(file)).digest("hex");

for (const folder of [app, out]) await rm(folder, { recursive: true, force: true });
const packed = await pack(join(app, "packed"));
expect("packing twice gives the same bytes", (await hash(packed)) === (await hash(await pack(join(app, "packed-again")))));

await writeFile(
  join(app, "package.json"),
  JSON.stringify({ private: true, type: "module", dependencies: { rolescope: `file:${packed}` } }),
);
run("npm", ["install", "--offline", "--no-package-lock", ...quiet], app);
await cp(join(here, "apps"), app, { recursive: true });

// Without a browser, the import defines nothing and leaves nothing behind.
run(
  process.execPath,
  [
    "--input-type=module",
    "--eval",
    `const before = Reflect.ownKeys(globalThis).length;
     const { RoleScopeElement } = await import("rolescope");
     if (typeof RoleScopeElement !== "function") throw new Error("no class");
     if (Reflect.ownKeys(globalThis).length !== before) throw new Error("something was left behind");`,
  ],
  app,
);

const program = ts.createProgram([join(app, "types.tsx")], {
  strict: true,
  noEmit: true,
  target: ts.ScriptTarget.ES2022,
  module: ts.ModuleKind.ESNext,
  moduleResolution: ts.ModuleResolutionKind.Bundler,
  jsx: ts.JsxEmit.ReactJSX,
  lib: ["lib.es2022.d.ts", "lib.dom.d.ts", "lib.dom.iterable.d.ts"],
  types: [],
});
const faults = ts.getPreEmitDiagnostics(program);
const say = { getCurrentDirectory: () => app, getCanonicalFileName: (name) => name, getNewLine: () => "\n" };
if (faults.length > 0) throw new Error(ts.formatDiagnostics(faults, say));

// No bundler needs a setting for the package; these are of the apps.
await vite({ root: app, logLevel: "warn", configFile: false, build: { outDir: join(out, "vite"), emptyOutDir: true } });

await new Promise((done, fail) =>
  webpack(
    {
      mode: "production",
      context: app,
      entry: "./main.js",
      // Modules load each other by import, which Trusted Types leave alone.
      experiments: { outputModule: true },
      output: { path: join(out, "webpack"), filename: "main.js", module: true, chunkFormat: "module" },
      performance: { hints: false },
    },
    (fault, stats) => {
      if (fault || stats.hasErrors() || stats.hasWarnings()) fail(fault ?? new Error(stats.toString("errors-warnings")));
      else done();
    },
  ),
);

await esbuild({
  absWorkingDir: app,
  entryPoints: ["main.js"],
  outdir: join(out, "esbuild"),
  bundle: true,
  minify: true,
  format: "esm",
  logLevel: "warning",
});
// esbuild does not follow addresses: the README says to copy this folder.
await cp(join(app, "node_modules/rolescope/files"), join(out, "esbuild/files"), { recursive: true });

// Only Vite makes a page of its own from the app's.
for (const name of ["webpack", "esbuild"]) await cp(join(app, "index.html"), join(out, name, "index.html"));
