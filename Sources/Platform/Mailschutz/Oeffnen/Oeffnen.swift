// SPDX-License-Identifier: EUPL-1.2
internal import CryptoLayers
internal import HeaderProtection
public import Kryptodienst
internal import MimeStructure

/// Opens and verifies one received message (RFC 8551, RFC 3156, RFC 9788) under the rules against Efail (mail facts §11).
public struct Oeffnen: Sendable {
    let dienst: Kryptodienst

    public init(_ dienst: Kryptodienst) { self.dienst = dienst }

    /// - Throws: what is the machine's and may be gone the next time; what is the message's is in the result. Only a message on
    ///   which every worker dies (`abgestuerzt`) throws as well, so that error is not to be tried for ever.
    public func callAsFunction(
        _ nachricht: [UInt8], _ bund: Schluesselbund, grenzen: Oeffnungsgrenzen = Oeffnungsgrenzen()
    ) async throws(KryptoError) -> Oeffnungsbefund {
        var schaelung = Schaelung(nachricht, dienst, bund, grenzen)
        try await schaelung.schaele()
        if let grund = schaelung.haltegrund { return Self.gehalten(grund, schaelung) }
        var ende: Abschluss
        do throws(MimeError) {
            let form = try Zustellform(
                nachricht, kern: schaelung.kern, istVerschluesselt: schaelung.istVerschluesselt, grenzen.schichten.mime)
            ende = Abschluss(schaelung, form)
            try ende.stelleZu()
        } catch {
            return Self.gehalten(Haltegrund(error), schaelung)
        }
        try await ende.oeffneTeile()
        return ende.befund
    }

    private static func gehalten(_ grund: Haltegrund, _ schaelung: Schaelung) -> Oeffnungsbefund {
        Oeffnungsbefund(
            ausgang: .gehalten(grund), schichten: schaelung.schichten, signatur: .ohneSignatur, unversehrt: false, beilagen: [],
            kopfschutz: .none, zweifel: schaelung.zweifel, aussicht: nil)
    }
}
