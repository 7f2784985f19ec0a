//! The pages of the City: what they say, and that everybody can read them.

mod common;

use common::http::get;
use common::{City, month, random};

fn page(city: &City, path: &str) -> String {
    let (status, head, body) = get(&city.address, path);
    assert_eq!(status, 200, "{path}");
    assert!(head.contains("content-type: text/html; charset=utf-8"));
    assert!(head.contains("content-security-policy: default-src 'none'; style-src 'self'"));
    readable(&body);
    body
}

/// The structure that readers with and without sight rely on (RGAA 5, 8, 9, 10).
fn readable(html: &str) {
    assert!(html.starts_with("<!DOCTYPE html>\n<html lang=\"fr\">"));
    assert_eq!(html.matches("<h1>").count(), 1);
    assert!(
        !html
            .split("<title>")
            .nth(1)
            .unwrap()
            .starts_with("</title>")
    );
    for absent in [
        "<script",
        "style=",
        "javascript:",
        "<form",
        "http://",
        "https://",
    ] {
        assert!(!html.contains(absent), "{absent}");
    }
    for table in html
        .split("<table")
        .skip(1)
        .map(|rest| rest.split("</table>").next().unwrap())
    {
        assert!(table.contains("<caption"), "a table without caption");
        assert_eq!(
            table.matches("<th").count() - table.matches("<thead").count(),
            table.matches("<th scope=").count()
        );
        let rows = table.split("<tbody>").nth(1).unwrap();
        assert_eq!(
            rows.matches("<tr").count(),
            rows.matches("<th scope=\"row\"").count(),
            "a row without header"
        );
    }
    let mut ids: Vec<&str> = html
        .split(" id=\"")
        .skip(1)
        .map(|rest| rest.split('"').next().unwrap())
        .collect();
    let all = ids.len();
    ids.sort_unstable();
    ids.dedup();
    assert_eq!(ids.len(), all, "an id twice");
    for used in ["aria-labelledby=\"", "href=\"#"] {
        for id in html
            .split(used)
            .skip(1)
            .map(|rest| rest.split('"').next().unwrap())
        {
            assert!(ids.contains(&id), "{id} leads nowhere");
        }
    }
}

#[test]
fn a_hub_without_maison_says_how_to_begin() {
    let city = City::found();
    assert!(page(&city, "/").contains("Aucune Maison n’est encore déclarée"));
}

#[test]
fn the_list_tells_what_arrived_and_what_is_missing() {
    let city = City::found();
    let keys = city.desk_of("M07", 1);
    city.command(&["maison", "add", "M09", "Goutte d’Or <&>"])
        .unwrap();
    city.base()
        .execute("UPDATE maison SET added_at = '2024-03-10T08:00:00Z'", [])
        .unwrap();
    city.link()
        .send_summary(&keys, &month("M07", "2024-04", 1, 40), random())
        .unwrap();
    let html = page(&city, "/");
    assert!(html.contains("<a href=\"/maisons/M07\">Maison M07</a>"));
    assert!(html.contains("<td>avril\u{a0}2024</td>"));
    assert!(
        html.contains("mars\u{a0}2024 et mai"),
        "March is missing, and from May on"
    );
    assert!(html.contains("Goutte d’Or &#60;&#38;&#62;") && html.contains("Rien reçu"));
}

#[test]
fn a_maison_shows_its_month_and_never_a_protected_figure_as_zero() {
    let city = City::found();
    let keys = city.desk_of("M07", 1);
    assert!(page(&city, "/maisons/M07").contains("Cette Maison n’a encore rien envoyé."));
    for (period, revision, welcomed) in [("2024-08", 1, 31), ("2024-10", 1, 40), ("2024-10", 2, 44)]
    {
        city.link()
            .send_summary(&keys, &month("M07", period, revision, welcomed), random())
            .unwrap();
    }
    let html = page(&city, "/maisons/M07");
    assert!(html.contains("<h2 class=\"month\">Octobre\u{a0}2024</h2>"));
    assert!(
        html.contains("<strong>44</strong> personnes") && !html.contains("<strong>40</strong>")
    );
    assert!(html.contains("envoi n°&nbsp;2"));
    assert!(html.contains("Personnes dont le premier échange"));
    let row = |label: &str| {
        let rest = html
            .split(&format!("<th scope=\"row\">{label}</th>"))
            .nth(1)
            .unwrap();
        rest.split("</tr>").next().unwrap().to_owned()
    };
    // Three men: withheld, and the women with them, who would give them away.
    assert!(
        row("Hommes").contains("moins de\u{a0}5 ou protégé")
            && row("Femmes").contains("moins de\u{a0}5 ou protégé")
    );
    assert!(row("Autre ou non dit").ends_with(">0</td>"));
    assert!(row("Paris 18e").ends_with("</svg>35</td>"));
    assert!(row("Chacune des autres lignes").ends_with(">0</td>"));
    assert!(html.contains("1\u{202f}240"));
    assert!(html.contains("Pas encore reçu"), "September");

    let august = page(&city, "/maisons/M07/2024-08");
    assert!(
        august.contains("<strong>31</strong>")
            && august.contains("rel=\"next\">Octobre\u{a0}2024 →</a>")
    );
}

#[test]
fn the_message_is_shown_byte_for_byte() {
    let city = City::found();
    let keys = city.desk_of("M07", 1);
    let bytes = month("M07", "2024-10", 1, 40);
    city.link().send_summary(&keys, &bytes, random()).unwrap();
    let (status, head, body) = get(&city.address, "/maisons/M07/2024-10/message.json");
    assert_eq!((status, body.as_bytes()), (200, bytes.as_slice()));
    assert!(head.contains("content-type: application/json"));
}

#[test]
fn what_is_not_there_is_said_in_the_language_of_who_asks() {
    let city = City::found();
    city.desk_of("M07", 1);
    for path in [
        "/maisons/M08",
        "/maisons/M07/2024-10",
        "/maisons/M07/octobre",
        "/maisons/%00",
        "/wp-login.php",
    ] {
        let (status, _, body) = get(&city.address, path);
        assert_eq!(status, 404, "{path}");
        readable(&body);
        assert!(body.contains("Page introuvable"));
    }
    for path in ["/v1/nothing", "/v1/summaries"] {
        let (status, head, body) = get(&city.address, path);
        assert_eq!(
            (status, body.contains("\"code\":\"no_such_thing\"")),
            (404, true),
            "{path}"
        );
        assert!(head.contains("content-type: application/json"));
    }
}

#[test]
fn the_style_sheet_is_a_file_of_the_hub() {
    let city = City::found();
    let (status, head, body) = get(&city.address, "/style.css");
    assert_eq!(status, 200);
    assert!(head.contains("content-type: text/css") && head.contains("nosniff"));
    assert!(body.contains("prefers-color-scheme: dark") && !body.contains("http"));
}
