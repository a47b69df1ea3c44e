// SPDX-License-Identifier: EUPL-1.2
internal import HeaderProtection

/// What the signatures together say of the message that is delivered.
struct Gesamturteil {
    let stand: Signaturstand
    let schichten: [Schicht]

    /// - Parameter absender: the addresses of the From that counts.
    init(_ alle: [Schicht], absender: [String]) {
        let geprueft = alle.map { Self.verglichen($0, absender) }
        schichten = geprueft
        let letzte = geprueft.lastIndex { if case .verschluesselt = $0 { true } else { false } } ?? -1
        let signaturen = geprueft.enumerated().compactMap { stelle, schicht in
            if case .signiert(let signatur) = schicht { (signatur, innen: stelle > letzte) } else { nil }
        }
        // Outside the encryption anybody can sign what he cannot read.
        let zaehlende = signaturen.filter { $0.innen && $0.0.decktAlles }.map(\.0.stand)
        if let widerlegt = zaehlende.first(where: \.widerlegt) {
            stand = widerlegt
        } else if zaehlende.isEmpty {
            stand = signaturen.contains { $0.innen } ? .nurTeil : signaturen.isEmpty ? .ohneSignatur : .nurUmschlag
        } else {
            stand = Signaturstand.bester(zaehlende)
        }
    }

    /// RFC 8550 §3: the certificate has to name the sender. Where there are several senders it cannot speak for all.
    private static func verglichen(_ schicht: Schicht, _ absender: [String]) -> Schicht {
        guard case .signiert(var signatur) = schicht, signatur.stand == .gueltig, signatur.decktAlles else { return schicht }
        let gute = signatur.unterzeichner.filter { $0.stand == .gueltig }
        let genannt = gute.flatMap(\.adressen).compactMap(ProtectedMessage.comparable)
        guard absender.count == 1, genannt.contains(absender[0]) else {
            signatur.stand = .andererAbsender
            return .signiert(signatur)
        }
        return schicht
    }
}
