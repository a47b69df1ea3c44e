// SPDX-License-Identifier: EUPL-1.2

/// Where TLSA records stand (RFC 6698 §3).
public enum TlsaName {
    /// `_25._tcp.mx.example.org`, without the dot of the root; `nil` for what is no host name and for port 0.
    public static func text(port: UInt16 = 25, host: String) -> String? {
        guard port > 0, let name = normal(host) else { return nil }
        return "_\(port)._tcp.\(name)"
    }

    /// In small letters, without the dot of the root. Underscores are allowed: hosts in the wild have them.
    static func normal(_ host: String) -> String? {
        var name = host.utf8.map { (0x41...0x5A).contains($0) ? $0 + 0x20 : $0 }
        if name.last == 0x2E { name.removeLast() }
        guard (1...253).contains(name.count) else { return nil }
        let labels = name.split(separator: 0x2E, omittingEmptySubsequences: false)
        guard labels.allSatisfy({ (1...63).contains($0.count) && $0.allSatisfy(mayStand) }) else { return nil }
        return String(decoding: name, as: UTF8.self)
    }

    private static func mayStand(_ byte: UInt8) -> Bool {
        (0x30...0x39).contains(byte) || (0x61...0x7A).contains(byte) || byte == 0x2D || byte == 0x5F
    }
}
