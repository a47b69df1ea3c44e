// SPDX-License-Identifier: EUPL-1.2
internal import App
public import ArgumentParser
internal import Core
internal import Foundation
public import Mailgateway

struct Mailschlange: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "queue", abstract: "Zeigt die Zustellungen des E-Mail-Gateways, die neuesten zuerst.",
        discussion: """
            Ohne --zustand, was offen oder gescheitert ist. Betreff und Inhalt stehen nicht darin. Mit der Kennung am Anfang der Zeile \
            zeigt „rathaus mail trace“, was mit der Nachricht geschah.
            """)

    @OptionGroup var ort: Ort
    @Option(help: "Nur dieser Zustand: \(Zustellzustand.allCases.map(\.rawValue).joined(separator: ", ")).") var zustand:
        Zustellzustand?
    @Option(help: "Nur Empfänger dieser Domain.") var domain: String?
    @Option(help: "Nur Adressen (Absender oder Empfänger), die das enthalten.") var adresse: String?
    @Option(help: "Nur die Nachricht mit dieser Message-ID.") var messageId: String?
    @Option(help: "Höchstens so viele Zeilen.") var anzahl = 100
    @Flag(help: "Als JSON.") var json = false

    func validate() throws {
        guard (1...100_000).contains(anzahl) else { throw ValidationError("--anzahl liegt zwischen 1 und 100000.") }
    }

    func run() async throws {
        let rathaus = try ort.rathaus()
        try await rathaus.pruefeSchema()
        let zeilen = try await rathaus.mail.warteschlange(
            zustand: zustand, domain: domain, adresse: adresse, kennung: messageId, limit: anzahl)
        if json { return try Mailausgabe.json(zeilen) }
        for pause in try await rathaus.mail.zielpausen() { Ausgabe.zeile("! \(Mailpausen.text(pause))") }
        if zeilen.isEmpty { Ausgabe.zeile("Keine Zustellung.") }
        let breite = zeilen.map(\.zustand.count).max() ?? 0
        for zeile in zeilen {
            let von = zeile.absender.isEmpty ? "<>" : zeile.absender
            let weiter = zeile.naechsterVersuch.map { "  nächster Versuch \($0)" } ?? ""
            Ausgabe.zeile(
                "\(zeile.nachricht)  \(zeile.zustand.padding(toLength: breite, withPad: " ", startingAt: 0))  \(von) → \(zeile.empfaenger)  Versuche \(zeile.versuche)\(weiter)"
            )
            if let warum = zeile.warum { Ausgabe.zeile("  ! \(warum)") }
        }
    }
}

extension Zustellzustand: ExpressibleByArgument {}

enum Mailausgabe {
    static func json(_ wert: some Encodable) throws {
        let json = JSONEncoder()
        json.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
        Ausgabe.zeile(String(decoding: try json.encode(wert), as: UTF8.self))
    }
}
