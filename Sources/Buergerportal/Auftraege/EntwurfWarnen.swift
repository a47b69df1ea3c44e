// SPDX-License-Identifier: EUPL-1.2
internal import Core
internal import Identity
internal import Jobs
internal import Store

/// Tells an account by mail that a draft will be deleted. Says nothing personal: not what the draft is about, and no link.
/// Drafts of people without an account cannot be warned of; their page shows the day.
// § OZG:8a(3)
struct EntwurfWarnen: Sendable {
    static let art = "portal.entwurf.warnen"
    /// So long before the deletion.
    static let vorlauf: Duration = .seconds(7 * 86_400)

    struct Daten: Codable, Sendable {
        let antrag: AntragID
    }

    let store: Store
    let stadt: Portalstadt

    var auftragsart: Auftragsart {
        Auftragsart(Self.art) { auftrag in try await self(try auftrag.lesen(Daten.self).antrag) }
    }

    func callAsFunction(_ id: AntragID) async throws {
        let stadt = stadt
        try await store.commit(Vermerk(.system("portal"), "portal.entwurf.warnen")) { tx in
            guard let antrag = try tx.antrag(id), antrag.istEntwurf, antrag.gewarnt != antrag.loeschenAb else { return }
            // Somebody has gone on writing; the warning comes with the new day.
            guard antrag.loeschenAb <= tx.jetzt + Self.vorlauf else { return try tx.entwurfswarnung(id, antrag.loeschenAb) }
            guard let konto = antrag.konto.flatMap({ BuergerID($0.dropFirst("buerger:".count)) }) else { return }
            // A warning that comes late moves the deletion, so that the promised days are always given.
            let loeschenAb = tx.jetzt + Self.vorlauf
            try tx.executeVersioned(
                """
                UPDATE portal_antrag SET gewarnt = \(loeschenAb), loeschen_ab = \(loeschenAb), version = version + 1
                WHERE id = \(id) AND version = \(antrag.version)
                """)
            tx.vermerke(antrag.gegenstand, feld: "löschen ab", alt: antrag.loeschenAb.deutsch, neu: loeschenAb.deutsch)
            guard let email = try tx.buergerEmail(konto) else { return }
            try tx.mail(
                Self.mail(an: email, tag: loeschenAb.tag, stadt, bezug: antrag.gastbezug),
                schluessel: "\(Self.art):\(id):\(loeschenAb.millisekunden)")
        }
    }

    static func mail(an email: String, tag: Kalendertag, _ stadt: Portalstadt, bezug: String) -> MailAuftrag {
        MailAuftrag(
            an: email, betreff: "Ein Entwurf wird bald gelöscht – \(stadt.name)",
            text: """
                Guten Tag,

                in Ihrem Konto im Bürgerportal der \(stadt.name) liegt ein Entwurf, den Sie nicht abgesendet haben.
                Wir löschen ihn am \(tag.deutschLang).

                Möchten Sie ihn behalten? Dann melden Sie sich vorher im Bürgerportal an und arbeiten Sie daran weiter.
                Geben Sie die Adresse selbst in Ihren Browser ein:
                \(stadt.portal)

                Brauchen Sie ihn nicht mehr, müssen Sie nichts tun.

                Aus Gründen des Datenschutzes steht in dieser E-Mail nicht, worum es geht. Sie enthält keinen Link.
                Fragen Sie uns unter \(stadt.telefon), wenn Sie unsicher sind.

                A draft in your account of the citizen portal will be deleted on \(tag.englischLang). To keep it, please sign in
                before that day and continue with it.

                \(stadt.name)
                """, bezug: bezug)
    }
}

extension WriteContext {
    /// Orders the warning that belongs to this moment of deletion; ordered once however often it is asked for.
    func entwurfswarnung(_ id: AntragID, _ loeschenAb: Zeitpunkt) throws {
        try auftrag(
            EntwurfWarnen.art, EntwurfWarnen.Daten(antrag: id),
            schluessel: "\(EntwurfWarnen.art):\(id):\(loeschenAb.millisekunden)",
            faellig: loeschenAb - EntwurfWarnen.vorlauf)
    }
}
