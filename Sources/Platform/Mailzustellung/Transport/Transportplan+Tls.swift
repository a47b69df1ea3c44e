// SPDX-License-Identifier: EUPL-1.2
internal import Crypto
internal import Dane
internal import Mailtransport
internal import Synchronization
internal import TlsReport

/// What our own judgement found wrong in one handshake. Written on the event loop of the connection, read when the handshake
/// is over.
final class Handschlagzeuge: Sendable {
    private let gesehen = Mutex<Zertifikatsmangel?>(nil)
    var mangel: Zertifikatsmangel? { gesehen.withLock { $0 } }

    func urteile(_ mangel: Zertifikatsmangel?) -> Bool {
        gesehen.withLock { $0 = mangel }
        return mangel == nil
    }
}

extension Transportplan {
    /// What the client has to demand.
    /// - Parameter jetzt: seconds since 1970.
    func forderung(_ zeuge: Handschlagzeuge, wurzeln: String?, jetzt: Int64) -> Tlsforderung {
        if aus { return .keine }
        var forderung = Tlsforderung(verlangt: verlangt, pruefung: .keine)
        forderung.wurzeln = wurzeln
        switch pruefung {
        case .keine: break
        case .webpki(let name): forderung.pruefung = .pkix(name: name)
        case .fingerabdruck(let stifte):
            forderung.pruefung = .eigene { zeuge.urteile(Self.passt(stifte, $0, $1) ? nil : .nichtVertraut) }
        case .dane(let satz, let stifte):
            forderung.pruefung = .eigene { kette, schluessel in
                guard stifte.isEmpty || Self.passt(stifte, kette, schluessel) else { return zeuge.urteile(.nichtVertraut) }
                return zeuge.urteile(satz.mangel(kette: kette, schluessel: schluessel, jetzt: jetzt))
            }
        }
        return forderung
    }

    private static func passt(_ stifte: [Fingerabdruck], _ kette: [[UInt8]], _ schluessel: [[UInt8]]) -> Bool {
        guard let zertifikat = kette.first, let eigener = schluessel.first else { return false }
        return stifte.contains { $0.passt(zertifikat: zertifikat, schluessel: eigener) }
    }

    /// The host's name for the handshake.
    func name(_ host: String) -> String {
        if case .dane(let satz, _) = pruefung { satz.basis } else { host }
    }
}

extension Danesatz {
    private static let hashes = DaneHashes(
        sha256: { Array(SHA256.hash(data: $0)) }, sha512: { Array(SHA512.hash(data: $0)) })

    /// What keeps the chain from being the one the records name (RFC 7672 §3.1); `nil` when nothing does.
    func mangel(kette: [[UInt8]], schluessel: [[UInt8]], jetzt: Int64) -> Zertifikatsmangel? {
        let gezeigt = zip(kette, schluessel).map { DaneCertificate(der: $0, publicKey: $1) }
        switch Dane.judge(eintraege, chain: gezeigt, names: namen, hashes: Self.hashes) {
        case .authenticated: return nil
        case .needsNameCheck(let anker, _):
            return Ankerpruefung.mangel(kette: kette, anker: anker, namen: namen, jetzt: jetzt)
        case .mismatch, .unusable: return .nichtVertraut
        }
    }
}
