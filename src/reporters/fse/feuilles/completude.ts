import { frCount, frInteger } from "../../../core/format.ts";
import { grouper } from "../../../core/grouper.ts";
import { compareText } from "../../../core/text.ts";
import { DONNEES_FSE, type DonneeFse } from "../../../fse/completude.ts";
import type { FicheFse } from "../../../fse/fiche-fse.ts";
import { colonneAbsente } from "../../../parcours/disponibilite.ts";
import { note } from "../../document/blocs.ts";
import { champ, lister } from "../../document/lister.ts";
import type { Block, Sheet, Table } from "../../document/model.ts";
import { type CadreFse, feuilleFse, totalFse } from "../cadre.ts";
import { identite } from "./participants.ts";

/** « Complétude »: who misses what, one table per APAP to send back, filled in, to the équipe du PLIE. */
export function feuilleCompletude(cadre: CadreFse): Sheet {
  const absentes = DONNEES_FSE.filter((d) => colonneAbsente([d.colonnes.join("|")], cadre.contexte) !== null);
  const donnees = DONNEES_FSE.filter((d) => !absentes.includes(d));
  const parApap = [...grouper(cadre.fiches, (f) => f.apap)].sort(([a], [b]) => compareText(a, b));
  const blocs: Block[] = [
    note([
      "Sans sexe, date de naissance, situation à l'entrée et niveau de formation, un participant n'est pas complet : il ne compte que dans EECO01 et ses dépenses peuvent être écartées. Vide ne veut pas dire non.",
      ...(absentes.length === 0
        ? []
        : [
            `Colonnes absentes de l'extraction, donc vides pour tous et non listées ci-dessous : ${absentes.map((d) => d.titre).join(", ")}.`,
          ]),
    ]),
    synthese(cadre, parApap, donnees),
    parDonnee(cadre.fiches, donnees),
  ];
  for (const [apap, fiches] of parApap) {
    const incompletes = fiches.filter((f) => manquesDe(f, donnees).length > 0);
    if (incompletes.length === 0) continue;
    blocs.push({ kind: "saut" }, tableApap(cadre, apap, incompletes, donnees));
  }
  return feuilleFse(
    cadre,
    "Complétude",
    {
      titre: "Complétude : qui manque de quoi, par APAP",
      nominative: true,
      constat: titreCompletude(cadre.fiches, donnees),
    },
    blocs,
  );
}

/** « 2 enregistrements incomplets sur 383 ; 4 valeurs à saisir ou à préciser » */
function titreCompletude(fiches: readonly FicheFse[], donnees: readonly DonneeFse[]): string | null {
  if (fiches.length === 0) return null;
  const incomplets = fiches.filter((f) => !f.complet).length;
  const valeurs = fiches.reduce((n, f) => n + manquesDe(f, donnees).length, 0);
  const suite = valeurs === 0 ? "" : ` ; ${frCount(valeurs, "valeur")} à saisir ou à préciser`;
  return incomplets === 0
    ? `Tous les enregistrements sont complets : ${frInteger(fiches.length)}${suite}`
    : `${frCount(incomplets, "enregistrement incomplet", "enregistrements incomplets")} sur ${frInteger(fiches.length)}${suite}`;
}

const GENRES: readonly { genre: DonneeFse["genre"]; titre: string }[] = [
  { genre: "requise", titre: "Données requises" },
  { genre: "publics", titre: "Publics" },
  { genre: "sortie", titre: "Sortie" },
];

/** What is missing of a record, among the items that the extraction can hold. */
function manquesDe(f: FicheFse, donnees: readonly DonneeFse[]): { donnee: DonneeFse; texte: string }[] {
  return f.manques.flatMap(({ donnee: cle, texte }) => {
    const donnee = donnees.find((d) => d.cle === cle);
    return donnee ? [{ donnee, texte }] : [];
  });
}

function synthese(
  cadre: CadreFse,
  parApap: readonly (readonly [string | null, readonly FicheFse[]])[],
  donnees: readonly DonneeFse[],
): Table {
  const groupe = "Valeurs à saisir ou à préciser";
  const somme = { kind: "integer", total: "somme" } as const;
  const manques = (fiches: readonly FicheFse[], genre: DonneeFse["genre"]) =>
    fiches.flatMap((f) => manquesDe(f, donnees)).filter((m) => m.donnee.genre === genre).length;
  return {
    id: "synthese",
    titre: "Par APAP",
    ...lister(parApap, [
      champ("apap", "APAP", "text", ([apap]) => apap ?? "Sans APAP"),
      champ("tous", "Enregistrements", somme, ([, fiches]) => fiches.length, totalFse(cadre, "EECO01")),
      champ(
        "complets",
        "Complets",
        somme,
        ([, fiches]) => fiches.filter((f) => f.complet).length,
        totalFse(cadre, "EECO01_complets"),
      ),
      champ("part", "Part", {
        kind: "percent",
        calcul: { type: "ratio", num: "complets", den: "tous" },
        visuel: { type: "barre", max: 1 },
      }),
      GENRES.map(({ genre, titre }) =>
        champ(genre, titre, { ...somme, groupe }, ([, fiches]) => manques(fiches, genre), manques(cadre.fiches, genre)),
      ),
    ]),
    total: "Ensemble",
    vide: "Aucun enregistrement dans la période.",
  };
}

function parDonnee(fiches: readonly FicheFse[], donnees: readonly DonneeFse[]): Table {
  return {
    titre: "Par donnée",
    ...lister(donnees, [
      champ("donnee", "Donnée", "text", (d) => d.titre),
      champ(
        "nombre",
        "Enregistrements où elle manque ou est à préciser",
        "integer",
        (d) => fiches.filter((f) => manquesDe(f, [d]).length > 0).length,
      ),
    ]),
  };
}

/** One line per value to type, with a cell for the APAP's answer. */
function tableApap(
  cadre: CadreFse,
  apap: string | null,
  fiches: readonly FicheFse[],
  donnees: readonly DonneeFse[],
): Table {
  const structures = [...new Set(fiches.map((f) => f.structure ?? "Sans structure"))].sort(compareText);
  return {
    titre: `${apap ?? "Sans APAP"} — ${structures.join(", ")}`,
    ...lister(
      fiches.flatMap((f) => manquesDe(f, donnees).map(({ donnee, texte }) => ({ f, donnee, texte }))),
      [
        identite(cadre, ({ f }) => f),
        champ("entree", "Entrée", "date", ({ f }) => f.entree),
        champ("donnee", "Donnée", { kind: "text", width: 26 }, ({ f, donnee }) =>
          donnee.genre === "requise" && !f.complet ? { value: donnee.titre, tone: "bloquant" } : donnee.titre,
        ),
        champ("faire", "À faire", { kind: "text", width: 36 }, ({ texte }) => texte),
        champ("reponse", "Réponse de l'APAP", { kind: "prose", width: 34, saisie: { type: "libre" } }),
      ],
    ),
    detaille: [
      {
        chiffre: "valeurs à saisir de cet APAP",
        vaut: cadre.fiches.filter((f) => f.apap === apap).flatMap((f) => manquesDe(f, donnees)).length,
      },
    ],
  };
}
