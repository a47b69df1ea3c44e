// SPDX-License-Identifier: EUPL-1.2
internal import Core
internal import Kryptodienst
internal import Mailrichtlinie
internal import Mailschutz
internal import Store

/// What may be used to open one message, for each of its recipients.
struct Oeffnungsschluessel: Sendable {
    private var eigene: [String: [EigenerSchluessel]] = [:]
    private var anker: [[UInt8]] = []
    private var bekannte: [[UInt8]] = []
    private let zeit: Int64
    /// What is known of the revocation of signers' certificates.
    var sperrstand: (@Sendable ([[UInt8]]) async -> Sperrstand)?
    var nachsichtig = false

    static func lies(_ store: Store, empfaenger: [Mailadresse], von: Mailadresse?) async throws -> Oeffnungsschluessel {
        let inhaber = Set(empfaenger.flatMap { [$0.description, $0.domaene] }).sorted()
        let jetzt = store.uhr.jetzt
        return try await store.read { db in
            var alles = Oeffnungsschluessel(zeit: jetzt.millisekunden / 1_000)
            for stoss in stride(from: 0, to: inhaber.count, by: 500) {
                let teil = Array(inhaber[stoss..<min(stoss + 500, inhaber.count)])
                for schluessel in try db.brauchbareSchluessel(teil) where schluessel.zweck == .entschluesseln {
                    alles.eigene[schluessel.inhaber, default: []].append(schluessel)
                }
            }
            alles.anker = try db.anker()
            if let von {
                alles.bekannte = try db.vertrauteZertifikate([von.description]).filter { $0.art == .pgp }.map(\.zertifikat)
            }
            return alles
        }
    }

    private init(zeit: Int64) { self.zeit = zeit }

    /// The recipient's own before those of his domain, newer before older ones.
    private func fuer(_ adresse: Mailadresse) -> [EigenerSchluessel] {
        (eigene[adresse.description] ?? []) + (eigene[adresse.domaene] ?? [])
    }

    func kennungen(_ adresse: Mailadresse) -> [SchluesselID] { fuer(adresse).map(\.id) }

    func bund(_ adresse: Mailadresse) -> Schluesselbund {
        var bund = Schluesselbund(bekannte: bekannte, anker: anker, zeit: zeit)
        bund.sperrstand = sperrstand
        bund.nachsichtig = nachsichtig
        for einer in fuer(adresse) {
            switch einer.art {
            case .smime:
                guard let zertifikat = einer.zertifikat else { continue }
                bund.smime.append(SmimeSchluessel(kennung: einer.id.text, schluessel: einer.schluessel, zertifikat: zertifikat))
            case .pgp: bund.pgp.append(PgpSchluessel(kennung: einer.id.text, schluessel: einer.schluessel))
            }
        }
        return bund
    }
}
