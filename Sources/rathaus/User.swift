// SPDX-License-Identifier: EUPL-1.2
internal import App
internal import ArgumentParser
internal import Core
internal import Foundation
internal import Identity
internal import Store

struct User: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Konten der Mitarbeiterinnen und Mitarbeiter.",
        subcommands: [Anlegen.self, Zuruecksetzen.self, Sperren.self, Liste.self, Vertretungen.self])

    static let akteur = Akteur.system("rathaus user")

    /// From the environment, so that a password never stands in the process list.
    static func kennwort() throws -> String {
        guard let kennwort = ProcessInfo.processInfo.environment["RATHAUS_KENNWORT"], !kennwort.isEmpty else {
            throw ValidationError("Bitte das Kennwort in der Umgebungsvariablen RATHAUS_KENNWORT übergeben.")
        }
        return kennwort
    }

    static func zeigen(_ name: String, _ zugang: Verwaltung.Zugangsdaten, stadt: String) throws {
        Ausgabe.zeile("Konto:      \(name)")
        Ausgabe.zeile("TOTP:       \(zugang.totpGeheimnis)")
        Ausgabe.zeile("Für die App: \(try Zweitfaktor.adresse(zugang.totpGeheimnis, konto: name, aussteller: stadt))")
    }

    struct Anlegen: AsyncParsableCommand {
        static let configuration = CommandConfiguration(abstract: "Legt ein Konto an und zeigt den zweiten Faktor einmal.")

        @OptionGroup var ort: Ort
        @Argument(help: "Anmeldename.") var anmeldename: String
        @Option(help: "Vor- und Nachname.") var name: String
        @Option(help: "Dienstliche E-Mail-Adresse.") var email: String
        @Option(help: "Nummer der Organisationseinheit.") var einheit: Int64
        @Option(help: "Rolle, oder ROLLE@NUMMER für eine andere Organisationseinheit; mehrfach möglich.")
        var rolle: [String] = ["sachbearbeitung"]

        /// - Throws: `ValidationError` for a unit that is no number.
        private func rollen() throws -> [(rolle: String, oe: OrgNummer)] {
            try rolle.map { angabe in
                let teile = angabe.split(separator: "@", omittingEmptySubsequences: false)
                guard teile.count > 1 else { return (angabe, OrgNummer(einheit)) }
                guard teile.count == 2, let nummer = Int64(teile[1]) else {
                    throw ValidationError("„\(angabe)“: Nach dem @ steht die Nummer einer Organisationseinheit.")
                }
                return (String(teile[0]), OrgNummer(nummer))
            }
        }

        func run() async throws {
            let rathaus = try ort.rathaus()
            let zugang = try await Verwaltung(store: rathaus.store).mitarbeiterAnlegen(
                anmeldename: anmeldename, name: name, email: email, oe: OrgNummer(einheit), kennwort: try User.kennwort(),
                rollen: try rollen(), akteur: User.akteur)
            try User.zeigen(anmeldename, zugang, stadt: rathaus.stadt.stammdaten.name)
        }
    }

    struct Zuruecksetzen: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Neues Kennwort und neuer zweiter Faktor; beendet alle Sitzungen.")

        @OptionGroup var ort: Ort
        @Argument(help: "Anmeldename.") var anmeldename: String

        func run() async throws {
            let rathaus = try ort.rathaus()
            let zugang = try await Verwaltung(store: rathaus.store).mitarbeiterZuruecksetzen(
                anmeldename: anmeldename, kennwort: try User.kennwort(), akteur: User.akteur)
            try User.zeigen(anmeldename, zugang, stadt: rathaus.stadt.stammdaten.name)
        }
    }

    struct Sperren: AsyncParsableCommand {
        static let configuration = CommandConfiguration(abstract: "Sperrt ein Konto; die Geschichte bleibt erhalten.")

        @OptionGroup var ort: Ort
        @Argument(help: "Anmeldename.") var anmeldename: String

        func run() async throws {
            try await Verwaltung(store: try ort.rathaus().store).mitarbeiterSperren(anmeldename: anmeldename, akteur: User.akteur)
            Ausgabe.zeile("\(anmeldename) ist gesperrt.")
        }
    }

    struct Liste: AsyncParsableCommand {
        static let configuration = CommandConfiguration(abstract: "Zeigt alle Konten.")

        @OptionGroup var ort: Ort

        func run() async throws {
            let rathaus = try ort.rathaus()
            for eintrag in try await rathaus.store.read({ try $0.mitarbeiterVerzeichnis() }) {
                Ausgabe.zeile("\(eintrag.id)\t\(eintrag.oeKurz)\t\(eintrag.aktiv ? "aktiv" : "gesperrt")\t\(eintrag.name)")
            }
        }
    }
}
