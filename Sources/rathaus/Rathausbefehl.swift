// SPDX-License-Identifier: EUPL-1.2
internal import ArgumentParser

/// The command line of the house.
///
/// Exit codes: 0 done, 1 failed, 2 found damage (`verify`, `doctor`), 3 not all proved (`verify --package`), 64 wrong usage.
@main
struct Rathausbefehl: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "rathaus",
        abstract: "Rathaus: ein Server für die ganze Stadtverwaltung.",
        discussion: """
            Beginnen Sie mit „rathaus demo“ (Beispielstadt) oder „rathaus migrate“ (leere Stadt) und dann „rathaus serve“.
            Rückgabewerte: 0 in Ordnung, 1 gescheitert, 2 Schaden oder Mangel gefunden, 3 nicht alles belegt, 64 falscher Aufruf.
            """,
        subcommands: [
            Serve.self, Demo.self, Migrate.self, Rollen.self, User.self, Verify.self, Backup.self, Restore.self,
            Doctor.self, OpenAPI.self, Rechte.self, Suche.self, Aussonderungsbefehl.self, Beweisbefehl.self, Inhaltsbefehl.self,
            Poststellenbefehl.self, Mailbefehl.self, Steuerungsbefehl.self,
        ])
}
