// SPDX-License-Identifier: EUPL-1.2
internal import Foundation
internal import Glibc
internal import Prozess
internal import Synchronization

/// One run of one tool, on a thread of our own. The limits are set by `prlimit` before the tool
/// starts, so there is no moment in which it runs without them.
final class Kindlauf: Sendable {
    private let programm: String
    private let argumente: [String]
    private let eingabe: FileHandle?
    private let grenzen: KindProzess.Grenzen
    private let werkstueck: Werkstueck?
    private let abgebrochen = Mutex(false)

    init(programm: String, argumente: [String], eingabe: FileHandle?, grenzen: KindProzess.Grenzen, werkstueck: Werkstueck?) {
        self.werkstueck = werkstueck
        self.programm = programm
        self.argumente = argumente
        self.eingabe = eingabe
        self.grenzen = grenzen
    }

    func abbrechen() { abgebrochen.withLock { $0 = true } }

    func ausfuehren() -> Result<KindProzess.Ergebnis, KindError> {
        for werkzeug in [programm, Self.prlimit] where access(werkzeug, X_OK) != 0 {
            return .failure(.werkzeugFehlt((werkzeug as NSString).lastPathComponent))
        }
        guard !grenzen.ohneOrdner || werkstueck != nil else {
            return Result { () throws(KindError) in try starteUndLies(in: "/") }
        }
        let ordner = FileManager.default.temporaryDirectory.appending(path: "rathaus-kind-\(UUID().uuidString)")
        do {
            try FileManager.default.createDirectory(
                at: ordner, withIntermediateDirectories: false, attributes: [.posixPermissions: 0o700])
        } catch {
            return .failure(.rechnerGestoert("Arbeitsordner: \(error)"))
        }
        let ergebnis = Result { () throws(KindError) in
            try werkstueck?.einlegen(in: ordner.path)
            var ergebnis = try starteUndLies(in: ordner.path)
            ergebnis.erzeugnis = try werkstueck?.entnehmen(aus: ordner.path, hoechstens: grenzen.dateiBytes)
            return ergebnis
        }
        do { try FileManager.default.removeItem(at: ordner) } catch {
            return .failure(.rechnerGestoert("Arbeitsordner: \(error)"))
        }
        return ergebnis
    }

    private func starteUndLies(in ordner: String) throws(KindError) -> KindProzess.Ergebnis {
        let frist = ContinuousClock.now + grenzen.zeit
        let (kind, ausgabe, fehler) = try starte(in: ordner)
        var gelesen: [UInt8] = [], fehlertext: [UInt8] = [], offen = [ausgabe, fehler]
        var gekuerzt = false
        while !offen.isEmpty && !gekuerzt {
            if abgebrochen.withLock({ $0 }) { throw .abgebrochen }
            // Short waits, so that a cancelled task is noticed soon without one more descriptor.
            let bisher = ContinuousClock.now
            guard bisher < frist else { throw .zeitUeberschritten(programm) }
            _ = warte(lesen: offen, bis: min(frist, bisher + .milliseconds(100)))
            for leitung in offen {
                switch leitung.lies() {
                case .nichts: continue
                case .zuEnde: offen.removeAll { $0 === leitung }
                case .bytes(let bytes) where leitung === fehler:
                    fehlertext += bytes.prefix(8192 - fehlertext.count)
                case .bytes(let bytes):
                    gelesen += bytes.prefix(grenzen.ausgabeBytes - gelesen.count)
                    gekuerzt = gelesen.count == grenzen.ausgabeBytes
                }
            }
        }
        if gekuerzt {
            guard grenzen.ausgabeKuerzen else { throw .ausgabeZuGross(programm) }
            kind.beende()
        }
        let ende = kind.abwarten(bis: frist)
        if !gekuerzt && ContinuousClock.now >= frist { throw .zeitUeberschritten(programm) }
        if ende == .signal(SIGXCPU) { throw .zeitUeberschritten(programm) }
        var code: Int32? = gekuerzt ? 0 : nil
        if case .code(let eigener) = ende { code = eigener }
        return KindProzess.Ergebnis(
            code: code, ausgabe: Data(gelesen), fehlertext: String(decoding: fehlertext, as: UTF8.self), gekuerzt: gekuerzt)
    }

    private func starte(in ordner: String) throws(KindError) -> (Kind, Leitung, Leitung) {
        let leer = open("/dev/null", O_RDONLY | O_CLOEXEC)
        guard leer >= 0 else { throw .rechnerGestoert("/dev/null") }
        defer { close(leer) }
        // Soft before hard: the soft limit's signal tells that it was the time, the hard one's would not.
        let cpu = "--cpu=\(grenzen.rechenzeitSekunden):\(grenzen.rechenzeitSekunden + 2)"
        let vorsatz = [
            "--as=\(grenzen.speicherBytes)", cpu,
            "--fsize=\(grenzen.dateiBytes)", "--nofile=\(grenzen.offeneDateien)", "--core=0", "--",
        ]
        let aufruf = vorsatz + (grenzen.ohneNetz ? Netzlos.vorsatz : []) + [programm] + argumente
        do {
            let ausgabe = try Leitung.paar(), fehler = try Leitung.paar()
            // The child's ends must stay open until it has been started.
            let kind = try withExtendedLifetime((ausgabe, fehler)) {
                try Kind(
                    programm: Self.prlimit, argumente: aufruf,
                    umgebung: ["LC_ALL=C.UTF-8"] + heimat(ordner) + (werkstueck?.umgebung ?? []),
                    dateien: [eingabe?.fileDescriptor ?? leer, ausgabe.kind.ende, fehler.kind.ende], ordner: ordner)
            }
            return (kind, ausgabe.unser, fehler.unser)
        } catch {
            throw .rechnerGestoert("\(error)")
        }
    }

    /// Where a tool would put files of its own.
    private func heimat(_ ordner: String) -> [String] {
        let ort = ordner == "/" ? "/nonexistent" : ordner
        return ["HOME=\(ort)", "TMPDIR=\(ort)"]
    }

    private static let prlimit = "/usr/bin/prlimit"
}
