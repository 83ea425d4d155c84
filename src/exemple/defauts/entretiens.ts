import { contact, estTenu, jourLibre } from "../dossier.ts";
import { horsEquipe } from "../equipe.ts";
import { formation } from "../etapes.ts";
import { ancien, du, parcoursDe, type Recette, recent, retirer, tenuEn } from "./recette.ts";

/** ENT-01 … ENT-12. */
export const ENTRETIENS: readonly Recette[] = [
  {
    regles: ["ENT-01"],
    dossiers: 1,
    planter(a) {
      const mois = a.mois(a.ctx.rng.int(2, 6));
      const d = ancien(a);
      retirer(d, tenuEn(d, mois));
      return [
        du("ENT-01", "Aucun contact ce mois-là, tous ses jours étant soumis.", {
          participant: d.id,
          mois: mois.iso,
          date: mois.to,
        }),
      ];
    },
  },
  {
    regles: ["ENT-01"],
    dossiers: 1,
    planter(a) {
      const mois = a.mois(a.ctx.rng.int(2, 6));
      const d = ancien(a);
      const tenu = tenuEn(d, mois);
      Object.assign(tenu, { presence: "ABSENT", duree: null, commentaire: "Ne s’est pas présenté." });
      const rappel = jourLibre(a.ctx, d, Math.max(mois.from, tenu.date - 12), Math.min(mois.to, tenu.date + 12));
      if (rappel !== null) contact(a.ctx, d, rappel, { modalite: "TELEPHONE", duree: 10 });
      const explication = "Un rendez-vous manqué et un appel, mais aucun face-à-face tenu dans le mois.";
      return [du("ENT-01", explication, { participant: d.id, mois: mois.iso, date: mois.to })];
    },
  },
  {
    regles: ["ENT-02"],
    dossiers: 5,
    unique: true,
    planter(a) {
      const remplacante = horsEquipe(a.equipe.length + 1, a.apap.structure);
      for (let n = 0; n < 5; n++) {
        const d = ancien(a);
        for (const e of d.entretiens) if (e.nature === "SUIVI") e.duree = 60;
        Object.assign(tenuEn(d, a.mois(3)), { duree: 30, apap: remplacante.nom });
      }
      return [
        du("ENT-02", "Cinq entretiens de remplacement de 30 minutes : moyenne de 30 au lieu de 45.", {
          apap: remplacante.nom,
        }),
      ];
    },
  },
  {
    regles: ["ENT-03"],
    dossiers: 1,
    planter(a) {
      const d = ancien(a);
      for (const e of d.entretiens) if (e.nature === "SUIVI") e.duree = 30;
      return [du("ENT-03", "Tous ses entretiens de la période durent 30 minutes.", { participant: d.id })];
    },
  },
  {
    regles: ["ENT-04"],
    dossiers: 1,
    planter(a) {
      const d = ancien(a);
      const tenu = tenuEn(d, a.mois(a.ctx.rng.int(1, 6)));
      tenu.duree = null;
      d.retouches.push(() => {
        for (const e of d.emargements) if (e.date === tenu.date) e.duree = 50;
      });
      return [
        du("ENT-04", "Face-à-face tenu sans durée ; la feuille d’émargement en porte une.", {
          participant: d.id,
          date: tenu.date,
        }),
      ];
    },
  },
  {
    regles: ["ENT-05"],
    dossiers: 1,
    planter(a) {
      const d = ancien(a);
      const tenu = tenuEn(d, a.mois(a.ctx.rng.int(1, 6)));
      tenu.duree = 300;
      d.heuresFixees.add(tenu);
      return [du("ENT-05", "Face-à-face de 300 minutes.", { participant: d.id, date: tenu.date })];
    },
  },
  {
    regles: ["ENT-06"],
    dossiers: 1,
    planter(a) {
      const d = ancien(a, (dossier) => void formation(a.ctx, dossier, a.mois(3).from, a.mois(6).to));
      const mois = a.mois(4);
      retirer(d, tenuEn(d, mois));
      const explication = "En formation à temps plein tout le mois, sans aucun contact.";
      return [du("ENT-06", explication, { participant: d.id, mois: mois.iso, date: mois.to })];
    },
  },
  {
    regles: ["ENT-07"],
    dossiers: 1,
    planter(a) {
      const d = recent(a);
      const parcours = parcoursDe(d);
      Object.assign(parcours, { date_diagnostic: null, duree_diagnostic: null });
      d.entretiens = d.entretiens.filter((e) => e.nature !== "DIAGNOSTIC");
      const date = parcours.date_integration ?? 0;
      return [du("ENT-07", "Intégré sans date de diagnostic ni entretien de diagnostic.", { participant: d.id, date })];
    },
  },
  {
    regles: ["ENT-08"],
    dossiers: 1,
    planter(a) {
      const d = recent(a);
      const parcours = parcoursDe(d);
      parcours.duree_diagnostic = 40;
      for (const e of d.entretiens) if (e.nature === "DIAGNOSTIC") e.duree = 40;
      const date = parcours.date_integration ?? 0;
      return [du("ENT-08", "Diagnostic de 40 minutes au lieu de 60.", { participant: d.id, date })];
    },
  },
  {
    regles: ["ENT-09"],
    dossiers: 1,
    planter(a) {
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
      return [
        du("ENT-09", "Deux absences de suite, et rien n’est tenté dans les 15 jours.", { participant: d.id, date }),
      ];
    },
  },
  {
    regles: ["ENT-10"],
    dossiers: 1,
    planter(a) {
      const d = ancien(a);
      const tenu = tenuEn(d, a.mois(a.ctx.rng.int(1, 6)));
      tenu.date_saisie = tenu.date + 30;
      return [du("ENT-10", "Entretien saisi 30 jours après.", { participant: d.id, date: tenu.date })];
    },
  },
  {
    regles: ["ENT-11"],
    dossiers: 1,
    planter(a) {
      const d = ancien(a);
      const mois = a.mois(a.ctx.rng.int(1, 6));
      const date = jourLibre(a.ctx, d, mois.from, mois.to) ?? mois.to;
      contact(a.ctx, d, date, { presence: "A_PRECISER", duree: null });
      return [du("ENT-11", "Rendez-vous passé dont la présence reste à préciser.", { participant: d.id, date })];
    },
  },
  {
    regles: ["ENT-12"],
    dossiers: 1,
    planter(a) {
      const d = ancien(a);
      const tenu = d.entretiens.find((e) => estTenu(e) && (e.date ?? 0) >= a.mois(1).from);
      if (!tenu || tenu.date === null) throw new Error("no face-to-face to empty");
      Object.assign(tenu, { motif: null, commentaire: null });
      return [du("ENT-12", "Entretien tenu sans motif ni commentaire.", { participant: d.id, date: tenu.date })];
    },
  },
];
