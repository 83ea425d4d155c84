import { type Day, frDay } from "../core/day.ts";
import { frCount } from "../core/format.ts";
import { holds } from "../core/period.ts";
import type { Preuve } from "../core/report.ts";
import type { Contact } from "../parcours/contact.ts";
import type { Dossier } from "../parcours/dossier.ts";
import type { Parcours } from "../parcours/parcours.ts";
import { exempleAu } from "./exemple.ts";
import { defineUnitRule } from "./unit-rule.ts";

type Data = { quoi: "entretien" | "etape" | "veille"; date: Day; sortie: Day };

const QUOI = { entretien: "Entretien du", etape: "Étape commencée le", veille: "Veille commencée le" };

/** A line that begins on a day, in no parcours or in one. */
interface Ligne {
  quoi: Data["quoi"];
  at: Preuve;
  date: Day;
  horsParcours: boolean;
}

/** Face-to-face or visio held with the participant: a call six months later is expected. */
function recu(contact: Contact): boolean {
  return (
    (contact.modalite === "FACE_A_FACE" || contact.modalite === "VISIO") &&
    contact.presence === "PRESENT" &&
    contact.interlocuteur === "PARTICIPANT"
  );
}

function lignesDe(dossier: Dossier): Ligne[] {
  if (!dossier.parcours.some((p) => p.sortie !== null)) return [];
  const ligne = (quoi: Data["quoi"], at: Preuve, date: Day, horsParcours: boolean) => ({
    quoi,
    at,
    date,
    horsParcours,
  });
  return [
    ...dossier.contacts.filter(recu).map((c) => ligne("entretien", c, c.date, c.place === "apres")),
    ...dossier.etapes.map((e) => ligne("etape", e.row, e.debut, dossier.parcoursDe(e.debut, e.fin) === null)),
    ...dossier.veilles.map((v) => ligne("veille", v.row, v.debut, v.parcours === null)),
  ];
}

/** The parcours exited last strictly before the day; the one integrated last if several. */
function quitteAvant(parcours: readonly Parcours[], day: Day): { parcours: Parcours; sortie: Day } | null {
  let dernier: { parcours: Parcours; sortie: Day } | null = null;
  for (const p of parcours) {
    if (p.sortie === null || p.sortie >= day) continue;
    if (dernier === null || p.sortie >= dernier.sortie) dernier = { parcours: p, sortie: p.sortie };
  }
  return dernier;
}

export default defineUnitRule({
  id: "SOR-07",
  titre: "Entretien, étape ou veille après la sortie",
  clause: { document: "annexe-2", article: "Sorties" },
  gravite: "majeur",
  colonnes: ["parcours.date_sortie_reelle"],
  retenuePar: ["parcours"],
  pourquoi:
    "Ce qui est fait après la sortie n'est pas éligible : la date de sortie est fausse, ou le parcours continue.",
  definition:
    "Un face à face ou une visio tenus avec le participant, une étape ou une veille qui commence après la sortie réelle, et hors de tout parcours (un appel de suivi est attendu).",
  remede:
    "Corriger la date de la ligne ou celle de la sortie ; si la personne est revenue, saisir son nouveau parcours.",
  unites: {
    unite: ["ligne", "lignes"],
    reads: ["parcours"],
    de: (dossier, { periode }) => lignesDe(dossier).filter(({ date }) => holds(periode, date)),
    jour: ({ date }) => date,
    lieu: (dossier, { at, date }) => ({ dossier, parcours: null, at: [at], date }),
  },
  defaut({ quoi, at, date, horsParcours }, _, { parcours: tous }) {
    const quitte = horsParcours ? quitteAvant(tous, date) : null;
    if (quitte === null) return null;
    const { parcours, sortie } = quitte;
    return { parcours, at: [at, parcours.row], mesure: date - sortie, data: { quoi, date, sortie } };
  },
  message: ({ quoi, date, sortie }: Data) =>
    `${QUOI[quoi]} ${frDay(date)}, ${frCount(date - sortie, "jour")} après la sortie du ${frDay(sortie)}.`,
  exemple: exempleAu("2026-09-30", {
    parcours: { date_sortie_reelle: "2026-06-30" },
    entretiens: [{ date: "2026-06-30" }, { date: "2026-07-01" }],
  }),
});
