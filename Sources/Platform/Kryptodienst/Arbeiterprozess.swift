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
            Kryptorahmen.frage(.beginnen, Self.anfang(einstellung)), kind, leitung, bis: .now + .seconds(10))
    }

    /// Hands over the key; answered with what the libraries call themselves.
    static func anfang(_ einstellung: Kryptoeinstellung) -> Kryptosatz {
        var satz = Kryptosatz()
        satz.setze(.kek, einstellung.kek)
        return satz
    }

    func frage(_ bytes: [UInt8], bis frist: ContinuousClock.Instant) throws(KryptoError) -> Kryptosatz {
        try Self.frage(bytes, kind, leitung, bis: frist)
    }

    /// Lets the worker leave by itself, and insists after a second.
    func beende() {
        leitung.beendeSchreiben()
        _ = kind.abwarten(bis: .now + .seconds(1))
    }

    func toete() { kind.toete() }

    /// Reads while it writes, so that neither side waits for the other with a full buffer.
    private static func frage(
        _ frage: [UInt8], _ kind: Kind, _ leitung: Leitung, bis frist: ContinuousClock.Instant
    ) throws(KryptoError) -> Kryptosatz {
        var rest = frage[...], eingang: [UInt8] = [], laenge: Int?
        while true {
            // Most questions fit at once, so it waits only where one did not, or for the answer.
            if !rest.isEmpty { rest = rest.dropFirst(leitung.schreibe(rest) ?? rest.count) }
            guard warte(lesen: [leitung], schreiben: rest.isEmpty ? nil : leitung, bis: frist) else {
                kind.toete()
                throw .abgestuerzt("no answer in time")
            }
            switch leitung.lies() {
            case .nichts: continue
            case .zuEnde: throw .abgestuerzt("\(kind.abwarten(bis: .now + .seconds(1)))")
            case .bytes(let bytes): eingang += bytes
            }
            let (code, satz): (UInt8, Kryptosatz)
            do {
                if laenge == nil, eingang.count >= 4 { laenge = try Kryptorahmen.laenge(Array(eingang.prefix(4))) }
                guard let laenge, eingang.count >= 4 + laenge else { continue }
                (code, satz) = try Kryptorahmen.lies(Array(eingang[4..<4 + laenge]))
            } catch {
                kind.toete()
                throw .abgestuerzt("unreadable answer: \(error)")
            }
            if code == 0 { return satz }
            let grund = satz.text(.fehler).flatMap(Kryptoabsage.init(rawValue:)) ?? .bibliothek
            throw .abgelehnt(grund, hinweis: satz.text(.hinweis) ?? "")
        }
    }
}
