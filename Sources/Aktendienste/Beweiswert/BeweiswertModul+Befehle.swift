// SPDX-License-Identifier: EUPL-1.2
import Akte
import Core
import Store
import TimeStamp

/// What the command line offers.
extension BeweiswertModul {
    /// Builds the trees and gets all missing stamps at once.
    public func stempeln() async throws -> (neu: Int, gestempelt: Int) {
        let neu = try await TagesbaumBilden(dienst: dienst)()
        return (neu.count, try await fehlendeStempel())
    }

    /// - Returns: lines for the operator.
    public func erneuern(algorithmus name: String?) async throws -> [String] {
        guard dienst.stelle != nil else { throw BeweisError.keineStelle }
        var zeilen: [String] = []
        if let name {
            guard let algorithmus = DigestAlgorithm(rawValue: name) else { throw BeweisError.algorithmusUngeeignet(name) }
            let ergebnis = try await BaumErneuern(dienst: dienst)(algorithmus)
            zeilen.append(
                "Dokumente mit \(algorithmus.name) neu gesichert: \(ergebnis.erneuert), noch ohne Stempel: \(ergebnis.warten).")
            if ergebnis.beschaedigt > 0 { zeilen.append("BESCHÄDIGT: \(ergebnis.beschaedigt) Dateien, siehe Seite Beweiswert.") }
        } else {
            zeilen.append("Zeitstempel zur Erneuerung: \(try await StempelErneuern(dienst: dienst)({ _, _ in true })).")
        }
        zeilen.append("Gestempelt: \(try await fehlendeStempel()).")
        return zeilen
    }

    /// Writes all Vorgänge, also restricted ones: who runs commands on the server can read the files anyway. It is recorded.
    /// - Returns: lines for the operator: which files it has not, and why.
    public func paket(zeichen: String, nach ziel: String) async throws -> [String] {
        let umfang = try await dienst.store.commit(Vermerk(Beweisdienst.system, "bw.paket.schreiben")) { tx in
            guard let id: AkteID = try tx.value("SELECT id FROM akte_akte WHERE zeichen = \(zeichen)") else {
                throw BeweisError.nichtGefunden
            }
            tx.vermerke(Gegenstand("akte.akte", id.text, kennzeichen: zeichen), feld: "paket", neu: "Befehlszeile")
            return try tx.ganzerPaketumfang(id)
        }
        return try await pakete.schreiber(umfang, nach: ziel).map {
            "NICHT ENTHALTEN: \($0.zeichen) \($0.betreff), Fassung \($0.fassung) (\($0.grund))."
        }
    }

    private func fehlendeStempel() async throws -> Int {
        guard dienst.stelle != nil else { return 0 }
        let wartende = try await dienst.store.read { try $0.wartendeBaeume() }
        for baum in wartende { try await BaumStempeln(dienst: dienst)(baum.id) }
        return wartende.count
    }
}
