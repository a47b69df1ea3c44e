// SPDX-License-Identifier: EUPL-1.2
internal import Core
internal import Glibc
internal import Kryptoprotokoll
internal import Prozess

/// One living worker. The pool hands it to one thread at a time; every method blocks and therefore belongs into `imFaden`.
final class Arbeiterprozess: Sendable {
    private let kind: Kind
    private let leitung: Leitung

    var pid: Int32 { kind.pid }
    var lebt: Bool { kind.geendet() == nil }

    init(_ einstellung: Kryptoeinstellung) throws(KryptoError) {
        guard access(einstellung.programm, X_OK) == 0 else { throw .programmFehlt(einstellung.programm) }
        let leer = open("/dev/null", O_WRONLY | O_CLOEXEC)
        guard leer >= 0 else { throw .abgestuerzt("/dev/null") }
        defer { close(leer) }
        do {
            let paar = try Leitung.paar()
            kind = try withExtendedLifetime(paar) {
                try Kind(
                    programm: einstellung.programm, argumente: [], umgebung: ["LC_ALL=C.UTF-8"],
                    dateien: [paar.kind.ende, leer, leer])
            }
            leitung = paar.unser
        } catch {
            throw .abgestuerzt("\(error)")
        }
        _ = try Self.frage(
            Wechselrede(Kryptorahmen.frage(.beginnen, Self.anfang(einstellung))), kind, leitung, bis: .now + .seconds(10))
    }

    /// Hands over the key; answered with what the libraries call themselves.
    static func anfang(_ einstellung: Kryptoeinstellung) -> Kryptosatz {
        var satz = Kryptosatz()
        satz.setze(.kek, einstellung.kek)
        return satz
    }

    /// Carries a question on. What fails here fails in `frage` as well, which may take its time to say why.
    /// - Returns: `nil` when there is no answer yet.
    func kurz(_ rede: inout Wechselrede, bis frist: ContinuousClock.Instant) -> Result<Kryptosatz, KryptoError>? {
        do throws(Wechselrede.Abbruch) {
            return try rede.laufe(leitung, bis: frist).map(Self.urteil)
        } catch {
            return nil
        }
    }

    func frage(_ rede: Wechselrede, bis frist: ContinuousClock.Instant) throws(KryptoError) -> Kryptosatz {
        try Self.frage(rede, kind, leitung, bis: frist)
    }

    /// Lets the worker leave by itself, and insists after a second.
    func beende() {
        leitung.beendeSchreiben()
        _ = kind.abwarten(bis: .now + .seconds(1))
    }

    func toete() { kind.toete() }

    private static func frage(
        _ rede: Wechselrede, _ kind: Kind, _ leitung: Leitung, bis frist: ContinuousClock.Instant
    ) throws(KryptoError) -> Kryptosatz {
        var rede = rede
        let antwort: (code: UInt8, satz: Kryptosatz)?
        do { antwort = try rede.laufe(leitung, bis: frist) } catch {
            switch error {
            case .zuEnde: throw .abgestuerzt("\(kind.abwarten(bis: .now + .seconds(1)))")
            case .unlesbar(let fehler):
                kind.toete()
                throw .abgestuerzt("unreadable answer: \(fehler)")
            }
        }
        guard let antwort else {
            kind.toete()
            throw .abgestuerzt("no answer in time")
        }
        return try urteil(antwort).get()
    }

    private static func urteil(_ antwort: (code: UInt8, satz: Kryptosatz)) -> Result<Kryptosatz, KryptoError> {
        if antwort.code == 0 { return .success(antwort.satz) }
        let grund = antwort.satz.text(.fehler).flatMap(Kryptoabsage.init(rawValue:)) ?? .bibliothek
        return .failure(.abgelehnt(grund, hinweis: antwort.satz.text(.hinweis) ?? ""))
    }
}
