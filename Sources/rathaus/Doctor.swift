// SPDX-License-Identifier: EUPL-1.2
internal import App
internal import ArgumentParser

struct Doctor: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Zeigt, welche äußeren Teile da sind, in welcher Version, und was ohne sie fehlt.",
        discussion: "Endet mit 2, wenn etwas fehlt.")

    @OptionGroup var ort: Ort

    func run() async throws {
        let befunde = await Untersuchung(ort.installation, log: Protokoll.logger).run()
        for befund in befunde {
            Ausgabe.zeile("\(befund.vorhanden ? "✓" : "✗") \(befund.name): \(befund.version)")
            if !befund.vorhanden { Ausgabe.zeile("    Ohne dies: \(befund.ohneEs)") }
        }
        if befunde.contains(where: { !$0.vorhanden }) { throw ExitCode(2) }
    }
}
