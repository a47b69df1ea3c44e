// SPDX-License-Identifier: EUPL-1.2
internal import Dane
internal import Namensdienst

/// Looks for TLSA records of a host (RFC 7672 §2.2).
struct Danesuche: Sendable {
    let namen: any Namensauskunft

    func befund(_ host: Zielhost, domain: String) async -> Danebefund {
        // A list that anybody may have forged names nobody worth authenticating.
        guard host.listeSicher, host.adressen.hindernis == nil else { return .keine }
        do throws(Namensdienst.Fehler) {
            for basis in try await basen(host) {
                guard let name = TlsaName.text(port: UInt16(clamping: host.port), host: basis) else { continue }
                let antwort = try await namen.frage(name, .tlsa)
                guard antwort.sicher, !antwort.daten.isEmpty else { continue }
                var eintraege: [TlsaRecord] = []
                // What cannot be read cannot be used; that it is there still makes TLS a must.
                for rdata in antwort.daten.prefix(Dane.mostRecords) {
                    if let eintrag = try? TlsaRecord(rdata: rdata) { eintraege.append(eintrag) }
                }
                let satz = Danesatz(
                    basis: basis, eintraege: eintraege,
                    namen: DaneNames(
                        tlsaBase: basis, mxHost: host.name, nextHop: host.fest ? nil : domain, expandedNextHop: host.domainEnde))
                return eintraege.contains { UsableTlsa($0) != nil } ? .gilt(satz) : .unbrauchbar(satz)
            }
            return .keine
        } catch {
            return .hindernis(Zustellhindernis(error))
        }
    }

    /// Names that TLSA records may stand at: where all aliases are proved, first the one at their end and then the host's
    /// own; where only the first step is, the host's own (RFC 7672 §2.2.2).
    private func basen(_ host: Zielhost) async throws(Namensdienst.Fehler) -> [String] {
        let ende = host.adressen.endname
        if host.adressen.sicher { return ende == host.name ? [host.name] : [ende, host.name] }
        guard ende != host.name else { return [] }
        let alias = try await namen.frage(host.name, .cname)
        return alias.sicher && !alias.daten.isEmpty ? [host.name] : []
    }
}
