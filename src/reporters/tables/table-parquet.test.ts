import { parquetMetadata, parquetReadObjects } from "hyparquet";
import { expect, test } from "vitest";
import { canonicalExtraction } from "../../tables/canonical.ts";
import type { TableData } from "../../tables/table-data.ts";
import { tableParquet } from "./table-parquet.ts";

function parcours(): TableData {
  const { tables } = canonicalExtraction({
    parcours: [
      {
        participant: "0042",
        apap: "Alix MODÈLE",
        date_integration: "2026-02-28",
        duree_diagnostic: "62.5",
        dossier_signe: "oui",
        inscription_ft: "2025-12-31",
        statuts: "ARSA,DELD",
      },
      { participant: "P2", date_integration: "1969-12-31", dossier_signe: "non", inscription_ft: "oui" },
      { participant: "P3" },
    ],
  });
  return tables.parcours as unknown as TableData;
}

function buffer(bytes: Uint8Array): ArrayBuffer {
  return bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength) as ArrayBuffer;
}

test("reads back as typed: texts, days, numbers, yes/no, nothing", async () => {
  const rows = await parquetReadObjects({ file: buffer(tableParquet(parcours())) });
  expect(rows).toEqual([
    {
      participant: "0042",
      apap: "Alix MODÈLE",
      date_integration: new Date("2026-02-28T00:00:00Z"),
      duree_diagnostic: 62.5,
      dossier_signe: true,
      inscription_ft: "2025-12-31",
      statuts: "ARSA,DELD",
    },
    {
      participant: "P2",
      apap: null,
      date_integration: new Date("1969-12-31T00:00:00Z"),
      duree_diagnostic: null,
      dossier_signe: false,
      inscription_ft: "oui",
      statuts: null,
    },
    {
      participant: "P3",
      apap: null,
      date_integration: null,
      duree_diagnostic: null,
      dossier_signe: null,
      inscription_ft: null,
      statuts: null,
    },
  ]);
});

test("columns carry their type and only those that a file maps are written", () => {
  const { schema } = parquetMetadata(buffer(tableParquet(parcours())));
  expect(schema.slice(1).map(({ name, type, converted_type }) => [name, type, converted_type])).toEqual([
    ["participant", "BYTE_ARRAY", "UTF8"],
    ["apap", "BYTE_ARRAY", "UTF8"],
    ["duree_diagnostic", "DOUBLE", undefined],
    ["dossier_signe", "BOOLEAN", undefined],
    ["date_integration", "INT32", "DATE"],
    ["statuts", "BYTE_ARRAY", "UTF8"],
    ["inscription_ft", "BYTE_ARRAY", "UTF8"],
  ]);
});

test("the same table gives the same bytes", () => {
  expect(tableParquet(parcours())).toEqual(tableParquet(parcours()));
});

test("a table without any line still has its columns", async () => {
  const { tables } = canonicalExtraction({ parcours: [{ participant: "P1" }] });
  const data = tables.parcours as unknown as TableData;
  data.dropLast();
  const file = buffer(tableParquet(data));
  expect(await parquetReadObjects({ file })).toEqual([]);
  expect(parquetMetadata(file).schema.map((s) => s.name)).toEqual(["root", "participant"]);
});
