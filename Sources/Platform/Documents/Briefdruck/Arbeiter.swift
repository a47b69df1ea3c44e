// SPDX-License-Identifier: EUPL-1.2
internal import Foundation
internal import Glibc
internal import Prozess

/// One living worker process. The pool hands it to one thread at a time; every method blocks
/// and therefore belongs into `imFaden`.
final class Arbeiter: Sendable {
    let version: String
    private let kind: Kind
    private let leitung: Leitung
    private let fehlerleitung: Leitung
    private let einstellung: Druckeinstellung

    /// For the operator and for tests that end a worker by its own id.
    var pid: Int32 { kind.pid }
    var lebt: Bool { kind.geendet() == nil }

    /// Starts a worker and waits until it says that WeasyPrint is there.
    init(_ einstellung: Druckeinstellung) throws(DruckError) {
        guard access(einstellung.python, X_OK) == 0 else { throw .pythonFehlt(einstellung.python) }
        guard let skript = Bundle.module.path(forResource: "weasyprint_arbeiter", ofType: "py", inDirectory: "Arbeiter")
        else { throw .abgestuerzt("weasyprint_arbeiter.py fehlt im Bündel") }
        let gespraech: Gespraech
        do {
            let paar = try Leitung.paar(), fehler = try Leitung.paar()
            // The child's ends must stay open until it has been started.
            kind = try withExtendedLifetime((paar, fehler)) {
                try Kind(
                    programm: einstellung.python,
                    argumente: ["-I", "-B", skript, "--speicher", String(einstellung.speicherBytes)],
                    umgebung: ["LC_ALL=C.UTF-8", "HOME=/nonexistent", "PATH=/usr/bin:/bin"],
                    dateien: [paar.kind.ende, paar.kind.ende, fehler.kind.ende])
            }
            (leitung, fehlerleitung) = (paar.unser, fehler.unser)
        } catch {
            throw .abgestuerzt("Start: \(error)")
        }
        self.einstellung = einstellung
        gespraech = Gespraech(kind: kind, leitung: leitung, fehlerleitung: fehlerleitung)
        let (antwort, _) = try gespraech.fuehre([], bis: .now + einstellung.startzeit, hoechstens: 0)
        guard antwort.ergebnis == "bereit", let version = antwort.version else {
            throw .weasyprintFehlt(antwort.text ?? "")
        }
        self.version = version
    }

    func setze(_ auftrag: Druckauftrag) throws(DruckError) -> Druckergebnis {
        let frage: [UInt8]
        do { frage = try Rahmen.schreibe(auftrag, rechenzeit: einstellung.rechenzeitSekunden) } catch {
            throw .inhaltFehlerhaft("\(error)")
        }
        let gespraech = Gespraech(kind: kind, leitung: leitung, fehlerleitung: fehlerleitung)
        let (antwort, pdf) = try gespraech.fuehre(frage, bis: .now + einstellung.zeit, hoechstens: einstellung.pdfBytes)
        switch antwort.ergebnis {
        case "pdf": return Druckergebnis(pdf: pdf, seiten: antwort.seiten ?? 0)
        case "fremdverweis": throw .fremdverweis(antwort.text ?? "")
        case "speicher":
            kind.toete()
            throw .speicherErschoepft
        default: throw .inhaltFehlerhaft(antwort.text ?? "")
        }
    }

    /// Lets the worker leave by itself, and insists after two seconds.
    func beende() {
        leitung.beendeSchreiben()
        _ = kind.abwarten(bis: .now + .seconds(2))
    }
}
