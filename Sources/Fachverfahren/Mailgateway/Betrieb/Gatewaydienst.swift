// SPDX-License-Identifier: EUPL-1.2
internal import Core
internal import Kryptodienst
internal import Logging
internal import Mailrichtlinie
internal import Mailtransport
internal import ServiceLifecycle
internal import Store
internal import Synchronization

/// The gateway at work: takes messages, decides about them, delivers them, until the server shuts down.
final class Gatewaydienst: Service {
    static let verteilungenHoechstens = 8
    static let zustellungenHoechstens = 40
    /// Octets of messages that are held in memory to be decided about. A message is copied once or twice on the way.
    private static let arbeitsspeicher = 64 << 20
    private static let ablagenHoechstens = 2
    /// After a failure, which mostly is still there a second later.
    static let pause: Duration = .seconds(10)

    let schlange: Warteschlange
    let pflege: Spoolpflege
    /// Held as long as the gateway works.
    let sperre: Spoolsperre
    let verteilung: Verteilung
    let lauf: Zustelllauf
    let ablage: Ablagelauf
    let akten: Aktenversand
    let tlsberichte: Tlsberichtsversand
    let klingel: Klingeln
    let zulauf: Zulauf
    let empfang: [SmtpEmpfang]
    let krypto: Kryptodienst
    let regeln: Regelpflege
    let widerruf: Widerrufslauf
    let nachpruefung: Nachpruefungslauf
    let erneuerung: Erneuerungslauf?
    /// `nil` where passwords do not go by SMS.
    let kennworte: Kennwortversand?
    let nachrichten = Belegung<NachrichtID>()
    let zurueckgestellt = Belegung<NachrichtID>()
    let zustellungen = Belegung<ZustellungID>()
    /// More deliveries are due than there was room for.
    let gestaut = Atomic(false)
    let aufschuebe = Aufschuebe()
    let speicher = Kontingent(Gatewaydienst.arbeitsspeicher)
    /// For first attempts, which begin without being due. Without a limit a fast sender would open a connection a message.
    let plaetze = Kontingent(Gatewaydienst.zustellungenHoechstens)
    private let ablagen = Belegung<NachrichtID>()
    let log: Logger

    /// The loops of the queue.
    struct Klingeln: Sendable {
        let neue = Klingel()
        let faellige = Klingel()
        let ablagen = Klingel()
        let widerruf = Klingel()
    }

    init(
        schlange: Warteschlange, pflege: Spoolpflege, sperre: Spoolsperre, verteilung: Verteilung, lauf: Zustelllauf,
        ablage: Ablagelauf, akten: Aktenversand, tlsberichte: Tlsberichtsversand, klingel: Klingeln, zulauf: Zulauf,
        empfang: [SmtpEmpfang], krypto: Kryptodienst, regeln: Regelpflege, widerruf: Widerrufslauf,
        nachpruefung: Nachpruefungslauf, erneuerung: Erneuerungslauf?, kennworte: Kennwortversand?, log: Logger
    ) {
        self.schlange = schlange
        self.pflege = pflege
        self.sperre = sperre
        self.verteilung = verteilung
        self.lauf = lauf
        self.ablage = ablage
        self.akten = akten
        self.tlsberichte = tlsberichte
        self.klingel = klingel
        self.zulauf = zulauf
        self.empfang = empfang
        self.krypto = krypto
        self.regeln = regeln
        self.widerruf = widerruf
        self.nachpruefung = nachpruefung
        self.erneuerung = erneuerung
        self.kennworte = kennworte
        self.log = log
    }

    func run() async throws {
        let ergebnis: Result<Void, any Error>
        do { ergebnis = .success(try await arbeite()) } catch { ergebnis = .failure(error) }
        // After the last message that somebody works on.
        await krypto.beende()
        try ergebnis.get()
    }

    private func arbeite() async throws {
        try await withThrowingTaskGroup(of: Void.self) { gruppe in
            for einer in empfang { gruppe.addTask { try await einer.run() } }
            gruppe.addTask {
                try await self.bisZumEnde {
                    // Nothing is decided by other rules than those in force; until they are read, what comes in waits.
                    try await self.regeln.beginne()
                    await withDiscardingTaskGroup { gruppe in
                        gruppe.addTask { await self.verteileFrische() }
                        gruppe.addTask { await self.verteileFortlaufend() }
                    }
                }
            }
            gruppe.addTask { await cancelWhenGracefulShutdown { await self.stelleFortlaufendZu() } }
            gruppe.addTask { try await self.bisZumEnde { try await self.schreibeAufgeschobenes() } }
            gruppe.addTask { await cancelWhenGracefulShutdown { await self.legeFortlaufendAb() } }
            if let erneuerung {
                gruppe.addTask { try await self.bisZumEnde { try await erneuerung.laufend() } }
            }
            if let kennworte {
                gruppe.addTask { try await self.bisZumEnde { try await kennworte.laufend() } }
            }
            gruppe.addTask { try await self.bisZumEnde { await self.frageFortlaufendNachWiderruf() } }
            gruppe.addTask { try await self.bisZumEnde { try await self.klingel.widerruf.laeute(alle: .seconds(5)) } }
            gruppe.addTask { try await self.bisZumEnde { try await self.klingel.ablagen.laeute(alle: .seconds(2)) } }
            gruppe.addTask { try await self.bisZumEnde { try await self.klingel.neue.laeute(alle: .seconds(1)) } }
            gruppe.addTask { try await self.bisZumEnde { try await self.klingel.faellige.laeute(alle: .seconds(1)) } }
            gruppe.addTask { try await self.bisZumEnde { try await self.pflege.laufend() } }
            gruppe.addTask { try await self.bisZumEnde { try await self.regeln.laufend() } }
            gruppe.addTask { try await self.bisZumEnde { try await self.akten.laufend() } }
            gruppe.addTask { try await self.bisZumEnde { try await self.tlsberichte.laufend() } }
            // The first that fails ends all: a gateway that has lost one of its loops would look as if it worked.
            for try await _ in gruppe {}
        }
    }

    private func bisZumEnde(_ arbeit: @Sendable @escaping () async throws -> Void) async throws {
        do { try await cancelWhenGracefulShutdown { try await arbeit() } } catch is CancellationError { return }
    }

    /// One round of work each time it rings. What goes wrong in one is logged and tried again with the next.
    func beiJedemLaeuten(
        _ klingel: Klingel, _ runde: (inout DiscardingTaskGroup) async throws -> Void
    ) async {
        await withDiscardingTaskGroup { gruppe in
            for await _ in klingel.signale {
                do {
                    try await runde(&gruppe)
                } catch is CancellationError {
                    return
                } catch {
                    log.error("Warteschlange nicht erreichbar", metadata: ["fehler": "\(error)"])
                }
            }
        }
    }

    private func frageFortlaufendNachWiderruf() async {
        await beiJedemLaeuten(klingel.widerruf) { _ in
            do { try await widerruf() } catch let fehler where !(fehler is CancellationError) {
                log.error("Widerruf von Zertifikaten nicht erfragt", metadata: ["fehler": "\(fehler)"])
            }
            do { try await nachpruefung() } catch let fehler where !(fehler is CancellationError) {
                log.error("Signaturen nicht noch einmal beurteilt", metadata: ["fehler": "\(fehler)"])
            }
        }
    }

    /// Few at a time: what is filed does not hold up what is delivered.
    private func legeFortlaufendAb() async {
        await beiJedemLaeuten(klingel.ablagen) { gruppe in
            let belegt = ablagen.alle
            let frei = Self.ablagenHoechstens - belegt.count
            guard frei > 0 else { return }
            for auftrag in try await schlange.faelligeAblagen(ausser: belegt, limit: frei) {
                guard ablagen.nimm([auftrag.nachricht]) else { continue }
                gruppe.addTask { await self.legeAb(auftrag) }
            }
        }
    }

    private func legeAb(_ auftrag: Ablageauftrag) async {
        do {
            try await ablage(auftrag)
            // It may have been the last that needed its bytes.
            try await lauf.aufraeumen(auftrag.nachricht)
        } catch {
            log.error("Nachricht nicht abgelegt", metadata: ["id": "\(auftrag.nachricht)", "fehler": "\(error)"])
        }
        ablagen.gibFrei([auftrag.nachricht])
        klingel.ablagen.laeute()
    }
}
