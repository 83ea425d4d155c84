import type { Fiche, FicheQualification } from "../../../core/fiche.ts";
import { frCount, frDe } from "../../../core/format.ts";
import { frMonth, monthOf } from "../../../core/month.ts";
import { libelle } from "../../../indicators/libelles.ts";
import type { Cell, Column, Sheet, Table } from "../../document/model.ts";
import { type Edition, feuille, VERS_DETAIL } from "../edition.ts";
import type { Socle } from "../socle.ts";
import { sommesDe } from "../sommes.ts";

const DECISIONS: Readonly<Record<"requise" | "selon" | "non", string>> = {
  requise: "à décider en commission",
  selon: "selon les réponses",
  non: "non requise",
};

/** « Commission »: sorties proposed, with what the étapes say of them; integrations of the month. */
export function feuilleCommission(socle: Socle, edition: Edition): Sheet {
  const { fiches } = socle.analyse;
  const proposees = fiches
    .filter((f) => f.sortiePrevue !== null && f.sortieReelle === null)
    .sort((a, b) => (a.sortiePrevue ?? 0) - (b.sortiePrevue ?? 0));
  const integrees = fiches.filter((f) => monthOf(f.integration) === socle.spans.mois);
  return feuille(
    socle,
    edition,
    "Commission",
    [
      tableSorties(socle, edition, proposees),
      {
        kind: "note",
        tone: "discret",
        texte:
          "Qualification calculée d'après les étapes (annexes 2 et 3) : « sûre » quand toutes les conditions sont remplies, « possible » si les valeurs qui manquent étaient favorables. Elle prépare la commission et ne la remplace pas.",
      },
      tableIntegrations(socle, edition, integrees),
    ],
    {
      constat: `${frCount(proposees.length, "sortie proposée", "sorties proposées")}, ${frCount(integrees.length, "intégration")} en ${frMonth(socle.spans.mois)}`,
      papier: 2,
    },
  );
}

function identite(edition: Edition): { columns: Column[]; cellules: (f: Fiche) => Cell[] } {
  const avecNom = edition.avecNoms;
  return {
    columns: [
      { key: "participant", titre: "Identifiant", kind: "text", vers: VERS_DETAIL },
      ...(avecNom ? [{ key: "nom", titre: "NOM Prénom", kind: "text" } as const] : []),
      { key: "apap", titre: "APAP", kind: "text" },
    ],
    cellules: (f) => [f.participant, ...(avecNom ? [edition.nom(f.participant)] : []), f.apap ?? "Sans APAP"],
  };
}

function tableSorties({ chiffres, spans }: Socle, edition: Edition, fiches: readonly Fiche[]): Table {
  const { columns, cellules } = identite(edition);
  return {
    kind: "table",
    id: "sorties",
    titre: "Sorties proposées",
    columns: [
      ...columns,
      { key: "prevue", titre: "Sortie prévue", kind: "date" },
      { key: "saisie", titre: "Nature saisie", kind: "text" },
      { key: "sure", titre: "Qualification sûre", kind: "text" },
      { key: "possible", titre: "Possible", kind: "text" },
      { key: "commission", titre: "Commission", kind: "prose", width: 20 },
      { key: "remplies", titre: "Conditions remplies", kind: "prose", width: 32 },
      { key: "manquees", titre: "Conditions non remplies", kind: "prose", width: 32 },
      { key: "inconnues", titre: "À vérifier", kind: "prose", width: 32 },
      { key: "pieces", titre: "Pièces à apporter", kind: "prose", width: 30 },
    ],
    rows: fiches.map((f): Cell[] => {
      const q = f.qualification;
      const debut = [...cellules(f), f.sortiePrevue, f.natureSortie ?? "non saisie"];
      if (q === null) {
        const motif = { motif: "sortie prévue trop loin après l'arrêté pour être qualifiée" };
        return [...debut, motif, motif, null, null, null, null, null];
      }
      return [
        ...debut,
        { value: q.sure, tone: q.sure === q.possible ? "fort" : "discret" },
        q.possible,
        [DECISIONS[q.commission], ...q.avertissements].join(". "),
        puces(q.remplies),
        sansEtape(q) ? "aucun emploi ni formation en cours à cette date" : puces(q.manquees),
        puces(q.inconnues),
        puces(q.aApporter),
      ];
    }),
    filtre: true,
    figer: true,
    figerColonnes: 2,
    detaille: sommesDe(chiffres, edition.rang, [{ chiffre: "propositions_sortie", periode: spans.courant }]),
    vide: "Aucune sortie proposée en attente.",
  };
}

function tableIntegrations({ chiffres, spans }: Socle, edition: Edition, fiches: readonly Fiche[]): Table {
  const { columns, cellules } = identite(edition);
  return {
    kind: "table",
    id: "integrations",
    titre: `Intégrations ${frDe(frMonth(spans.mois))}`,
    columns: [
      ...columns,
      { key: "integration", titre: "Intégration", kind: "date" },
      { key: "parcours", titre: "Parcours", kind: "text" },
      { key: "statuts", titre: "Statuts", kind: "text" },
      { key: "situation", titre: "Situation", kind: "text" },
      { key: "structure", titre: "Structure", kind: "prose" },
    ],
    rows: fiches.map((f): Cell[] => [
      ...cellules(f),
      f.integration,
      f.parcours,
      f.statuts.join(", "),
      f.sortieReelle !== null ? "sorti" : f.situation === null ? null : libelle(f.situation),
      f.structure ?? "Sans structure",
    ]),
    detaille: sommesDe(chiffres, edition.rang, [{ chiffre: "entrees", periode: spans.courant }]),
    vide: "Aucune intégration dans le mois.",
  };
}

function sansEtape({ remplies, manquees, inconnues }: FicheQualification): boolean {
  return remplies.length + manquees.length + inconnues.length === 0;
}

function puces(textes: readonly string[]): string {
  return textes.length <= 1 ? (textes[0] ?? "") : textes.map((t) => `• ${t}`).join("\n");
}
