// SPDX-License-Identifier: EUPL-1.2
internal import DnsData
internal import Namensdienst

extension Selbstpruefung {
    /// Hosts that are tried; those behind them take mail only while they are away.
    private static let hostsHoechstens = 2

    func zeilenenden(_ domain: String) async throws(Namensdienst.Fehler) -> Lampe {
        let hosts = try await frage(domain, .mx).daten.compactMap { rdata -> MxRecord? in
            do throws(DnsDataError) { return try MxRecord(rdata: rdata) } catch { return nil }
        }.filter { !$0.host.isEmpty }.sorted { ($0.preference, $0.host) < ($1.preference, $1.host) }
        guard !hosts.isEmpty else {
            return Lampe(
                art: .zeilenenden, stand: .unbekannt, satz: "Ohne MX-Eintrag gibt es keinen Server, der sich prüfen ließe.")
        }
        var (standhafte, hindernisse) = ([String](), [String]())
        for host in hosts.prefix(Self.hostsHoechstens).map(\.host) {
            switch await endeprobe(host) {
            case .standhaft: standhafte.append(host)
            case .nichtErreicht(let grund): hindernisse.append("\(host): \(grund)")
            case .beendet(let enden):
                return Lampe(
                    art: .zeilenenden, stand: .mangel,
                    satz:
                        "\(host) beendet eine Nachricht auch bei \(enden.joined(separator: ", ")) und liest, was folgt, als Befehle. Bei Postfix hilft smtpd_forbid_bare_newline = normalize mit leerem smtpd_forbid_bare_newline_exclusions."
                )
            }
        }
        guard !standhafte.isEmpty else {
            return Lampe(
                art: .zeilenenden, stand: .unbekannt,
                satz: "Von hier ließ sich kein Server prüfen. \(hindernisse.joined(separator: "; "))")
        }
        return Lampe(
            art: .zeilenenden, stand: .gut,
            satz: "Nur CRLF . CRLF beendet eine Nachricht (geprüft: \(standhafte.joined(separator: ", "))).")
    }
}
