// SPDX-License-Identifier: EUPL-1.2
internal import Core
internal import Identity
internal import Jobs
internal import Store

/// Brings up steps beyond their Termin: first to the addressee, later to the head of the unit, after the rules of the house.
struct Gangmahnung: Sendable {
    let store: Store

    func callAsFunction(heute: Kalendertag) async throws {
        let faellig = try await store.read { db in
            try db.rows(
                """
                SELECT s.id FROM akte_gangschritt s JOIN akte_vorgang v ON v.id = s.vorgang
                WHERE s.status = '002' AND s.termin < \(heute.iso) AND v.zustand = 'offen' ORDER BY s.termin, s.id LIMIT 5000
                """
            ).map { try $0["id"] as BeteiligungsschrittID }
        }
        for schritt in faellig { try await mahnen(schritt, heute) }
    }

    private func mahnen(_ id: BeteiligungsschrittID, _ heute: Kalendertag) async throws {
        try await store.commit(Vermerk(.system("geschaeftsgang"), "akte.gang.mahnen")) { tx in
            guard let gang = try tx.gangZuSchritt(id), let alt = try tx.geschaeftsgang(gang),
                let index = alt.schritte.firstIndex(where: { $0.id == id && $0.status == .aktuell }),
                let termin = alt.schritte[index].verfuegung.termin
            else { return }
            let schritt = alt.schritte[index]
            let regeln = try tx.mahnregeln()
            guard let regel = Mahnlauf.faellig(regeln, termin: termin, mahnstufe: schritt.mahnstufe, heute: heute) else { return }
            let vorgang = try tx.vorhandenerVorgang(alt.vorgang)
            var neu = alt
            neu.schritte[index].mahnstufe = regel.stufe
            var wen: [MitarbeiterID]
            if regel.an == .leitung {
                // The step stays where it is, so that a head who is entered later still hears of it.
                guard let leitung = try Self.leitung(alt, schritt, vorgang, tx, heute) else {
                    return try Self.ohneLeitung(alt, schritt, regel, vorgang, tx)
                }
                neu.schritte[index].eskaliertAn = leitung
                wen = [leitung]
            } else {
                wen = try Self.gemeinte(alt, schritt, vorgang, tx, heute)
            }
            try tx.gangSpeichern(alt, neu)
            try tx.vermerkeGang(neu, vorgang, schritt.bezeichnung(regel.an == .leitung ? "Leitung verständigt" : "erinnert"))
            for wer in wen {
                guard let mail = try tx.mitarbeiterEmail(wer) else { continue }
                try tx.mail(
                    MailAuftrag(an: mail, betreff: "E-Akte: Eine Verfügung ist über ihrem Termin", text: Self.text(regel.an)),
                    schluessel: "akte-mahnung:\(id):\(regel.stufe)\(wen.count > 1 ? ":\(wer)" : "")")
            }
        }
    }

    /// Whose turn it is: the person, or everybody of the unit who could take it.
    private static func gemeinte(
        _ gang: Geschaeftsgang, _ schritt: Beteiligungsschritt, _ vorgang: VorgangKopf, _ tx: WriteContext, _ heute: Kalendertag
    ) throws -> [MitarbeiterID] {
        if let person = schritt.verfuegung.adressat.person { return [person] }
        guard let oe = schritt.verfuegung.adressat.oe else { return [] }
        let dokument = try gang.dokument.flatMap { try tx.dokument($0) }
        let zugang = try Adressatenzugang(tx, vorgang, dokument, am: heute)
        return try tx.mitarbeiterAkteure(am: heute).filter { $0.oe == oe && zugang.kann($0.id) }.map(\.id)
    }

    /// The head of the unit that is late, or the next above whose own matter it is not; nobody who could not open it.
    private static func leitung(
        _ gang: Geschaeftsgang, _ schritt: Beteiligungsschritt, _ vorgang: VorgangKopf, _ tx: WriteContext, _ heute: Kalendertag
    ) throws -> MitarbeiterID? {
        let adressat = schritt.verfuegung.adressat
        let oe = try adressat.oe ?? adressat.person.flatMap { try tx.mitarbeiterEintrag($0)?.oe }
        guard let oe, let kopf = try tx.leitung(von: oe, ausser: adressat.person) else { return nil }
        let dokument = try gang.dokument.flatMap { try tx.dokument($0) }
        return try Adressatenzugang(tx, vorgang, dokument, am: heute).kann(kopf) ? kopf : nil
    }

    /// Tells whoever began the way, once, that nobody is there to be told.
    private static func ohneLeitung(
        _ gang: Geschaeftsgang, _ schritt: Beteiligungsschritt, _ regel: Mahnregel, _ vorgang: VorgangKopf, _ tx: WriteContext
    ) throws {
        let schluessel = "akte-mahnung:\(schritt.id):\(regel.stufe):ohne-leitung"
        guard try tx.row("SELECT 1 FROM auftrag WHERE schluessel = \("mail:\(schluessel)")") == nil else { return }
        let beginn = "mitarbeiter:"
        let starter = gang.ersteller.hasPrefix(beginn) ? MitarbeiterID(String(gang.ersteller.dropFirst(beginn.count))) : nil
        for wer in [starter, vorgang.bearbeiter].compactMap({ $0 }) {
            guard let mail = try tx.mitarbeiterEmail(wer) else { continue }
            try tx.vermerkeGang(gang, vorgang, schritt.bezeichnung("über dem Termin; keine Leitung, die es öffnen kann"))
            return try tx.mail(
                MailAuftrag(
                    an: mail, betreff: "E-Akte: Eine Verfügung ist über ihrem Termin",
                    text: """
                        Guten Tag,

                        in einem Geschäftsgang, den Sie begonnen haben, ist eine Verfügung über ihrem Termin. Der Leitung konnte es nicht gemeldet werden: Es ist keine eingetragen, oder sie darf das Schriftgut nicht öffnen.

                        Bitte melden Sie sich an der E-Akte an. Aus Gründen des Datenschutzes steht hier nicht, worum es geht.
                        """), schluessel: schluessel)
        }
    }

    /// Says nothing of what it is about.
    private static func text(_ an: Mahnregel.Empfaenger) -> String {
        let was =
            an == .adressat
            ? "auf Ihrem Schreibtisch in der E-Akte liegt eine Verfügung, deren Termin vorbei ist."
            : "in Ihrer Einheit ist eine Verfügung über ihrem Termin. Sie liegt jetzt auch auf Ihrem Schreibtisch in der E-Akte."
        return
            "Guten Tag,\n\n\(was)\n\nBitte melden Sie sich an der E-Akte an. Aus Gründen des Datenschutzes steht hier nicht, worum es geht."
    }
}
