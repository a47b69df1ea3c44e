// SPDX-License-Identifier: EUPL-1.2
internal import Core
internal import Dkim
internal import DnsData
internal import Mailzustellung
internal import Namensdienst

/// Checks signatures with the keys that stand in the DNS (RFC 6376 §6).
struct Dkimpruefer: Sendable {
    let namen: any Namensauskunft
    let uhr: Uhr

    /// - Parameter service: as in `DkimCheck.verdict`.
    /// - Returns: the domains whose signature holds. One whose key cannot be had does not.
    func domains(_ nachricht: [UInt8], service: String = "email") async throws(DkimError) -> Set<String> {
        var pruefung = DkimVerifier<Dkimsumme>()
        try pruefung.feed(nachricht[...])
        var domains: Set<String> = []
        for ergebnis in try pruefung.finish() {
            guard case .success(let check) = ergebnis, let schluessel = await schluessel(check.signature.keyName) else {
                continue
            }
            let urteil = check.verdict(key: schluessel, now: uhr.jetzt.millisekunden / 1_000, service: service) {
                Dkimunterschrift.gilt($0, schluessel: $1, bytes: $2, unterschrift: $3)
            }
            if case .pass(testing: false) = urteil { domains.insert(check.signature.domain) }
        }
        return domains
    }

    /// `nil` where there is none, several, or nobody answers.
    func schluessel(_ name: String) async -> DkimKey? {
        guard let antwort = try? await namen.frage(name, .txt), antwort.daten.count == 1, let rdata = antwort.daten.first else {
            return nil
        }
        // A record that cannot be read is no key.
        guard let text = try? TxtRecord.text(rdata: rdata) else { return nil }
        return try? DkimKey(record: Array(text.utf8))
    }
}
