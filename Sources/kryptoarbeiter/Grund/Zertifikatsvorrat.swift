// SPDX-License-Identifier: EUPL-1.2
internal import COpenSSL

/// Certificates and lists of anchors that have been read already. To read one costs OpenSSL 3.0 about as much as a signature, and the same
/// few come with every mail. Nothing is decided from it: what a certificate is good for is checked each time.
final class Zertifikatsvorrat {
    private static let hoechstens = 2000
    /// What is longer is read each time, so that strangers cannot fill the memory of the worker.
    private static let bytesHoechstens = 16 << 10
    private static let ankerlisten = 4

    private var zertifikate: [Kurzgestreut: OpaquePointer] = [:]
    /// The one that was used last stands first.
    private var vertraut: [(anker: [[UInt8]], sperrlisten: [[UInt8]], vertrauen: Vertrauen)] = []

    /// The caller frees it as one it has read itself.
    func hole(_ der: [UInt8]) throws(Absage) -> OpaquePointer {
        let schluessel = Kurzgestreut(der)
        if let da = zertifikate[schluessel] {
            X509_up_ref(da)
            return da
        }
        let neu = try Ossl.zertifikat(der)
        guard der.count <= Self.bytesHoechstens else { return neu }
        if zertifikate.count >= Self.hoechstens {
            for altes in zertifikate.values { X509_free(altes) }
            zertifikate = [:]
        }
        X509_up_ref(neu)
        zertifikate[schluessel] = neu
        return neu
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
