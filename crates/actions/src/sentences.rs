//! The French sentence of every failure: what happened, what is safe, what to do. Both matches are exhaustive on
//! purpose: a code without its sentence does not compile.

use pignon_domain::RefusalCode;
use pignon_domain::same::Reason;

use crate::failure::FailureCode;

/// The sentence of a rule that says no, shown next to the field.
#[must_use]
pub const fn refusal(code: RefusalCode) -> &'static str {
    match code {
        RefusalCode::Missing => "Ce champ est nécessaire : remplissez-le.",
        RefusalCode::TooLong => "Ce texte est trop long : raccourcissez-le.",
        RefusalCode::NotADate => "Cette date n’est pas comprise : écrivez par exemple 12/03/1985.",
        RefusalCode::DateInTheFuture => "Cette date est dans le futur : vérifiez l’année.",
        RefusalCode::DateTooOld => "Cette date est trop ancienne : vérifiez l’année.",
        RefusalCode::NotAPhone => {
            "Ce numéro n’est pas un téléphone : écrivez dix chiffres, ou +32… pour l’étranger."
        }
        RefusalCode::NotAnEmail => {
            "Cette adresse n’est pas un courriel : il manque peut-être le @ ou le domaine."
        }
        RefusalCode::NotAPostcode => "Un code postal a cinq chiffres, par exemple 75018.",
        RefusalCode::NirForbidden => {
            "Ceci ressemble à un numéro de sécurité sociale : la loi ne permet pas de le garder ici. Effacez-le."
        }
        RefusalCode::NoWayToReach => {
            "Il faut un moyen de joindre la personne : un téléphone ou un courriel."
        }
        RefusalCode::NotInTheList => "Cette valeur n’est pas dans la liste : choisissez-en une.",
        RefusalCode::NotANumber => "Ce nombre n’est pas possible ici : vérifiez-le.",
        RefusalCode::Unknown => "Ce dossier n’existe pas, ou n’existe plus sur ce poste.",
        RefusalCode::Removed => "Cet élément a été retiré : rétablissez-le pour le modifier.",
        RefusalCode::SameStage => "La personne est déjà à cette étape.",
        RefusalCode::ExitWithoutReason => {
            "Dites comment l’accompagnement se termine : choisissez l’une des quatre issues."
        }
        RefusalCode::NothingToUndo => {
            "Il n’y a plus rien à annuler : quelqu’un a modifié ces champs depuis."
        }
        RefusalCode::Unprintable => {
            "Ce texte contient des caractères invisibles : effacez-le et retapez-le."
        }
        RefusalCode::NotATime => "Cette heure n’est pas comprise : écrivez par exemple 9h30.",
        RefusalCode::NotASiren => {
            "Ce n’est pas un SIREN : neuf chiffres, dont le dernier est une clé. Vérifiez chaque chiffre."
        }
        RefusalCode::NotASiret => {
            "Ce n’est pas un SIRET : quatorze chiffres, dont le dernier est une clé. Vérifiez chaque chiffre."
        }
        RefusalCode::NotAnRna => {
            "Ce n’est pas un numéro RNA : un W et neuf chiffres, par exemple W751234567."
        }
        RefusalCode::NotANaf => {
            "Ce n’est pas un code NAF : quatre chiffres et une lettre, par exemple 56.29B."
        }
        RefusalCode::SiretOfAnother => {
            "Ce SIRET et ce SIREN ne vont pas ensemble : les neuf premiers chiffres du SIRET sont le SIREN. Corrigez l’un, ou effacez l’autre."
        }
        RefusalCode::TooLarge => {
            "Ce fichier est trop gros : un document pèse au plus 25 Mo. Réduisez-le, puis déposez-le de nouveau."
        }
        RefusalCode::NotADocument => {
            "Ce type de fichier n’est pas gardé ici : déposez un PDF, une photo, un texte ou un tableau."
        }
        RefusalCode::Full => {
            "Il n’y a plus de place : agrandissez la capacité ou choisissez une autre date."
        }
        RefusalCode::WrongOrder => "Ces dates ne se suivent pas : vérifiez-les.",
        RefusalCode::AlreadyThere => "C’est déjà fait : il n’y a rien à ajouter.",
        RefusalCode::LastHolder => {
            "Un projet a au moins un porteur\u{a0}: ajoutez d’abord quelqu’un d’autre, ou retirez le projet."
        }
        RefusalCode::NotYours => {
            "Cette note est à son auteur : lui seul peut la lire et la modifier."
        }
        RefusalCode::WithoutReason => "Dites pourquoi en quelques mots.",
        RefusalCode::Closed => {
            "Cette orientation est close\u{a0}: annulez la clôture pour la modifier."
        }
        RefusalCode::UnknownMergeField => {
            "Un champ entre accolades n’existe pas\u{a0}: prenez-le dans la liste des champs."
        }
        RefusalCode::OpenBrace => {
            "Une accolade n’est pas fermée\u{a0}: écrivez le champ en entier, par exemple {personne.nom}."
        }
        RefusalCode::NotAnAmount => {
            "Ce montant n’est pas compris\u{a0}: écrivez par exemple 1 500 ou 1 500,50."
        }
        RefusalCode::TooMuch => "Ce montant est trop grand\u{a0}: vérifiez les zéros.",
        RefusalCode::NotInThisState => {
            "Cela ne se fait pas à cette étape de la candidature\u{a0}: elle a peut-être avancé depuis."
        }
        RefusalCode::NotYourRole => {
            "Votre rôle ne le permet pas\u{a0}: demandez à la coordination de la Maison."
        }
        RefusalCode::NoSecondPerson => {
            "Rouvrir une décision notifiée demande l’accord d’une seconde personne de la coordination\u{a0}: désignez-la."
        }
        RefusalCode::NotFilled => {
            "Pour être déposée, une candidature a une personne, un titre, un objet et un montant demandé."
        }
        RefusalCode::HasGaps => {
            "Il manque encore des pièces ou des réponses\u{a0}: la liste de ce qui manque dit lesquelles."
        }
        RefusalCode::NotEnoughReadings => {
            "Il faut au moins deux lectures complètes, sans conflit d’intérêts, avec avis et grille remplie."
        }
        RefusalCode::NoCommittee => "Dites à quelle séance du comité.",
        RefusalCode::NoRemedies => {
            "Le règlement ne dit pas les voies et délais de recours\u{a0}: complétez-le avant de refuser."
        }
        RefusalCode::OtherDecision => {
            "Ce n’est pas ce que le comité a décidé de cette candidature."
        }
        RefusalCode::InDispute => {
            "Deux postes ont fait avancer cette candidature différemment\u{a0}: choisissez d’abord laquelle des deux étapes est la bonne."
        }
        RefusalCode::NotTheLastStep => {
            "Une autre étape a suivi\u{a0}: annulez d’abord la dernière."
        }
        RefusalCode::LetterMade => {
            "Une lettre dit déjà cette décision\u{a0}: elle ne s’annule plus, elle se rouvre à deux, avec une raison écrite."
        }
        RefusalCode::SittingClosed => {
            "La séance est close et son procès-verbal établi\u{a0}: elle ne change plus."
        }
        RefusalCode::AlreadyPaid => {
            "Un versement a été payé\u{a0}: la convention ne s’annule plus, elle se résilie."
        }
        RefusalCode::NoRegulation => {
            "La Maison n’a pas de règlement en vigueur ce jour-là\u{a0}: la coordination en publie un d’abord."
        }
        RefusalCode::Published => {
            "Un règlement publié ne change plus\u{a0}: préparez-en une nouvelle version."
        }
        RefusalCode::HasFaults => {
            "Ce règlement a des erreurs\u{a0}: corrigez-les avant de le publier."
        }
        RefusalCode::VersionTaken => {
            "Une version publiée porte déjà ce numéro\u{a0}: préparez une nouvelle version à partir de celle-ci."
        }
        RefusalCode::RegulationKnown => "La Maison a déjà ce règlement, au mot près.",
        RefusalCode::AlreadyApplied => {
            "Cette personne ou ce projet a déjà une candidature en cours\u{a0}: ouvrez-la, ou confirmez qu’il en faut une autre."
        }
        RefusalCode::HasConflict => {
            "Cette personne a un conflit d’intérêts sur la candidature\u{a0}: elle ne donne ni avis ni notes."
        }
        RefusalCode::BadSignature => {
            "Ce fichier n’est pas un règlement signé par un poste de Pignon, ou il a été modifié depuis\u{a0}: demandez-le de nouveau."
        }
        RefusalCode::NotALink => {
            "Cette adresse de site n’est pas comprise\u{a0}: écrivez par exemple https://exemple.fr."
        }
        RefusalCode::SittingNotOpen => {
            "La séance n’est pas ouverte\u{a0}: ouvrez-la avant de décider."
        }
        RefusalCode::SittingOpen => {
            "La séance a commencé\u{a0}: sa date et ses règles ne changent plus."
        }
        RefusalCode::NoQuorum => {
            "Le quorum n’est pas atteint pour ce dossier\u{a0}: aucune décision tant qu’il n’est pas rétabli. Ce qui est déjà décidé reste acquis."
        }
        RefusalCode::AlreadyDecided => {
            "Ce dossier est déjà décidé\u{a0}: annulez d’abord la décision (Ctrl+Z)."
        }
        RefusalCode::TooManyVotes => {
            "Il y a plus de votes que de voix présentes pour ce dossier\u{a0}: recomptez."
        }
        RefusalCode::VoteSaysOtherwise => {
            "Il y a plus de voix contre cette décision que pour\u{a0}: vérifiez le vote ou la décision."
        }
        RefusalCode::NotPresent => {
            "Cette personne n’est pas notée présente\u{a0}: notez d’abord son arrivée."
        }
        RefusalCode::WithoutEvidence => {
            "Pas de versement sans le justificatif de sa condition\u{a0}: joignez-le d’abord."
        }
        RefusalCode::Blocked => "Ce versement est bloqué\u{a0}: levez d’abord le blocage.",
        RefusalCode::InstalmentPaid => {
            "Ce versement est déjà fait\u{a0}: annulez-le d’abord pour le modifier."
        }
        RefusalCode::AwardEnded => {
            "Cette attribution a pris fin\u{a0}: plus aucun versement ne part."
        }
        RefusalCode::MoreThanAwarded => {
            "Le total des versements dépasse le montant attribué\u{a0}: réduisez celui-ci."
        }
        RefusalCode::NothingToDecide => "L’ordre du jour est vide\u{a0}: composez-le d’abord.",
        RefusalCode::NoLetter => {
            "Aucune lettre n’attend\u{a0}: établissez d’abord les lettres de la séance."
        }
        RefusalCode::AcrossMidnight => {
            "Une demi-journée finit le jour même, après son début\u{a0}: vérifiez les deux heures."
        }
        RefusalCode::NotAHalfDay => {
            "Une demi-journée commence après 5\u{a0}h et dure six heures au plus\u{a0}: coupez-la en deux si besoin."
        }
        RefusalCode::NoHalfDay => {
            "Aucune demi-journée ne tombe dans ces dates\u{a0}: vérifiez les jours de la semaine, les fériés et les fermetures."
        }
        RefusalCode::HasRegister => {
            "Un registre est déjà rempli\u{a0}: ce qui a été suivi ne se déplace pas et ne s’efface pas."
        }
        RefusalCode::NotYetHeld => {
            "Cette demi-journée n’a pas commencé\u{a0}: son registre s’ouvre une heure avant. Une absence annoncée se note «\u{a0}excusé\u{a0}»."
        }
        RefusalCode::SheetClosed => {
            "Cette feuille est close\u{a0}: faites une rectification, avec son motif."
        }
        RefusalCode::SheetOpen => {
            "Cette feuille n’est pas close\u{a0}: corrigez simplement le registre."
        }
        RefusalCode::RegisterNotSaved => {
            "Le registre n’est pas complet\u{a0}: enregistrez-le avant de clore la feuille."
        }
        RefusalCode::HasAttendance => {
            "Des registres nomment cette personne\u{a0}: notez un abandon, ses heures resteront."
        }
        RefusalCode::NotAtThisPoint => {
            "Cela ne se fait pas à ce point de l’inscription\u{a0}: elle a peut-être changé depuis."
        }
        RefusalCode::NotACertification => {
            "Ce n’est pas un numéro de certification\u{a0}: écrivez RNCP ou RS, puis les chiffres, par exemple RNCP37274."
        }
        RefusalCode::NotARome => {
            "Ce n’est pas un code ROME\u{a0}: une lettre de A à N et quatre chiffres, par exemple G1602."
        }
        RefusalCode::NotAFormacode => "Un formacode a cinq chiffres, par exemple 42793.",
    }
}

/// Why two files may be those of one person.
#[must_use]
pub const fn reason(reason: Reason) -> &'static str {
    match reason {
        Reason::SameName => "même nom",
        Reason::NearName => "nom proche",
        Reason::PartOfName => "nom composé en commun",
        Reason::SwappedNames => "nom et prénom inversés",
        Reason::BirthName => "nom marital",
        Reason::GivenNameOnly => "même prénom, autre nom",
        Reason::FamilyNameOnly => "même nom de famille",
        Reason::SameBirth => "même naissance",
        Reason::SwappedBirth => "jour et mois de naissance inversés",
        Reason::NearBirth => "naissance proche",
        Reason::SamePhone => "même téléphone",
        Reason::NearPhone => "téléphone à un chiffre près",
        Reason::SameEmail => "même courriel",
        Reason::NearEmail => "courriel proche",
        Reason::SameAddress => "même adresse",
    }
}

/// Several reasons in one line: « même naissance, nom proche ».
#[must_use]
pub fn reasons(reasons: &[Reason]) -> String {
    let words: Vec<&str> = reasons.iter().map(|one| reason(*one)).collect();
    words.join(", ")
}

/// The sentence of a failure.
#[must_use]
pub const fn failure(code: FailureCode) -> &'static str {
    match code {
        FailureCode::Refused => "Cette saisie n’est pas possible : voyez les champs signalés.",
        FailureCode::Locked => "Le poste est verrouillé : ouvrez-le avec votre phrase de passe.",
        FailureCode::NotAllowed => {
            "Votre rôle ne permet pas cette action : demandez à la coordination."
        }
        FailureCode::Malformed => {
            "La demande n’a pas été comprise ; rien n’a été modifié. Recommencez, et signalez-le si cela se répète."
        }
        FailureCode::UnknownCommand => "Cette action n’existe pas dans cette version du programme.",
        FailureCode::HouseExists => "Une Maison est déjà ouverte sur ce poste : déverrouillez-la.",
        FailureCode::NoHouse => "Aucune Maison n’est encore créée sur ce poste.",
        FailureCode::WrongPassphrase => {
            "Ce n’est pas la bonne phrase de passe : vérifiez les mots et les espaces."
        }
        FailureCode::TooSoon => {
            "Trop d’essais rapprochés : attendez la fin du délai avant de réessayer."
        }
        FailureCode::TriesExhausted => {
            "Dix essais sans succès : ce poste ne s’ouvre plus qu’avec les 24 mots du kit de secours."
        }
        FailureCode::WeakPassphrase => {
            "Cette phrase de passe est trop facile à deviner : prenez les huit mots proposés, ou allongez-la."
        }
        FailureCode::WrongRecoveryWords => {
            "Ces mots ne sont pas ceux du kit de secours de cette Maison : vérifiez leur ordre et leur orthographe."
        }
        FailureCode::KeyFileMissing => {
            "Le fichier de clés de ce poste a disparu : les dossiers sont intacts, ouvrez-les avec les 24 mots du kit de secours."
        }
        FailureCode::KeyFileDamaged => {
            "Le fichier de clés de ce poste est abîmé : les dossiers sont intacts, ouvrez-les avec les 24 mots du kit de secours."
        }
        FailureCode::VaultMissing => {
            "La base de cette Maison a disparu de ce poste : restaurez une sauvegarde."
        }
        FailureCode::VaultDamaged => {
            "La base de cette Maison est abîmée : ne continuez pas, restaurez une sauvegarde."
        }
        FailureCode::VaultTooNew => {
            "Cette base a été écrite par une version plus récente de Pignon : mettez le programme à jour. Rien n’a été modifié."
        }
        FailureCode::MigrationFailed => {
            "La mise à niveau de la base n’a pas abouti ; elle est revenue à son état d’avant. Libérez de la place et rouvrez."
        }
        FailureCode::AlreadyOpen => {
            "Cette Maison est déjà ouverte dans une autre fenêtre de Pignon sur ce poste : utilisez celle-là."
        }
        FailureCode::DiskFull => {
            "Le disque est plein : cette saisie n’a pas été enregistrée, ce qui l’était déjà est intact. Libérez de la place et réessayez."
        }
        FailureCode::ReadOnlyFolder => {
            "Le dossier de Pignon ne peut pas être écrit : cette saisie n’a pas été enregistrée, ce qui l’était déjà est intact. Vérifiez les droits du dossier."
        }
        FailureCode::Storage => {
            "Le disque a refusé l’enregistrement : cette saisie n’a pas été gardée, ce qui l’était déjà est intact. Réessayez."
        }
        FailureCode::HubUnreachable => {
            "Le serveur de la Ville ne répond pas : l’envoi attendra le réseau, rien n’est perdu."
        }
        FailureCode::HubNotUnderstood => {
            "Ce qui a répondu n’est pas le serveur de la Ville (peut-être une page de connexion Wi-Fi) : l’envoi attendra, rien n’est perdu."
        }
        FailureCode::HubTrouble => {
            "Le serveur de la Ville a un ennui passager : l’envoi attendra, rien n’est perdu."
        }
        FailureCode::HubUntrusted => {
            "Le certificat du serveur de la Ville n’est pas valable : rien n’a été envoyé. Vérifiez l’adresse et l’heure de ce poste, puis prévenez la Ville."
        }
        FailureCode::HubRefused => "Le serveur de la Ville a refusé cet envoi ; rien n’est perdu.",
        FailureCode::WrongCode => {
            "Ce code d’inscription est faux, déjà utilisé ou périmé : demandez-en un nouveau à la Ville."
        }
        FailureCode::NotEnrolled => {
            "Ce poste n’est pas encore inscrit auprès du serveur de la Ville."
        }
        FailureCode::PeriodNotOver => {
            "Ce mois n’est pas terminé : sa synthèse pourra partir le 1er du mois suivant."
        }
        FailureCode::UnreadableSheet => {
            "Ce fichier ne se lit pas comme un tableau : enregistrez-le en .xlsx, .xls, .ods ou .csv et réessayez."
        }
        FailureCode::UnreadableReference => {
            "Ce fichier n’est pas un référentiel officiel : prenez celui que la page des référentiels indique."
        }
        FailureCode::FileTooBig => {
            "Ce fichier est trop gros : partagez-le en fichiers de moins de 64 Mo."
        }
        FailureCode::NotHere => {
            "Ce document a été ajouté sur un autre poste et n’est pas encore arrivé ici : il viendra au prochain échange entre postes."
        }
        FailureCode::ImportGone => {
            "Cette lecture n’est plus ouverte : choisissez le fichier de nouveau."
        }
        FailureCode::ImportStale => {
            "La Maison a changé depuis cette lecture, et les nombres avec elle\u{a0}: vérifiez-les, puis importez."
        }
        FailureCode::NoNameColumn => {
            "Aucune colonne n’est désignée comme le nom de famille : choisissez-la d’abord."
        }
        FailureCode::Busy => "Un autre travail long est en cours : attendez sa fin ou arrêtez-le.",
        FailureCode::Cancelled => {
            "Le travail a été arrêté : tout ce qu’il avait écrit a été repris."
        }
        FailureCode::Defect => {
            "Un défaut du programme a empêché cette action ; ce qui était enregistré est intact. Signalez-le."
        }
    }
}
