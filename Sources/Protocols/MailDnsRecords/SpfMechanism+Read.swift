// SPDX-License-Identifier: EUPL-1.2

extension SpfTerm.Mechanism {
    /// Reads a mechanism without its qualifier (RFC 7208 §5).
    init?(_ bytes: ArraySlice<UInt8>) {
        let name = bytes.prefix { $0 != 0x3A && $0 != 0x2F }
        let rest = bytes[name.endIndex...]
        switch String(decoding: name, as: UTF8.self).lowercased() {
        case "all":
            guard rest.isEmpty else { return nil }
            self = .all
        case "include":
            guard let domain = Self.domain(rest) else { return nil }
            self = .include(domain)
        case "exists":
            guard let domain = Self.domain(rest) else { return nil }
            self = .exists(domain)
        case "ptr":
            let domain = Self.domain(rest)
            guard rest.isEmpty || domain != nil else { return nil }
            self = .ptr(domain)
        case "a":
            guard let (domain, prefix) = Self.domainAndPrefix(rest) else { return nil }
            self = .a(domain, prefix)
        case "mx":
            guard let (domain, prefix) = Self.domainAndPrefix(rest) else { return nil }
            self = .mx(domain, prefix)
        case "ip4":
            guard let (address, prefix) = Self.network(rest, bits: 32), IpAddress.isV4(address) else { return nil }
            self = .ip4(String(decoding: address, as: UTF8.self), prefix: prefix)
        case "ip6":
            guard let (address, prefix) = Self.network(rest, bits: 128), IpAddress.isV6(address) else { return nil }
            self = .ip6(String(decoding: address, as: UTF8.self), prefix: prefix)
        default: return nil
        }
    }

    /// `:domain`
    private static func domain(_ bytes: ArraySlice<UInt8>) -> SpfDomain? {
        bytes.first == 0x3A ? SpfDomain(String(decoding: bytes.dropFirst(), as: UTF8.self)) : nil
    }

    /// `[:domain][/bits][//bits]`. A slash within a macro belongs to the macro.
    private static func domainAndPrefix(_ bytes: ArraySlice<UInt8>) -> (SpfDomain?, SpfTerm.Prefix)? {
        let all = Array(bytes)
        var position = 0
        while position < all.count, all[position] != 0x2F {
            guard all[position] == 0x25 else {
                position += 1
                continue
            }
            guard let next = SpfMacro.expansion(all, position) else { return nil }
            position = next
        }
        let named = domain(all[..<position])
        guard position == 0 || named != nil, let prefix = Self.prefix(all[position...]) else { return nil }
        return (named, prefix)
    }

    private static func prefix(_ bytes: ArraySlice<UInt8>) -> SpfTerm.Prefix? {
        let parts = bytes.split(separator: 0x2F, omittingEmptySubsequences: false).dropFirst()
        var result = SpfTerm.Prefix()
        switch parts.map({ Array($0) }) {
        case []: break
        case let found where found.count == 1:
            guard let four = bits(found[0], most: 32) else { return nil }
            result.v4 = four
        case let found where found.count == 2 && found[0].isEmpty:
            guard let six = bits(found[1], most: 128) else { return nil }
            result.v6 = six
        case let found where found.count == 3 && found[1].isEmpty:
            guard let four = bits(found[0], most: 32), let six = bits(found[2], most: 128) else { return nil }
            result = SpfTerm.Prefix(v4: four, v6: six)
        default: return nil
        }
        return result
    }

    /// `:address[/bits]`
    private static func network(_ bytes: ArraySlice<UInt8>, bits most: Int) -> (ArraySlice<UInt8>, Int?)? {
        guard bytes.first == 0x3A else { return nil }
        let parts = bytes.dropFirst().split(separator: 0x2F, omittingEmptySubsequences: false)
        guard let address = parts.first, parts.count <= 2 else { return nil }
        guard parts.count == 2 else { return (address, nil) }
        guard let number = bits(Array(parts[1]), most: most) else { return nil }
        return (address, number)
    }

    /// No zero stands in front of another digit.
    private static func bits(_ digits: [UInt8], most: Int) -> Int? {
        guard (1...3).contains(digits.count), digits.allSatisfy({ (0x30...0x39).contains($0) }),
            digits.count == 1 || digits[0] != 0x30
        else { return nil }
        let number = digits.reduce(0) { $0 * 10 + Int($1 - 0x30) }
        return number <= most ? number : nil
    }
}
