// SPDX-License-Identifier: EUPL-1.2
internal import App
internal import ArgumentParser
internal import Mailgateway

struct Mailpruefung: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "check",
        abstract:
            "Prüft die eigenen Domains: SPF, DKIM, DMARC, DNSSEC, DANE, TLS, MTA-STS und Zeilenenden; dazu die Hinterlegung der Schlüssel.",
        discussion: """
            Fragt den Namensdienst, die eigene Webadresse und den Server, der die Post annimmt (Port 25), und zeigt zu jedem Mangel den Eintrag, der ihn behebt. Endet mit 2, wenn nicht alles \
            in Ordnung ist. Braucht die Einstellung des Gateways (--mailgateway oder RATHAUS_MAILGATEWAY).
            """)

    @OptionGroup var ort: Ort
    @Option(help: "Nur diese Domain.") var domain: String?

    func run() async throws {
        let gateway = try await Mailschluessel.gateway(ort)
        if let domain, !gateway.domains.contains(domain) {
            throw ValidationError("„\(domain)“ ist keine eigene Domain. Es gibt: \(gateway.domains.joined(separator: ", ")).")
        }
        var gut = true
        for eine in domain.map({ [$0] }) ?? gateway.domains {
            Ausgabe.zeile(eine)
            for lampe in try await gateway.selbstpruefung(eine) {
                gut = gut && lampe.istGut
                Ausgabe.zeile("  \(lampe.istGut ? "✓" : "!") \(lampe.name): \(lampe.stand). \(lampe.satz)")
                for eintrag in lampe.eintraege { Ausgabe.zeile("      \(eintrag)") }
            }
        }
        let hinterlegung = try await gateway.hinterlegungsstand()
        gut = gut && hinterlegung.istGut
        Ausgabe.zeile("\(hinterlegung.name)\n  \(hinterlegung.istGut ? "✓" : "!") \(hinterlegung.stand). \(hinterlegung.satz)")
        if !gut { throw ExitCode(2) }
    }
}
