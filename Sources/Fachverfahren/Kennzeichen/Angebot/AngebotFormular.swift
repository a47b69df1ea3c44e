// SPDX-License-Identifier: EUPL-1.2
import Buergerportal
import Core

/// The questions of the application, one a page.
enum AngebotFormular {
    enum Feld {
        static let kennzeichen = "kennzeichen"
        static let art = "art"
        static let saison = "saison"
        static let saisonBeginn = "saisonbeginn"
        static let saisonEnde = "saisonende"
        static let vorname = "vorname"
        static let nachname = "nachname"
        static let geburt = "geburt"
        static let strasse = "strasse"
        static let plz = "plz"
        static let ort = "ort"
        static let email = "email"
    }

    static func formular(_ rechtsdaten: Rechtsdaten) -> Formular {
        Formular([
            .init("kennzeichen", Portaltext("Kennzeichen", en: "Number plate"), [kennzeichen(rechtsdaten)]),
            .init("art", Portaltext("Art des Kennzeichens", en: "Kind of plate"), [art]),
            .init("saison", Portaltext("Saison", en: "Season"), [saison]),
            .init(
                "saisonmonate", Portaltext("Monate der Saison", en: "Months of the season"),
                [monat(Feld.saisonBeginn, "Erster Monat", "First month"), monat(Feld.saisonEnde, "Letzter Monat", "Last month")],
                wenn: { $0[Feld.saison] == "ja" }),
            .init("name", Portaltext("Ihr Name", en: "Your name"), [vorname, nachname]),
            .init("geburt", Portaltext("Ihr Geburtsdatum", en: "Your date of birth"), [geburt]),
            .init("anschrift", Portaltext("Ihre Anschrift", en: "Your address"), [strasse, plz, ort]),
            .init("email", Portaltext("Ihre E-Mail-Adresse", en: "Your e-mail address"), [email]),
            Zustimmungsfrage.seite,
        ])
    }

    private static func kennzeichen(_ rechtsdaten: Rechtsdaten) -> Frage {
        Frage(
            Feld.kennzeichen, .text,
            Portaltext("Welches Kennzeichen möchten Sie reservieren?", en: "Which plate would you like to reserve?"),
            hinweis: Portaltext(
                "Zum Beispiel LEV-AB 12. Über die Suche sehen Sie, was frei ist.",
                en: "For example LEV-AB 12. The search shows what is free."),
            hoechstens: 20,
            regel: { text in
                Angebotskennzeichen.lesen(text, rechtsdaten) == nil
                    ? Portaltext(
                        "Bitte geben Sie ein Kennzeichen dieser Stadt ein, zum Beispiel LEV-AB 12.",
                        en: "Please enter a plate of this town, for example LEV-AB 12.")
                    : nil
            })
    }

    private static let art = Frage(
        Feld.art,
        .wahl([
            .init("gewoehnlich", Portaltext("Gewöhnlich", en: "Ordinary")),
            .init(
                "E", Portaltext("Elektrisch (E)", en: "Electric (E)"),
                hinweis: Portaltext("Nur für elektrisch betriebene Fahrzeuge", en: "Only for electrically driven vehicles")),
            .init(
                "H", Portaltext("Oldtimer (H)", en: "Vintage (H)"),
                hinweis: Portaltext("Mit Gutachten, ab 30 Jahren", en: "With an expert report, from 30 years on")),
        ]), Portaltext("Welche Art von Kennzeichen brauchen Sie?", en: "Which kind of plate do you need?"))

    private static let saison = Frage(
        Feld.saison,
        .wahl([
            .init("nein", Portaltext("Nein, das ganze Jahr", en: "No, the whole year")),
            .init("ja", Portaltext("Ja, nur einige Monate", en: "Yes, only some months")),
        ]),
        Portaltext("Soll es ein Saisonkennzeichen sein?", en: "Should it be a seasonal plate?"))

    private static func monat(_ id: String, _ de: String, _ en: String) -> Frage {
        let namen = [
            "Januar", "Februar", "März", "April", "Mai", "Juni", "Juli", "August", "September", "Oktober", "November", "Dezember",
        ]
        let names = [
            "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
            "December",
        ]
        return Frage(
            id, .wahl(zip(namen, names).enumerated().map { i, n in .init(String(i + 1), Portaltext(n.0, en: n.1)) }),
            Portaltext(de, en: en))
    }

    private static let vorname = Frage(
        Feld.vorname, .text, Portaltext("Vorname", en: "First name"), hoechstens: 100, autocomplete: "given-name")
    private static let nachname = Frage(
        Feld.nachname, .text, Portaltext("Nachname", en: "Last name"), hoechstens: 100, autocomplete: "family-name")
    private static let geburt = Frage(
        Feld.geburt, .datum(geburtstag: true), Portaltext("Wann sind Sie geboren?", en: "When were you born?"),
        hinweis: Portaltext(
            "Wir brauchen das Datum, um Sie am Schalter zu erkennen.", en: "We need the date to recognise you at the counter."))
    private static let strasse = Frage(
        Feld.strasse, .text, Portaltext("Straße und Hausnummer", en: "Street and number"), autocomplete: "street-address")
    private static let plz = Frage(
        Feld.plz, .text, Portaltext("Postleitzahl", en: "Postcode"), hoechstens: 10, autocomplete: "postal-code",
        regel: {
            $0.count == 5 && $0.allSatisfy(\.isNumber)
                ? nil
                : Portaltext(
                    "Bitte geben Sie eine Postleitzahl mit fünf Ziffern ein.", en: "Please enter a postcode of five digits.")
        })
    private static let ort = Frage(
        Feld.ort, .text, Portaltext("Ort", en: "Town"), hoechstens: 100, autocomplete: "address-level2")
    private static let email = Frage(
        Feld.email, .email,
        Portaltext("Unter welcher E-Mail-Adresse erreichen wir Sie?", en: "At which e-mail address can we reach you?"),
        hinweis: Portaltext(
            "Wir schreiben Ihnen nur, dass es etwas Neues gibt, nie worum es geht.",
            en: "We only tell you that there is news, never what it is about."),
        autocomplete: "email")
}

/// Reads the answers of the application.
enum Angebotskennzeichen {
    static func lesen(_ text: String, _ rechtsdaten: Rechtsdaten) -> Kennzeichen? {
        // What cannot be read is no plate; the form says so with the question.
        (try? rechtsdaten.eigenesKennzeichen(text, am: Kalendertag(tagnummer: 20_000))) ?? nil
    }

    static func kennzeichen(_ bogen: Antwortbogen, _ rechtsdaten: Rechtsdaten) throws -> Kennzeichen {
        guard let kennzeichen = lesen(bogen[AngebotFormular.Feld.kennzeichen] ?? "", rechtsdaten) else {
            throw KennzeichenError.keinKennzeichen
        }
        return kennzeichen
    }

    static func art(_ bogen: Antwortbogen) throws -> Kennzeichenart {
        var saison: Saison?
        if bogen[AngebotFormular.Feld.saison] == "ja", let von = bogen[AngebotFormular.Feld.saisonBeginn].flatMap(Int.init),
            let bis = bogen[AngebotFormular.Feld.saisonEnde].flatMap(Int.init)
        {
            saison = try Saison(von: von, bis: bis)
        }
        return try Kennzeichenart(zusatz: bogen[AngebotFormular.Feld.art].flatMap(Zusatz.init(rawValue:)), saison: saison)
    }

    static func name(_ bogen: Antwortbogen) -> String {
        [bogen[AngebotFormular.Feld.vorname], bogen[AngebotFormular.Feld.nachname]].compactMap(\.self).joined(separator: " ")
    }
}
