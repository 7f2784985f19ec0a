// Applications to the Pass that are ready for a committee, made by the commands that advisers use. Everybody in them is
// invented.
import { ask } from "./commands.js";

/** Who applies, with what; every one has a phone, an e-mail and a birth date that no projector may show. */
export const HOLDERS = [
  ["Traoré", "Mariam", "F", "12/03/1988", "Cantine de l’Évangile", "2 500"],
  ["d’Alençon-Ndiaye", "José-María", "M", "03/05/1979", "Atelier de réparation de vélos de la Porte de la Chapelle", "3.000,50"],
  ["O’Neill", "Siobhán", "F", "02/11/1990", "Conciergerie de voisinage", "1 800"],
  ["Święcicka", "Łucja", "F", "28/02/1996", "Couture et réemploi textile", "3 000"],
  ["Nguyễn", "Văn Đức", "M", "17/08/1971", "Jardin partagé et compost de la rue Pajol", "950"],
  ["Benhaddou", "Yasmine", "F", "09/09/1999", "Garde d’enfants à horaires décalés", "2 750"],
  ["Kouyaté", "Ibrahima", "M", "21/01/1984", "Épicerie de vrac solidaire", "3 000"],
  ["Lefèvre", "Chloé", "F", "30/06/1992", "Studio de sons du quartier", "2 200"],
  ["Da Silva", "Anabela", "F", "14/12/1976", "Blanchisserie partagée", "1 500,50"],
  ["Haddad", "Nour", "X", "05/04/2001", "Cours de français par le théâtre", "1 200"],
  ["M’Baye", "Ousmane", "M", "11/10/1987", "Livraison à vélo-cargo entre commerces", "2 999,99"],
  ["Petit-Jean", "Maëlle", "F", "25/07/1994", "Bibliothèque d’objets", "2 000"],
].map(([family, given, sex, birth, title, asked], at) => ({
  family,
  given,
  sex,
  birth,
  title,
  asked,
  phone: `06 55 10 2${Math.floor(at / 10)} ${String(30 + at)}`,
  email: `porteur${at + 1}@exemple.fr`,
}));

/** A day so many days before today, as it is typed. */
export function daysAgo(days) {
  const day = new Date(Date.now() - days * 86_400_000);
  return day.toLocaleDateString("fr-FR", { day: "2-digit", month: "2-digit", year: "numeric", timeZone: "Europe/Paris" });
}

const PROOFS = ["identity", "address", "project_note", "budget", "honour"];
const READER = { name: "Karim Benali", passphrase: "violon girafe cerise nuage jardin fontaine lagune requin" };

/**
 * Files these applications, complete and read by two members; the coordinator is at the desk again at the end.
 * @param issued days before today at which a proof was issued: `{ place: { proof: days } }`; otherwise seven
 * @returns their identities and numbers, in order
 */
export async function instructed(page, passphrase, { issued = {} } = {}) {
  const { member: me } = await ask(page, "session");
  const draft = await ask(page, "regulation_draft", { from: null });
  await ask(page, "regulation_publish", { regulation: draft.id });
  const { id: reader } = await ask(page, "member_add", { ...READER, role: "coordinator" });

  const made = [];
  for (const [at, holder] of HOLDERS.entries()) {
    const person = await ask(page, "person_create", {
      family_name: holder.family,
      given_name: holder.given,
      reach: holder.email,
      reason: "Créer son activité dans le quartier",
    });
    for (const [field, value] of [["birth_date", holder.birth], ["phone", holder.phone], ["sex", holder.sex]])
      await ask(page, "person_edit", { person: person.id, field, value });
    const { id, number } = await ask(page, "pass_create", {
      person: person.id,
      project: null,
      structure: null,
      title: holder.title,
      purpose: "Équiper le lieu et former deux habitantes.",
      asked: holder.asked,
      even_so: false,
    });
    for (const criterion of ["qpv", "ess_purpose", "stage"])
      await ask(page, "pass_answer", { application: id, criterion, answer: "met", note: "" });
    for (const proof of PROOFS) {
      const on = daysAgo(issued[at + 1]?.[proof] ?? 7);
      await ask(page, "pass_proof_receive", { application: id, proof, document: null, on: "", issued: on });
    }
    await act(page, id, "file");
    await act(page, id, "complete");
    for (const member of [me, reader]) await ask(page, "pass_reader_add", { application: id, member });
    made.push({ id, number });
  }
  for (const { id } of made) await read(page, id, 3);
  await sit(page, reader, READER.passphrase);
  for (const { id } of made) await read(page, id, 2);
  await sit(page, me, passphrase);
  for (const { id } of made) await act(page, id, "instruct");
  return made;
}

/** What was held for valid is refused, and comes again with the day it really bears. */
export async function misread(page, application, code, days) {
  const { proofs } = await ask(page, "pass_open", { application });
  const [row] = proofs.find((one) => one.code === code).rows;
  await ask(page, "pass_proof_refuse", { application, proof: row.id, reason: "La date avait été mal lue" });
  await ask(page, "pass_proof_receive", { application, proof: code, document: null, on: "", issued: daysAgo(days) });
}

function act(page, application, verb) {
  const rest = { on: "", reason: "", conditions: "", second: null, committee: null };
  return ask(page, "pass_act", { application, verb, ...rest });
}

async function sit(page, member, passphrase) {
  await ask(page, "lock");
  await ask(page, "unlock", { member, passphrase });
}

async function read(page, application, score) {
  const { readings } = await ask(page, "pass_open", { application });
  for (const { code } of readings.grid)
    await ask(page, "pass_score", { application, criterion: code, score, comment: "" });
  await ask(page, "pass_opinion", { application, opinion: "favourable", comment: "" });
}
