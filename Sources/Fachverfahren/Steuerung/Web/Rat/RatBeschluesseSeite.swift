// SPDX-License-Identifier: EUPL-1.2
import Core
import Web

/// What became of what the council decided, for everybody. All years are shown unless somebody asks for less.
struct RatBeschluesseSeite: Page {
    static let vorlage = "rat/beschluesse"

    struct Zeile: Encodable, Sendable {
        let titel: String
        let url: String?
        let vom: String
        let von: String
        let zustaendig: String
        let frist: String
        let stand: Marke
        let sachstand: String
    }

    let titel: String
    let brotkrumen: [Brotkrume]
    let hier: String
    let filterUrl = GremienURL.oeffentlichBeschluesse
    let suche: Formularfeld
    let stand: Feldauswahl
    let anzahl: String
    let zeilen: [Zeile]
    let hatZeilen: Bool
    let leer: Leer?

    init(_ bestand: Oparlbestand, _ anfrage: WebRequest) {
        titel = anfrage.t("ratBeschluesse")
        hier = titel
        brotkrumen = [Brotkrume(anfrage.t("ratTitel"), GremienURL.oeffentlich)]
        var auswahl = Kontrollauswahl(anfrage)
        auswahl.mitArchiv = true
        suche = Formularfeld("suche", anfrage.t("ratSuche"), wert: auswahl.suche, breite: .zeichen16)
        stand = Feldauswahl(
            "stand", anfrage.t("ratStand"),
            [Option("", anfrage.t("ratAlle"), gewaehlt: auswahl.stand == nil)]
                + Umsetzungsstand.allCases.map { Option($0.rawValue, $0.deutsch, gewaehlt: $0 == auswahl.stand) },
            breite: .zeichen16)
        let gezeigt = bestand.beschluesse.filter { auswahl.nimmt($0.eintrag) }
        zeilen = gezeigt.map { beschluss in
            let eintrag = beschluss.eintrag
            return Zeile(
                titel: eintrag.titel, url: beschluss.vorlage.map(GremienURL.oeffentlich(vorlage:)),
                vom: [beschluss.gremium, eintrag.tag?.zeittext].compactMap(\.self).joined(separator: ", "),
                von: eintrag.antragsteller ?? "", zustaendig: beschluss.zustaendig, frist: eintrag.frist?.text ?? "",
                stand: Marke(eintrag),
                sachstand: [eintrag.sachstand, eintrag.verzugsgrund].compactMap(\.self).joined(separator: " "))
        }
        anzahl = anfrage.t("ratAnzahl", String(gezeigt.count), String(bestand.beschluesse.count))
        hatZeilen = !zeilen.isEmpty
        leer = hatZeilen ? nil : Leer(anfrage.t("ratNichts"), anfrage.t("ratNichtsText"))
    }
}
