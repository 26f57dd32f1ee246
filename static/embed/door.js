// Brings modules to the builder's program, which cannot name them by itself.
//
// Invariant: a module runs only if it is what its integrity value says; whoever asks is told either way.

const preload = (href, integrity) =>
  new Promise((resolve, reject) => {
    const link = document.createElement("link");
    if (!link.relList.supports("modulepreload")) return reject(Error("the module cannot be checked"));
    Object.assign(link, { rel: "modulepreload", crossOrigin: "", integrity, href, onload: resolve, onerror: reject });
    document.head.append(link);
  });

document.addEventListener("rolescope-import", (event) => {
  const { path, integrity, resolve, reject } = event.detail;
  event.preventDefault();
  preload(path, integrity).then(() => import(path)).then(resolve, reject);
});
