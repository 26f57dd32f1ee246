// What turns the files of frameworks into plain modules: plugins for esbuild.
//
// Invariant: everything is compiled here, nothing in the browser, as a strict policy wants it.

import { transformAsync } from "@babel/core";
import linker from "@angular/compiler-cli/linker/babel";
import { readFile } from "node:fs/promises";
import { dirname } from "node:path";
import * as svelteCompiler from "svelte/compiler";
import { compileScript, parse } from "vue/compiler-sfc";

const on = (name, filter, compile) => ({
  name,
  setup(build) {
    build.onLoad({ filter }, async ({ path }) => compile(path, await readFile(path, "utf8")));
  },
});

export const vue = on("vue", /\.vue$/, (path, source) => {
  const { descriptor } = parse(source, { filename: path });
  const isCustomElement = (tag) => tag === "role-scope";
  const { content } = compileScript(descriptor, {
    id: "page",
    inlineTemplate: true,
    templateOptions: { compilerOptions: { isCustomElement } },
  });
  return { contents: content, resolveDir: dirname(path) };
});

export const svelte = on("svelte", /\.svelte$/, (path, source) => {
  const { js } = svelteCompiler.compile(source, { filename: path, generate: "client" });
  return { contents: js.code, resolveDir: dirname(path) };
});

export const solid = on("solid", /\.jsx$/, async (path, source) => {
  const { code } = await transformAsync(source, { filename: path, presets: [["solid", { generate: "dom" }]] });
  return { contents: code, resolveDir: dirname(path) };
});

// Packages of Angular are compiled halfway; the linker does the rest.
export const angular = on("angular", /@angular[\\/].*\.mjs$/, async (path, source) => {
  if (!source.includes("ɵɵngDeclare")) return { contents: source };
  const { code } = await transformAsync(source, { filename: path, plugins: [linker], compact: false });
  return { contents: code, resolveDir: dirname(path) };
});
