// SPDX-License-Identifier: EUPL-1.2
internal import App
internal import ArgumentParser
internal import Foundation
internal import Logging

/// Options that every command understands.
struct Ort: ParsableArguments {
    @Option(help: "Ordner mit Datenbank, Inhalten und Geheimnis.")
    var daten = "var/rathaus"

    @Option(help: "PostgreSQL statt SQLite: libpq-Verbindungstext (auch RATHAUS_POSTGRES).")
    var postgres: String?

    @Option(help: "Stadt aus dem Ordner der Städte.")
    var stadt = "leverkusen"

    @Option(help: "Ordner der Städte.")
    var staedte = "cities"

    @Option(help: "Python mit WeasyPrint für Briefe und Bescheide (auch RATHAUS_PYTHON).")
    var python: String?

    @Option(help: "SMTP-Relay host:port; ohne Relay liegen Mails im Ordner mail/ (auch RATHAUS_SMTP).")
    var smtp: String?

    @Option(
        help: ArgumentHelp(
            "Datei mit dem Zugang zu einem S3-Speicher für Inhalte (auch RATHAUS_S3).", valueName: "datei"))
    var s3: String?

    @Option(
        help: ArgumentHelp(
            "Tage, die technische Reste bleiben, zum Beispiel auftraege=30,gescheiterte=180,ereignisse=7,mails=30,austausch=90,laufwege=90,abgelegte=1096 (auch RATHAUS_AUFBEWAHRUNG).",
            valueName: "name=tage,…"))
    var aufbewahrung: String?

    @Option(
        help: "Wortliste für zusammengesetzte Wörter, ein Wort je Zeile, etwa /usr/share/dict/ngerman (auch RATHAUS_WORTLISTE).")
    var wortliste: String?

    @Option(
        help: ArgumentHelp(
            "Zeitstempelstelle nach RFC 3161: http(s)-Adresse, oder „simuliert“ zur Vorführung (auch RATHAUS_ZEITSTEMPEL).",
            valueName: "adresse"))
    var zeitstempel: String?

    @Option(help: "Wurzelzertifikate der Zeitstempelstelle, PEM-Datei (auch RATHAUS_VERTRAUENSANKER).")
    var vertrauensanker: String?

    @Option(help: "Virenprüfung durch clamd: unix:/run/clamav/clamd.ctl oder tcp:host:port (auch RATHAUS_VIRENPRUEFUNG).")
    var virenpruefung: String?

    @Option(
        help: ArgumentHelp(
            "Schritte der Dokumentenstrecke, die entfallen: umwandlung, ocr, archiv (auch RATHAUS_STRECKE_OHNE).",
            valueName: "schritt,…"))
    var streckeOhne: String?

    @Option(
        help: ArgumentHelp(
            "Ordner mit den veröffentlichten xdomea-Schemata (XSD), je Fassung ein Unterordner wie 3.1.0; dann wird jede Nachricht geprüft (auch RATHAUS_XDOMEA_SCHEMATA).",
            valueName: "ordner"))
    var xdomeaSchemata: String?

    @Option(
        help: ArgumentHelp(
            "Einstellung des E-Mail-Gateways, JSON-Datei; ohne sie läuft keines (auch RATHAUS_MAILGATEWAY).", valueName: "datei"))
    var mailgateway: String?

    @Option(
        help: ArgumentHelp(
            "Programm kryptoarbeiter (voller Pfad), wenn es nicht neben rathaus liegt (auch RATHAUS_KRYPTOARBEITER).",
            valueName: "datei"))
    var kryptoarbeiter: String?

    var installation: Installation {
        let umgebung = ProcessInfo.processInfo.environment
        return Installation(
            daten: daten, postgres: postgres ?? umgebung["RATHAUS_POSTGRES"], stadt: stadt,
            staedte: URL(fileURLWithPath: staedte), python: python ?? umgebung["RATHAUS_PYTHON"] ?? "var/venv/bin/python3",
            relay: smtp ?? umgebung["RATHAUS_SMTP"], aufbewahrung: aufbewahrung ?? umgebung["RATHAUS_AUFBEWAHRUNG"] ?? "",
            zeitstempel: zeitstempel ?? umgebung["RATHAUS_ZEITSTEMPEL"],
            vertrauensanker: vertrauensanker ?? umgebung["RATHAUS_VERTRAUENSANKER"],
            s3: s3 ?? umgebung["RATHAUS_S3"],
            virenpruefung: virenpruefung ?? umgebung["RATHAUS_VIRENPRUEFUNG"],
            streckeOhne: streckeOhne ?? umgebung["RATHAUS_STRECKE_OHNE"] ?? "",
            xdomeaSchemata: xdomeaSchemata ?? umgebung["RATHAUS_XDOMEA_SCHEMATA"],
            mailgateway: mailgateway ?? umgebung["RATHAUS_MAILGATEWAY"],
            kryptoarbeiter: kryptoarbeiter ?? umgebung["RATHAUS_KRYPTOARBEITER"])
    }

    /// Opens what is there; `neu` allows a folder that holds nothing yet.
    func rathaus(neu: Bool = false, adresse: String? = nil) throws -> Rathaus {
        let installation = installation
        try Wortliste.einsetzen(wortliste ?? ProcessInfo.processInfo.environment["RATHAUS_WORTLISTE"])
        guard neu || installation.istEingerichtet else { throw AppError.keineDaten(daten) }
        return try Rathaus(installation, adresse: adresse, log: Protokoll.logger)
    }
}

/// The log goes to standard error, so that standard output holds only what was asked for.
enum Protokoll {
    static let logger: Logger = {
        var logger = Logger(label: "rathaus") { StreamLogHandler.standardError(label: $0) }
        logger.logLevel = Logger.Level(rawValue: ProcessInfo.processInfo.environment["RATHAUS_LOG"] ?? "notice") ?? .notice
        return logger
    }()
}

/// Lines for people; progress overwrites itself when it is looked at.
enum Ausgabe {
    private static let amBildschirm = isatty(1) == 1

    static func zeile(_ text: String) {
        FileHandle.standardOutput.write(Data((text + "\n").utf8))
    }

    static func fortschritt(_ text: String, _ fertig: Int64, _ gesamt: Int64) {
        guard amBildschirm, gesamt > 0 else { return }
        FileHandle.standardOutput.write(Data("\r\(text): \(fertig * 100 / gesamt) % (\(fertig) von \(gesamt))".utf8))
        if fertig >= gesamt { zeile("") }
    }
}
