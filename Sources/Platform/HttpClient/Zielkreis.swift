// SPDX-License-Identifier: EUPL-1.2
internal import CLibcurl
internal import Glibc

/// Whom a client may ask.
public enum Zielkreis: Sendable {
    /// https anywhere, http on this machine.
    case gesichert
    /// Also http, for what carries a signature of its own; but on the public Internet alone, because others write these addresses and must not
    /// reach our own network through us.
    case oeffentlich
    /// Also http, anywhere: for addresses that the operator wrote.
    case alle
}

/// Which addresses are everybody's (IANA special-purpose registries; RFC 6890).
enum Oeffentlichkeit {
    private static let ausgenommen: [(netz: UInt32, bits: UInt32)] = [
        (0, 8), (0x0A00_0000, 8), (0x6440_0000, 10), (0x7F00_0000, 8), (0xA9FE_0000, 16), (0xAC10_0000, 12), (0xC000_0000, 24),
        (0xC000_0200, 24), (0xC058_6300, 24), (0xC0A8_0000, 16), (0xC612_0000, 15), (0xC633_6400, 24), (0xCB00_7100, 24),
        (0xE000_0000, 3),
    ]

    /// - Parameter bytes: 4 or 16, in the order of the network.
    static func gilt(_ bytes: [UInt8]) -> Bool {
        switch bytes.count {
        case 4:
            let adresse = bytes.reduce(UInt32(0)) { $0 << 8 | UInt32($1) }
            return !ausgenommen.contains { adresse >> (32 - $0.bits) == $0.netz >> (32 - $0.bits) }
        case 16:
            // 2000::/3 without Teredo and the other protocols in 2001::/23, documentation, and 6to4, which carries an IPv4 address.
            guard bytes[0] & 0xE0 == 0x20 else { return false }
            let wort = UInt32(bytes[0]) << 24 | UInt32(bytes[1]) << 16 | UInt32(bytes[2]) << 8 | UInt32(bytes[3])
            return wort >> 9 != 0x2001_0000 >> 9 && wort != 0x2001_0DB8 && wort >> 16 != 0x2002 && wort >> 12 != 0x3FFF0
        default: return false
        }
    }

    static func gilt(_ ziel: UnsafePointer<curl_sockaddr>) -> Bool {
        guard let stelle = MemoryLayout<curl_sockaddr>.offset(of: \.addr) else { return false }
        // Behind the field of the size of an IPv4 address stand as many bytes as `addrlen` says.
        let roh = UnsafeRawPointer(ziel).advanced(by: stelle)
        switch ziel.pointee.family {
        case AF_INET:
            guard Int(ziel.pointee.addrlen) >= MemoryLayout<sockaddr_in>.size else { return false }
            let adresse = roh.loadUnaligned(as: sockaddr_in.self).sin_addr
            return gilt(withUnsafeBytes(of: adresse) { Array($0) })
        case AF_INET6:
            guard Int(ziel.pointee.addrlen) >= MemoryLayout<sockaddr_in6>.size else { return false }
            let adresse = roh.loadUnaligned(as: sockaddr_in6.self).sin6_addr
            return gilt(withUnsafeBytes(of: adresse) { Array($0) })
        default: return false
        }
    }
}
