// SPDX-License-Identifier: EUPL-1.2

/// What a delivery asks of the transport.
public struct Tlsforderung: Sendable {
    public enum Pruefung: Sendable {
        /// Encrypted, but to whom is not asked: what opportunistic TLS means.
        case keine
        /// A certificate of the public PKI for this name.
        case pkix(name: String)
        /// Our own judgement of the chain, such as by TLSA records. Certificates and their public keys as DER, the host's own
        /// first.
        case eigene(@Sendable (_ kette: [[UInt8]], _ schluessel: [[UInt8]]) -> Bool)
    }

    /// Without TLS nothing is sent.
    public var verlangt: Bool
    public var pruefung: Pruefung
    /// PEM file with the authorities that are trusted for `.pkix` instead of the system's, such as those of an inner network.
    public var wurzeln: String?
    /// Not even tried, for a host on this machine.
    public var aus = false

    public init(verlangt: Bool, pruefung: Pruefung) {
        self.verlangt = verlangt
        self.pruefung = pruefung
    }

    public static let moeglich = Tlsforderung(verlangt: false, pruefung: .keine)
    public static let keine: Tlsforderung = {
        var forderung = Tlsforderung.moeglich
        forderung.aus = true
        return forderung
    }()
}
