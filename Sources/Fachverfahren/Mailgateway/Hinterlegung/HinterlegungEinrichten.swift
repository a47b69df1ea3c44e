// SPDX-License-Identifier: EUPL-1.2
internal import Core
internal import Foundation
internal import Kryptodienst
internal import Store

/// Makes an escrow, puts every key that decrypts into it, and takes the place of the one before, whose shares open nothing here any more.
struct HinterlegungEinrichten: Sendable {
    let dienst: Schluesseldienst

    struct Ergebnis: Sendable {
        /// One for each custodian, in their order. They are nowhere else.
        let anteile: [String]
        let hinterlegt: Int
    }

    /// - Parameter verwahrer: three persons.
    func callAsFunction(_ verwahrer: [String], akteur: Akteur) async throws -> Ergebnis {
        let namen = verwahrer.map { $0.trimmingCharacters(in: .whitespacesAndNewlines) }
        guard namen.count == 3, Set(namen.map { $0.lowercased() }).count == 3, namen.allSatisfy({ (1...200).contains($0.count) })
        else {
            throw SchluesselError.datei("Bitte drei verschiedene Personen nennen, die je einen Anteil verwahren.")
        }
        let neu = try await dienst.krypto.erzeugeHinterlegung()
        let schluessel = try await dienst.store.read { try $0.eigeneSchluessel() }.filter { $0.zweck == .entschluesseln }
        var hinterlegte: [(SchluesselID, HinterlegterSchluessel)] = []
        for einer in schluessel {
            hinterlegte.append(
                (einer.id, try await dienst.krypto.hinterlege(einer.schluessel, einer.art.form, bei: neu.oeffentlich)))
        }
        let alle = hinterlegte
        let id = try await dienst.store.commit(Vermerk(akteur, "mg.hinterlegung.einrichten")) { tx in
            let id = HinterlegungID(tx.jetzt)
            let alt = try tx.hinterlegung()
            try tx.execute("UPDATE mg_hinterlegung SET abgeloest = \(tx.jetzt) WHERE abgeloest IS NULL")
            try tx.execute("DELETE FROM mg_hinterlegt WHERE hinterlegung <> \(id)")
            try tx.execute(
                """
                INSERT INTO mg_hinterlegung (id, oeffentlich, verwahrer1, verwahrer2, verwahrer3, angelegt)
                VALUES (\(id), \(Base64.text(neu.oeffentlich)), \(namen[0]), \(namen[1]), \(namen[2]), \(tx.jetzt))
                """)
            for (schluessel, bytes) in alle { try tx.hinterlege(schluessel, bytes, id) }
            tx.vermerke(
                Gegenstand("mg.hinterlegung", id.text), feld: "verwahrer", alt: alt?.verwahrer.joined(separator: ", "),
                neu: namen.joined(separator: ", "))
            return id
        }
        return Ergebnis(anteile: neu.anteile.map { Anteiltext.schreibe($0, id) }, hinterlegt: alle.count)
    }
}

/// Puts those keys in that came before the escrow or while it could not be reached; one that is made or read in goes in with it.
struct HinterlegungNachholen: Sendable {
    let dienst: Schluesseldienst

    /// - Returns: how many.
    func callAsFunction(akteur: Akteur) async throws -> Int {
        guard let hinterlegung = try await dienst.store.read({ try $0.hinterlegung() }) else { return 0 }
        let fehlende = try await dienst.store.read { try $0.nichtHinterlegte(hinterlegung.id) }
        for einer in fehlende {
            let bytes = try await dienst.krypto.hinterlege(einer.schluessel, einer.art.form, bei: hinterlegung.oeffentlich)
            try await dienst.store.commit(Vermerk(akteur, "mg.schluessel.hinterlegen")) { tx in
                guard try tx.hinterlegung()?.id == hinterlegung.id else { return }
                try tx.hinterlege(einer.id, bytes, hinterlegung.id)
                tx.vermerke(
                    Gegenstand("mg.schluessel", einer.id.text, kennzeichen: einer.inhaber), feld: "hinterlegt",
                    neu: hinterlegung.id.text)
            }
        }
        return fehlende.count
    }
}

extension WriteContext {
    func hinterlege(_ schluessel: SchluesselID, _ bytes: HinterlegterSchluessel, _ hinterlegung: HinterlegungID) throws {
        try execute(
            """
            INSERT INTO mg_hinterlegt (schluessel, hinterlegung, inhalt, angelegt)
            VALUES (\(schluessel), \(hinterlegung), \(Base64.text(bytes.bytes)), \(jetzt)) ON CONFLICT (schluessel, hinterlegung) DO NOTHING
            """)
    }
}
