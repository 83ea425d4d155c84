import { expect, it } from "vitest";
import { dossierDe } from "../parcours/dossier-tester.ts";
import { situation } from "../rules/exemple.ts";
import { estAbsence, estAutreContact, estDirect } from "./contacts.ts";

/** What one line counts as: absence, other contact, direct contact with the participant. */
function compte(ligne: Readonly<Record<string, string>>): string {
  const [contact] = dossierDe(situation({ entretiens: [ligne] })).contacts;
  if (!contact) throw new Error("no contact");
  const genres = {
    absence: estAbsence(contact),
    autre: estAutreContact(contact),
    direct: estDirect(contact, ["PARTICIPANT"]),
  };
  return Object.entries(genres)
    .flatMap(([genre, oui]) => (oui ? [genre] : []))
    .join(" ");
}

it.each([
  [{}, "direct"],
  [{ presence: "ABSENT" }, "absence"],
  [{ presence: "ABSENT_EXCUSE" }, "absence"],
  [{ presence: "ANNULE" }, ""],
  [{ presence: "A_PRECISER" }, ""],
  [{ presence: "ABSENT", interlocuteur: "OPERATEUR" }, ""],
  [{ presence: "ABSENT", modalite: "VISIO" }, ""],
  [{ modalite: "VISIO" }, "autre direct"],
  [{ modalite: "TELEPHONE" }, "autre direct"],
  [{ modalite: "MAIL" }, "autre"],
  [{ modalite: "MAIL", interlocuteur: "EMPLOYEUR" }, "autre"],
  [{ interlocuteur: "EMPLOYEUR" }, ""],
])("%o counts as « %s »", (ligne, attendu) => expect(compte(ligne)).toBe(attendu));
