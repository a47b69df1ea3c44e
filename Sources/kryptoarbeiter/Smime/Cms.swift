// SPDX-License-Identifier: EUPL-1.2
internal import COpenSSL
internal import Kryptoprotokoll

/// RFC 5652: what all acts on a CMS message share.
enum Cms {
    /// The caller frees it with `CMS_ContentInfo_free`.
    static func lies(_ der: [UInt8]) throws(Absage) -> OpaquePointer {
        let gelesen: OpaquePointer?? = Ossl.lesend(der) { d2i_CMS_bio($0, nil) }
        guard case .some(.some(let cms)) = gelesen else { throw Absage(.unlesbar, Ossl.fehler()) }
        return cms
    }

    static func schreibe(_ cms: OpaquePointer) throws(Absage) -> [UInt8] {
        try Ossl.der { i2d_CMS_ContentInfo(cms, $0) }
    }

    static func art(_ cms: OpaquePointer) -> Int32 { OBJ_obj2nid(CMS_get0_type(cms)) }
}
