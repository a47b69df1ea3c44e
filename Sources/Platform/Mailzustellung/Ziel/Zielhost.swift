// SPDX-License-Identifier: EUPL-1.2
internal import DnsData
internal import Smtp

/// A host that may take the message, with what the DNS says of it.
struct Zielhost: Sendable, Hashable {
    /// As MX or the operator names it, in small letters.
    let name: String
    let port: Int
    let rang: UInt16
    /// Nobody can have slipped the host in: DNSSEC proves the MX records, or the operator has set it up.
    let listeSicher: Bool
    /// The operator has set it up.
    let fest: Bool
    /// Where aliases lead from the domain of the recipients, where they do.
    let domainEnde: String?
    /// What the certificate says, where the operator knows better than the name.
    let zertifikatsname: String?
    var adressen: Hostadressbefund

    /// Both versions by turns, so that the first two tries are not both of a version that this machine cannot reach.
    var reihe: [IpAddress] {
        let sechs = adressen.adressen.filter(\.isVersion6)
        let vier = adressen.adressen.filter { !$0.isVersion6 }
        return (0..<max(sechs.count, vier.count)).flatMap { stelle in
            [sechs, vier].compactMap { stelle < $0.count ? $0[stelle] : nil }
        }
    }
}

/// Addresses of a host, or why nobody knows.
struct Hostadressbefund: Sendable, Hashable {
    var adressen: [IpAddress] = []
    /// Both answers and all aliases on the way are proved.
    var sicher = false
    /// Where aliases lead; the name itself where there are none.
    var endname: String
    /// No answer, which is another thing than no address.
    var hindernis: Zustellhindernis?

    init(endname: String) { self.endname = endname }

    /// For a host that is an address already: `192.0.2.1`, `2001:db8::1`, each with or without brackets.
    init?(adresse text: String) {
        let nackt = text.hasPrefix("[") ? String(text.dropFirst().dropLast()) : text
        let ohne = nackt.lowercased().hasPrefix("ipv6:") ? String(nackt.dropFirst(5)) : nackt
        guard let literal = try? SmtpDomain(ohne.contains(":") ? "[IPv6:\(ohne)]" : "[\(ohne)]").literal,
            let adresse = try? IpAddress(rdata: literal.bytes)
        else { return nil }
        self.init(endname: text)
        adressen = [adresse]
    }
}
