// SPDX-License-Identifier: EUPL-1.2

/// Object identifiers as DER, tag and length included.
enum CmsOid {
    private static let aes: [UInt8] = [0x06, 0x09, 0x60, 0x86, 0x48, 0x01, 0x65, 0x03, 0x04, 0x01]
    private static let pkcs: [UInt8] = [0x06, 0x09, 0x2A, 0x86, 0x48, 0x86, 0xF7, 0x0D, 0x01]

    /// 1.2.840.113549.1.7.1, .3 (RFC 5652 §§4, 6.1) and 1.2.840.113549.1.9.16.1.23 (RFC 5083 §2.1).
    static let data = pkcs + [0x07, 0x01]
    static let envelopedData = pkcs + [0x07, 0x03]
    static let authEnvelopedData: [UInt8] = [0x06, 0x0B, 0x2A, 0x86, 0x48, 0x86, 0xF7, 0x0D, 0x01, 0x09, 0x10, 0x01, 0x17]

    /// 2.16.840.1.101.3.4.1.x (RFC 5084 §3.2, RFC 3565 §4).
    static let aes128gcm = aes + [6]
    static let aes256gcm = aes + [46]
    static let aes256cbc = aes + [42]
    static let aes128wrap = aes + [5]
    static let aes256wrap = aes + [45]

    /// 2.16.840.1.101.3.4.2.1
    static let sha256: [UInt8] = [0x06, 0x09, 0x60, 0x86, 0x48, 0x01, 0x65, 0x03, 0x04, 0x02, 0x01]
    /// 1.2.840.113549.1.1.1, .7 and .8 (RFC 8017 appendix C).
    static let rsaEncryption = pkcs + [0x01, 0x01]
    static let rsaesOaep = pkcs + [0x01, 0x07]
    static let mgf1 = pkcs + [0x01, 0x08]

    /// 1.2.840.10045.2.1 (RFC 5480 §2.1.1).
    static let ecPublicKey: [UInt8] = [0x06, 0x07, 0x2A, 0x86, 0x48, 0xCE, 0x3D, 0x02, 0x01]
    /// 1.3.132.1.11.1, dhSinglePass-stdDH-sha256kdf-scheme (RFC 5753 §7.1.4).
    static let ecdhSha256: [UInt8] = [0x06, 0x06, 0x2B, 0x81, 0x04, 0x01, 0x0B, 0x01]
}
