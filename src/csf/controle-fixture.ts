import { analyser } from "../audit/analyser.ts";
import { type Reglages, reglagesParDefaut } from "../config/reglages.ts";
import { jour } from "../parcours/dossier-tester.ts";
import { type CanonicalTables, canonicalExtraction } from "../tables/canonical.ts";
import type { TableName } from "../tables/index.ts";
import { controler, type PersonneControlee } from "./controle.ts";
import { candidatDe } from "./population.ts";
import { REGLES_CSF, REGLES_ENTREE } from "./regles.ts";
import { verdictsDe } from "./sujet.ts";
import type { Candidat } from "./tirage.ts";

const REGLAGES = reglagesParDefaut();

export interface OptionsControle {
  /** Last day judged; the period's end by default. */
  arrete?: string;
  debut?: string;
  fin?: string;
  /** Participants one of whose rows was rejected at the reading. */
  rejetes?: readonly string[];
  /** Where that row stood. */
  tableRejetee?: TableName;
  reglages?: Reglages;
  /** Points settled by an earlier control, by `participant\npoint`. */
  anterieurs?: ReadonlyMap<string, string>;
  /** Up to when the extraction was read when the sample was drawn. */
  tirageAu?: string;
}

/** Controls P0001 over 2026, at 31 December unless said otherwise. */
export function controle(tables: CanonicalTables, options: OptionsControle = {}): PersonneControlee {
  const extraction = canonicalExtraction(tables);
  if (options.rejetes)
    extraction.participantsRejetes.set(options.tableRejetee ?? "entretiens", new Set(options.rejetes));
  const end = jour(options.fin ?? "2026-12-31");
  const demande = {
    version: "0",
    arrete: options.arrete === undefined ? end : jour(options.arrete),
    presenceVide: null,
    reglages: options.reglages ?? REGLAGES,
    justifications: null,
    regles: REGLES_CSF,
    indicateurs: false,
    fiches: false,
  };
  const candidats = new Map<string, Candidat>();
  const { report, contexte } = analyser(extraction, {
    ...demande,
    periode: { start: jour(options.debut ?? "2026-01-01"), end },
    visiter: (contexte) => (dossier) => {
      const c = candidatDe(dossier, contexte, { apap: null, structure: null }, []);
      if (c) candidats.set(c.participant, c);
    },
  });
  const entree = analyser(extraction, {
    ...demande,
    regles: REGLES_ENTREE,
    periode: { start: jour("1900-01-01"), end },
  }).report;
  const [personne] = controler(
    [{ participant: "P0001", strate: "Ensemble", empreinte: "" }],
    candidats,
    contexte,
    {
      verdicts: verdictsDe(report.regles, report.constats),
      verdictsEntree: verdictsDe(entree.regles, entree.constats),
      anterieurs: options.anterieurs ?? new Map(),
      tirageAu: options.tirageAu === undefined ? null : jour(options.tirageAu),
    },
    (id, day) => demande.reglages.regle(id, day),
  );
  if (!personne) throw new Error("nobody under control");
  return personne;
}
