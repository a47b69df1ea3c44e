// SPDX-License-Identifier: EUPL-1.2
internal import Core
internal import Store
internal import TlsReport

/// Keeps what a report of others says about our own domains.
struct Tlsberichtsablage: Sendable {
    private static let berichte = TechnicalTable("mg_tlsbericht")
    private static let fehler = TechnicalTable("mg_tlsfehler")
    /// Policies of a report and failures of a policy that are kept. Sums keep the rest.
    private static let richtlinienHoechstens = 50
    private static let fehlerHoechstens = 100

    let store: Store
    let stadt: Mailstadt

    func callAsFunction(_ bericht: TlsReport, _ nachricht: NachrichtID) async throws -> Berichtseingang.Auswertung {
        let eigene = bericht.results.enumerated().filter { stadt.istEigene($0.element.policy.domain.lowercased()) }
        guard !eigene.isEmpty else { return .nicht("Der TLS-Bericht nennt keine eigene Domain.") }
        let tag = bericht.start / 86_400
        // A report of the future or of long ago would stand where nobody looks.
        let heute = Int64(store.uhr.jetzt.berichtstag.tagnummer)
        guard (heute - 60...heute).contains(tag) else { return .nicht("Der TLS-Bericht ist nicht aus den letzten 60 Tagen.") }
        let (organisation, kennung) = (Berichtstext.kurz(bericht.organization), Berichtstext.kurz(bericht.id))
        let neu = try await store.technical { db in
            let da: Int =
                try db.rows(
                    "SELECT COUNT(*) FROM mg_tlsbericht WHERE organisation = \(organisation) AND kennung = \(kennung)"
                ).first?.first() ?? 0
            guard da == 0 else { return false }
            for (stelle, ergebnis) in eigene.prefix(Self.richtlinienHoechstens) {
                let id = ID<Tlsberichtsablage>(db.jetzt)
                try db.insert(
                    into: Self.berichte,
                    [
                        "id": id.sqlValue, "organisation": organisation.sqlValue, "kennung": kennung.sqlValue,
                        "stelle": stelle.sqlValue, "domain": ergebnis.policy.domain.lowercased().sqlValue,
                        "richtlinie": ergebnis.policy.kind.rawValue.sqlValue, "tag": tag.sqlValue,
                        "erfolge": ergebnis.successes.sqlValue, "fehlschlaege": ergebnis.failures.sqlValue,
                        "nachricht": nachricht.sqlValue, "eingegangen": db.jetzt.sqlValue,
                    ])
                for einzelnes in ergebnis.details.prefix(Self.fehlerHoechstens) {
                    try db.insert(
                        into: Self.fehler,
                        [
                            "id": ID<TlsFailure>(db.jetzt).sqlValue, "bericht": id.sqlValue,
                            "art": Berichtstext.kurz(einzelnes.failure.type.name).sqlValue,
                            "host": Berichtstext.kurz(einzelnes.failure.receivingHost).sqlValue,
                            "grund": Berichtstext.kurz(einzelnes.failure.reasonCode).sqlValue,
                            "sitzungen": einzelnes.sessions.sqlValue,
                        ])
                }
            }
            return true
        }
        guard neu else { return .nicht("Denselben TLS-Bericht gab es schon.") }
        let (gut, schlecht) = eigene.reduce((0, 0)) { ($0.0 + $1.element.successes, $0.1 + $1.element.failures) }
        return Berichtseingang.Auswertung(
            ereignis: .ausgewertet,
            angaben: [
                "bericht": "TLS vom \(Kalendertag(tagnummer: Int(tag)).deutsch)", "organisation": organisation,
                "verbindungen": "\(gut + schlecht), davon \(schlecht) gescheitert",
            ])
    }
}
