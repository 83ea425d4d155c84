import type { FicheFse } from "../../../fse/fiche-fse.ts";
import { controlesFse } from "../../../indicators/fse/controles.ts";
import { NON_CONNU } from "../../../indicators/profil-personne.ts";
import { note } from "../../document/blocs.ts";
import type { Block, Cell, Column, Missing, Sheet, Table } from "../../document/model.ts";
import { ENSEMBLE, type Rang } from "../../editions/chiffres.ts";
import {
  type CadreFse,
  CODES_AFFICHES,
  celluleFse,
  enregistrements,
  feuilleFse,
  nomOperation,
  rangOperation,
} from "../cadre.ts";

/** Sexes in the order of the columns; their sum is the total. */
export const SEXES_AFFICHES = [
  { code: "F", titre: "F" },
  { code: "H", titre: "H" },
  { code: "NB", titre: "NB" },
  { code: NON_CONNU, titre: "Inconnu" },
] as const;

const COMPLETS = "Enregistrements complets";
const TOUS = "Tous les enregistrements";

/** « Indicateurs »: EECO01–17 and EECR01–06 by sexe, per opération, then what the Regulation's checks say. */
export function feuilleIndicateurs(cadre: CadreFse): Sheet {
  const { operations } = cadre;
  const aDeclarer = note(
    "À déclarer : EECO01 sur tous les enregistrements, les autres indicateurs sur les enregistrements complets (sexe, date de naissance, situation et niveau connus). La partie droite montre ce que compterait chaque indicateur si les enregistrements incomplets étaient complétés sans rien changer d'autre.",
  );
  const blocs: Block[] = [];
  for (const [i, operation] of operations.entries()) {
    if (i > 0) blocs.push({ kind: "saut" });
    const siennes = cadre.fiches.filter((f) => f.operation === operation.code);
    const titre =
      operation.code === null ? "Opération non paramétrée : résultats provisoires" : nomOperation(operation);
    blocs.push(...blocsDuRang(cadre, rangOperation(operation), siennes, `op${i}`, titre));
    if (i === 0) blocs.push(aDeclarer);
  }
  if (operations.length > 1) {
    const titre = "Ensemble des opérations (une personne dans deux opérations compte deux fois)";
    blocs.push({ kind: "saut" }, ...blocsDuRang(cadre, ENSEMBLE, cadre.fiches, "ensemble", titre));
  }
  return feuilleFse(cadre, "Indicateurs", { titre: "Indicateurs FSE+", constat: enregistrements(cadre) }, blocs);
}

function blocsDuRang(cadre: CadreFse, rang: Rang, fiches: readonly FicheFse[], id: string, titre: string): Block[] {
  return [tableIndicateurs(cadre, rang, fiches, id, titre), verifications(cadre, rang)];
}

function colonnesSexe(prefixe: string, groupe: string): Column[] {
  const keys = SEXES_AFFICHES.map(({ code }) => `${prefixe}_${code}`);
  return [
    ...SEXES_AFFICHES.map(
      ({ titre }, i): Column => ({ key: keys[i] ?? "", titre, kind: "integer", groupe, width: 9.5 }),
    ),
    { key: `${prefixe}_total`, titre: "Total", kind: "integer", groupe, calcul: { type: "somme", de: keys } },
  ];
}

function tableIndicateurs(cadre: CadreFse, rang: Rang, fiches: readonly FicheFse[], id: string, titre: string): Table {
  const enregistres = celluleFse(cadre, rang, "EECO01");
  const rows = CODES_AFFICHES.map((code): Cell[] => {
    const premier = code.id === "EECO01";
    const compte = premier ? "EECO01_complets" : code.id;
    const complets = SEXES_AFFICHES.map(({ code: sexe }) => celluleFse(cadre, rang, compte, sexe));
    const manquant = complets.find((c): c is Missing => typeof c !== "number");
    const inconnus = premier ? enregistres : manquant;
    const tous: Cell[] =
      inconnus !== undefined && typeof inconnus !== "number"
        ? [...SEXES_AFFICHES.map((): Cell => inconnus), inconnus]
        : [
            ...SEXES_AFFICHES.map(
              ({ code: sexe }) => fiches.filter((f) => f.codes.has(code.id) && (f.sexe ?? NON_CONNU) === sexe).length,
            ),
            null,
          ];
    return [code.id, code.titre, ...complets, manquant ?? null, ...tous];
  });
  return {
    kind: "table",
    id,
    titre,
    columns: [
      { key: "code", titre: "Code", kind: "text" },
      { key: "titre", titre: "Indicateur", kind: "prose", width: 42 },
      ...colonnesSexe("c", COMPLETS),
      ...colonnesSexe("t", TOUS),
    ],
    rows,
  };
}

/** The checks of the definitions, with their result; those of every code in one line. */
function verifications({ report, periode }: CadreFse, rang: Rang): Table {
  const figures = report.figures.filter((f) => f.periode === periode);
  const controles = controlesFse(figures, rang);
  const sommes = controles.filter((c) => c.libelle.includes("non connu = total"));
  const autres = [...new Set(controles.filter((c) => !sommes.includes(c)).map((c) => c.libelle))];
  const fausses = sommes.filter((c) => c.tenu === false);
  return {
    kind: "table",
    titre: "Vérifications (enregistrements complets, par sexe et au total)",
    columns: [
      { key: "ident", titre: "N°", kind: "text" },
      { key: "libelle", titre: "Ce qui doit être vrai", kind: "prose", width: 42 },
      ...[...SEXES_AFFICHES, { code: "TOTAL", titre: "Total" } as const].map(
        ({ code, titre }): Column => ({ key: code, titre, kind: "text", align: "right" }),
      ),
    ],
    rows: [
      ...autres.map((libelle, i): Cell[] => [
        `V${i + 1}`,
        libelle.replaceAll("_complets", " (complets)"),
        ...[...SEXES_AFFICHES.map((s) => s.code as string), "TOTAL"].map((sexe): Cell => {
          const c = controles.find((x) => x.libelle === libelle && x.sexe === sexe);
          if (!c || c.tenu === null) return { motif: "un des chiffres ne peut pas être calculé" };
          return c.tenu
            ? { value: "vrai", tone: "bon" }
            : { value: `faux : ${c.gauche} ${c.relation === "=" ? "≠" : ">"} ${c.droite}`, tone: "bloquant" };
        }),
      ]),
      [
        `V${autres.length + 1}`,
        "Pour chaque indicateur : F + H + NB + non connu = total",
        null,
        null,
        null,
        null,
        sommes.length === 0
          ? { motif: "aucun chiffre ne peut être calculé" }
          : fausses.length === 0
            ? { value: "vrai", tone: "bon" }
            : { value: `faux : ${fausses.map((c) => c.libelle.split(" ")[0]).join(", ")}`, tone: "bloquant" },
      ],
    ],
  };
}
