// SPDX-License-Identifier: EUPL-1.2
internal import App
internal import ArgumentParser
internal import Core
internal import Identity

struct Rollen: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "rollen", abstract: "Rollen und ihre Rechte.", subcommands: [Abgleichen.self])

    struct Abgleichen: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "abgleichen", abstract: "Bringt die Rollen auf den Stand von rollen.json und nennt jeden Unterschied.",
            discussion:
                "Nötig nach einem Update mit neuen Rollen oder Rechten und nach jeder Änderung der Datei. Rollen, die nicht darin stehen, bleiben; niemandem wird eine Rolle genommen oder gegeben."
        )

        @OptionGroup var ort: Ort

        @Flag(help: "Zeigt nur, was sich ändern würde.")
        var nurZeigen = false

        func run() async throws {
            let rathaus = try ort.rathaus()
            try await rathaus.pruefeSchema()
            let verwaltung = Verwaltung(store: rathaus.store), soll = try rathaus.rollen()
            let abgleich =
                if nurZeigen {
                    try await verwaltung.rollenabgleich(soll)
                } else {
                    try await verwaltung.rollenAbgleichen(soll, akteur: .system("rathaus rollen"))
                }
            for zeile in abgleich.zeilen { Ausgabe.zeile(zeile) }
            guard !abgleich.aenderungen.isEmpty else { return Ausgabe.zeile("Die Rollen sind auf dem Stand der Datei.") }
            let zahl = abgleich.aenderungen.count
            Ausgabe.zeile(
                nurZeigen ? "\(zahl) Rollen weichen ab; nichts wurde geändert." : "✓ \(zahl) Rollen auf dem Stand der Datei")
        }
    }
}
