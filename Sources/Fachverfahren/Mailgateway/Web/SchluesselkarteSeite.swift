// SPDX-License-Identifier: EUPL-1.2
internal import Core
internal import Identity
internal import Mailrichtlinie
internal import Store
internal import Web

/// One key or certificate: all facts, where it came from, what was decided about it, and when it was used.
struct SchluesselkarteSeite: Page {
    static let vorlage = "mailgateway/schluesselkarte"
    private static let benutzungenHoechstens = 50

    struct Knopf: Encodable, Sendable {
        let text: String
        let url: String
    }
    struct Benutzung: Encodable, Sendable {
        let zeit: String
        let iso: String
        let wofuer: String
        let url: String
        let nachricht: String
    }
    struct Vergleich: Encodable, Sendable {
        let url: String
        let bis: String
        let fingerabdruck: String
    }

    let titel: String
    let zurueckUrl: String
    let zurueckName: String
    let stand: Zustandsmarke
    let abgelaufen: Zustandsmarke?
    let angaben: [Schluesselkarte.Angabe]
    let inhalt: [Schluesselkarte.Angabe]
    let hatInhalt: Bool
    let laufwegUrl: String?
    /// Trusted certificates of the same partner, where this one waits to be judged.
    let bisherige: [Vergleich]
    let istAenderung: Bool
    let dateiUrl: String?
    let zuordnenUrl: String?
    let knoepfe: [Knopf]
    let benutzungen: [Benutzung]
    let hatBenutzungen: Bool
    let benutzungszahl: String
    let verlauf: [Schluesselverlauf]
    let hatVerlauf: Bool

    init(_ karte: Schluesselkarte, _ anfrage: WebRequest, _ db: some ReadAccess) throws {
        let (klasse, id, jetzt) = (karte.klasse, karte.id, anfrage.jetzt)
        titel = karte.inhaber
        let ansicht: Schluesselansicht =
            klasse == .eigene
            ? .eigene : klasse == .stellen ? .stellen : karte.stand == .quarantaene ? .quarantaene : .partner
        zurueckUrl = SchluesselURL.liste(ansicht)
        zurueckName = ansicht.deutsch
        stand = Zustandsmarke(karte.stand.markenart, karte.stand.deutsch)
        abgelaufen =
            karte.stand.istInBenutzung && karte.gueltigBis.map { $0 <= jetzt } == true
            ? Zustandsmarke("fehler", "abgelaufen") : nil
        angaben = Self.angaben(karte, jetzt)
        // What is kept in the list as well stands above.
        let oben = angaben
        inhalt = karte.inhalt.filter { !oben.contains($0) }
        hatInhalt = !inhalt.isEmpty
        dateiUrl = karte.oeffentlich == nil ? nil : SchluesselURL.datei(klasse, id)
        let darf = anfrage.akteur.darf(GatewayRechte.schluessel)
        knoepfe =
            darf
            ? Schluesselakt.moegliche(karte).map {
                Knopf(text: $0.knopf, url: SchluesselURL.entscheidung(klasse, id, $0))
            } : []
        var (bisherige, laufweg, zuordnen): ([Vergleich], String?, String?) = ([], nil, nil)
        switch karte.gegenstand {
        case .partner(let zertifikat):
            laufweg = zertifikat.nachricht.map(MailURL.nachricht)
            if zertifikat.zustand == .quarantaene {
                bisherige = try db.vertrauteZertifikate([zertifikat.inhaber]).filter { $0.art == zertifikat.art }.map {
                    Vergleich(
                        url: SchluesselURL.karte(.partner, $0.id.text), bis: $0.gueltigBis?.tag.deutsch ?? "ohne Ablauf",
                        fingerabdruck: Abdruckform.gruppen($0.fingerabdruck))
                }
            }
        case .eigener(let schluessel):
            if darf, schluessel.art == .smime, schluessel.zustand != .gesperrt {
                zuordnen = SchluesselURL.aufnehmen(fuer: schluessel.id)
            }
        case .stelle: break
        }
        self.bisherige = bisherige
        istAenderung = !bisherige.isEmpty
        laufwegUrl = laufweg
        zuordnenUrl = zuordnen
        let handlung = klasse == .partner ? SchluesselBenutzen.partnerhandlung : SchluesselBenutzen.handlung
        let benutzt = klasse == .stellen ? [] : try db.historie(id, nur: handlung, limit: Self.benutzungenHoechstens + 1)
        benutzungen = benutzt.prefix(Self.benutzungenHoechstens).map { eintrag in
            Benutzung(
                zeit: eintrag.zeit.deutsch, iso: eintrag.zeit.iso8601, wofuer: Self.wofuer(eintrag.feld),
                url: eintrag.neu.flatMap { NachrichtID($0) }.map(MailURL.nachricht) ?? MailURL.liste, nachricht: eintrag.neu ?? ""
            )
        }
        hatBenutzungen = !benutzungen.isEmpty
        benutzungszahl =
            benutzt.count > Self.benutzungenHoechstens
            ? "die letzten \(Self.benutzungenHoechstens)" : String(benutzt.count)
        verlauf = try db.historie(id, ohne: handlung).map {
            Schluesselverlauf($0, was: anfrage.handlung($0.handlung), wer: try db.anzeigename($0.akteur))
        }
        hatVerlauf = !verlauf.isEmpty
    }

    private static func wofuer(_ feld: String?) -> String {
        switch feld {
        case Schluesselzweck.signieren.rawValue: "signiert"
        case Schluesselzweck.entschluesseln.rawValue: "entschlüsselt"
        default: "verschlüsselt"
        }
    }

    private static func angaben(_ karte: Schluesselkarte, _ jetzt: Zeitpunkt) -> [Schluesselkarte.Angabe] {
        var paare: [(String, String?)] = [("Wessen", karte.klasse.deutsch), ("Art", karte.art.deutsch)]
        switch karte.gegenstand {
        case .eigener(let schluessel):
            paare += [
                ("Zweck", schluessel.zweck.deutsch), ("Verfahren", schluessel.verfahren),
                ("Gültig ab", schluessel.gueltigAb?.tag.deutsch),
                ("Zertifikate der Aussteller dabei", schluessel.kette.isEmpty ? nil : String(schluessel.kette.count)),
            ]
        case .partner(let zertifikat):
            paare += [
                ("Verfahren", zertifikat.schluesselverfahren), ("Gültig ab", zertifikat.gueltigAb.tag.deutsch),
                ("Herkunft", zertifikat.herkunft.deutsch), ("Quelle", zertifikat.quelle),
                ("Zuletzt gesehen", zertifikat.zuletzt.deutsch), ("Kann lesen", zertifikat.faehigkeitstext),
                ("Wünscht Verschlüsselung", zertifikat.gegenseitig ? "ja" : nil),
            ]
        case .stelle(let anker): paare.append(("Verfahren", anker.verfahren))
        }
        let rest = karte.gueltigBis.flatMap { Schluesselzeilenanzeige.rest($0, jetzt) }.map { " (\($0))" } ?? ""
        paare += [
            ("Gültig bis", karte.gueltigBis.map { $0.deutsch + rest } ?? (karte.oeffentlich == nil ? nil : "ohne Ablauf")),
            (karte.art == .smime ? "Fingerabdruck (SHA-256)" : "Fingerabdruck", karte.fingerabdruck.map(Abdruckform.gruppen)),
        ]
        return paare.compactMap { name, wert in wert.map { Schluesselkarte.Angabe(name: name, wert: $0) } }
    }
}

/// What was decided about it.
struct Schluesselverlauf: Encodable, Sendable {
    let zeit: String
    let iso: String
    let was: String
    let wer: String
    let grund: String?

    init(_ eintrag: HistorienEintrag, was: String, wer: String) {
        zeit = eintrag.zeit.deutsch
        iso = eintrag.zeit.iso8601
        self.was = was
        self.wer = wer
        grund = eintrag.grund
    }
}
