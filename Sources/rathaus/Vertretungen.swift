// SPDX-License-Identifier: EUPL-1.2
internal import App
internal import ArgumentParser
internal import Core
internal import Identity
internal import Store

extension User {
    struct Vertretungen: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "vertretung", abstract: "Wer wen vertritt.", subcommands: [Setzen.self, Beenden.self, Liste.self])

        /// - Throws: `VertretungError.unbekanntePerson`.
        static func person(_ anmeldename: String, _ db: some ReadAccess) throws -> MitarbeiterID {
            guard let id = try db.mitarbeiter(anmeldename: anmeldename) else { throw VertretungError.unbekanntePerson }
            return id
        }

        static func tag(_ text: String) throws -> Kalendertag {
            guard let tag = Kalendertag(iso: text) else {
                throw ValidationError("Tage bitte als JJJJ-MM-TT, zum Beispiel 2026-12-24.")
            }
            return tag
        }

        struct Setzen: AsyncParsableCommand {
            static let configuration = CommandConfiguration(abstract: "Trägt eine Vertretung ein; beide bekommen eine E-Mail.")

            @OptionGroup var ort: Ort
            @Argument(help: "Anmeldename der abwesenden Person.") var abwesend: String
            @Argument(help: "Anmeldename der Vertretung.") var vertretung: String
            @Option(help: "Erster Tag, JJJJ-MM-TT.") var ab: String
            @Option(help: "Letzter Tag, JJJJ-MM-TT.") var bis: String

            func run() async throws {
                let (ab, bis) = (try Vertretungen.tag(ab), try Vertretungen.tag(bis))
                let store = try ort.rathaus().store
                let (fuer, durch) = try await store.read { db in
                    (try Vertretungen.person(abwesend, db), try Vertretungen.person(vertretung, db))
                }
                let neu = try await VertretungSetzen(store: store)(
                    fuer: fuer, durch: durch, ab: ab, bis: bis, akteur: User.akteur)
                Ausgabe.zeile("✓ \(vertretung) vertritt \(abwesend) \(neu.zeitraum) (\(neu.id))")
            }
        }

        struct Beenden: AsyncParsableCommand {
            static let configuration = CommandConfiguration(abstract: "Beendet eine Vertretung sofort.")

            @OptionGroup var ort: Ort
            @Argument(help: "Kennung aus „rathaus user vertretung liste“.") var kennung: String

            func run() async throws {
                guard let id = VertretungID(kennung) else { throw VertretungError.nichtGefunden }
                try await VertretungBeenden(store: try ort.rathaus().store)(id, akteur: User.akteur)
                Ausgabe.zeile("✓ beendet")
            }
        }

        struct Liste: AsyncParsableCommand {
            static let configuration = CommandConfiguration(abstract: "Zeigt Vertretungen, die gelten oder bevorstehen.")

            @OptionGroup var ort: Ort

            func run() async throws {
                let store = try ort.rathaus().store, heute = store.uhr.jetzt.tag
                let (eintraege, namen) = try await store.read { db in
                    (try db.vertretungen(ab: heute), try db.mitarbeiterVerzeichnis())
                }
                func name(_ id: MitarbeiterID) -> String { namen.first { $0.id == id }?.name ?? id.text }
                for v in eintraege {
                    let stand = v.gilt(am: heute) ? "gilt" : "bevorstehend"
                    Ausgabe.zeile(
                        "\(v.id)\t\(v.ab)\t\(v.bis)\t\(stand)\t\(name(v.vertretener)), vertreten durch \(name(v.vertreter))")
                }
                if eintraege.isEmpty { Ausgabe.zeile("Keine Vertretung gilt oder steht bevor.") }
            }
        }
    }
}
