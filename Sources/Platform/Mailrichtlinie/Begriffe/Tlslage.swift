// SPDX-License-Identifier: EUPL-1.2

/// What is known of the transport to the partner's servers.
public enum Tlslage: String, Sendable, Hashable, CaseIterable {
    /// Nobody has asked yet; the delivery finds out and holds what it may not send.
    case unbekannt
    case keine
    /// Encrypted, but anybody could be the other side.
    case einfach
    /// TR-02102-2, forward secrecy, server authenticated by DANE, MTA-STS or an agreed key (mail facts §5.7).
    case qualifiziert
}

/// What the transport must be, whatever way the content goes.
public enum Transportforderung: String, Sendable, Hashable, CaseIterable, Comparable {
    case beliebig
    /// DSK: the minimum for mails with personal data of normal risk.
    case pflicht
    case qualifiziert

    /// Whether it can be met as far as is known. What is not known is left to the delivery, which holds instead of falling back.
    func erfuellbar(_ lage: Tlslage) -> Bool {
        switch (self, lage) {
        case (.beliebig, _), (_, .unbekannt), (_, .qualifiziert): true
        case (.pflicht, .einfach): true
        case (.pflicht, .keine), (.qualifiziert, .einfach), (.qualifiziert, .keine): false
        }
    }

    private var rang: Int {
        switch self {
        case .beliebig: 0
        case .pflicht: 1
        case .qualifiziert: 2
        }
    }

    public static func < (links: Transportforderung, rechts: Transportforderung) -> Bool { links.rang < rechts.rang }
}
