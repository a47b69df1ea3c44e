// SPDX-License-Identifier: EUPL-1.2
import Core

/// `LIESMICH.txt`: what the package is and how it is checked, for somebody who has nothing but it.
enum Liesmich {
    static func text(
        _ akte: Paketakte, ausgelassen: [Paketmanifest.Ausgelassen], belegt: Int, wartend: Int, stempel: Bool, simuliert: Bool
    ) -> String {
        var t = """
            BEWEISPAKET ZUR AKTE \(akte.zeichen)
            \(akte.betreff)

            Erstellt von: \(akte.stadt)
            Erstellt am:  \(akte.erstellt)

            WAS DIESES PAKET ENTHÄLT
              uebersicht.pdf   die Akte zum Lesen und Ausdrucken
              dateien/         alle Dateien aller Dokumente, auch frühere Fassungen
              akte.json        alle Angaben zur Akte, zu Teilakten, Vorgängen und Dokumenten, mit Beteiligten, Verweisen,
                               Laufzetteln und ihrer Geschichte
              akte.xml         dieselben Angaben in den vier Abschnitten eines XAIP (BSI TR-03125)
              beweis/          Beweisdaten (Evidence Records nach RFC 4998) zu den abgeschlossenen Dokumenten
              manifest.json    Verzeichnis aller Dateien mit SHA-256 und SHA-512

            WAS DAMIT BEWIESEN WIRD
              Ein Evidence Record beweist, dass eine Datei zum Zeitpunkt seines ersten Zeitstempels genau so vorlag.
              Belegt sind \(belegt) Dokumente. Auf einen Zeitstempel warten noch \(wartend).
              Entwürfe und frühere Fassungen werden nicht belegt.

            """
        if simuliert {
            t += """

                ACHTUNG: Die Zeitstempel in diesem Paket sind SIMULIERT. Sie haben keinen Beweiswert.

                """
        }
        if akte.ausgelasseneVorgaenge > 0 {
            t += "\n  Nicht enthalten sind \(akte.ausgelasseneVorgaenge) Vorgänge, die vertraulich sind.\n"
        }
        if akte.ausgelasseneTeilakten > 0 {
            t += "\n  Nicht enthalten sind \(akte.ausgelasseneTeilakten) Teilakten mit allem, was in ihnen liegt.\n"
        }
        if !ausgelassen.isEmpty {
            t += "\n  Nicht enthalten sind diese Dateien; ihre Angaben stehen in akte.json:\n"
            for datei in ausgelassen {
                t += "    \(datei.zeichen) \(datei.betreff), Fassung \(datei.fassung): \(datei.grund)\n"
            }
        }
        t += """

            SO WIRD GEPRÜFT
              Mit dem Programm „rathaus“, ohne Server und ohne Datenbank:
                rathaus verify --package PAKET.zip --trust WURZELZERTIFIKATE.pem
              WURZELZERTIFIKATE.pem sind die Zertifikate der Zeitstempelstelle, denen Sie vertrauen. Holen Sie diese selbst, von
              der Stelle oder aus der Vertrauensliste der EU; die Kopie unter beweis/vertrauensanker.pem dient nur dem Vergleich.

              Von Hand, mit anderen Werkzeugen:
              1. Prüfsumme jeder Datei bilden und mit manifest.json vergleichen (sha256sum, sha512sum).
              2. Den Evidence Record mit einem Programm für RFC 4998 prüfen.

            """
        t +=
            stempel
            ? "  Das Verzeichnis selbst trägt einen Zeitstempel (manifest.tst, RFC 3161 über SHA-512 von manifest.json).\n" : ""
        return t
    }
}
