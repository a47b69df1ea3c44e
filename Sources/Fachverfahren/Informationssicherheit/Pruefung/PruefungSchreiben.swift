// SPDX-License-Identifier: EUPL-1.2
import Akte
import Core
import Store

/// Records what the Grundschutz-Check found for one requirement: state, reason, proof, and by when the rest follows.
struct PruefungSchreiben: Sendable {
    struct Eingabe: Sendable {
        var zustand: Pruefzustand
        var grund: String?
        /// Identity of a Dokument or its address.
        var nachweis: String?
        var umsetzenBis: Kalendertag?
    }

    let store: Store

    /// - Parameter version: of the check as the actor saw it.
    func callAsFunction(_ id: PruefungID, version: Int64, _ eingabe: Eingabe, akteur: Akteur) async throws {
        let grund =
            eingabe.zustand == .offen
            ? try Texteingabe.frei(eingabe.grund, "grund")
            : try Texteingabe.pflicht(
                eingabe.grund, "grund", Self.warum(eingabe.zustand), hoechstens: 4_000, einzeilig: false)
        let nachweis = try Self.dokument(eingabe.nachweis)
        try await store.commit(Vermerk(akteur, "is.pruefung.schreiben")) { tx in
            guard let alt = try tx.pruefung(id) else { throw SicherheitError.nichtGefunden }
            let (objekt, verbund) = try tx.zielobjekt(alt.zielobjekt, akteur, SicherheitRechte.bearbeiten)
            guard alt.version == version else { throw SicherheitError.veraltet }
            if let nachweis, nachweis != alt.nachweis, try !tx.sieht(nachweis, akteur) { throw SicherheitError.nachweisUnbekannt }
            let offen = eingabe.zustand == .offen
            try tx.executeVersioned(
                """
                UPDATE is_pruefung SET zustand = \(eingabe.zustand), grund = \(grund), nachweis = \(nachweis),
                  umsetzen_bis = \(eingabe.umsetzenBis?.iso), geprueft = \(offen ? nil : tx.jetzt),
                  geprueft_von = \(offen ? nil : akteur.kennung), version = version + 1
                WHERE id = \(id) AND version = \(version)
                """)
            tx.vermerkeUnterschiede(
                alt.gegenstand(objekt),
                [
                    ("zustand", alt.zustand.deutsch), ("grund", alt.grund), ("nachweis", alt.nachweis?.text),
                    ("umsetzen-bis", alt.umsetzenBis?.iso),
                ],
                [
                    ("zustand", eingabe.zustand.deutsch), ("grund", grund), ("nachweis", nachweis?.text),
                    ("umsetzen-bis", eingabe.umsetzenBis?.iso),
                ])
            try tx.verbundBeruehrt(verbund.id)
        }
    }

    private static func warum(_ zustand: Pruefzustand) -> String {
        zustand == .entbehrlich
            ? "Bitte begründen Sie, warum die Anforderung hier entbehrlich ist, zum Beispiel weil es die Technik nicht gibt."
            : "Bitte schreiben Sie, woran Sie das erkennen."
    }

    /// - Throws: `nachweisUnbekannt` for a text that names no Dokument.
    private static func dokument(_ text: String?) throws(SicherheitError) -> DokumentID? {
        guard let text = text?.split(separator: "/").last.map(String.init) else { return nil }
        guard let id = DokumentID(text) else { throw .nachweisUnbekannt }
        return id
    }
}

extension ReadAccess {
    /// A Dokument that the actor may see, for a link.
    func nachweis(_ id: DokumentID, _ akteur: Akteur) throws -> DokumentKopf? {
        guard let dokument = try dokument(id), let vorgang = try vorgang(dokument.vorgang),
            AkteRechte.sieht(akteur, vorgang), AkteRechte.sieht(akteur, dokument, in: vorgang)
        else { return nil }
        return dokument
    }

    fileprivate func sieht(_ id: DokumentID, _ akteur: Akteur) throws -> Bool { try nachweis(id, akteur) != nil }
}
