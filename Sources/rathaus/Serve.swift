// SPDX-License-Identifier: EUPL-1.2
internal import App
internal import ArgumentParser

struct Serve: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Startet den Server.",
        discussion: "Endet geordnet bei Strg-C oder SIGTERM: Begonnenes wird fertig, Neues abgewiesen.")

    @OptionGroup var ort: Ort

    @Option(help: "Adresse, an der der Server lauscht.")
    var host = "127.0.0.1"

    @Option(help: "Port; 0 wählt einen freien.")
    var port = 8080

    @Option(help: "Öffentliche Adresse, zum Beispiel https://portal.stadt.example. https schaltet sichere Cookies ein.")
    var adresse: String?

    @Flag(help: "Vertraut X-Forwarded-For eines Proxys auf diesem Rechner.")
    var hinterProxy = false

    @Flag(help: "Weist Seiten ab, deren Vorlage etwas Unbekanntes nennt (Entwicklung und Tests).")
    var streng = false

    @Flag(inversion: .prefixedNo, help: "Kennzeichnet alle Seiten als Vorführbetrieb mit simulierten Partnern.")
    var simuliert = true

    func run() async throws {
        let rathaus = try ort.rathaus(adresse: adresse ?? "http://\(host):\(port)")
        let wahl = Serverwahl(
            host: host, port: port, adresse: adresse, hinterProxy: hinterProxy, strengeVorlagen: streng, simuliert: simuliert)
        let host = host
        try await rathaus.dienen(wahl) { port in
            Ausgabe.zeile("Bereit: http://\(host):\(port)/ (Bürgerportal), http://\(host):\(port)/amt (Verwaltung)")
        }
        Ausgabe.zeile("Beendet.")
    }
}
