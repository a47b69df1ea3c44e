// SPDX-License-Identifier: EUPL-1.2
internal import Akte
internal import Aussonderung
internal import Beweiswert
internal import Core
internal import Documents
internal import Foundation
public import Logging
internal import Mailgateway
internal import Store

/// What `rathaus doctor` finds.
public struct Untersuchung: Sendable {
    public struct Befund: Sendable {
        public let name: String
        public let vorhanden: Bool
        public let version: String
        public let ohneEs: String
    }

    private let installation: Installation
    private let log: Logger

    public init(_ installation: Installation, log: Logger) {
        self.installation = installation
        self.log = log
    }

    public func run() async -> [Befund] {
        var befunde = [await datenbank()] + (await zeichensatz()) + (await inhalte())
        befunde += await loeschprotokoll()
        befunde += [stadt(), relay(), zeitstempel(), await openssl(), schemata()]
        befunde += await absenderpruefung()
        return befunde + (await werkzeuge())
    }

    /// Settings that cannot be read end the server with that reason; here they are nothing to ask about.
    private func absenderpruefung() async -> [Befund] {
        guard let datei = installation.mailgateway, let inhalt = FileManager.default.contents(atPath: datei),
            let stadt = try? Mailstadt(json: inhalt), let befund = await Rspamdbefund.frage(stadt)
        else { return [] }
        return [
            Befund(
                name: "rspamd", vorhanden: befund.antwortet, version: befund.satz,
                ohneEs: "E-Mails von außen gehen ohne Prüfung des Absenders und ohne Spamprüfung weiter.")
        ]
    }

    private func werkzeuge() async -> [Befund] {
        do {
            let werkzeuge = try Werkzeuge(installation, uhr: .system, log: log)
            let befunde = await werkzeuge.alleBefunde().map {
                Befund(name: $0.name, vorhanden: $0.vorhanden, version: $0.version ?? "fehlt", ohneEs: $0.ohneEs)
            }
            await werkzeuge.briefdruck.fahreHerunter()
            return befunde
        } catch {
            return [Befund(name: "Dokumentenstrecke", vorhanden: false, version: "\(error)", ohneEs: "Der Server startet nicht.")]
        }
    }

    private func datenbank() async -> Befund {
        let name = installation.postgres == nil ? "Datenbank SQLite in \(installation.daten)" : "Datenbank PostgreSQL"
        let ohne = "Der Server startet nicht."
        guard installation.istEingerichtet else {
            return Befund(
                name: name, vorhanden: false, version: "noch nicht angelegt (rathaus demo oder rathaus migrate)", ohneEs: ohne)
        }
        do {
            let store = try Store(installation.ort, modules: Modules.migrationen)
            let fehlend = try await store.pendingMigrations()
            try await store.close()
            return Befund(
                name: name, vorhanden: fehlend.isEmpty,
                version: fehlend.isEmpty ? "Schema aktuell" : "es fehlen \(fehlend.count) Schritte (rathaus migrate)",
                ohneEs: ohne)
        } catch {
            return Befund(name: name, vorhanden: false, version: "\(error)", ohneEs: ohne)
        }
    }

    /// Only PostgreSQL can be set up in a way that does not fit; a database that does not answer was reported already.
    private func zeichensatz() async -> [Befund] {
        guard installation.postgres != nil else { return [] }
        do {
            let store = try Store(installation.ort, modules: Modules.migrationen)
            let zeichensatz = try await store.zeichensatz()
            try await store.close()
            return [
                Befund(
                    name: "Kodierung der Datenbank", vorhanden: zeichensatz.istUnicode, version: zeichensatz.kodierung,
                    ohneEs: "Namen mit Zeichen außerhalb der Kodierung lassen sich nicht speichern. Nötig ist UTF8."),
                Befund(
                    name: "Sortierung der Datenbank", vorhanden: zeichensatz.istBestaendig, version: zeichensatz.sortierung,
                    ohneEs:
                        "Suchen nach Bereichen können Zeilen auslassen, und nach einer neuen Systembibliothek können Indexe falsch sein. Nötig ist C.UTF-8."
                ),
            ]
        } catch {
            log.notice("Zeichensatz nicht lesbar", metadata: ["fehler": "\(error)"])
            return []
        }
    }

    /// Where contents lie and whether that place answers; a database that does not answer was reported already.
    private func inhalte() async -> [Befund] {
        guard installation.istEingerichtet else { return [] }
        let ohne = "Dateien lassen sich weder öffnen noch ablegen; der Server startet nicht."
        do {
            let store = try Store(installation.ort, modules: Modules.migrationen)
            guard try await store.pendingMigrations().isEmpty else { return [] }
            let befund: Result<Inhaltsbefund, any Error>
            do {
                befund = .success(try await installation.inhalte(store).befund())
            } catch {
                befund = .failure(error)
            }
            try await store.close()
            let stand = try befund.get()
            let umzug =
                stand.lage.auch.map { " (Umzug: \($0 == .ordner ? "der Ordner" : "der Eimer") ist noch nicht geleert)" } ?? ""
            return [Befund(name: "Inhalte", vorhanden: true, version: stand.ort + umzug, ohneEs: ohne)]
        } catch StoreError.ablage(let grund) {
            return [Befund(name: "Inhalte", vorhanden: false, version: grund, ohneEs: ohne)]
        } catch {
            log.notice("Lage der Inhalte nicht lesbar", metadata: ["fehler": "\(error)"])
            return []
        }
    }

    /// Whether the Aktenplan has the unit under which protocols of destruction are filed; other faults were reported already.
    private func loeschprotokoll() async -> [Befund] {
        guard installation.istEingerichtet, let stadt = try? Stadt(installation.stadt, in: installation.staedte) else {
            return []
        }
        let zeichen = stadt.stammdaten.loeschprotokoll ?? AussonderungModul.protokollplan
        do {
            let store = try Store(installation.ort, modules: Modules.migrationen)
            guard try await store.pendingMigrations().isEmpty else { return [] }
            let da = try await store.read { try $0.planeinheit(Planzeichen(zeichen), am: store.uhr.jetzt.tag) != nil }
            try await store.close()
            return [
                Befund(
                    name: "Einheit des Aktenplans für Löschprotokolle", vorhanden: da, version: da ? zeichen : "\(zeichen) fehlt",
                    ohneEs:
                        "Löschprotokolle lassen sich nicht ablegen. Die Einheit anlegen oder in stadt.json unter „loeschprotokoll“ eine andere nennen."
                )
            ]
        } catch {
            log.notice("Aktenplan nicht lesbar", metadata: ["fehler": "\(error)"])
            return []
        }
    }

    private func stadt() -> Befund {
        do {
            let stadt = try Stadt(installation.stadt, in: installation.staedte)
            return Befund(name: "Stadtdaten \(installation.stadt)", vorhanden: true, version: stadt.stammdaten.name, ohneEs: "")
        } catch {
            return Befund(
                name: "Stadtdaten \(installation.stadt)", vorhanden: false, version: "\(error)",
                ohneEs: "Der Server startet nicht.")
        }
    }

    /// A missing authority is a choice too, but one with consequences that should be read.
    private func zeitstempel() -> Befund {
        let name = "Zeitstempelstelle"
        do {
            guard let stelle = try Zeitstempel.stelle(installation) else {
                return Befund(
                    name: name, vorhanden: true,
                    version: "keine; Hashbäume entstehen, abgeschlossene Dokumente warten auf ihren Zeitstempel", ohneEs: "")
            }
            return Befund(
                name: name, vorhanden: true, version: stelle.simuliert ? "SIMULIERT, ohne Beweiswert" : stelle.name, ohneEs: "")
        } catch {
            return Befund(name: name, vorhanden: false, version: "\(error)", ohneEs: "Der Server startet nicht.")
        }
    }

    /// Without schemas messages are read and written as before; that is a choice.
    private func schemata() -> Befund {
        let name = "Schemata von xdomea"
        guard let ordner = installation.xdomeaSchemata else {
            return Befund(name: name, vorhanden: true, version: "keine; Nachrichten werden nicht gegen sie geprüft", ohneEs: "")
        }
        let fassungen = Schemapruefung(ordner: ordner).fassungen
        return Befund(
            name: name, vorhanden: !fassungen.isEmpty,
            version: fassungen.isEmpty ? "in \(ordner) sind keine" : "\(fassungen.joined(separator: ", ")) in \(ordner)",
            ohneEs: "Nachrichten werden nicht geprüft, obwohl es eingestellt ist.")
    }

    private func openssl() async -> Befund {
        let version = await Zeitstempelpruefer().version()
        return Befund(
            name: "openssl", vorhanden: version != nil, version: version ?? "fehlt",
            ohneEs: "Ohne openssl werden Zeitstempel weder angenommen noch geprüft.")
    }

    /// A missing relay is a choice, not a fault: mails then lie in a folder.
    private func relay() -> Befund {
        Befund(
            name: "SMTP-Relay", vorhanden: true,
            version: installation.relay ?? "keines; Mails liegen als Dateien in \(installation.mailordner)", ohneEs: "")
    }
}
