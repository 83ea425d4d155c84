import type { Fiche, FicheQualification } from "../../../core/fiche.ts";
import { frCount, frDe } from "../../../core/format.ts";
import { monthOf } from "../../../core/month.ts";
import { capitale } from "../../../core/text.ts";
import { libelle } from "../../../indicators/libelles.ts";
import { discrete } from "../../document/blocs.ts";
import { isMissing } from "../../document/cell.ts";
import { aFiltrer, type Champ, champ, lister } from "../../document/lister.ts";
import type { Sheet, Table } from "../../document/model.ts";
import { type Edition, feuille, VERS_DETAIL } from "../edition.ts";
import { moisDit } from "../libelles.ts";
import type { Socle } from "../socle.ts";
import { sommesDe } from "../sommes.ts";
import { aucunOuInconnu, titreInconnu } from "./titres.ts";

const DECISIONS: Readonly<Record<"requise" | "selon" | "non", string>> = {
  requise: "à décider en commission",
  selon: "selon les réponses",
  non: "non requise",
};

/** « Commission »: sorties proposed, with what the étapes say of them; integrations of the month. */
export function feuilleCommission(socle: Socle, edition: Edition): Sheet {
  const proposees = sortiesProposees(socle);
  const integrees = socle.analyse.fiches.filter((f) => monthOf(f.integration) === socle.spans.mois);
  const constat = titreCommission(socle, edition, proposees.length, integrees.length);
  return feuille(socle, edition, "Commission", { constat, papier: 2 }, [
    tableSorties(socle, edition, proposees),
    discrete(
      "Qualification calculée d'après les étapes (annexes 2 et 3) : « sûre » quand toutes les conditions sont remplies, « possible » si les valeurs qui manquent étaient favorables. Elle prépare la commission et ne la remplace pas.",
    ),
    tableIntegrations(socle, edition, integrees),
  ]);
}

/** Not yet validated, by day. */
export function sortiesProposees({ analyse }: Socle): Fiche[] {
  return analyse.fiches
    .filter((f) => f.sortiePrevue !== null && f.sortieReelle === null)
    .sort((a, b) => (a.sortiePrevue ?? 0) - (b.sortiePrevue ?? 0));
}

/** « 12 sorties proposées, aucune intégration en octobre 2026 » */
function titreCommission(socle: Socle, { rang }: Edition, proposees: number, integrees: number): string {
  const mois = `en ${moisDit(socle).mois}`;
  if (isMissing(socle.chiffres.cellule(rang, { indicateur: "entrees" }, socle.spans.courant)))
    return titreInconnu(socle, rang, "Sorties proposées et intégrations", { indicateur: "entrees" });
  if (proposees + integrees === 0) return `Ni sortie proposée ni intégration ${mois}`;
  const dit = (n: number, nom: string, noms?: string) => (n === 0 ? `aucune ${nom}` : frCount(n, nom, noms));
  return capitale(
    `${dit(proposees, "sortie proposée", "sorties proposées")}, ${dit(integrees, "intégration")} ${mois}`,
  );
}

function identite({ avecNoms, nom }: Edition): readonly Champ<Fiche>[] {
  return [
    champ("participant", "Identifiant", { kind: "text", vers: VERS_DETAIL }, (f) => f.participant),
    ...(avecNoms ? [champ<Fiche>("nom", "NOM Prénom", "text", (f) => nom(f.participant))] : []),
    champ("apap", "APAP", "text", (f) => f.apap ?? "Sans APAP"),
  ];
}

/** What the qualification says; nothing of who was not qualified. */
function dit(key: string, titre: string, width: number, de: (q: FicheQualification) => string): Champ<Fiche> {
  return champ(key, titre, { kind: "prose", width }, ({ qualification: q }) => q && de(q));
}

function tableSorties(socle: Socle, edition: Edition, fiches: readonly Fiche[]): Table {
  const { chiffres, spans } = socle;
  return {
    id: "sorties",
    titre: "Sorties proposées",
    ...lister(fiches, [
      identite(edition),
      champ("prevue", "Sortie prévue", "date", (f) => f.sortiePrevue),
      champ("saisie", "Nature saisie", "text", (f) => f.natureSortie ?? "non saisie"),
      champ("sure", "Qualification sûre", "text", ({ qualification: q, nonQualifiee: motif }) =>
        q === null ? { motif: motif ?? "" } : { value: q.sure, tone: q.sure === q.possible ? "fort" : "discret" },
      ),
      champ("possible", "Possible", "text", ({ qualification: q, nonQualifiee: motif }) =>
        q === null ? { motif: motif ?? "" } : q.possible,
      ),
      dit("commission", "Commission", 20, (q) => [DECISIONS[q.commission], ...q.avertissements].join(". ")),
      dit("remplies", "Conditions remplies", 32, (q) => puces(q.remplies)),
      dit("manquees", "Conditions non remplies", 32, (q) => puces(nonRemplies(q))),
      dit("inconnues", "À vérifier", 32, (q) => puces(q.inconnues)),
      dit("pieces", "Pièces à apporter", 30, (q) => puces(q.aApporter)),
    ]),
    ...aFiltrer(2),
    detaille: sommesDe(chiffres, edition.rang, [{ chiffre: "propositions_sortie", periode: spans.courant }]),
    vide: aucunOuInconnu(socle, edition.rang, "propositions_sortie", "Aucune sortie proposée en attente."),
  };
}

function tableIntegrations(socle: Socle, edition: Edition, fiches: readonly Fiche[]): Table {
  const { chiffres, spans } = socle;
  return {
    id: "integrations",
    titre: `Intégrations ${frDe(moisDit(socle).mois)}`,
    ...lister(fiches, [
      identite(edition),
      champ("integration", "Intégration", "date", (f) => f.integration),
      champ("parcours", "Parcours", "text", (f) => f.parcours),
      champ("statuts", "Statuts", "text", (f) => f.statuts.join(", ")),
      champ("situation", "Situation", "text", (f) =>
        f.sortieReelle !== null ? "sorti" : f.situation && libelle(f.situation),
      ),
      champ("structure", "Structure", "prose", (f) => f.structure ?? "Sans structure"),
    ]),
    detaille: sommesDe(chiffres, edition.rang, [{ chiffre: "entrees", periode: spans.courant }]),
    vide: aucunOuInconnu(socle, edition.rang, "entrees", "Aucune intégration dans le mois."),
  };
}

/** What fails, said even where there was nothing to judge. */
export function nonRemplies({ remplies, manquees, inconnues }: FicheQualification): readonly string[] {
  return remplies.length + manquees.length + inconnues.length === 0
    ? ["aucun emploi ni formation en cours à cette date"]
    : manquees;
}

function puces(textes: readonly string[]): string {
  return textes.length <= 1 ? (textes[0] ?? "") : textes.map((t) => `• ${t}`).join("\n");
}
