// SPDX-License-Identifier: EUPL-1.2
internal import Core
internal import Mailrichtlinie
internal import OpenPgp
internal import Store

/// What the world finds in our own Web Key Directory: the keys of our own mailboxes to which mail may be encrypted, and nothing else.
struct Eigenverzeichnis: Sendable {
    let store: Store
    /// Our domains.
    let domains: Set<String>

    /// - Parameter hash: the 32 letters for the part before the `@`.
    /// - Returns: an OpenPGP certificate in binary form; `nil` where there is none for the public.
    func schluessel(hash: String, domain: String) async throws -> [UInt8]? {
        guard domains.contains(domain), hash.utf8.count == 32 else { return nil }
        let jetzt = store.uhr.jetzt
        return try await store.read { db in
            let alle = try db.rows(
                """
                SELECT id, inhaber FROM mg_schluessel WHERE art = \(Signaturart.pgp) AND zweck = \(Schluesselzweck.entschluesseln)
                AND zustand = \(Schluesselzustand.aktiv) AND zertifikat IS NOT NULL AND inhaber LIKE \("%@\(domain)")
                """
            ).map { (id: try $0["id"] as SchluesselID, adresse: try $0["inhaber"] as String) }
            guard
                let treffer = alle.first(where: {
                    $0.adresse.hasSuffix("@\(domain)") && Wkd(address: $0.adresse, hashes: .rathaus)?.hash == hash
                }), let schluessel = try db.eigenerSchluessel(treffer.id), schluessel.gilt(jetzt),
                let zertifikat = schluessel.zertifikat
            else { return nil }
            return Self.istOeffentlich(zertifikat, treffer.adresse, jetzt) ? zertifikat : nil
        }
    }

    /// A key that also names other addresses would tell whoever asks for one about the others.
    private static func istOeffentlich(_ bytes: [UInt8], _ adresse: String, _ jetzt: Zeitpunkt) -> Bool {
        do throws(PgpError) {
            let alle = try PgpCertificate.all(bytes, hashes: .rathaus)
            guard alle.count == 1, let einer = alle.first, !einer.isSecret, einer.names(adresse) else { return false }
            return einer.userIds.allSatisfy { $0.address == nil || $0.names(adresse) }
                && !einer.encryptionKeys(at: jetzt.millisekunden / 1_000).isEmpty
        } catch {
            return false
        }
    }
}
