// SPDX-License-Identifier: EUPL-1.2
internal import Akte
internal import Core
internal import Web

/// Notices of the clerk's units.
struct BekanntgabenSeite: Page {
    static let vorlage = "portal/amt-bekanntgaben"

    struct Zeile: Encodable, Sendable {
        let betreff: String
        let url: String
        let erstellt: String
        let weg: String
        let stand: String
        let aufgabe: String?
    }

    let titel = "Bekanntgaben"
    let zeilen: [Zeile]
    let leer: Leer?

    init(_ eintraege: [BekanntgabeRecord], _ jetzt: Zeitpunkt) {
        zeilen = eintraege.map {
            Zeile(
                betreff: $0.betreff, url: PortalURL.bekanntgabe($0.id), erstellt: $0.angelegt.deutsch,
                weg: $0.bekanntgabe.weg.deutsch,
                stand: $0.bekanntgabe.stand(am: jetzt).deutsch, aufgabe: $0.bekanntgabe.aufgabe(am: jetzt)?.deutsch)
        }
        leer = zeilen.isEmpty ? Leer("Keine Bekanntgaben", "In Ihren Einheiten wurde noch kein Bescheid bekannt gegeben.") : nil
    }
}

/// One notice with its steps and the calculation of its dates.
struct BekanntgabeSeite: Page {
    static let vorlage = "portal/amt-bekanntgabe"

    struct Zeile: Encodable, Sendable {
        let zeit: String
        let titel: String
        let einzelheiten: String
        let zustand: String
    }

    struct Schritt: Encodable, Sendable {
        let tag: String
        let text: String
        let quelle: String
    }

    let titel: String
    let vorgangUrl: String
    let vorgang: String
    let weg: String
    let grundlage: String
    let stand: String
    let aufgabe: String?
    let klagefrist: String?
    let sha256: String
    let zeilen: [Zeile]
    let schritte: [Schritt]
    let hatSchritte: Bool
    let postUrl: String?
    let nachweis: Feld
    let hatFehler: Bool
    let fehlerliste: Fehlerliste?

    init(
        _ eintrag: BekanntgabeRecord, _ vorgang: VorgangKopf?, namen: [String: String], darfPost: Bool, jetzt: Zeitpunkt,
        fehler: String? = nil,
        eingabe: String? = nil
    ) {
        let blatt = eintrag.bekanntgabe.nachweisblatt(am: jetzt, namen: namen)
        titel = eintrag.betreff
        vorgangUrl = "/amt/vorgaenge/\(eintrag.vorgang)"
        self.vorgang = vorgang?.zeichen.text ?? ""
        weg = blatt.weg
        grundlage = blatt.grundlage.text
        stand = blatt.stand
        aufgabe = eintrag.bekanntgabe.aufgabe(am: jetzt)?.deutsch
        klagefrist = blatt.klagefristEnde?.deutschMitWochentag
        sha256 = blatt.dokumentSha256
        zeilen = blatt.zeilen.map {
            Zeile(zeit: $0.zeitpunkt.deutsch, titel: $0.titel, einzelheiten: $0.einzelheiten, zustand: $0.zustand)
        }
        schritte = blatt.berechnung.map { Schritt(tag: $0.tag.deutsch, text: $0.text, quelle: $0.quelle.text) }
        hatSchritte = !schritte.isEmpty
        postUrl = darfPost && Self.kannPost(eintrag.bekanntgabe, jetzt) ? "\(PortalURL.bekanntgabe(eintrag.id))/post" : nil
        nachweis = Feld(
            "nachweis", "Nachweis der Aufgabe zur Post", wert: eingabe,
            hinweis: "Zum Beispiel: Postausgangsbuch vom 23.11.2026, Nr. 12", fehler: fehler)
        hatFehler = fehler != nil
        fehlerliste = Fehlerliste([("nachweis", fehler)])
    }

    private static func kannPost(_ bekanntgabe: Bekanntgabe, _ jetzt: Zeitpunkt) -> Bool {
        switch bekanntgabe.stand(am: jetzt) {
        case .freigegeben, .fristVerstrichen: true
        case .bereitgestellt: bekanntgabe.weg != .post
        default: false
        }
    }
}
