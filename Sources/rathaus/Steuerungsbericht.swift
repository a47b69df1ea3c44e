// SPDX-License-Identifier: EUPL-1.2
internal import App
internal import ArgumentParser
internal import Core
internal import Foundation
internal import Steuerung

struct BerichtSchreiben: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "bericht",
        abstract:
            "Zeichnet den Statusbericht zu einem Stichtag aus den Handlungen einer Datei, ohne Server und ohne Datenbank.",
        discussion: """
            Liest ereignisse.json, plan.json und fassung-NAME.json aus dem Ordner. Jede Handlung wird an dem Tag eingetragen, an dem sie \
            bekannt war. Endet mit 1 und nennt, was fehlt, wenn der Bericht nicht vollständig ist.
            """)

    @OptionGroup var ort: Ort
    @Option(help: "Stichtag, JJJJ-MM-TT.") var stichtag: String
    @Option(help: "Nur was bis zu diesem Zeitpunkt bekannt war, zum Beispiel 2019-02-14T23:00:00Z; sonst alles.") var bekannt:
        String?
    @Option(help: "Wortlaut des Berichts.") var fassung = "aktuell"
    @Option(help: "Ordner mit den Dateien; sonst steuerung im Ordner der Stadt.") var aus: String?
    @Option(help: "Weitere Datei mit Handlungen, die danach eingetragen werden.") var zusatz: [String] = []
    @Option(help: "Ordner, in den geschrieben wird.") var nach: String
    @Option(help: "Formate, durch Komma getrennt: html, pdf, folien-html, folien-pdf, pptx, json.")
    var formate = Berichtsformat.allCases.map(\.rawValue).joined(separator: ",")

    func run() async throws {
        guard let tag = Kalendertag(iso: stichtag) else {
            throw ValidationError("„\(stichtag)“ ist kein Tag. Gemeint ist zum Beispiel 2019-02-14.")
        }
        let zeitpunkt = bekannt.flatMap { Zeitpunkt(iso8601: $0) }
        guard bekannt == nil || zeitpunkt != nil else {
            throw ValidationError("„\(bekannt ?? "")“ ist kein Zeitpunkt. Gemeint ist zum Beispiel 2019-02-14T23:00:00Z.")
        }
        let installation = ort.installation
        var auftrag = Berichtsprobe.Auftrag(
            ordner: aus.map { URL(fileURLWithPath: $0) }
                ?? installation.staedte.appendingPathComponent("\(installation.stadt)/steuerung"),
            stichtag: tag, fassung: fassung, formate: try gewaehlte())
        auftrag.zusaetze = zusatz.map { URL(fileURLWithPath: $0) }
        auftrag.bekannt = zeitpunkt
        let ordner = URL(fileURLWithPath: nach)
        do {
            let dateien = try await Berichtsstelle.zeichnen(auftrag, installation, log: Protokoll.logger)
            try FileManager.default.createDirectory(at: ordner, withIntermediateDirectories: true)
            for datei in dateien {
                try datei.inhalt.write(to: ordner.appendingPathComponent(datei.format.dateiname))
                Ausgabe.zeile("\(datei.format.dateiname): \(datei.inhalt.count) Bytes")
            }
        } catch let fehler as any Fachfehler {
            Ausgabe.fehler(fehler.meldung)
            throw ExitCode(1)
        }
    }

    private func gewaehlte() throws -> [Berichtsformat] {
        try formate.split(separator: ",").map { name in
            guard let format = Berichtsformat(rawValue: String(name)) else {
                throw ValidationError("Ein Format „\(name)“ gibt es nicht.")
            }
            return format
        }
    }
}
