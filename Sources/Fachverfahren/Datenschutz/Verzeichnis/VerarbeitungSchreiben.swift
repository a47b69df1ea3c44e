// SPDX-License-Identifier: EUPL-1.2
import Core
import Identity
import Store

/// Enters a processing, or changes one. Every change wants a reason and makes a new version.
struct VerarbeitungSchreiben: Sendable {
    let store: Store

    func anlegen(_ angaben: Verzeichnisangaben, grund: String, akteur: Akteur) async throws -> VerarbeitungID {
        guard DatenschutzRechte.darf(DatenschutzRechte.verzeichnis, akteur, in: angaben.oe) else {
            throw DatenschutzError.verboten
        }
        let (sauber, grund) = try pruefen(angaben, grund)
        return try await store.commit(Vermerk(akteur, "ds.verarbeitung.anlegen", grund: grund)) { tx in
            try Self.einheit(sauber.oe, tx)
            return try tx.verarbeitungAnlegen(sauber, schluessel: nil, grund: grund)
        }
    }

    /// - Parameter version: of the entry as the actor saw it.
    func aendern(
        _ id: VerarbeitungID, version: Int64, _ angaben: Verzeichnisangaben, grund: String, akteur: Akteur
    ) async throws {
        let (sauber, grund) = try pruefen(angaben, grund)
        try await store.commit(Vermerk(akteur, "ds.verarbeitung.aendern", grund: grund)) { tx in
            guard let alt = try tx.verarbeitung(id), DatenschutzRechte.darf(DatenschutzRechte.lesen, akteur, in: alt.angaben.oe)
            else { throw DatenschutzError.nichtGefunden }
            // Also in the unit it goes to, so that nobody gives an entry away to where he has no say.
            guard DatenschutzRechte.darf(DatenschutzRechte.verzeichnis, akteur, in: alt.angaben.oe),
                DatenschutzRechte.darf(DatenschutzRechte.verzeichnis, akteur, in: sauber.oe)
            else { throw DatenschutzError.verboten }
            guard alt.version == version else { throw DatenschutzError.veraltet }
            guard alt.angaben != sauber else { throw DatenschutzError.nichtsGeaendert }
            try Self.einheit(sauber.oe, tx)
            try tx.verarbeitungAendern(alt, sauber, grund: grund)
        }
    }

    private func pruefen(_ angaben: Verzeichnisangaben, _ grund: String) throws -> (Verzeichnisangaben, String) {
        let grund = try Textfeld.pflicht(
            grund, "grund", "Bitte schreiben Sie, warum Sie das eintragen oder ändern.", hoechstens: 500)
        return (try angaben.geprueft(), grund)
    }

    private static func einheit(_ oe: OrgNummer?, _ tx: WriteContext) throws {
        if let oe, try tx.orgEinheit(oe) == nil { throw DatenschutzError.einheitUnbekannt }
    }
}
