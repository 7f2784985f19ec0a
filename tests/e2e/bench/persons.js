// A big list of invented persons, the same at each run: names made of syllables, so that there are as many as in a
// real list (about 15 000 surnames), with accents, particles and hyphens.
import { writeFileSync } from "node:fs";

const ONSETS = "b c ch d f g gr j k l m n p r s t tr v w z".split(" ");
const VOWELS = "a e é i o ou u ai an en in on au eu oi".split(" ");
const ENDS = "l n r s t x nd rd ux lle tte ne sse z".split(" ");
const GIVEN = "Aïcha Amadou Awa Bintou Camille Chloé Cédric Djamila Élodie Fatou Gaëlle Hervé Ibrahima Inès Jean-Marc José Karim Lætitia Léa Mamadou Marie-Thérèse Mehdi Moussa Nadia Noémie Olivier Ousmane Rachid Samira Siobhán Sofiane Thérèse Wei Yasmine Zoé".split(" ");

function random(seed) {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), state | 1);
    t = (t + Math.imul(t ^ (t >>> 7), t | 61)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** Writes a CSV of `count` persons; the answer is some of them, to look for. */
export function writePersons(file, count, seed = 20261122) {
  const next = random(seed);
  const one = (list) => list[Math.floor(next() * list.length)];
  const syllable = () => one(ONSETS) + one(VOWELS);
  const capital = (text) => text[0].toUpperCase() + text.slice(1);
  const surnames = Array.from({ length: 15_000 }, () => {
    const name = capital(syllable() + (next() < 0.6 ? syllable() : "") + one(VOWELS) + one(ENDS));
    return next() < 0.03 ? `de ${name}` : next() < 0.05 ? `${name}-${capital(syllable() + one(ENDS))}` : name;
  });
  const digits = (length) => Array.from({ length }, () => Math.floor(next() * 10)).join("");
  const lines = ["Nom;Prénom;Téléphone;Né(e) le;Motif de la venue"];
  const sample = [];
  for (let i = 0; i < count; i += 1) {
    const [family, given] = [one(surnames), one(GIVEN)];
    const born = `${1 + Math.floor(next() * 28)}/${1 + Math.floor(next() * 12)}/${1950 + Math.floor(next() * 56)}`;
    lines.push([family, given, `06${digits(8)}`, born, "créer une activité"].join(";"));
    if (i % Math.ceil(count / 60) === 0) sample.push({ family, given });
  }
  writeFileSync(file, `${lines.join("\r\n")}\r\n`);
  return sample;
}
