import don01 from "./don-01-double-probable.ts";
import don02 from "./don-02-ordre-impossible.ts";
import don03 from "./don-03-lignes-apres-arrete.ts";
import don04 from "./don-04-ligne-orpheline.ts";
import don05 from "./don-05-apap-deux-structures.ts";
import don06 from "./don-06-temps-inconnu.ts";
import don07 from "./don-07-personne-en-double.ts";
import don08 from "./don-08-parcours-chevauches.ts";
import don09 from "./don-09-entretiens-chevauches.ts";
import don10 from "./don-10-contact-avant-integration.ts";
import don11 from "./don-11-niveau-ambigu.ts";
import don12 from "./don-12-valeurs-deduites.ts";
import don13 from "./don-13-mois-sans-ligne.ts";
import don14 from "./don-14-motif-de-sortie-inconnu.ts";
import don15 from "./don-15-passation-sans-affectation.ts";
import don16 from "./don-16-deux-referents.ts";
import eli01 from "./eli-01-inscription-france-travail.ts";
import eli02 from "./eli-02-hors-territoire.ts";
import eli03 from "./eli-03-dossier-non-signe.ts";
import eli04 from "./eli-04-commission-d-integration.ts";
import ema01 from "./ema-01-entretien-sans-emargement.ts";
import ema02 from "./ema-02-emargement-sans-entretien.ts";
import ema03 from "./ema-03-durees-differentes.ts";
import ema04 from "./ema-04-jours-differents.ts";
import ema05 from "./ema-05-signature-du-participant.ts";
import ema06 from "./ema-06-signature-de-l-apap.ts";
import ema07 from "./ema-07-presence-contredite.ts";
import ema08 from "./ema-08-contacts-hors-feuille.ts";
import ema09 from "./ema-09-ligne-incomplete.ts";
import emp01 from "./emp-01-suivi-emploi-absent.ts";
import emp02 from "./emp-02-contact-apres-six-mois.ts";
import emp03 from "./emp-03-sortie-a-proposer.ts";
import emp04 from "./emp-04-temps-partiel-subi.ts";
import ent01 from "./ent-01-entretien-mensuel-absent.ts";
import ent02 from "./ent-02-duree-moyenne-apap.ts";
import ent03 from "./ent-03-duree-moyenne-parcours.ts";
import ent04 from "./ent-04-entretien-sans-duree.ts";
import ent05 from "./ent-05-duree-aberrante.ts";
import ent06 from "./ent-06-mois-sans-contact.ts";
import ent07 from "./ent-07-diagnostic-absent.ts";
import ent08 from "./ent-08-diagnostic-trop-court.ts";
import ent09 from "./ent-09-rupture-sans-relance.ts";
import ent10 from "./ent-10-saisie-tardive.ts";
import ent11 from "./ent-11-presence-a-preciser.ts";
import ent12 from "./ent-12-contenu-absent.ts";
import fil01 from "./fil-01-file-active.ts";
import fil02 from "./fil-02-temps-partiel-apap.ts";
import fil03 from "./fil-03-portefeuille-sans-effectif.ts";
import fil04 from "./fil-04-entretien-pendant-absence.ts";
import fse01 from "./fse-01-donnees-entree-manquantes.ts";
import fse02 from "./fse-02-situation-sortie-manquante.ts";
import fse03 from "./fse-03-donnee-sensible-vide.ts";
import fse05 from "./fse-05-part-inactifs.ts";
import fse06 from "./fse-06-enregistrement-d-un-jour.ts";
import ope01 from "./ope-01-operation-annuelle-absente.ts";
import ope02 from "./ope-02-convention-sans-etape.ts";
import ope03 from "./ope-03-fin-prevue-depassee.ts";
import ope04 from "./ope-04-etape-sans-fin.ts";
import ope05 from "./ope-05-operation-sans-bilan.ts";
import ope06 from "./ope-06-prescription-absente.ts";
import ope07 from "./ope-07-premiere-etape-absente.ts";
import ope08 from "./ope-08-prescription-sans-entree.ts";
import par01 from "./par-01-parcours-long.ts";
import pre01 from "./pre-01-retour-au-prescripteur-absent.ts";
import rsa01 from "./rsa-01-contrat-engagement-absent.ts";
import rsa02 from "./rsa-02-orientation-emploi.ts";
import rsa03 from "./rsa-03-entretien-absent-du-cd14.ts";
import type { Rule } from "./rule.ts";
import sor01 from "./sor-01-sortie-surclassee.ts";
import sor02 from "./sor-02-resultat-perdu.ts";
import sor03 from "./sor-03-sortie-sans-commission.ts";
import sor04 from "./sor-04-sortie-sans-justificatif.ts";
import sor05 from "./sor-05-sortie-sans-nature-ni-motif.ts";
import sor06 from "./sor-06-sortie-prevue-depassee.ts";
import sor07 from "./sor-07-activite-apres-la-sortie.ts";
import sor08 from "./sor-08-sortie-a-preciser.ts";
import sor09 from "./sor-09-document-de-sortie-non-signe.ts";
import sor10 from "./sor-10-sortie-saisie-tard.ts";
import sor11 from "./sor-11-ultime-contact-absent.ts";
import vei01 from "./vei-01-motif-de-veille.ts";
import vei02 from "./vei-02-veille-trop-longue.ts";
import vei03 from "./vei-03-chaine-de-veilles.ts";
import vei04 from "./vei-04-veille-non-validee.ts";
import vei05 from "./vei-05-veille-contredite.ts";

/** Every rule, in the order of domaine.md §5. */
export const RULES: readonly Rule[] = [
  ent01,
  ent02,
  ent03,
  ent04,
  ent05,
  ent06,
  ent07,
  ent08,
  ent09,
  ent10,
  ent11,
  ent12,
  pre01,
  ope01,
  ope02,
  ope03,
  ope04,
  ope05,
  ope06,
  ope07,
  ope08,
  par01,
  emp01,
  emp02,
  emp03,
  emp04,
  vei01,
  vei02,
  vei03,
  vei04,
  vei05,
  sor01,
  sor02,
  sor03,
  sor04,
  sor05,
  sor06,
  sor07,
  sor08,
  sor09,
  sor10,
  sor11,
  eli01,
  eli02,
  eli03,
  eli04,
  rsa01,
  rsa02,
  rsa03,
  fil01,
  fil02,
  fil03,
  fil04,
  ema01,
  ema02,
  ema03,
  ema04,
  ema05,
  ema06,
  ema07,
  ema08,
  ema09,
  don01,
  don02,
  don03,
  don04,
  don05,
  don06,
  don07,
  don08,
  don09,
  don10,
  don11,
  don12,
  don13,
  don14,
  don15,
  don16,
  fse01,
  fse02,
  fse03,
  fse05,
  fse06,
];
