// SPDX-License-Identifier: EUPL-1.2
internal import Core
internal import Dkim
internal import Kryptodienst
internal import Logging
internal import Mailrichtlinie
internal import MimeStructure
internal import Store

/// Signs what leaves in the name of our domains: last of all, over the bytes as they go over the wire.
///
/// Made anew for each attempt and never kept: a message that waits for days is not signed with a key that was replaced meanwhile. The bytes are read
/// piece by piece. Our trace fields are not signed, so it does not matter on which side of them the signature stands.
struct Dkimzeichner: Sendable {
    enum Ergebnis: Sendable {
        /// Fields with CRLF, for the top, and what the trace says of them.
        case signiert([UInt8], angabe: String)
        /// Not ours to sign, or not to be signed at all; with what the trace says of it.
        case ohne(angabe: String?)
        /// It has to be signed and could not be now.
        case nochNicht
    }

    let store: Store
    let spool: Spool
    let stadt: Mailstadt
    let krypto: Kryptodienst
    var gedaechtnis = Kurzgedaechtnis<[Dkimschluessel]>(.zero)
    let log: Logger

    /// - Throws: what the database says. Whatever else goes wrong is a result.
    func callAsFunction(_ nachricht: Nachricht, _ erste: Zustellung) async throws -> Ergebnis {
        guard erste.richtung == .ausgehend || nachricht.herkunft == .eigene else { return .ohne(angabe: nil) }
        do {
            // First, so that a house without keys opens no file for it.
            let alle = try await gedaechtnis.lies { try await store.read { try $0.aktiveDkimschluessel() } }
            guard !alle.isEmpty else { return .ohne(angabe: nil) }
            let leser = try leser(nachricht, erste)
            // The first piece holds every header of usual size.
            let anfang = try leser.naechstes() ?? []
            let domain = try domain(anfang)
            let schluessel = alle.filter { $0.domain == domain }
            guard !schluessel.isEmpty else { return .ohne(angabe: nil) }
            return try await signiere(nachricht, anfang, leser, schluessel)
        } catch let fehler as DkimError {
            log.notice("Nachricht geht ohne DKIM-Signatur", metadata: ["id": "\(nachricht.id)", "grund": "\(fehler)"])
            return .ohne(angabe: "Keine, der Aufbau der Nachricht lässt es nicht zu")
        } catch is MimeError {
            return .ohne(angabe: "Keine, der Kopf der Nachricht ist nicht lesbar")
        } catch let fehler as KryptoError {
            log.error("DKIM-Signatur misslingt", metadata: ["id": "\(nachricht.id)", "grund": "\(fehler)"])
            return .nochNicht
        } catch let fehler as SpoolError {
            log.error("Spooldatei nicht lesbar", metadata: ["id": "\(nachricht.id)", "grund": "\(fehler)"])
            return .nochNicht
        }
    }

    private func signiere(
        _ nachricht: Nachricht, _ anfang: [UInt8], _ leser: Spoolleser, _ schluessel: [Dkimschluessel]
    ) async throws -> Ergebnis {
        let zeit = store.uhr.jetzt.millisekunden / 1_000
        var zeichner = DkimSigner<Dkimsumme>(
            try schluessel.map { einer throws(DkimError) in
                try DkimSigning(domain: einer.domain, selector: einer.selektor, algorithm: einer.verfahren.dkim, time: zeit)
            })
        try zeichner.feed(anfang[...])
        while let stueck = try leser.naechstes() { try zeichner.feed(stueck[...]) }
        var felder: [UInt8] = []
        for (offen, einer) in zip(try zeichner.finish(), schluessel) {
            felder += offen.field(signature: try await krypto.signiere(roh: offen.bytesToSign, schluessel: einer.schluessel))
        }
        try await SchluesselBenutzen(store: store)(
            schluessel.map { .eigener($0.id.text, .signieren) }, fuer: nachricht.id)
        let womit = schluessel.map { "\($0.selektor) (\($0.verfahren.dkim.rawValue))" }.joined(separator: ", ")
        return .signiert(felder, angabe: "\(schluessel[0].domain), \(womit)")
    }

    /// The domain of the one author, if it is ours.
    private func domain(_ anfang: [UInt8]) throws(MimeError) -> String? {
        try Kopfadressen(anfang).von.map(\.domaene).flatMap { stadt.istEigene($0) ? $0 : nil }
    }

    private func leser(_ nachricht: Nachricht, _ erste: Zustellung) throws(SpoolError) -> Spoolleser {
        if let fassung = erste.fassung { return try spool.leser(fassung) }
        return try spool.leser(nachricht.id)
    }
}
