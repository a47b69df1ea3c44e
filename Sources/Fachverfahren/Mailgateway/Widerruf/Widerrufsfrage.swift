// SPDX-License-Identifier: EUPL-1.2
internal import Core
internal import Logging
internal import Mailschutz
internal import Store

/// What is known of the path of a signer's certificate. One that was never seen is put under watch, and its message waits a moment for the first
/// answer: it was accepted long ago, and later nobody would look again.
struct Widerrufsfrage: Sendable {
    let eintragung: Widerrufseintragung
    let geduld: Duration
    /// Wakes who asks the authorities.
    let klingel: Klingel
    let log: Logger

    func callAsFunction(_ kette: [[UInt8]]) async -> Sperrstand {
        guard kette.count > 1 else { return .ohneAuskunft }
        do {
            return try await frage(kette)
        } catch {
            log.error("Sperrstand nicht nachgesehen", metadata: ["fehler": "\(error)"])
            return .unbekannt
        }
    }

    private func frage(_ kette: [[UInt8]]) async throws -> Sperrstand {
        let fingerabdruecke = kette.dropLast().map(Widerrufseintrag.fingerabdruck)
        let ende = ContinuousClock.now + geduld
        var eingetragen = false
        while true {
            let alle = try await eintragung.store.read { try $0.widerrufe(fingerabdruecke) }
            let gefunden = fingerabdruecke.compactMap { alle[$0] }
            if !eingetragen, gefunden.count < fingerabdruecke.count || gefunden.contains(where: { $0.aussteller == nil }) {
                try await eintragung.vergissOhneAussteller(fingerabdruecke)
                try await eintragung(kette: kette)
                eingetragen = true
                klingel.laeute()
                continue
            }
            let offen = gefunden.contains { $0.geprueft == nil && $0.gesagter == .unbekannt }
            guard offen, ContinuousClock.now < ende else {
                let jetzt = eintragung.store.uhr.jetzt
                return Sperrstand.schlimmster(gefunden.map { $0.stand(jetzt) })
            }
            try await Task.sleep(for: .milliseconds(100))
        }
    }
}

extension Widerrufseintragung {
    /// Their issuer is known by now.
    func vergissOhneAussteller(_ fingerabdruecke: [String]) async throws {
        try await store.technical { db in
            try db.delete(from: Self.tabelle, where: "aussteller IS NULL AND fingerabdruck IN (\(list: fingerabdruecke))")
        }
    }

    /// Those are looked at anew by `nachtragen`.
    func vergissOhneAussteller(faelligBis zeit: Zeitpunkt) async throws {
        try await store.technical { db in
            try db.delete(from: Self.tabelle, where: "aussteller IS NULL AND faellig <= \(zeit)")
        }
    }
}
