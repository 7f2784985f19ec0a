//! Why a file is not read: each a French sentence that names the problem and the remedy.

/// What a file is, when it is not a table.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum What {
    /// A PDF.
    Pdf,
    /// A picture.
    Picture,
    /// A text of Word or Writer.
    TextDocument,
    /// A presentation.
    Presentation,
    /// A spreadsheet of Apple Numbers.
    Numbers,
    /// A binary workbook of Excel (.xlsb).
    Xlsb,
    /// A web page, or a table exported as a web page under the name .xls.
    WebPage,
    /// XML of any kind.
    Xml,
    /// JSON.
    Json,
    /// An archive of files.
    Archive,
    /// A file compressed with gzip.
    Gzip,
    /// Something else that is not text.
    Binary,
}

/// Why a file is not read. The text is a French sentence for the person.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum Unreadable {
    /// No bytes, or no filled cell.
    #[error(
        "Ce fichier est vide : aucune cellule n’y est remplie. Vérifiez que vous avez choisi le bon fichier."
    )]
    Empty,
    /// More bytes than the limit, in MiB.
    #[error("Ce fichier est trop gros : partagez-le en fichiers de moins de {most} Mo.")]
    TooBig {
        /// The limit, in MiB.
        most: usize,
    },
    /// More rows than the limit.
    #[error("Ce tableau a plus de {most} lignes : partagez-le en plusieurs fichiers.")]
    TooManyRows {
        /// The limit.
        most: u32,
    },
    /// More cells or more text than the limit.
    #[error(
        "Ce tableau a trop de cellules remplies pour être lu d’un coup : partagez-le en plusieurs fichiers."
    )]
    TooManyCells,
    /// A zip bomb, or something that looks like one.
    #[error(
        "Ce fichier compressé grossit trop à l’ouverture : par prudence, il n’est pas lu. Ouvrez-le dans votre tableur et enregistrez-le en .csv, puis choisissez ce nouveau fichier."
    )]
    Inflates,
    /// The reading took too long.
    #[error(
        "La lecture de ce fichier prend trop de temps : ouvrez-le dans votre tableur, gardez la feuille utile et enregistrez-la en .csv."
    )]
    TooSlow,
    /// Encrypted.
    #[error(
        "Ce fichier est protégé par un mot de passe : ouvrez-le dans votre tableur, retirez le mot de passe, enregistrez-le, puis choisissez-le de nouveau."
    )]
    Protected,
    /// It says it is a workbook, and its inside does not hold.
    #[error(
        "Ce fichier est abîmé ou incomplet : ouvrez-le dans votre tableur, enregistrez-le de nouveau, ou demandez-en une autre copie."
    )]
    Damaged,
    /// Not a table at all.
    #[error("{}", sentence(*.0))]
    NotATable(What),
}

const fn sentence(what: What) -> &'static str {
    match what {
        What::Pdf => {
            "Ce n’est pas un tableau mais un PDF : demandez le fichier d’origine (.xlsx, .xls, .ods ou .csv)."
        }
        What::Picture => {
            "Ce n’est pas un tableau mais une image : demandez le fichier d’origine (.xlsx, .xls, .ods ou .csv)."
        }
        What::TextDocument => {
            "Ce n’est pas un tableau mais un document texte : copiez son tableau dans un tableur et enregistrez-le en .xlsx."
        }
        What::Presentation => {
            "Ce n’est pas un tableau mais une présentation : copiez son tableau dans un tableur et enregistrez-le en .xlsx."
        }
        What::Numbers => {
            "Ce fichier vient de Numbers : dans Numbers, choisissez Fichier, Exporter vers, Excel, puis prenez le .xlsx."
        }
        What::Xlsb => {
            "Ce classeur est au format .xlsb : ouvrez-le dans Excel, enregistrez-le en .xlsx, puis choisissez ce nouveau fichier."
        }
        What::WebPage => {
            "Ce fichier est une page web, même si son nom finit en .xls : ouvrez-le dans votre tableur et enregistrez-le en .xlsx."
        }
        What::Xml => {
            "Ce fichier est du XML, pas un tableau : ouvrez-le dans votre tableur et enregistrez-le en .xlsx."
        }
        What::Json => {
            "Ce fichier est du JSON, pas un tableau : demandez un export en .xlsx ou en .csv."
        }
        What::Archive => {
            "Ce fichier est une archive : décompressez-la, puis choisissez le tableau qu’elle contient."
        }
        What::Gzip => {
            "Ce fichier est compressé (.gz) : décompressez-le, puis choisissez le tableau qu’il contient."
        }
        What::Binary => {
            "Ce n’est pas un tableau : choisissez un fichier .xlsx, .xls, .ods ou .csv."
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_sentence_names_the_problem_and_the_remedy() {
        for (why, word) in [
            (Unreadable::Empty, "Vérifiez"),
            (Unreadable::TooBig { most: 64 }, "64\u{a0}Mo"),
            (Unreadable::Protected, "mot de passe"),
            (Unreadable::NotATable(What::Pdf), "PDF"),
        ] {
            let sentence = why.to_string();
            assert!(sentence.starts_with("Ce"), "{sentence}");
            assert!(sentence.contains(word), "{sentence}");
            assert!(sentence.contains("\u{a0}: "), "{sentence}");
        }
    }
}
