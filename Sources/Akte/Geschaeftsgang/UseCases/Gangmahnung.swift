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
            var neu = alt
            neu.schritte[index].mahnstufe = regel.stufe
            let adressat = schritt.verfuegung.adressat
            var wer = adressat.person
            if regel.an == .leitung {
                let oe = try adressat.oe ?? adressat.person.flatMap { try tx.mitarbeiterEintrag($0)?.oe }
                wer = try oe.flatMap { try tx.leitung(von: $0) }
                neu.schritte[index].eskaliertAn = wer == adressat.person ? nil : wer
            }
            try tx.gangSpeichern(alt, neu)
            let vorgang = try tx.vorhandenerVorgang(neu.vorgang)
            try tx.vermerkeGang(neu, vorgang, schritt.bezeichnung(regel.an == .leitung ? "Leitung verständigt" : "erinnert"))
            guard let wer, let mail = try tx.mitarbeiterEmail(wer) else { return }
            try tx.mail(
                MailAuftrag(an: mail, betreff: "E-Akte: Eine Verfügung ist über ihrem Termin", text: Self.text(regel.an)),
                schluessel: "akte-mahnung:\(id):\(regel.stufe)")
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
