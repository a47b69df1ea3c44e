// SPDX-License-Identifier: EUPL-1.2
public import DnsData

/// What the DNS says of a domain that mail goes to.
public struct Mailziele: Sendable, Hashable {
    /// By preference; empty where the domain takes no mail (`nimmtKeine`).
    public let hosts: [MxRecord]
    /// The list of hosts itself is proved by DNSSEC.
    public let sicher: Bool
    /// Null MX (RFC 7505), or the domain is not there.
    public let nimmtKeine: Bool
    /// There are no MX records, so the domain is its own host (RFC 5321 §5.1).
    public let ohneMx: Bool
}

public struct Hostadressen: Sendable, Hashable {
    public let adressen: [IpAddress]
    public let sicher: Bool
    /// Where aliases lead, in small letters.
    public let endname: String
}

extension Namensdienst {
    /// Hosts of a domain by preference. Records that cannot be read are passed over, since one broken line must not hide the others.
    public func mailziele(_ domain: String) async throws(Fehler) -> Mailziele {
        let antwort = try await frage(domain, .mx)
        if antwort.gibtEsNicht { return Mailziele(hosts: [], sicher: antwort.sicher, nimmtKeine: true, ohneMx: false) }
        var hosts: [MxRecord] = []
        for rdata in antwort.daten { if let eintrag = try? MxRecord(rdata: rdata) { hosts.append(eintrag) } }
        if antwort.daten.isEmpty {
            return Mailziele(
                hosts: [MxRecord(preference: 0, host: domain)], sicher: antwort.sicher, nimmtKeine: false, ohneMx: true)
        }
        if hosts.count == 1, hosts[0].host.isEmpty {
            return Mailziele(hosts: [], sicher: antwort.sicher, nimmtKeine: true, ohneMx: false)
        }
        hosts.removeAll { $0.host.isEmpty }
        return Mailziele(
            hosts: hosts.sorted { $0.preference < $1.preference }, sicher: antwort.sicher, nimmtKeine: false, ohneMx: false)
    }

    /// Addresses of both versions; secure only where both answers are.
    public func adressen(_ host: String) async throws(Fehler) -> Hostadressen {
        let vier = try await frage(host, .a)
        let sechs = try await frage(host, .aaaa)
        var adressen: [IpAddress] = []
        for rdata in vier.daten + sechs.daten { if let adresse = try? IpAddress(rdata: rdata) { adressen.append(adresse) } }
        return Hostadressen(
            adressen: adressen, sicher: vier.sicher && sechs.sicher,
            endname: (vier.endname ?? sechs.endname ?? host).lowercased())
    }

    /// All TXT records of a name.
    public func texte(_ name: String) async throws(Fehler) -> (texte: [String], sicher: Bool) {
        let antwort = try await frage(name, .txt)
        var texte: [String] = []
        for rdata in antwort.daten { if let text = try? TxtRecord.text(rdata: rdata) { texte.append(text) } }
        return (texte, antwort.sicher)
    }
}
