// SPDX-License-Identifier: EUPL-1.2
internal import Akte
internal import Core
internal import Store

/// The applicant takes an application back, as long as nothing has been decided. The procedure releases what it holds in
/// the same commit; the clerk reads it in the conversation, in the file and as a Wiedervorlage, and closes the Vorgang.
struct AntragZuruecknehmen: Sendable {
    /// Goes into the file, whose language is German (VwVfG § 23).
    static let erklaerung = "Ich nehme meinen Antrag zurück."
    let store: Store

    /// The same click twice is the same act.
    func callAsFunction(_ id: AntragID, _ angebot: Leistungsangebot, zugriff: Zugriff) async throws {
        try await store.commit(Vermerk(zugriff.akteur, "portal.antrag.zuruecknehmen")) { tx in
            let antrag = try tx.antrag(id, fuer: zugriff)
            guard antrag.zurueckgenommen == nil else { return }
            guard try tx.istRuecknehmbar(antrag, angebot) else { throw PortalError.nichtMehrRuecknehmbar }
            try tx.executeVersioned(
                """
                UPDATE portal_antrag SET zurueckgenommen = \(tx.jetzt), geaendert = \(tx.jetzt), version = version + 1
                WHERE id = \(id) AND version = \(antrag.version)
                """)
            tx.vermerke(antrag.gegenstand, feld: "zustand", alt: "gesendet", neu: "zurückgenommen")
            try angebot.zurueckgenommen(id, tx)
            try tx.nachrichtSenden(antrag: id, text: Self.erklaerung, von: zugriff.akteur)
            try Self.vorlegen(antrag, tx)
        }
    }

    private static func vorlegen(_ antrag: AntragRecord, _ tx: WriteContext) throws {
        guard let vorgang = try antrag.vorgang.flatMap({ try tx.vorgang($0) }) else { throw PortalError.nichtGefunden }
        let bezahlt = try tx.zahlung(antrag: antrag.id)?.zahlung.zustand == .bezahlt
        _ = try tx.wiedervorlageSetzen(
            WiedervorlageAnlage(
                tag: tx.jetzt.tag,
                grund: "Der Antrag wurde zurückgenommen. Bitte den Vorgang abschließen"
                    + (bezahlt ? " und prüfen, ob die bezahlte Gebühr zu erstatten ist." : "."),
                fuer: vorgang.bearbeiter), in: vorgang.id)
        tx.vermerke(vorgang.gegenstand, feld: "antrag", neu: "zurückgenommen")
    }
}

extension ReadAccess {
    /// Sent, not yet decided, and nobody has put the Vorgang aside.
    func istRuecknehmbar(_ antrag: AntragRecord, _ angebot: Leistungsangebot) throws -> Bool {
        guard antrag.zurueckgenommen == nil, let id = antrag.vorgang, let vorgang = try vorgang(id), vorgang.zustand == .offen
        else { return false }
        return try bekanntgaben(vorgang: id).isEmpty && !angebot.istEntschieden(antrag.id, self)
    }
}
