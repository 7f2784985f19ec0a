//! The search for duplicates, measured on labelled persons (P1.2): one threshold for all.

use std::collections::HashMap;

use pignon_domain::same::{Blocks, Described, Pair, Portrait, Rarity, groups};

struct Labelled { persons: Vec<Portrait>, truth: Vec<String>, rows: Vec<String> }

fn fake() -> Labelled {
    let text = std::fs::read_to_string(pignon_samples::data_dir().unwrap().join("duplicates/fake_1000.csv")).unwrap();
    let mut l = Labelled{persons: vec![], truth: vec![], rows: vec![]};
    for line in text.lines().skip(1) {
        let c: Vec<&str> = line.split(',').collect();
        l.persons.push(Portrait::of(&Described{family_name: c[2], given_name: c[1], birth: c[3].parse().ok(), city: c[4], email: c[5], ..Default::default()}));
        l.truth.push(c[6].to_owned()); l.rows.push(line.to_owned());
    }
    l
}
fn febrl(n: u32) -> Labelled {
    let text = std::fs::read_to_string(pignon_samples::data_dir().unwrap().join(format!("duplicates/dataset{n}.csv"))).unwrap();
    let mut l = Labelled{persons: vec![], truth: vec![], rows: vec![]};
    for line in text.lines().skip(1) {
        let c: Vec<&str> = line.split(", ").map(str::trim).collect();
        let street = format!("{} {}", c[3], c[4]);
        let d = c[9];
        let birth = (d.len()==8).then(|| format!("{}-{}-{}", &d[..4], &d[4..6], &d[6..])).and_then(|t| t.parse().ok());
        l.persons.push(Portrait::of(&Described{family_name: c[2], given_name: c[1], birth, city: c[6], postcode: c[7], line: &street, ..Default::default()}));
        l.truth.push(c[0].split('-').nth(1).unwrap().to_owned()); l.rows.push(line.to_owned());
    }
    l
}
fn measure(name: &str, l: &Labelled) {
    let rarity = Rarity::of(&l.persons);
    let blocks = Blocks::of(&l.persons);
    let mut found: Vec<Pair> = vec![];
    blocks.pairs(0..blocks.len(), &l.persons, &rarity, &mut found);
    let mut sizes: HashMap<&str, u64> = HashMap::new();
    for t in &l.truth { *sizes.entry(t).or_default() += 1; }
    let real: u64 = sizes.values().map(|n| n*(n-1)/2).sum();
    let right = found.iter().filter(|p| l.truth[p.a as usize]==l.truth[p.b as usize]).count();
    let f1 = |right: usize, all: usize| { let (p, r) = (right as f64/all as f64, right as f64/real as f64); (p, r, 2.*p*r/(p+r)) };
    println!("{name}: comparisons {} pairs {:?}", blocks.comparisons(0..blocks.len()), f1(right, found.len()));
    let g = groups(&l.persons, &found, &rarity);
    let mut right = 0; let mut all = 0; let mut of = HashMap::new();
    for (n, g) in g.iter().enumerate() { for (i,a) in g.iter().enumerate() { of.insert(*a, n); for b in &g[i+1..] { all+=1; if l.truth[*a as usize]==l.truth[*b as usize] {right+=1} else if std::env::var("SHOW").is_ok() { println!("FP {} | {}", l.rows[*a as usize], l.rows[*b as usize]) } } } }
    println!("{name}: groups {:?}", f1(right, all));
    if std::env::var("SHOW").is_ok() {
        for a in 0..l.truth.len() { for b in a+1..l.truth.len() { if l.truth[a]==l.truth[b] && (of.get(&(a as u32)).is_none() || of.get(&(a as u32))!=of.get(&(b as u32))) {
            let s = pignon_domain::same::likeness(&l.persons[a], &l.persons[b], &rarity);
            println!("FN {} | {} | {:?}", l.rows[a], l.rows[b], s.map(|s| (s.bits, s.reasons))); } } }
    }
}
#[test]
fn t() {
    measure("fake", &fake());
    for n in 1..=3 { measure(&format!("febrl{n}"), &febrl(n)); }
}
fn french(n: usize, seed: u64) -> Labelled {
    let files = pignon_samples::french_copies(n, seed).unwrap();
    let mut l = Labelled{persons: vec![], truth: vec![], rows: vec![]};
    for f in files {
        l.persons.push(Portrait::of(&Described{family_name: &f.family, given_name: &f.given, birth_name: &f.birth_name, birth: f.birth, phone: &f.phone, email: &f.email, city: &f.city, postcode: &f.postcode, line: &f.street, ..Default::default()}));
        l.truth.push(f.who.to_string()); l.rows.push(format!("{f:?}").replace("LabelledPerson ", ""));
    }
    l
}
#[test]
fn fr() {
    measure("french5k", &french(5000, 1));
    let t = std::time::Instant::now();
    let l = french(85000, 2);
    println!("made {:?} {}", t.elapsed(), l.persons.len());
    let t = std::time::Instant::now();
    measure("french100k", &l);
    println!("{:?}", t.elapsed());
}
