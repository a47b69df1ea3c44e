// SPDX-License-Identifier: EUPL-1.2
internal import Core
internal import Kryptodienst
internal import Kryptoprotokoll
internal import Logging
internal import Mailschutz
internal import Store

/// Beside the work on messages: asks the authorities for every certificate under watch before what they said runs out.
struct Widerrufslauf: Sendable {
    private static let gleichzeitig = 8

    let eintragung: Widerrufseintragung
    let abruf: Widerrufsabruf
    /// Told with each answer.
    let meldung: Widerrufsmeldung
    let log: Logger

    private var store: Store { eintragung.store }

    /// Everything that is due now.
    func callAsFunction() async throws {
        try await eintragung.vergissOhneAussteller(faelligBis: store.uhr.jetzt)
        while try await eintragung.nachtragen(limit: 50) {}
        while try await runde() {}
    }

    /// - Returns: whether something was due.
    private func runde() async throws -> Bool {
        let jetzt = store.uhr.jetzt
        let faellige = try await store.read { db in
            // Those whose first answer a message may be waiting for come first.
            try db.rows(
                """
                SELECT * FROM mg_widerruf WHERE faellig <= \(jetzt) AND aussteller IS NOT NULL AND gueltig_bis > \(jetzt)
                ORDER BY CASE WHEN geprueft IS NULL THEN 0 ELSE 1 END, faellig LIMIT \(Self.gleichzeitig)
                """
            ).map(Widerrufseintrag.init(row:))
        }
        let listen = Sperrlisten(store: store, krypto: eintragung.krypto, abruf: abruf, log: log)
        try await withThrowingTaskGroup(of: Void.self) { gruppe in
            for eintrag in faellige {
                gruppe.addTask {
                    let ergebnis = try await frage(eintrag, listen)
                    if ergebnis.stand == .gesperrt, eintrag.gesagter != .gesperrt {
                        log.warning("Zertifikat ist gesperrt", metadata: ["inhaber": "\(eintrag.inhaber)"])
                    }
                    try await store.technical { try ergebnis.eintragen($0, eintrag) }
                    meldung.melde()
                }
            }
            try await gruppe.waitForAll()
        }
        return !faellige.isEmpty
    }

    private func frage(_ eintrag: Widerrufseintrag, _ listen: Sperrlisten) async throws -> Widerrufsergebnis {
        guard let aussteller = eintrag.aussteller else { return Widerrufsergebnis(stand: .unbekannt) }
        let angaben = try await eintragung.krypto.lies(zertifikat: eintrag.zertifikat)
        let pruefling = Pruefling(
            zertifikat: eintrag.zertifikat, aussteller: aussteller, zeit: store.uhr.jetzt.millisekunden / 1_000)
        var maengel: [String] = []
        for adresse in abruf.abrufbare(angaben.ocspadressen).prefix(2) {
            if let ergebnis = try await ocsp(adresse, pruefling, &maengel) { return ergebnis }
        }
        for quelle in try await listen.quellen(angaben.sperradressen, eintragung.vorgabe) {
            let auskunft: Sperrlisten.Auskunft
            do {
                guard let gesagt = try await listen.auskunft(quelle, pruefling) else { continue }
                auskunft = gesagt
            } catch let fehler as KryptoError { throw fehler } catch let fehler as StoreError { throw fehler } catch {
                maengel.append("\(error)")
                continue
            }
            let beleg = Widerrufsbeleg(listen: auskunft.listen)
            if let ergebnis = ergebnis(auskunft.aussage, auskunft.adresse, beleg, &maengel) { return ergebnis }
        }
        let schweigt = angaben.ocspadressen.isEmpty && angaben.sperradressen.isEmpty && maengel.isEmpty
        if !schweigt, maengel.isEmpty { maengel.append("keine seiner Adressen kann abgefragt werden") }
        return Widerrufsergebnis(
            stand: schweigt ? .ohneAuskunft : .unbekannt,
            hinweis: schweigt ? nil : String(maengel.joined(separator: "; ").prefix(500)))
    }

    private func ocsp(_ adresse: String, _ pruefling: Pruefling, _ maengel: inout [String]) async throws -> Widerrufsergebnis? {
        let frage = try await eintragung.krypto.ocspFrage(zertifikat: pruefling.zertifikat, aussteller: pruefling.aussteller)
        let antwort: [UInt8]
        do { antwort = try await abruf.ocsp(adresse, frage) } catch {
            maengel.append("\(error)")
            return nil
        }
        let aussage = try await eintragung.krypto.widerruf(
            zertifikat: pruefling.zertifikat, aussteller: pruefling.aussteller, ocsp: antwort, zeit: pruefling.zeit)
        return ergebnis(aussage, adresse, Widerrufsbeleg(ocsp: antwort), &maengel)
    }

    private func ergebnis(
        _ aussage: Widerrufsaussage, _ quelle: String, _ beleg: Widerrufsbeleg, _ maengel: inout [String]
    ) -> Widerrufsergebnis? {
        let stand: Sperrstand
        switch aussage.urteil {
        case .gut: stand = .gut
        case .gesperrt: stand = .gesperrt
        case .unbekannt, .veraltet, .falscherUnterzeichner, .unbrauchbar:
            maengel.append("\(quelle): \(aussage.urteil.deutsch)")
            return nil
        }
        return Widerrufsergebnis(stand: stand, quelle: quelle, aussage: aussage, beleg: beleg)
    }
}

/// A certificate about which somebody is asked.
struct Pruefling: Sendable {
    let zertifikat: [UInt8]
    let aussteller: [UInt8]
    /// Seconds since 1970.
    let zeit: Int64
}

extension Widerrufsurteil {
    var deutsch: String {
        switch self {
        case .gut: "nicht gesperrt"
        case .gesperrt: "gesperrt"
        case .unbekannt: "die Stelle kennt das Zertifikat nicht"
        case .veraltet: "die Auskunft ist abgelaufen"
        case .falscherUnterzeichner: "die Auskunft hat nicht die Zertifizierungsstelle unterschrieben"
        case .unbrauchbar: "die Auskunft sagt nichts über das Zertifikat"
        }
    }
}
