// SPDX-License-Identifier: EUPL-1.2
internal import COpenSSL

/// Certificates and lists of anchors that have been read already. To read one costs OpenSSL 3.0 about as much as a signature, and the same
/// few come with every mail. Nothing is decided from it: what a certificate is good for is checked each time.
final class Zertifikatsvorrat {
    private static let hoechstens = 2000
    /// What is longer is read each time, so that strangers cannot fill the memory of the worker.
    private static let bytesHoechstens = 16 << 10
    private static let ankerlisten = 4

    private var zertifikate = Vorrat<Kurzgestreut, Zertifikat>(hoechstens: hoechstens)
    private var empfaenger = Vorrat<Kurzgestreut, Umschlagempfaenger>(hoechstens: hoechstens)
    /// The one that was used last stands first.
    private var vertraut: [(anker: [[UInt8]], sperrlisten: [[UInt8]], vertrauen: Vertrauen)] = []

    private final class Zertifikat {
        let x509: OpaquePointer

        init(_ x509: OpaquePointer) { self.x509 = x509 }

        deinit { X509_free(x509) }
    }

    /// The caller frees it as one it has read itself.
    func hole(_ der: [UInt8]) throws(Absage) -> OpaquePointer {
        guard der.count <= Self.bytesHoechstens else { return try Ossl.zertifikat(der) }
        let x509 = try zertifikate.hole(Kurzgestreut(der)) { () throws(Absage) in Zertifikat(try Ossl.zertifikat(der)) }.x509
        X509_up_ref(x509)
        return x509
    }

    /// Its public key was checked when it was read, which OpenSSL would do for each mail.
    func empfaenger(_ der: [UInt8]) throws(Absage) -> Umschlagempfaenger {
        guard der.count <= Self.bytesHoechstens else { return try gelesen(der) }
        return try empfaenger.hole(Kurzgestreut(der)) { () throws(Absage) in try gelesen(der) }
    }

    private func gelesen(_ der: [UInt8]) throws(Absage) -> Umschlagempfaenger {
        let x509 = try hole(der)
        defer { X509_free(x509) }
        return try Umschlagempfaenger(x509)
    }

    /// A list that owns them: free with `rathaus_x509s_free_all`.
    func liste(_ ders: [[UInt8]]) throws(Absage) -> OpaquePointer? {
        try Ossl.liste(ders) { der throws(Absage) in try hole(der) }
    }

    /// Stays ours; the caller frees nothing.
    func vertrauen(anker: [[UInt8]], sperrlisten: [[UInt8]]) throws(Absage) -> Vertrauen {
        if let stelle = vertraut.firstIndex(where: { $0.anker == anker && $0.sperrlisten == sperrlisten }) {
            vertraut.insert(vertraut.remove(at: stelle), at: 0)
        } else {
            vertraut.insert((anker, sperrlisten, try Vertrauen(anker: anker, sperrlisten: sperrlisten)), at: 0)
            if vertraut.count > Self.ankerlisten { vertraut.removeLast().vertrauen.frei() }
        }
        return vertraut[0].vertrauen
    }
}
