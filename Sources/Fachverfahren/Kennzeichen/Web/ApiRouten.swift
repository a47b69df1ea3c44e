// SPDX-License-Identifier: EUPL-1.2
import Core
import Identity
import Store
import Web

/// The same searches and look-ups as JSON.
struct ApiRouten {
    let dienst: Kennzeichendienst

    var alle: [Route] {
        [
            Route(
                .get, KennzeichenURL.apiSuche, .oeffentlich, "Freie Kennzeichen suchen (JSON)",
                api: OeffentlicheAuskunft.beschreibung
            ) { [dienst] anfrage in
                let wunsch = Suchwunsch(
                    Formularwerte(anfrage.abfrage.paare.map { ($0.name == "muster" ? "k" : $0.name, $0.wert) }))
                let ergebnis = Suchlauf(dienst: dienst)(wunsch, jetzt: anfrage.jetzt)
                if let fehler = ergebnis.ursache { throw fehler }
                return try .json(OeffentlicheAuskunft(ergebnis))
            },
            Route(
                .get, "\(KennzeichenURL.apiAmt)/{kennzeichen}", .recht(KennzeichenRechte.lesen),
                "Ein Kennzeichen mit Stand und Regeln (JSON)",
                api: Amtsauskunft.beschreibung
            ) { [dienst] anfrage in
                let k = try Eingabe.kennzeichen(try anfrage.pfadwert("kennzeichen"), dienst, anfrage.jetzt)
                let (zustand, reservierungen) = try await dienst.store.read {
                    (try $0.zustand(k, am: anfrage.jetzt), try $0.reservierungen(k))
                }
                return try .json(
                    Amtsauskunft(
                        k, zustand, dienst.regelwerk.pruefe(k, .schalter, am: anfrage.jetzt.tag), reservierungen,
                        am: anfrage.jetzt))
            },
        ]
    }
}

/// What everybody may know: free or not available, never why.
struct OeffentlicheAuskunft: Codable, Sendable {
    struct Eintrag: Codable, Sendable {
        let kennzeichen: String
        /// `frei`, `nicht-verfuegbar` or, for another town's plate, `fremd`.
        let auskunft: String
    }

    let gesamt: Int
    let treffer: [Eintrag]
    /// All ways to read a whole plate that was asked for.
    let lesarten: [Eintrag]

    init(_ ergebnis: Suchergebnis) {
        gesamt = ergebnis.gesamt
        treffer = ergebnis.treffer.map { Eintrag(kennzeichen: $0.text, auskunft: Auskunft.frei.rawValue) }
        lesarten = ergebnis.auskuenfte.map {
            let auskunft = $0.frei ? Auskunft.frei : .nichtVerfuegbar
            return Eintrag(kennzeichen: $0.lesart.text, auskunft: $0.eigen ? auskunft.rawValue : "fremd")
        }
    }

    private static let liste = """
        {"type":"array","items":{"type":"object","required":["kennzeichen","auskunft"],"properties":{"kennzeichen":{"type":"string"},
        "auskunft":{"enum":["frei","nicht-verfuegbar","fremd"]}}}}
        """

    static let beschreibung = APIBeschreibung(
        "Freie Kennzeichen suchen",
        abfrage: [
            Abfrageparameter("muster", "Ganzes Kennzeichen, oder ein Muster mit ? für eine Stelle und * für beliebig viele"),
            Abfrageparameter("zeichen", "Unterscheidungszeichen, zum Beispiel LEV"),
            Abfrageparameter("buchstaben", "Gewünschte Buchstaben, ? für einen beliebigen"),
            Abfrageparameter("zahl", "Gewünschte Zahl, ? für eine beliebige Ziffer"),
            Abfrageparameter("vorname", "Vorname, für Vorschläge"), Abfrageparameter("nachname", "Nachname, für Vorschläge"),
            Abfrageparameter("geburtstag", "Geburtstag, für Vorschläge"),
            Abfrageparameter("zusatz", "Elektro- oder Oldtimerkennzeichen", schema: #"{"type":"string","enum":["E","H"]}"#),
            Abfrageparameter("saat", "Andere Zahl, andere Auswahl der Vorschläge", schema: #"{"type":"integer","minimum":0}"#),
        ],
        ausgabe: """
            {"type":"object","required":["gesamt","treffer","lesarten"],"properties":{"gesamt":{"type":"integer"},
            "treffer":\(liste),"lesarten":\(liste)}}
            """)
}

/// What a clerk may know: state, rules with their source, reservations.
struct Amtsauskunft: Codable, Sendable {
    struct ReservierungsEintrag: Codable, Sendable {
        let id: String
        let name: String
        let kennzeichen: String
        let stand: String
        let bis: String
        let vorgang: String?
    }

    let kennzeichen: String
    let zustand: String
    /// First moment at which the state is over by itself.
    let bis: String?
    let regeln: [Beanstandung]
    let ausnahmen: [Beanstandung]
    let reservierungen: [ReservierungsEintrag]

    init(
        _ k: Kennzeichen, _ zustand: Kennzeichenzustand, _ ergebnis: Pruefergebnis, _ reservierungen: [Reservierung],
        am jetzt: Zeitpunkt
    ) {
        kennzeichen = k.text
        self.zustand = zustand.art
        bis = zustand.bis?.iso8601
        regeln = ergebnis.beanstandungen
        ausnahmen = ergebnis.ausnahmen
        self.reservierungen = reservierungen.map {
            ReservierungsEintrag(
                id: $0.id.text, name: $0.name, kennzeichen: $0.kennzeichen.text(mit: $0.art),
                stand: $0.stand.zaehlt && !$0.istGueltig(am: jetzt) ? "abgelaufen" : $0.stand.rawValue, bis: $0.bis.iso8601,
                vorgang: $0.vorgang)
        }
    }

    private static let regeln = """
        {"type":"array","items":{"type":"object","properties":{"regel":{"type":"string"},"version":{"type":"string"},"grund":{"type":"string"},
        "quelle":{"type":"object","properties":{"werk":{"type":"string"},"stelle":{"type":"string"}}}}}}
        """

    static let beschreibung = APIBeschreibung(
        "Ein Kennzeichen mit Stand, Regeln und Reservierungen",
        ausgabe: """
            {"type":"object","required":["kennzeichen","zustand","regeln","ausnahmen","reservierungen"],"properties":{
            "kennzeichen":{"type":"string"},"zustand":{"type":"string"},"bis":{"type":"string","format":"date-time"},
            "regeln":\(regeln),"ausnahmen":\(regeln),
            "reservierungen":{"type":"array","items":{"type":"object","properties":{"id":{"type":"string"},"name":{"type":"string"},
            "kennzeichen":{"type":"string"},"stand":{"type":"string"},"bis":{"type":"string","format":"date-time"},"vorgang":{"type":"string"}}}}}}
            """)
}
