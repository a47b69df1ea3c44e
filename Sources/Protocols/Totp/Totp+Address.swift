// SPDX-License-Identifier: EUPL-1.2

extension Totp {
    /// `otpauth://totp/Issuer:account?…` as authenticator apps read it from a QR code. It holds the secret: never log it.
    ///
    /// A colon would part issuer and account at the wrong place and is therefore dropped from both.
    public func address(issuer: String, account: String) -> String {
        let issuer = Self.escape(issuer)
        return "otpauth://totp/\(issuer):\(Self.escape(account))?secret=\(Base32.encode(secret))&issuer=\(issuer)"
            + "&algorithm=\(algorithm.rawValue)&digits=\(digits)&period=\(period)"
    }

    private static func escape(_ text: String) -> String {
        var result = ""
        for byte in text.utf8 where byte != 0x3A {
            switch byte {
            case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x2D, 0x2E, 0x5F, 0x7E:
                result.unicodeScalars.append(Unicode.Scalar(byte))
            default:
                let hex = String(byte, radix: 16, uppercase: true)
                result += hex.count == 1 ? "%0\(hex)" : "%\(hex)"
            }
        }
        return result
    }
}
