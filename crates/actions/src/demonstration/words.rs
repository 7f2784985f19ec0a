//! Words of the demonstration house, written for it: names of many origins, streets, sentences. Phones are of the
//! ranges that ARCEP keeps for fiction (01 99 00, 06 39 98), addresses of mail end in exemple.fr: nobody can be reached.

pub(super) const WOMEN: &[&str] = &[
    "Aïcha", "Alice", "Amina", "Anaïs", "Anna-Louise", "Astou", "Aurélie", "Awa", "Béatrice", "Carmen", "Cécile",
    "Chloé", "Claire", "Coumba", "Djeneba", "Élodie", "Emine", "Esther", "Fanta", "Fatima-Zohra", "Fatou", "Florence",
    "Gaëlle", "Giulia", "Hawa", "Hélène", "Ikram", "Inès", "Ioana", "Jeanne", "Joëlle", "Juliette", "Kadiatou",
    "Karima", "Katarzyna", "Khady", "Laëtitia", "Leïla", "Léa", "Lina", "Louise", "Lucía", "Maëlys", "Maïmouna",
    "Manon", "María José", "Marie-Thérèse", "Mariam", "Meriem", "Mei", "Nadège", "Nadia", "Naïma", "Nathalie",
    "Ndeye", "Noémie", "Océane", "Olena", "Oumou", "Parvati", "Rachel", "Ramatoulaye", "Rokhaya", "Rosa", "Sabrina",
    "Salimata", "Samira", "Sandrine", "Siga", "Sofia", "Solène", "Sonia", "Sylvie", "Thi Lan", "Valérie", "Véronique",
    "Yasmine", "Yuna", "Zeynep", "Zoé",
];

pub(super) const MEN: &[&str] = &[
    "Abdoulaye", "Adama", "Adrien", "Ahmed", "Alain", "Ali", "Alexandre", "Amadou", "André", "Antoine", "Ayoub",
    "Baptiste", "Bilal", "Boubacar", "Brahim", "Cheikh", "Christophe", "Cyril", "Daniel", "David", "Demba", "Diego",
    "Éric", "Étienne", "Fabrice", "Farid", "Fodé", "François", "Frédéric", "Gabriel", "Guillaume", "Hamidou",
    "Hassan", "Hugo", "Ibrahima", "Idriss", "Ivan", "Jean-Baptiste", "Jean-Marc", "João", "José", "Julien", "Karim",
    "Kevin", "Khalid", "Lamine", "Laurent", "Loïc", "Lucas", "Malik", "Mamadou", "Marc", "Marek", "Mathieu",
    "Mehmet", "Mehdi", "Michel", "Mohamed", "Mouhamed", "Moussa", "Nicolas", "Noël", "Olivier", "Oumar", "Ousmane",
    "Pascal", "Patrick", "Paul", "Pedro", "Philippe", "Quentin", "Rachid", "Rafael", "Raphaël", "Rémi", "Romain",
    "Saïd", "Samuel", "Seydou", "Sylvain", "Théo", "Thomas", "Tidiane", "Vincent", "Wei", "Xavier", "Yacine", "Yann",
    "Youssef", "Zakaria",
];

pub(super) const FAMILIES: &[&str] = &[
    "Abdelkader", "Adjei", "Agbo", "Ait Ahmed", "Albuquerque", "Almeida", "Amrani", "André", "Arnaud", "Bâ", "Baldé",
    "Barbier", "Barry", "Belkacem", "Ben Ali", "Ben Saïd", "Benamar", "Benoît", "Bernard", "Bertrand", "Blanc",
    "Bonnet", "Boucher", "Bouazza", "Boukhari", "Boyer", "Brun", "Camara", "Caron", "Cartier", "Chaoui", "Charpentier",
    "Chen", "Chevalier", "Cissé", "Clément", "Colin", "Cordier", "Coulibaly", "Courtois", "Da Costa", "Da Silva",
    "d’Alençon-Ndiaye", "Dembélé", "Demir", "Deschamps", "Diaby", "Diagne", "Diakité", "Diallo", "Diarra", "Diop",
    "Diouf", "Dos Santos", "Dramé", "Dubois", "Dufour", "Dumas", "Dupont", "Durand", "El Amrani", "El Mansouri",
    "Fall", "Faure", "Fernandes", "Ferrand", "Fofana", "Fontaine", "Fournier", "Garcia", "Garnier", "Gauthier",
    "Girard", "Gomis", "Gonçalves", "Guèye", "Guérin", "Haddad", "Hamidi", "Henry", "Hoareau", "Huang", "Ibrahim",
    "Jacquet", "Joly", "Kaba", "Kaya", "Keïta", "Khelifi", "Koffi", "Konaté", "Koné", "Kouassi", "Kouyaté",
    "Kowalski", "Lacroix", "Lambert", "Laurent", "Le Bihan", "Le Gall", "Le Goff", "Leclerc", "Lefèvre", "Legrand",
    "Lemaire", "Leroy", "Lopes", "M’Baye", "Maillard", "Mansouri", "Marchand", "Martin", "Martínez", "Mbemba",
    "Mendy", "Mercier", "Meunier", "Meyer", "Michel", "Moreau", "Morel", "Moussaoui", "Muller", "N’Diaye", "N’Guessan",
    "Nguyen", "Nicolas", "Niang", "O’Neill", "Œuvrard", "Ouattara", "Ouédraogo", "Özdemir", "Paris", "Pereira",
    "Perrin", "Petit", "Picard", "Popescu", "Rahmani", "Ramos", "Renard", "Rey", "Richard", "Riviere", "Robert",
    "Rodrigues", "Roger", "Rousseau", "Roux", "Saïdi", "Samaké", "Sané", "Sangaré", "Sarr", "Schmitt", "Seck",
    "Sène", "Sissoko", "Slimani", "Soares", "Soumaré", "Sow", "Sylla", "Tahiri", "Tandia", "Thiam", "Thomas",
    "Touré", "Tran", "Traoré", "Vasseur", "Vidal", "Vincent", "Wade", "Wang", "Yıldız", "Zaoui", "Zerrouki", "Zhang",
    "Ziani",
];

/// Streets and their postcode.
pub(super) const STREETS: &[(&str, &str)] = &[
    ("rue Myrha", "75018"), ("rue de la Goutte d’Or", "75018"), ("rue Stephenson", "75018"), ("rue Doudeauville", "75018"),
    ("rue Marcadet", "75018"), ("rue des Poissonniers", "75018"), ("rue Ordener", "75018"), ("rue Léon", "75018"),
    ("rue Championnet", "75018"), ("boulevard Barbès", "75018"), ("rue de Clignancourt", "75018"), ("rue Polonceau", "75018"),
    ("rue Philippe de Girard", "75018"), ("rue Pajol", "75018"), ("rue Riquet", "75019"), ("avenue de Flandre", "75019"),
    ("rue de Crimée", "75019"), ("rue d’Aubervilliers", "75019"), ("rue Curial", "75019"), ("rue Archereau", "75019"),
    ("rue Manin", "75019"), ("rue de Belleville", "75020"), ("rue des Amandiers", "75020"), ("rue Piat", "75020"),
    ("rue Louis Blanc", "75010"), ("rue du Faubourg Saint-Denis", "75010"), ("rue Saint-Maur", "75011"),
    ("avenue de Saint-Ouen", "75017"), ("rue Pouchet", "75017"), ("rue de Tolbiac", "75013"), ("rue Didot", "75014"),
];

pub(super) const REASONS: &[&str] = &[
    "Créer un atelier de couture", "Reprendre une activité de traiteur", "Monter une association de quartier",
    "Ouvrir une épicerie solidaire", "Trouver une formation", "Faire le point sur un projet de réemploi",
    "Créer une coopérative de livraison à vélo", "Statut pour une activité de ménage", "Garde d’enfants à horaires décalés",
    "Réparer et revendre des téléphones", "Jardin partagé et compost", "Cours de français et cuisine du monde",
    "Se renseigner sur le Pass Innovation Quartiers", "Développer une activité de coiffure", "Ressourcerie de quartier",
];

pub(super) const MINUTES: &[&str] = &[
    "Point sur le projet et le calendrier. Les clients visés sont du quartier ; le prix reste à calculer.",
    "A apporté son budget. Les charges sociales manquaient : revu ensemble, à refaire pour la prochaine fois.",
    "Souhaite rencontrer quelqu’un qui a déjà le même métier. Mise en relation proposée.",
    "Appel bref : n’a pas pu venir, enfant malade. Nouveau rendez-vous pris.",
    "Visite du local. Trop cher pour commencer ; chercher un partage d’atelier.",
    "Première venue. Parle bien de ce qu’elle veut faire, moins des démarches. Diagnostic à prévoir.",
    "Dossier de micro-crédit relu. Il manque le justificatif de domicile de moins de trois mois.",
    "Statuts comparés : association ou coopérative. Préfère commencer par une couveuse.",
    "Bonne nouvelle : première commande ferme.\nProchaine étape : immatriculation.",
    "Besoin d’un mode de garde avant de s’engager. Orientation vers le relais du quartier.",
    "Rencontré au marché. Ne connaissait pas la Maison. A laissé son numéro.",
    "Atelier « fixer ses prix ». Participation active.",
];
