// SPDX-License-Identifier: EUPL-1.2
internal import Dane
internal import DnsData
internal import Namensdienst

/// Finds the hosts for a destination, in the order in which they are tried (RFC 5321 §5.1).
struct Zielsuche: Sendable {
    /// Of more the rest is passed over.
    static let hostsHoechstens = 20

    let namen: any Namensauskunft
    let einstellung: Zustelleinstellung

    /// - Throws: why there is nobody to give the message to.
    func hosts(_ ziel: Zustellziel) async throws(Zustellhindernis) -> [Zielhost] {
        var hosts: [Zielhost]
        switch ziel.weg {
        case .fest(let feste):
            hosts = feste.enumerated().map { Self.fest($1, rang: UInt16(clamping: $0)) }
        case .mx:
            if let adresse = ziel.domain.hasPrefix("[") ? Hostadressbefund(adresse: ziel.domain) : nil {
                let host = Self.mx(ziel.domain, 0, einstellung.port, sicher: false, ende: nil)
                hosts = [host].map {
                    var neu = $0; neu.adressen = adresse; return neu
                }
            } else {
                hosts = try await mx(ziel.domain)
            }
        }
        hosts = await aufgeloest(hosts)
        if ziel.weg == .mx { hosts = try ohneUns(hosts) }
        let brauchbar = hosts.filter { !$0.adressen.adressen.isEmpty || $0.adressen.hindernis != nil }
        guard !brauchbar.isEmpty else { throw .keineAdresse }
        return brauchbar
    }

    private func mx(_ domain: String) async throws(Zustellhindernis) -> [Zielhost] {
        guard TlsaName.text(host: domain) != nil else { throw .domainUngueltig }
        let antwort: Namensdienst.Antwort
        do throws(Namensdienst.Fehler) { antwort = try await namen.frage(domain, .mx) } catch { throw Zustellhindernis(error) }
        if antwort.gibtEsNicht { throw .domainFehlt }
        let ende = antwort.endname.map(Self.klein).flatMap { $0 == domain ? nil : $0 }
        // No MX: the domain is its own host.
        if antwort.daten.isEmpty { return [Self.mx(ende ?? domain, 0, einstellung.port, sicher: antwort.sicher, ende: ende)] }
        var eintraege: [MxRecord] = []
        // One broken record must not hide the others.
        for rdata in antwort.daten { if let eintrag = try? MxRecord(rdata: rdata) { eintraege.append(eintrag) } }
        guard !eintraege.isEmpty else { throw .dns("\(domain): MX records that cannot be read") }
        eintraege.removeAll(where: \.host.isEmpty)
        guard !eintraege.isEmpty else { throw .nimmtKeine }
        let gemischt = einstellung.mische(eintraege.count).map { eintraege[$0] }
        let sortiert = gemischt.enumerated().sorted { ($0.element.preference, $0.offset) < ($1.element.preference, $1.offset) }
        return sortiert.prefix(Self.hostsHoechstens).map {
            Self.mx($0.element.host, $0.element.preference, einstellung.port, sicher: antwort.sicher, ende: ende)
        }
    }

    /// A host that is ourselves, and all that are not better: from there the message would only come back.
    private func ohneUns(_ hosts: [Zielhost]) throws(Zustellhindernis) -> [Zielhost] {
        let wir = hosts.filter { host in
            einstellung.eigeneNamen.contains(host.name)
                || host.adressen.adressen.contains { einstellung.eigeneAdressen.contains($0.bytes) }
        }
        guard let grenze = wir.map(\.rang).min() else { return hosts }
        let besser = hosts.filter { $0.rang < grenze }
        guard !besser.isEmpty else { throw .schleife }
        return besser
    }

    private func aufgeloest(_ hosts: [Zielhost]) async -> [Zielhost] {
        await withTaskGroup(of: (Int, Hostadressbefund).self) { gruppe in
            for (stelle, host) in hosts.enumerated() where host.adressen.adressen.isEmpty {
                gruppe.addTask { (stelle, await adressen(host.name)) }
            }
            var fertig = hosts
            for await (stelle, befund) in gruppe { fertig[stelle].adressen = befund }
            return fertig
        }
    }

    private func adressen(_ host: String) async -> Hostadressbefund {
        var befund = Hostadressbefund(endname: host)
        do throws(Namensdienst.Fehler) {
            let vier = try await namen.frage(host, .a)
            let sechs = try await namen.frage(host, .aaaa)
            for rdata in vier.daten + sechs.daten {
                if let adresse = try? IpAddress(rdata: rdata) { befund.adressen.append(adresse) }
            }
            befund.sicher = vier.sicher && sechs.sicher
            befund.endname = Self.klein(vier.endname ?? sechs.endname ?? host)
        } catch {
            befund.hindernis = Zustellhindernis(error)
        }
        return befund
    }

    private static func fest(_ host: Festhost, rang: UInt16) -> Zielhost {
        Zielhost(
            name: host.name, port: host.port, rang: rang, listeSicher: true, fest: true, domainEnde: nil,
            zertifikatsname: host.zertifikatsname,
            adressen: Hostadressbefund(adresse: host.name) ?? Hostadressbefund(endname: host.name))
    }

    private static func mx(_ name: String, _ rang: UInt16, _ port: Int, sicher: Bool, ende: String?) -> Zielhost {
        Zielhost(
            name: klein(name), port: port, rang: rang, listeSicher: sicher, fest: false, domainEnde: ende, zertifikatsname: nil,
            adressen: Hostadressbefund(endname: klein(name)))
    }

    private static func klein(_ name: String) -> String {
        name.hasSuffix(".") ? String(name.lowercased().dropLast()) : name.lowercased()
    }
}
