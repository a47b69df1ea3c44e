// SPDX-License-Identifier: EUPL-1.2
import Crypto

extension OscalUuid {
    /// The name space under which the identities of this program stand.
    public static let namespace = "3d0c2f0e-7b0a-5d6e-9c41-6a1f0f5a8b21"

    /// The same name has the same identity in every export (RFC 9562, 5.5).
    public static func of(_ name: String) -> String {
        var bytes = Array(namespace.filter { $0 != "-" })
        var space: [UInt8] = []
        while bytes.count >= 2 {
            space.append(UInt8(String(bytes.prefix(2)), radix: 16) ?? 0)
            bytes.removeFirst(2)
        }
        // SHA-1 is what version 5 is made of; nothing secret hangs on it.
        var hash = Array(Insecure.SHA1.hash(data: space + Array(name.utf8)).prefix(16))
        hash[6] = hash[6] & 0x0F | 0x50
        hash[8] = hash[8] & 0x3F | 0x80
        let digits = Array("0123456789abcdef")
        let hex = hash.flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] }
        return [0..<8, 8..<12, 12..<16, 16..<20, 20..<32].map { String(hex[$0]) }.joined(separator: "-")
    }
}
