// SPDX-License-Identifier: EUPL-1.2
internal import Core
internal import Identity
internal import Store
internal import Web

/// A Geschäftsgang as people read it: what waits for whom since when (partials `akte/laufzettelstreifen`, `akte/laufzettel`).
struct Laufzettel: Encodable, Sendable {
    struct Zeile: Encodable, Sendable {
        let nummer: Int
        let zugleich: Bool
        let kuerzel: String
        let verfuegung: String
        let wen: String
        let text: String?
        let stand: Marke
        let fertig: Bool
        let dran: Bool
        let seit: String?
        let termin: String?
        let ueberfaellig: Bool
        let eskaliert: String?
        /// "Ben Beispiel i. V. Ada Muster"
        let wer: String?
        let wann: String?
        let vermerk: String?
        let fassung: String?
        /// Of the file that was signed last, in groups that can be read out and wrap.
        let pruefsumme: String?
        /// Given on an older version than the newest.
        let veraltet: Bool
        let erneut: Bool
        let zurueckUrl: String?
        let ueberspringenUrl: String?
    }

    let titel: String
    let url: String
    let zustand: Marke
    let begonnen: String
    let vonWem: String
    let dokument: String?
    let dokumentUrl: String?
    let zeilen: [Zeile]

    init(_ db: some ReadAccess, _ gang: Geschaeftsgang, _ v: VorgangKopf, _ akteur: Akteur, heute: Kalendertag) throws {
        let kopf = try gang.dokument.flatMap { try db.dokument($0) }
        let namen = try Namenbuch(
            db,
            personen: gang.schritte.flatMap {
                [$0.verfuegung.adressat.person, $0.bearbeitung?.bearbeiter, $0.bearbeitung?.vertretene, $0.eskaliertAn]
            }, einheiten: gang.schritte.compactMap { $0.verfuegung.adressat.oe })
        let steuert = Gangrechte.steuert(akteur, v, kopf)
        let versionen = try kopf.map { try db.versionen($0.id) } ?? []
        let bezeichnungen = Dictionary(versionen.map { ($0.nr, $0.bezeichnung) }) { erste, _ in erste }
        titel = gang.titel
        url = GangURL.gang(gang.id)
        zustand = Marke(gang.zustand)
        begonnen = gang.angelegt.deutsch
        vonWem = try db.anzeigename(gang.ersteller)
        dokument = kopf.map { "Dokument \($0.lfd): \($0.betreff), Version \($0.neueste.bezeichnung)" }
        dokumentUrl = kopf.map { AkteURL.dokument($0.id) }
        zeilen = gang.schritte.map {
            Self.zeile($0, gang, kopf, bezeichnungen, namen, akteur, steuert: steuert, heute: heute)
        }
    }

    private static func gruppen(_ sha256: String) -> String {
        stride(from: 0, to: sha256.count, by: 8).map { String(sha256.dropFirst($0).prefix(8)) }.joined(separator: " ")
    }

    private static func zeile(
        _ s: Beteiligungsschritt, _ gang: Geschaeftsgang, _ kopf: DokumentKopf?, _ bezeichnungen: [Int: String],
        _ namen: Namenbuch, _ akteur: Akteur, steuert: Bool, heute: Kalendertag
    ) -> Zeile {
        let b = s.bearbeitung
        let vertretung = namen.person(b?.vertretene).map { " i. V. \($0)" } ?? ""
        let dran = s.status == .aktuell
        return Zeile(
            nummer: s.nummer, zugleich: s.mitVorigem, kuerzel: s.verfuegung.verb.kuerzel, verfuegung: s.verfuegung.verb.text,
            wen: s.verfuegung.adressat.anzeige(namen), text: s.verfuegung.text, stand: Marke(s), fertig: s.status.istFest,
            dran: dran,
            seit: dran ? s.seit?.deutsch : nil, termin: s.verfuegung.termin?.deutsch,
            ueberfaellig: dran && s.verfuegung.termin.map { $0 < heute } ?? false,
            eskaliert: dran ? namen.person(s.eskaliertAn) : nil,
            wer: namen.person(b?.bearbeiter).map { $0 + vertretung }, wann: b?.zeit.deutsch, vermerk: b?.vermerk,
            fassung: b?.fassung.map { "auf Version \(bezeichnungen[$0.nr] ?? String($0.nr))" },
            pruefsumme: s.istSchlussgezeichnet ? b?.fassung.map { Self.gruppen($0.sha256) } : nil,
            veraltet: s.istGezeichnet && b?.fassung.map { $0.nr != kopf?.neueste.nr } ?? false, erneut: s.wiederholt != nil,
            zurueckUrl: akteur.mitarbeiter.flatMap {
                gang.istRuecknehmbar(s, von: $0.id) ? GangURL.schritt(s.id, "zuruecknehmen") : nil
            },
            ueberspringenUrl: steuert && dran && s.wirkung != .schlusszeichnung ? GangURL.schritt(s.id, "ueberspringen") : nil)
    }
}

extension Adressat {
    func anzeige(_ namen: Namenbuch) -> String {
        switch self {
        case .person(let person): namen.person(person) ?? ""
        case .einheit(let oe): "Gruppe \(namen.einheit(oe))"
        }
    }
}

extension Marke {
    init(_ zustand: Gangzustand) {
        self.init(zustand == .laufend ? "info" : zustand == .beendet ? "erfolg" : "leise", zustand.deutsch)
    }

    init(_ schritt: Beteiligungsschritt) {
        if schritt.zurueckgenommen != nil {
            self.init("leise", "zurückgenommen")
        } else if let ergebnis = schritt.bearbeitung?.ergebnis {
            self.init(ergebnis == .abgelehnt ? "fehler" : "erfolg", ergebnis.deutsch)
        } else {
            self.init(schritt.status == .aktuell ? "info" : "leise", schritt.status.deutsch)
        }
    }
}
