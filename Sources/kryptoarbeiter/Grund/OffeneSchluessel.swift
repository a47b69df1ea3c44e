// SPDX-License-Identifier: EUPL-1.2
internal import COpenSSL

/// Keys that have been opened already: a sealed key is opened and checked once, not for every mail.
struct OffeneSchluessel {
    private var vorrat = Vorrat<Siegelstueck, OffenerSchluessel>(hoechstens: 1000)

    /// The kind is part of it: what was opened for one use is not at hand for another.
    private struct Siegelstueck: Hashable {
        let art: Schluesselart
        let bytes: Kurzgestreut
    }

    mutating func hole(
        _ versiegelt: [UInt8], _ art: Schluesselart, _ siegel: Siegel
    ) throws(Absage) -> OffenerSchluessel {
        try vorrat.hole(Siegelstueck(art: art, bytes: Kurzgestreut(versiegelt))) { () throws(Absage) in
            OffenerSchluessel(try Pkcs8.lies(try siegel.oeffne(versiegelt, art)))
        }
    }

    mutating func vergiss() { vorrat.vergiss() }
}

/// A private key (EVP_PKEY), freed with the last that holds it.
final class OffenerSchluessel {
    let evp: OpaquePointer

    init(_ evp: OpaquePointer) { self.evp = evp }

    deinit { EVP_PKEY_free(evp) }
}
