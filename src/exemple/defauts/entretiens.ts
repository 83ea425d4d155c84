import { contact, estTenu, jourLibre } from "../dossier.ts";
import { horsEquipe } from "../equipe.ts";
import { formation } from "../etapes.ts";
import { ancien, jourDe, type Recette, recette, retirer, surAncien, surRecent, tenuEn } from "./recette.ts";

/** ENT-01 … ENT-12. */
export const ENTRETIENS: readonly Recette[] = [
  recette("ENT-01", "Aucun contact ce mois-là, tous ses jours étant soumis.", (a) => {
    const mois = a.mois(a.ctx.rng.int(2, 6));
    const d = ancien(a);
    retirer(d, tenuEn(d, mois));
    return {
      participant: d.id,
      mois: mois.iso,
      date: mois.to,
    };
  }),
  recette("ENT-01", "Un rendez-vous manqué et un appel, mais aucun face-à-face tenu dans le mois.", (a) => {
    const mois = a.mois(a.ctx.rng.int(2, 6));
    const d = ancien(a);
    const tenu = tenuEn(d, mois);
    Object.assign(tenu, { presence: "ABSENT", duree: null, commentaire: "Ne s’est pas présenté." });
    const rappel = jourLibre(a.ctx, d, Math.max(mois.from, tenu.date - 12), Math.min(mois.to, tenu.date + 12));
    if (rappel !== null) contact(a.ctx, d, rappel, { modalite: "TELEPHONE", duree: 10 });
    return { participant: d.id, mois: mois.iso, date: mois.to };
  }),
  recette(
    "ENT-02",
    "Cinq entretiens de remplacement de 30 minutes : moyenne de 30 au lieu de 45.",
    (a) => {
      const remplacante = horsEquipe(a.equipe.length + 1, a.apap.structure);
      for (let n = 0; n < 5; n++) {
        const d = ancien(a);
        for (const e of d.entretiens) if (e.nature === "SUIVI") e.duree = 60;
        Object.assign(tenuEn(d, a.mois(3)), { duree: 30, apap: remplacante.nom });
      }
      return {
        apap: remplacante.nom,
      };
    },
    { dossiers: 5, unique: true },
  ),
  surAncien("ENT-03", "Tous ses entretiens de la période durent 30 minutes.", (d) => {
    for (const e of d.entretiens) if (e.nature === "SUIVI") e.duree = 30;
    return {};
  }),
  surAncien("ENT-04", "Face-à-face tenu sans durée ; la feuille d’émargement en porte une.", (d, a) => {
    const tenu = tenuEn(d, a.mois(a.ctx.rng.int(1, 6)));
    tenu.duree = null;
    d.retouches.push(() => {
      for (const e of d.emargements) if (e.date === tenu.date) e.duree = 50;
    });
    return { date: tenu.date };
  }),
  surAncien("ENT-05", "Face-à-face de 300 minutes.", (d, a) => {
    const tenu = tenuEn(d, a.mois(a.ctx.rng.int(1, 6)));
    tenu.duree = 300;
    d.heuresFixees.add(tenu);
    return { date: tenu.date };
  }),
  recette("ENT-06", "En formation à temps plein tout le mois, sans aucun contact.", (a) => {
    const d = ancien(a, (dossier) => void formation(a.ctx, dossier, a.mois(3).from, a.mois(6).to));
    const mois = a.mois(4);
    retirer(d, tenuEn(d, mois));
    return { participant: d.id, mois: mois.iso, date: mois.to };
  }),
  surRecent("ENT-07", "Intégré sans date de diagnostic ni entretien de diagnostic.", (parcours, d) => {
    Object.assign(parcours, { date_diagnostic: null, duree_diagnostic: null });
    d.entretiens = d.entretiens.filter((e) => e.nature !== "DIAGNOSTIC");
  }),
  surRecent("ENT-08", "Diagnostic de 40 minutes au lieu de 60.", (parcours, d) => {
    parcours.duree_diagnostic = 40;
    for (const e of d.entretiens) if (e.nature === "DIAGNOSTIC") e.duree = 40;
  }),
  recette("ENT-09", "Deux absences de suite, et rien n’est tenté dans les 15 jours.", (a) => {
    const n = a.ctx.rng.int(2, 5);
    const mois = a.mois(n);
    const d = ancien(a);
    retirer(d, tenuEn(d, mois));
    const suivant = a.mois(n + 1);
    retirer(d, tenuEn(d, suivant));
    const absence = { presence: "ABSENT", duree: null, commentaire: "Absent, sans nouvelles." } as const;
    contact(a.ctx, d, mois.from + 2, { duree: 50 });
    contact(a.ctx, d, mois.from + 10, absence);
    contact(a.ctx, d, mois.from + 17, absence);
    contact(a.ctx, d, jourLibre(a.ctx, d, mois.from + 34, suivant.to) ?? suivant.to, { duree: 50 });
    const date = mois.from + 17;
    return { participant: d.id, date };
  }),
  surAncien("ENT-10", "Entretien saisi 30 jours après.", (d, a) => {
    const tenu = tenuEn(d, a.mois(a.ctx.rng.int(1, 6)));
    tenu.date_saisie = tenu.date + 30;
    return { date: tenu.date };
  }),
  surAncien("ENT-11", "Rendez-vous passé dont la présence reste à préciser.", (d, a) => {
    const date = jourDe(a, d);
    contact(a.ctx, d, date, { presence: "A_PRECISER", duree: null });
    return { date };
  }),
  surAncien("ENT-12", "Entretien tenu sans motif ni commentaire.", (d, a) => {
    const tenu = d.entretiens.find((e) => estTenu(e) && (e.date ?? 0) >= a.mois(1).from);
    if (!tenu || tenu.date === null) throw new Error("no face-to-face to empty");
    Object.assign(tenu, { motif: null, commentaire: null });
    return { date: tenu.date };
  }),
];
