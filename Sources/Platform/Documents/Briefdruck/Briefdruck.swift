// SPDX-License-Identifier: EUPL-1.2
public import Logging
internal import Prozess

/// Prints letters: keeps worker processes alive, gives each one letter at a time, and replaces
/// the ones that die or take too long. Starts the first worker when the first letter comes.
public actor Briefdruck {
    private let einstellung: Druckeinstellung
    private let log: Logger
    private let engpass: Engpass
    private var freie: [Arbeiter] = []
    private var laufend = 0
    private var gestartet = 0
    private var geschlossen = false
    private var version: String?
    private var letzterFehler: DruckError?
    private var bereit = true
    private var wartenAufRuhe: [CheckedContinuation<Void, Never>] = []

    public init(_ einstellung: Druckeinstellung, log: Logger) {
        self.einstellung = einstellung
        self.log = log
        engpass = Engpass(gleichzeitig: einstellung.arbeiter, wartend: einstellung.wartendHoechstens)
    }

    public func drucke(_ auftrag: Druckauftrag) async throws(DruckError) -> Druckergebnis {
        var auftrag = auftrag
        if !auftrag.beigaben.contains(where: { $0.name == Briefbogen.name }) { auftrag.beigaben.append(try Briefbogen.beigabe()) }
        try await betrete()
        let ergebnis = await versuche(auftrag)
        await verlasse()
        return try ergebnis.get()
    }

    /// Starts a worker ahead of the first letter and tells WeasyPrint's version.
    @discardableResult
    public func waermeVor() async throws(DruckError) -> String {
        try await betrete()
        let ergebnis = await nimmArbeiter()
        if case .success(let (arbeiter, _)) = ergebnis { freie.append(arbeiter) }
        await verlasse()
        return try ergebnis.get().arbeiter.version
    }

    public func gesundheit() async -> Druckgesundheit {
        Druckgesundheit(
            bereit: bereit && !geschlossen, version: version, laufend: laufend,
            wartend: await engpass.anzahlWartender, neustarts: max(0, gestartet - einstellung.arbeiter),
            letzterFehler: letzterFehler)
    }

    /// Turns away who waits, lets the letters in work be finished, and ends the workers.
    public func fahreHerunter() async {
        geschlossen = true
        await engpass.schliesse()
        if laufend > 0 { await withCheckedContinuation { wartenAufRuhe.append($0) } }
        let alle = freie
        freie = []
        await imFaden { for arbeiter in alle { arbeiter.beende() } }
    }

    /// Process ids of the workers that wait for a letter.
    var freieArbeiter: [Int32] { freie.map(\.pid) }

    private func betrete() async throws(DruckError) {
        do { try await engpass.betrete() } catch {
            switch error {
            case .voll: throw .ueberlastet
            case .geschlossen: throw .faehrtHerunter
            case .abgebrochen: throw .abgebrochen
            }
        }
        laufend += 1
    }

    private func verlasse() async {
        laufend -= 1
        await engpass.verlasse()
        if laufend == 0 {
            for fortsetzung in wartenAufRuhe { fortsetzung.resume() }
            wartenAufRuhe = []
        }
    }

    /// A worker that sat idle may have died unseen; then, and only then, a second one tries.
    private func versuche(_ auftrag: Druckauftrag) async -> Result<Druckergebnis, DruckError> {
        while true {
            let arbeiter: Arbeiter, neu: Bool
            switch await nimmArbeiter() {
            case .success(let genommen): (arbeiter, neu) = genommen
            case .failure(let fehler): return .failure(fehler)
            }
            let ergebnis = await imFaden {
                let ergebnis = Result { () throws(DruckError) in try arbeiter.setze(auftrag) }
                return (ergebnis, lebt: arbeiter.lebt)
            }
            if ergebnis.lebt { freie.append(arbeiter) }
            guard case .failure(let fehler) = ergebnis.0 else { return ergebnis.0 }
            melde(fehler)
            if case .abgestuerzt = fehler, !neu { continue }
            return ergebnis.0
        }
    }

    private func nimmArbeiter() async -> Result<(arbeiter: Arbeiter, neu: Bool), DruckError> {
        while let arbeiter = freie.popLast() {
            if arbeiter.lebt { return .success((arbeiter, false)) }
        }
        gestartet += 1
        let einstellung = einstellung
        let start = await imFaden { Result { () throws(DruckError) in try Arbeiter(einstellung) } }
        switch start {
        case .success(let arbeiter):
            version = arbeiter.version
            bereit = true
            log.info("Briefdruck bereit", metadata: ["weasyprint": "\(arbeiter.version)", "pid": "\(arbeiter.pid)"])
            return .success((arbeiter, true))
        case .failure(let fehler):
            bereit = false
            melde(fehler)
            return .failure(fehler)
        }
    }

    private func melde(_ fehler: DruckError) {
        letzterFehler = fehler
        log.error("Briefdruck gescheitert", metadata: ["code": "\(fehler.code)", "grund": "\(fehler)"])
    }
}
