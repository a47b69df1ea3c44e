// SPDX-License-Identifier: EUPL-1.2
internal import AuthenticationResults
internal import Core
internal import Dkim
internal import Kryptodienst
internal import Logging
internal import Smtp
internal import Store

/// Seals what the gateway has changed for the servers behind it (RFC 8617): opening and marking breaks the sender's signature, and the seal says how
/// it stood before. Only with RSA, which all who read ARC know.
struct Arcsiegel: Sendable {
    let store: Store
    let stadt: Mailstadt
    let krypto: Kryptodienst
    let pruefer: Dkimpruefer
    let log: Logger

    struct Satz: Sendable {
        /// With CRLF, for the top.
        let felder: [UInt8]
        /// For the trace.
        let angaben: [String: String]
    }

    /// - Parameters:
    ///   - original: as it came.
    ///   - neu: as it goes on, but for fields that are put on top.
    ///   - pruefkopf: our `Authentication-Results` about it; empty where nobody was asked.
    /// - Returns: `nil` where there is no key, or nothing to seal.
    func callAsFunction(
        _ original: [UInt8], _ neu: [UInt8], pruefkopf: [UInt8], _ nachricht: NachrichtID
    ) async throws -> Satz? {
        let alle = try await store.read { try $0.aktiveDkimschluessel(stadt.hauptdomain) }
        guard let schluessel = alle.first(where: { $0.verfahren == .rsa2048 }) else { return nil }
        do {
            let kette = try await kette(original)
            var siegler = ArcSealer<Dkimsumme>(
                try ArcSealing(
                    domain: schluessel.domain, selector: schluessel.selektor, algorithm: .rsaSha256,
                    time: store.uhr.jetzt.millisekunden / 1_000),
                state: kette.zustand, results: try await ergebnisse(original, pruefkopf))
            try siegler.feed(neu[...])
            guard let offen = try siegler.finish() else { return nil }
            let fast = offen.signed(try await krypto.signiere(roh: offen.bytesToSign, schluessel: schluessel.schluessel))
            let felder = fast.fields(
                signature: try await krypto.signiere(roh: fast.bytesToSign, schluessel: schluessel.schluessel))
            try await SchluesselBenutzen(store: store)(
                [.eigener(schluessel.id.text, .signieren)], fuer: nachricht)
            return Satz(
                felder: felder, angaben: ["kette": kette.deutsch, "siegel": "\(schluessel.domain), \(schluessel.selektor)"])
        } catch let fehler as DkimError {
            log.notice("Nachricht geht ohne ARC-Siegel weiter", metadata: ["id": "\(nachricht)", "grund": "\(fehler)"])
            return nil
        }
    }

    private struct Kette {
        let zustand: ArcState
        let fehler: ArcFault?

        var deutsch: String {
            switch zustand {
            case .none: "noch kein Siegel"
            case .pass: "gilt"
            case .fail: "gilt nicht (\(fehler.map { "\($0)" } ?? ""))"
            }
        }
    }

    /// How the chain stood when the message came.
    private func kette(_ nachricht: [UInt8]) async throws(DkimError) -> Kette {
        var pruefung = ArcVerifier<Dkimsumme>()
        try pruefung.feed(nachricht[...])
        let kette = try pruefung.finish()
        guard kette != .absent else { return Kette(zustand: .none, fehler: nil) }
        var schluessel: [String: DkimKey] = [:]
        for name in kette.keyNames { schluessel[name] = await pruefer.schluessel(name) }
        let fehler = kette.fault(key: { schluessel[$0] }) {
            Dkimunterschrift.gilt($0, schluessel: $1, bytes: $2, unterschrift: $3)
        }
        return Kette(zustand: fehler == nil ? .pass : .fail, fehler: fehler)
    }

    /// What was found about the sender; where rspamd was not asked, which of the signatures hold.
    private func ergebnisse(_ nachricht: [UInt8], _ pruefkopf: [UInt8]) async throws -> [UInt8] {
        var feld = pruefkopf
        if feld.isEmpty {
            let domains = try await pruefer.domains(nachricht)
            feld = try AuthenticationResults(
                id: stadt.name.text, results: domains.sorted().map { AuthenticationResult.dkim(.pass, domain: $0) }
            ).field()
        }
        let wert = feld.drop { $0 != 0x3A }.dropFirst().drop { $0 <= 0x20 }
        return Array(wert.suffix(2).elementsEqual([0x0D, 0x0A]) ? wert.dropLast(2) : wert)
    }
}
