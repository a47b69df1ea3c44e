// SPDX-License-Identifier: EUPL-1.2

/// What the signature of a message will be worth once it is known whether certificates are revoked.
public struct Signaturaussicht: Sendable, Hashable {
    /// DER; those of which it is not known.
    public let zertifikate: [[UInt8]]
    /// If none of them is.
    public let wennGut: Signaturstand
    /// If one of them is.
    public let wennGesperrt: Signaturstand

    /// - Returns: `nil` where no answer would change anything.
    init?(_ schichten: [Schicht], absender: [String], jetzt: Signaturstand) {
        let offene = schichten.flatMap(\.unterzeichner).filter(\.istUngewiss).compactMap(\.zertifikat)
        guard !offene.isEmpty else { return nil }
        func wenn(_ stand: Signaturstand) -> Signaturstand {
            Gesamturteil(schichten.map { $0.mitUngewissen(stand) }, absender: absender).stand
        }
        (wennGut, wennGesperrt) = (wenn(.gueltig), wenn(.gesperrt))
        guard wennGut != jetzt || wennGesperrt != jetzt else { return nil }
        zertifikate = offene
    }
}

extension Unterzeichner {
    fileprivate var istUngewiss: Bool { sperrstand == .unbekannt || sperrstand == .veraltet }
}

extension Schicht {
    fileprivate var unterzeichner: [Unterzeichner] {
        if case .signiert(let signatur) = self { signatur.unterzeichner } else { [] }
    }

    fileprivate func mitUngewissen(_ stand: Signaturstand) -> Schicht {
        guard case .signiert(var signatur) = self, signatur.unterzeichner.contains(where: \.istUngewiss) else { return self }
        for stelle in signatur.unterzeichner.indices where signatur.unterzeichner[stelle].istUngewiss {
            signatur.unterzeichner[stelle].stand = stand
        }
        signatur.stand = Signaturstand.bester(signatur.unterzeichner.map(\.stand))
        return .signiert(signatur)
    }
}
