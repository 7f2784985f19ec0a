//! Words of addresses: folding, abbreviations, articles, noise.
//!
//! The abbreviations are those people type, gathered here one by one; the official list of types of streets
//! (`ref_type_voie`) served to check them and is not copied.

/// Plain words of a text: lower-case ASCII letters and digits, accents gone, cut at everything else and between a digit
/// and a letter. A character that was lost (`?` or U+FFFD inside a word) is kept as `?`, to be matched with any letter.
pub(crate) fn fold(text: &str) -> Vec<String> {
    let kept = text.replace(['\u{FFFD}', '\u{1A}'], "?");
    let plain = deunicode::deunicode(&kept);
    let mut words: Vec<String> = Vec::new();
    let mut word = String::new();
    for c in plain.chars() {
        let c = c.to_ascii_lowercase();
        let inside = c.is_ascii_alphanumeric() || (c == '?' && !word.is_empty());
        let turns = word
            .chars()
            .last()
            .is_some_and(|last| last.is_ascii_digit() != c.is_ascii_digit() && c != '?');
        if (!inside || turns) && !word.is_empty() {
            words.push(std::mem::take(&mut word));
        }
        if inside {
            word.push(c);
        }
    }
    if !word.is_empty() {
        words.push(word);
    }
    // A question mark at the end of a word is a question mark.
    for word in &mut words {
        while word.ends_with('?') {
            word.pop();
        }
    }
    words.retain(|word| !word.is_empty());
    // « 1er » is « premier », which is 1.
    let after_figure: Vec<bool> = std::iter::once(false)
        .chain(words.iter().map(|word| is_figure(word)))
        .collect();
    let mut at = 0;
    words.retain(|word| {
        at += 1;
        !(matches!(word.as_str(), "er" | "ere") && after_figure.get(at - 1) == Some(&true))
    });
    words
}

/// Only figures?
pub(crate) fn is_figure(word: &str) -> bool {
    !word.is_empty() && word.bytes().all(|byte| byte.is_ascii_digit())
}

/// Words that carry no meaning in the name of a street: people leave them out, add them, change them.
pub(crate) fn is_article(word: &str) -> bool {
    matches!(
        word,
        "a" | "au"
            | "aux"
            | "d"
            | "da"
            | "de"
            | "del"
            | "des"
            | "du"
            | "en"
            | "et"
            | "l"
            | "la"
            | "le"
            | "les"
    )
}

/// Kinds of streets of Paris, in full.
pub(crate) fn is_kind(word: &str) -> bool {
    matches!(
        word,
        "allee"
            | "avenue"
            | "boulevard"
            | "carrefour"
            | "chaussee"
            | "chemin"
            | "cite"
            | "cour"
            | "cours"
            | "esplanade"
            | "galerie"
            | "hameau"
            | "impasse"
            | "mail"
            | "parvis"
            | "passage"
            | "passerelle"
            | "peristyle"
            | "place"
            | "placette"
            | "pont"
            | "port"
            | "porte"
            | "promenade"
            | "quai"
            | "residence"
            | "rond"
            | "route"
            | "rue"
            | "ruelle"
            | "sente"
            | "sentier"
            | "square"
            | "terrasse"
            | "villa"
            | "voie"
    )
}

/// The kind of street an abbreviation stands for, where a kind is expected: at the head of a street.
pub(crate) fn kind_in_full(word: &str) -> Option<&'static str> {
    Some(match word {
        "r" | "ru" | "reu" | "rur" => "rue",
        "av" | "ave" | "aven" | "avn" | "avenu" => "avenue",
        "bd" | "bld" | "blv" | "blvd" | "bvd" | "boul" | "boulv" | "boulvard" | "bldv" | "bl" => {
            "boulevard"
        }
        "pl" | "plc" | "plce" => "place",
        "sq" | "sqr" | "squ" => "square",
        "imp" | "impas" => "impasse",
        "pas" | "pass" | "psg" | "psge" | "pge" => "passage",
        "q" | "qu" => "quai",
        "all" | "al" => "allee",
        "ch" | "che" | "chem" => "chemin",
        "chs" | "chee" => "chaussee",
        "crs" => "cours",
        "car" | "carr" | "crf" => "carrefour",
        "esp" => "esplanade",
        "gal" | "glr" => "galerie",
        "ham" => "hameau",
        "prv" => "parvis",
        "pte" => "porte",
        "rle" => "ruelle",
        "rte" => "route",
        "rpt" => "rond",
        "sen" | "sent" => "sentier",
        "vla" | "vil" | "vill" => "villa",
        "cte" | "cit" => "cite",
        _ => return None,
    })
}

/// The word an abbreviation stands for inside a name, and figures for numbers in letters, so that both spellings meet.
pub(crate) fn in_full(word: &str) -> &str {
    match word {
        "st" => "saint",
        "ste" => "sainte",
        "sts" | "saints" => "saint",
        "stes" | "saintes" => "sainte",
        "fg" | "fbg" | "fb" | "fbrg" | "faub" | "fbourg" | "faubg" => "faubourg",
        "gal" | "gl" | "gen" | "gnl" | "gnal" | "gral" => "general",
        "dr" | "doc" | "doct" | "docteurs" => "docteur",
        "pr" | "prof" => "professeur",
        "mal" | "mar" | "marech" | "mchal" | "ml" => "marechal",
        "cdt" | "cmdt" | "comdt" | "cmt" => "commandant",
        "cne" | "cpt" | "cap" | "capt" => "capitaine",
        "col" | "cel" => "colonel",
        "lt" | "ltn" | "lieut" => "lieutenant",
        "sgt" | "serg" => "sergent",
        "pdt" | "pres" | "prst" | "psdt" => "president",
        "card" => "cardinal",
        "abb" | "abe" => "abbe",
        "amb" => "ambassadeur",
        "ing" => "ingenieur",
        "insp" => "inspecteur",
        "mgr" => "monseigneur",
        "pte" => "porte",
        "gd" | "grd" => "grand",
        "gde" | "grde" => "grande",
        "pce" => "prince",
        "ch" | "cht" => "chateau",
        "chap" => "chapelle",
        "rep" => "republique",
        "jn" => "jean",
        "chl" => "charles",
        "fr" => "francois",
        "ph" => "philippe",
        "un" => "1",
        "deux" => "2",
        "trois" => "3",
        "quatre" => "4",
        "cinq" => "5",
        "six" => "6",
        "sept" => "7",
        "huit" => "8",
        "neuf" => "9",
        "dix" => "10",
        "onze" => "11",
        "douze" => "12",
        "quatorze" => "14",
        "dixhuit" => "18",
        "vingt" => "20",
        "trente" => "30",
        "premier" | "premiere" => "1",
        _ => word,
    }
}

/// Words that people leave out of a name, or put in: losing one says little.
pub(crate) fn is_title(word: &str) -> bool {
    matches!(
        word,
        "abbe"
            | "amiral"
            | "ambassadeur"
            | "capitaine"
            | "cardinal"
            | "colonel"
            | "commandant"
            | "comte"
            | "docteur"
            | "faubourg"
            | "frere"
            | "freres"
            | "general"
            | "ingenieur"
            | "inspecteur"
            | "lieutenant"
            | "marechal"
            | "monseigneur"
            | "porte"
            | "president"
            | "professeur"
            | "sainte"
            | "saint"
            | "sergent"
    )
}

/// From this word on, what is typed no longer says the street: building, floor, box…
pub(crate) fn is_noise(word: &str) -> bool {
    matches!(
        word,
        "app"
            | "appart"
            | "appartement"
            | "appt"
            | "apt"
            | "asc"
            | "bal"
            | "bat"
            | "batiment"
            | "bis"
            | "boite"
            | "bp"
            | "bte"
            | "cage"
            | "cedex"
            | "chambre"
            | "chez"
            | "code"
            | "cs"
            | "digicode"
            | "entree"
            | "esc"
            | "escalier"
            | "etage"
            | "etg"
            | "hall"
            | "hlm"
            | "imm"
            | "immeuble"
            | "interphone"
            | "local"
            | "loge"
            | "logement"
            | "lot"
            | "mda"
            | "paris"
            | "parking"
            | "rdc"
            | "res"
            | "studio"
            | "ter"
            | "tsa"
    )
}

/// The suffix of a number as the BAN writes it: `b` for bis, `t` for ter, `q` for quater, one or two letters otherwise.
pub(crate) fn suffix(word: &str) -> Option<&str> {
    Some(match word {
        "bis" => "b",
        "ter" => "t",
        "quater" => "q",
        "quinquies" => "c",
        letters if letters.len() <= 2 && letters.bytes().all(|c| c.is_ascii_alphabetic()) => {
            letters
        }
        _ => return None,
    })
}

/// A suffix of the BAN as one reads it.
pub(crate) fn suffix_in_full(suffix: &str) -> &str {
    match suffix {
        "b" => "bis",
        "t" => "ter",
        "q" => "quater",
        other => other,
    }
}

#[cfg(test)]
mod tests {
    use super::fold;

    #[test]
    fn words_are_cut_where_people_glue_them() {
        assert_eq!(
            fold("12bis, r. de l’Évêché"),
            ["12", "bis", "r", "de", "l", "eveche"]
        );
        assert_eq!(fold("LA SA?DA - BP71"), ["la", "sa?da", "bp", "71"]);
        assert_eq!(fold("N? 5 rue?"), ["n", "5", "rue"]);
    }
}
