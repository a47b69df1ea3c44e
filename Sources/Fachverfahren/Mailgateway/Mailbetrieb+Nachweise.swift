// SPDX-License-Identifier: EUPL-1.2
internal import Core
internal import Mailrichtlinie
internal import OpenPgp
internal import Store

extension Mailbetrieb {
    /// What the gateway can prove of itself.
    var nachweise: [Nachweisprobe] {
        [
            // § EGovG-NRW:3(1)
            Nachweisprobe("mailgateway.schluessel", "Schlüssel für verschlüsselte E-Mail veröffentlicht") {
                [store, eingerichtet, domains] in
                guard eingerichtet else {
                    return Nachweisbefund(.rot, "Auf diesem Server ist kein E-Mail-Gateway eingerichtet.")
                }
                return try await Schluesselnachweis(store: store, domains: domains)()
            }
        ]
    }
}

/// Asks our own Web Key Directory for each of our mailboxes, as a stranger would.
struct Schluesselnachweis: Sendable {
    /// So many are asked; beyond that the proof is no better.
    private static let hoechstens = 200

    let store: Store
    let domains: Set<String>

    func callAsFunction() async throws -> Nachweisbefund {
        let (verzeichnis, limit) = (Eigenverzeichnis(store: store, domains: domains), Self.hoechstens)
        let inhaber = try await store.read { db in
            try db.rows(
                """
                SELECT DISTINCT inhaber FROM mg_schluessel WHERE art = \(Signaturart.pgp) AND zweck = \(Schluesselzweck.entschluesseln)
                  AND zustand = \(Schluesselzustand.aktiv) AND zertifikat IS NOT NULL ORDER BY inhaber LIMIT \(limit)
                """
            ).map { try $0["inhaber"] as String }
        }
        var gefunden = 0
        for adresse in inhaber {
            guard let at = adresse.lastIndex(of: "@"), let ort = Wkd(address: adresse, hashes: .rathaus) else { continue }
            let domain = String(adresse[adresse.index(after: at)...])
            if try await verzeichnis.schluessel(hash: ort.hash, domain: domain) != nil { gefunden += 1 }
        }
        let smime: Int =
            try await store.read { db in
                try db.value(
                    """
                    SELECT COUNT(DISTINCT inhaber) FROM mg_schluessel WHERE art = \(Signaturart.smime)
                      AND zweck = \(Schluesselzweck.entschluesseln) AND zustand = \(Schluesselzustand.aktiv) AND zertifikat IS NOT NULL
                    """)
            } ?? 0
        let text =
            "Veröffentlichte OpenPGP-Schlüssel eigener Postfächer (WKD, wie von außen abgefragt): \(gefunden). Postfächer mit S/MIME-Zertifikat: \(smime)."
        // A certificate that only goes along with signed mail can be had by nobody who writes first.
        return Nachweisbefund(gefunden > 0 ? .gruen : smime > 0 ? .gelb : .rot, text)
    }
}
