// SPDX-License-Identifier: EUPL-1.2
internal import Core
internal import Logging
internal import Mailschutz
internal import Store

/// What is known of the path of a signer's certificate. One that was never seen is put under watch, and its message waits a moment for the first
/// answer: it was accepted long ago, and later nobody would look again.
struct Widerrufsfrage: Sendable {
    private static let lang: Duration = .seconds(3_600)

    let eintragung: Widerrufseintragung
    let geduld: Duration
    /// Wakes who asks the authorities.
    let klingel: Klingel
    /// By whom the answer is heard of.
    let meldung: Widerrufsmeldung
    /// How often somebody looks without having heard of anything: the authorities may be asked by another process.
    var takt: Duration = .seconds(1)
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
        // Where nobody may wait, one look is all.
        return try await meldung.warte(takt: geduld == .zero ? Self.lang : min(takt, geduld)) {
            var alle = try await eintragung.store.read { try $0.widerrufe(fingerabdruecke) }
            var gefunden = fingerabdruecke.compactMap { alle[$0] }
            if !eingetragen, gefunden.count < fingerabdruecke.count || gefunden.contains(where: { $0.aussteller == nil }) {
                try await eintragung.vergissOhneAussteller(fingerabdruecke)
                try await eintragung(kette: kette)
                eingetragen = true
                klingel.laeute()
                alle = try await eintragung.store.read { try $0.widerrufe(fingerabdruecke) }
                gefunden = fingerabdruecke.compactMap { alle[$0] }
            }
            let offen = gefunden.contains { $0.geprueft == nil && $0.gesagter == .unbekannt }
            guard !offen || ContinuousClock.now >= ende else { return nil }
            let jetzt = eintragung.store.uhr.jetzt
            return Sperrstand.schlimmster(gefunden.map { $0.stand(jetzt) })
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
