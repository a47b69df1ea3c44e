// SPDX-License-Identifier: EUPL-1.2
internal import Core
internal import Kryptodienst
internal import Kryptoprotokoll
internal import Store

/// Opens one key with the shares of two custodians, compares it with the one in use, and forgets it: an escrow that nobody has tried is a hope.
struct HinterlegungUeben: Sendable {
    let dienst: Schluesseldienst

    /// - Parameter texte: two shares, as printed.
    /// - Returns: whose key it was.
    /// - Throws: where the shares open nothing; that is recorded too.
    func callAsFunction(_ texte: [String], akteur: Akteur) async throws -> String {
        guard let hinterlegung = try await dienst.store.read({ try $0.hinterlegung() }) else {
            throw SchluesselError.ohneHinterlegung
        }
        let anteile = try Anteiltext.lies(texte, hinterlegung)
        guard let probe = try await dienst.store.read({ try $0.hinterlegte(hinterlegung.id) }).randomElement() else {
            throw SchluesselError.datei("Es ist noch kein Schlüssel hinterlegt.")
        }
        var stimmt = false
        do {
            stimmt = try await dienst.krypto.vergleiche(probe.bytes, probe.art.form, anteile: anteile, mit: probe.versiegelt)
        } catch KryptoError.abgelehnt(.siegelGebrochen, _) {
            stimmt = false
        }
        let gelungen = stimmt
        let namen = hinterlegung.namen(anteile)
        try await dienst.store.commit(Vermerk(akteur, "mg.hinterlegung.ueben")) { tx in
            try tx.execute(
                """
                INSERT INTO mg_hinterlegungsprobe (id, hinterlegung, schluessel, verwahrer, gelungen, am)
                VALUES (\(ID<HinterlegungUeben>(tx.jetzt)), \(hinterlegung.id), \(probe.schluessel), \(namen), \(gelungen ? 1 : 0), \(tx.jetzt))
                """)
            tx.vermerke(
                Gegenstand("mg.hinterlegung", hinterlegung.id.text), feld: gelungen ? "gelungen" : "misslungen",
                neu: "\(probe.schluessel.text) (\(namen))")
        }
        guard gelungen else { throw SchluesselError.datei("Die Anteile öffnen die Hinterlegung nicht.") }
        return probe.inhaber
    }
}

/// Brings keys back with the shares of two custodians, sealed for this installation: after its secret was lost or changed.
struct HinterlegungWiederherstellen: Sendable {
    let dienst: Schluesseldienst

    /// - Returns: how many.
    func callAsFunction(_ texte: [String], akteur: Akteur) async throws -> Int {
        guard let hinterlegung = try await dienst.store.read({ try $0.hinterlegung() }) else {
            throw SchluesselError.ohneHinterlegung
        }
        let anteile = try Anteiltext.lies(texte, hinterlegung)
        var neue: [(Hinterlegtes, VersiegelterSchluessel)] = []
        for eines in try await dienst.store.read({ try $0.hinterlegte(hinterlegung.id) }) {
            do {
                neue.append((eines, try await dienst.krypto.stelleWiederHer(eines.bytes, eines.art.form, anteile: anteile)))
            } catch KryptoError.abgelehnt(.siegelGebrochen, _) {
                throw SchluesselError.datei("Die Anteile öffnen die Hinterlegung nicht.")
            }
        }
        let alle = neue
        let namen = hinterlegung.namen(anteile)
        try await dienst.store.commit(Vermerk(akteur, "mg.hinterlegung.wiederherstellen")) { tx in
            for (eines, versiegelt) in alle {
                try tx.execute(
                    "UPDATE mg_schluessel SET versiegelt = \(Base64.text(versiegelt.bytes)) WHERE id = \(eines.schluessel)")
                tx.vermerke(
                    Gegenstand("mg.schluessel", eines.schluessel.text, kennzeichen: eines.inhaber), feld: "wiederhergestellt",
                    neu: namen)
            }
        }
        return alle.count
    }
}

extension Hinterlegung {
    fileprivate func namen(_ anteile: [Anteil]) -> String {
        anteile.map { (1...3).contains(Int($0.nummer)) ? verwahrer[Int($0.nummer) - 1] : "?" }.joined(separator: ", ")
    }
}

extension SchluesselError {
    static var ohneHinterlegung: SchluesselError { .datei("Es ist keine Hinterlegung eingerichtet.") }
}
