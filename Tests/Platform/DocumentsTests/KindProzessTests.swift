// SPDX-License-Identifier: EUPL-1.2
import Documents
import Foundation
import Prozess
import Testing

@Suite("Kindprozess")
struct KindProzessTests {
    private let kind = KindProzess()

    @Test("Ein Werkzeug bekommt nur die drei nötigen Umgebungsvariablen")
    func umgebung() async throws {
        let ergebnis = try await kind.fuehreAus("/usr/bin/env")
        let namen = String(decoding: ergebnis.ausgabe, as: UTF8.self).split(separator: "\n").compactMap {
            $0.split(separator: "=").first
        }
        #expect(Set(namen) == ["LC_ALL", "HOME", "TMPDIR"])
    }

    @Test("Der Arbeitsordner ist danach fort")
    func arbeitsordner() async throws {
        let ergebnis = try await kind.fuehreAus("/bin/sh", ["-c", "echo a > datei; pwd"])
        let ordner = String(decoding: ergebnis.ausgabe, as: UTF8.self).trimmingCharacters(in: .whitespacesAndNewlines)
        #expect(ordner.contains("rathaus-kind-"))
        #expect(!FileManager.default.fileExists(atPath: ordner))
    }

    @Test("Auf Wunsch gibt es keinen Arbeitsordner, und auch kein Zuhause, in das geschrieben würde")
    func ohneOrdner() async throws {
        var grenzen = KindProzess.Grenzen()
        grenzen.ohneOrdner = true
        let ergebnis = try await kind.fuehreAus("/bin/sh", ["-c", "pwd; echo $HOME $TMPDIR"], grenzen: grenzen)
        #expect(String(decoding: ergebnis.ausgabe, as: UTF8.self) == "/\n/nonexistent /nonexistent\n")
    }

    @Test("Die Eingabe kommt aus der Datei und mehr Ausgabe, als eine Leitung fasst, staut sich nicht")
    func eingabe() async throws {
        let inhalt = Data(repeating: 65, count: 3_000_000)
        let ergebnis = try await Umgebung.mitDatei(inhalt) { datei in
            try await kind.fuehreAus(
                "/bin/sh", ["-c", "cat; head -c 300000 /dev/zero >&2"], eingabe: FileHandle(forReadingFrom: datei))
        }
        #expect(ergebnis.ausgabe == inhalt)
        #expect(ergebnis.fehlertext.utf8.count == 8192)
    }

    @Test("Wer zu lange braucht, wird samt seinen Kindern beendet")
    func zeit() async throws {
        var grenzen = KindProzess.Grenzen()
        grenzen.zeit = .milliseconds(300)
        await #expect(throws: KindError.zeitUeberschritten("/bin/sh")) {
            try await kind.fuehreAus("/bin/sh", ["-c", "tail -f /dev/null & wait"], grenzen: grenzen)
        }
        await #expect(throws: KindError.zeitUeberschritten("/bin/sh")) {
            try await kind.fuehreAus("/bin/sh", ["-c", "exec >/dev/null 2>&1; exec tail -f /dev/null"], grenzen: grenzen)
        }
    }

    @Test("Zu viel Rechenzeit wird als Zeitüberschreitung gemeldet")
    func rechenzeit() async throws {
        var grenzen = KindProzess.Grenzen()
        grenzen.rechenzeitSekunden = 1
        await #expect(throws: KindError.zeitUeberschritten("/bin/sh")) {
            try await kind.fuehreAus("/bin/sh", ["-c", "while :; do :; done"], grenzen: grenzen)
        }
    }

    @Test("Zu viel Ausgabe wird abgelehnt oder gekürzt")
    func ausgabe() async throws {
        var grenzen = KindProzess.Grenzen()
        grenzen.ausgabeBytes = 1000
        await #expect(throws: KindError.ausgabeZuGross("/bin/cat")) {
            try await kind.fuehreAus("/bin/cat", ["/dev/zero"], grenzen: grenzen)
        }
        grenzen.ausgabeKuerzen = true
        let ergebnis = try await kind.fuehreAus("/bin/cat", ["/dev/zero"], grenzen: grenzen)
        #expect(ergebnis.gekuerzt)
        #expect(ergebnis.ausgabe.count == 1000)
    }

    @Test("Große Dateien und viel Speicher sind gesperrt")
    func dateiUndSpeicher() async throws {
        var grenzen = KindProzess.Grenzen()
        grenzen.dateiBytes = 1000
        grenzen.speicherBytes = 64 << 20
        let datei = try await kind.fuehreAus("/bin/sh", ["-c", "head -c 5000 /dev/zero > datei"], grenzen: grenzen)
        #expect(datei.code != 0)
        let speicher = try await kind.fuehreAus("/usr/bin/head", ["-c", "1", "/dev/zero"], grenzen: grenzen)
        #expect(speicher.code == 0)
        let zuviel = try await kind.fuehreAus(
            "/usr/bin/dd", ["if=/dev/zero", "of=/dev/null", "bs=200M", "count=1"], grenzen: grenzen)
        #expect(zuviel.code != 0)
    }

    @Test("Was ein Werkzeug hinterlässt, wird stückweise weitergegeben und ist danach fort; zu Großes und Verweise nicht")
    func erzeugnis() async throws {
        func lauf(_ befehl: String) async throws -> Erzeugnis? {
            var grenzen = KindProzess.Grenzen()
            grenzen.dateiBytes = 4 << 20
            return try await kind.fuehreAus(
                "/bin/sh", ["-c", befehl], grenzen: grenzen,
                werkstueck: Werkstueck(URL(fileURLWithPath: "/etc/hostname"), als: "ein", ausgabe: "aus")
            ).erzeugnis
        }
        var (groesse, stuecke) = (0, 0)
        try await lauf("/usr/bin/head -c 3000000 /dev/zero > aus")?.stuecke {
            groesse += $0.count
            stuecke += 1
        }
        #expect(groesse == 3_000_000 && stuecke == 3)
        #expect(try await lauf("/bin/ln -s /etc/passwd aus") == nil)
        #expect(try await lauf(":") == nil)
    }

    @Test("Ein fehlendes Werkzeug wird beim Namen genannt")
    func fehlt() async throws {
        await #expect(throws: KindError.werkzeugFehlt("pdfzauber")) { try await kind.fuehreAus("/usr/bin/pdfzauber") }
    }

    @Test("Wer abbricht, wartet nicht auf das Ende des Werkzeugs")
    func abbruch() async throws {
        let aufgabe = Task { try await kind.fuehreAus("/usr/bin/tail", ["-f", "/dev/null"]) }
        aufgabe.cancel()
        await #expect(throws: KindError.abgebrochen) { try await aufgabe.value }
    }
}
