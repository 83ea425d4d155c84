// exceljs writes the frames of workbooks here, and nothing else (docs/decisions/0032-exceljs.md): bundles hold its model and
// its writers of parts. What it needs to read, to stream, to zip, to encrypt and for CSV stays out.
import { realpathSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

// importers come by their real path, wherever node_modules is linked from
const LIB = realpathSync(fileURLToPath(new URL("../node_modules/exceljs/lib", import.meta.url)));
const RIEN = fileURLToPath(new URL("./rien.cjs", import.meta.url));
/** Modules asked for by exceljs alone, whose absence shows only if something but a frame is asked of it. */
const SANS_EMPLOI =
  /^(fs|events|crypto|jszip|readable-stream)$|\/csv\/csv$|\/utils\/(zip-stream|stream-buf|encryptor|browser-buffer-decode|browser-buffer-encode)$|\/parse-sax$/;

export const cadreExceljs = {
  name: "exceljs-cadre",
  setup({ onResolve }) {
    // its entries for node and for browsers add readers, streams and twenty polyfills
    onResolve({ filter: /^exceljs$/ }, () => ({ path: join(LIB, "exceljs.bare.js") }));
    onResolve({ filter: SANS_EMPLOI }, ({ importer }) => (importer.startsWith(LIB) ? { path: RIEN } : undefined));
  },
};
