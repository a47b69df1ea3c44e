// SPDX-License-Identifier: EUPL-1.2
public import Kryptoprotokoll

/// What an authority said of a certificate. Times are seconds since 1970.
public struct Widerrufsaussage: Sendable, Hashable {
    public let urteil: Widerrufsurteil
    /// When it was said; `nil` where nothing could be read.
    public let zeit: Int64?
    /// Until when it holds; `nil` for a list without an end.
    public let naechste: Int64?
    public let gesperrtAm: Int64?
    /// CRLReason (RFC 5280 §5.3.1).
    public let grund: Int?
    /// Of the library, for the operator.
    public let hinweis: String
    /// Where changes since the list can be had, as certificate and list name it.
    public let deltaadressen: [String]
}

extension Kryptodienst {
    /// DER of an OCSP request (RFC 6960 §4.1), without nonce.
    public func ocspFrage(zertifikat: [UInt8], aussteller: [UInt8]) async throws(KryptoError) -> [UInt8] {
        var satz = Kryptosatz()
        satz.setze(.zertifikat, zertifikat)
        satz.setze(.kette, aussteller)
        return try ergebnis(await frage(.ocspFrage, satz))
    }

    /// - Parameters:
    ///   - sperrliste: DER CertificateList.
    ///   - delta: DER CertificateList of what has changed since. One that does not fit makes the answer `unbrauchbar`.
    ///   - zeit: now, seconds since 1970.
    public func widerruf(
        zertifikat: [UInt8], aussteller: [UInt8], sperrliste: [UInt8], delta: [UInt8]? = nil, zeit: Int64
    ) async throws(KryptoError) -> Widerrufsaussage {
        try await widerruf(zertifikat, aussteller, .sperrliste, [sperrliste] + [delta].compactMap(\.self), zeit)
    }

    /// - Parameter ocsp: DER OCSPResponse.
    public func widerruf(
        zertifikat: [UInt8], aussteller: [UInt8], ocsp: [UInt8], zeit: Int64
    ) async throws(KryptoError) -> Widerrufsaussage {
        try await widerruf(zertifikat, aussteller, .ocspantwort, [ocsp], zeit)
    }

    private func widerruf(
        _ zertifikat: [UInt8], _ aussteller: [UInt8], _ feld: Kryptofeld, _ ders: [[UInt8]], _ zeit: Int64
    ) async throws(KryptoError) -> Widerrufsaussage {
        var satz = Kryptosatz()
        satz.setze(.zertifikat, zertifikat)
        satz.setze(.kette, aussteller)
        for der in ders { satz.setze(feld, der) }
        satz.setze(.zeit, zeit)
        let antwort = try await frage(.widerrufPruefen, satz)
        return Widerrufsaussage(
            urteil: antwort.text(.urteil).flatMap(Widerrufsurteil.init(rawValue:)) ?? .unbrauchbar, zeit: antwort.zahl(.zeit),
            naechste: antwort.zahl(.naechste), gesperrtAm: antwort.zahl(.gesperrt),
            grund: antwort.zahl(.verwendung).flatMap { Int(exactly: $0) }, hinweis: antwort.text(.hinweis) ?? "",
            deltaadressen: antwort.texte(.sperradresse))
    }

    /// Who signed a revocation list and from when to when it holds.
    /// - Parameter aussteller: DER of those who may have signed it.
    public func lies(sperrliste: [UInt8], aussteller: [[UInt8]]) async throws(KryptoError) -> Sperrlistenangaben {
        var satz = Kryptosatz()
        satz.setze(.sperrliste, sperrliste)
        for einer in aussteller { satz.setze(.kette, einer) }
        let antwort = try await frage(.sperrlisteLesen, satz)
        return Sperrlistenangaben(
            aussteller: antwort.text(.aussteller) ?? "", zeit: antwort.zahl(.zeit) ?? 0, naechste: antwort.zahl(.naechste),
            istEcht: antwort.ja(.urteil))
    }
}

public struct Sperrlistenangaben: Sendable, Hashable {
    public let aussteller: String
    /// Seconds since 1970.
    public let zeit: Int64
    public let naechste: Int64?
    /// One of the given certificates signed it.
    public let istEcht: Bool
}
