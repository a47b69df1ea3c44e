// SPDX-License-Identifier: EUPL-1.2
internal import Core
internal import Kryptodienst
internal import Logging
internal import Mailrichtlinie

extension Regelbearbeitung {
    /// Asks for keys of recipients for whom the rules would encrypt and cannot.
    /// - Parameter entscheide: what they say with the keys that are there.
    /// - Returns: whether there are keys now that were not there before.
    func sieheNach(
        _ zustellungen: [Mailadresse: [Zustellung]], _ sammlung: inout Ergebnissammlung,
        _ entscheide: (Mailadresse) -> Entscheidung
    ) async throws -> Bool {
        guard let nachschau else { return false }
        let gesuchte = zustellungen.keys.filter { entscheide($0).suchtSchluessel }.sorted { $0.description < $1.description }
        guard !gesuchte.isEmpty else { return false }
        let antworten: [Nachschau.Antwort]
        do { antworten = try await nachschau(gesuchte) } catch let fehler as KryptoError {
            // The keys that are there have to do.
            log.warning("Schlüsselsuche abgebrochen", metadata: ["id": "\(sammlung.nachricht.id)", "fehler": "\(fehler)"])
            return false
        }
        for antwort in antworten where !antwort.ergebnisse.isEmpty {
            sammlung.merke(zustellungen[antwort.adresse] ?? [], .schutz, .nachgesehen, antwort.ergebnisse)
        }
        return antworten.contains(where: \.istBenutzbar)
    }
}

extension Entscheidung {
    /// The content would be encrypted with a key of the recipient's, if there were one.
    fileprivate var suchtSchluessel: Bool {
        switch ergebnis {
        case .senden(let weg): guard ![.smimePerson, .pgpPerson, .smimeDomaene, .pgpDomaene].contains(weg) else { return false }
        case .gehalten(let halt): guard halt.art == .keinWeg else { return false }
        case .zustellen, .durchleiten, .abgewiesen: return false
        }
        return einstellungen.verschluesseln != .nein
            && (einstellungen.wege.contains(.smimePerson) || einstellungen.wege.contains(.pgpPerson))
    }
}
