// SPDX-License-Identifier: EUPL-1.2
internal import Core
internal import DmarcReport
internal import Store

/// Keeps who sends in the name of our domains, as others report it (RFC 9990).
struct Dmarcberichtsablage: Sendable {
    private static let berichte = TechnicalTable("mg_dmarcbericht")
    private static let zeilen = TechnicalTable("mg_dmarczeile")
    /// Of a report; the ones with most messages.
    private static let zeilenHoechstens = 500

    let store: Store
    let stadt: Mailstadt

    func callAsFunction(_ bericht: DmarcReport, _ nachricht: NachrichtID) async throws -> Berichtseingang.Auswertung {
        guard stadt.domains.contains(where: { bericht.domain == $0 || bericht.domain.hasSuffix(".\($0)") }) else {
            return .nicht("Der DMARC-Bericht nennt keine eigene Domain.")
        }
        let tag = bericht.start / 86_400
        let heute = Int64(store.uhr.jetzt.berichtstag.tagnummer)
        guard (heute - 60...heute).contains(tag) else { return .nicht("Der DMARC-Bericht ist nicht aus den letzten 60 Tagen.") }
        let (organisation, kennung) = (Berichtstext.kurz(bericht.organization), Berichtstext.kurz(bericht.id))
        let wichtigste = bericht.rows.sorted { $0.count > $1.count }.prefix(Self.zeilenHoechstens)
        let neu = try await store.technical { db in
            let da: Int =
                try db.rows(
                    "SELECT COUNT(*) FROM mg_dmarcbericht WHERE organisation = \(organisation) AND kennung = \(kennung)"
                ).first?.first() ?? 0
            guard da == 0 else { return false }
            let id = ID<Dmarcberichtsablage>(db.jetzt)
            try db.insert(
                into: Self.berichte,
                [
                    "id": id.sqlValue, "organisation": organisation.sqlValue, "kennung": kennung.sqlValue,
                    "domain": bericht.domain.sqlValue, "tag": tag.sqlValue, "nachricht": nachricht.sqlValue,
                    "eingegangen": db.jetzt.sqlValue,
                ])
            for zeile in wichtigste {
                try db.insert(
                    into: Self.zeilen,
                    [
                        "id": ID<DmarcReport>(db.jetzt).sqlValue, "bericht": id.sqlValue,
                        "adresse": Berichtstext.kurz(zeile.source).sqlValue, "anzahl": zeile.count.sqlValue,
                        "handlung": zeile.disposition.rawValue.sqlValue, "dkim": zeile.dkim.sqlValue, "spf": zeile.spf.sqlValue,
                        "absender": Berichtstext.kurz(zeile.headerFrom).sqlValue,
                    ])
            }
            return true
        }
        guard neu else { return .nicht("Denselben DMARC-Bericht gab es schon.") }
        let (alle, falsche) = bericht.rows.reduce((0, 0)) { ($0.0 + $1.count, $0.1 + ($1.passes ? 0 : $1.count)) }
        return Berichtseingang.Auswertung(
            ereignis: .ausgewertet,
            angaben: [
                "bericht": "DMARC vom \(Kalendertag(tagnummer: Int(tag)).deutsch)", "organisation": organisation,
                "nachrichten": "\(alle), davon \(falsche) nicht bestanden",
            ])
    }
}

/// Texts of others as they are kept.
enum Berichtstext {
    private static let laengster = 200

    static func kurz(_ text: String) -> String {
        let lesbar = text.unicodeScalars.filter {
            !$0.properties.isDefaultIgnorableCodePoint && $0.value >= 0x20 && $0.value != 0x7F
        }
        return String(String.UnicodeScalarView(lesbar.prefix(laengster)))
    }
}
