// SPDX-License-Identifier: EUPL-1.2

/// How many deliveries to one domain run at once. A domain that takes mail is given more, one that fails is given less, one
/// that fails again and again is left alone for a while. A slow domain thus costs neither the others nor itself.
actor Zieldrossel {
    struct Grenzen: Sendable {
        var beginn = 5
        var hoechstens = 20
        var wartendHoechstens = 1_000
        /// So many failures in a row and the domain is left alone.
        var fehlschlaege = 5
        /// Seconds.
        var pause: Int64 = 300
        /// Of a host that the operator has named: ours, and back in seconds when it restarts. A longer pause would hold up all mail.
        var pauseFest: Int64 = 15
    }

    enum Ausgang: Sendable {
        case gelungen
        /// No host was reached.
        case gescheitert
        /// Says nothing about the domain, such as a decision of ours.
        case ohne
    }

    private struct Zustand {
        var fenster: Int
        var laufend = 0
        var gescheitert = 0
        var pauseBis: Int64?
        var wartende: [(nummer: Int, weiter: CheckedContinuation<Zustellhindernis?, Never>)] = []
    }

    private static let zieleHoechstens = 10_000

    private let grenzen: Grenzen
    private let uhr: @Sendable () -> Int64
    private var ziele: [String: Zustand] = [:]
    private var naechste = 0

    init(_ grenzen: Grenzen = Grenzen(), uhr: @escaping @Sendable () -> Int64) {
        (self.grenzen, self.uhr) = (grenzen, uhr)
    }

    /// How many more deliveries may begin at once.
    func frei(_ domain: String) -> Int {
        guard let zustand = ziele[domain] else { return grenzen.beginn }
        return pause(zustand) == nil ? max(0, zustand.fenster - zustand.laufend - zustand.wartende.count) : 0
    }

    func wartende(_ domain: String) -> Int { ziele[domain]?.wartende.count ?? 0 }

    func betrete(_ domain: String) async throws(Zustellhindernis) {
        vergissRuhige()
        var zustand = ziele[domain] ?? Zustand(fenster: grenzen.beginn)
        if let bis = pause(zustand) { throw .pausiert(bis: bis) }
        zustand.pauseBis = nil
        if zustand.laufend < zustand.fenster {
            zustand.laufend += 1
            ziele[domain] = zustand
            return
        }
        guard zustand.wartende.count < grenzen.wartendHoechstens else { throw .ausgelastet }
        let nummer = naechste
        naechste += 1
        let hindernis: Zustellhindernis? = await withTaskCancellationHandler {
            await withCheckedContinuation { weiter in
                if Task.isCancelled {
                    weiter.resume(returning: .ausgelastet)
                } else {
                    ziele[domain, default: zustand].wartende.append((nummer, weiter))
                }
            }
        } onCancel: {
            Task { await self.streiche(domain, nummer) }
        }
        if let hindernis { throw hindernis }
    }

    func verlasse(_ domain: String, _ ausgang: Ausgang, fest: Bool = false) {
        guard var zustand = ziele[domain] else { return }
        let warVoll = zustand.laufend >= zustand.fenster
        zustand.laufend -= 1
        switch ausgang {
        case .gelungen:
            zustand.gescheitert = 0
            // Only a domain that was kept waiting needs more.
            if warVoll { zustand.fenster = min(grenzen.hoechstens, zustand.fenster + 1) }
        case .gescheitert:
            zustand.gescheitert += 1
            zustand.fenster = max(1, zustand.fenster / 2)
            if zustand.gescheitert >= grenzen.fehlschlaege {
                zustand.pauseBis = uhr() + (fest ? grenzen.pauseFest : grenzen.pause)
            }
        case .ohne: break
        }
        ziele[domain] = zustand
        rueckeNach(domain)
    }

    /// Sends nothing to the domain before this second since 1970, not even what waits already. `nil` ends a pause.
    func pausiere(_ domain: String, bis: Int64?) {
        ziele[domain, default: Zustand(fenster: grenzen.beginn)].pauseBis = bis
        if bis == nil { ziele[domain]?.gescheitert = 0 }
        rueckeNach(domain)
    }

    private func pause(_ zustand: Zustand) -> Int64? { zustand.pauseBis.flatMap { $0 > uhr() ? $0 : nil } }

    private func rueckeNach(_ domain: String) {
        guard var zustand = ziele[domain] else { return }
        if let bis = pause(zustand) {
            for wartender in zustand.wartende { wartender.weiter.resume(returning: .pausiert(bis: bis)) }
            zustand.wartende = []
        }
        while zustand.laufend < zustand.fenster, !zustand.wartende.isEmpty {
            zustand.laufend += 1
            zustand.wartende.removeFirst().weiter.resume(returning: nil)
        }
        let istRuhig = zustand.laufend == 0 && zustand.gescheitert == 0 && pause(zustand) == nil
        // What a domain has earned is forgotten when nothing runs, so that the table stays as small as the traffic.
        ziele[domain] = istRuhig ? nil : zustand
    }

    /// Domains that failed once and were never tried again.
    private func vergissRuhige() {
        guard ziele.count > Self.zieleHoechstens else { return }
        ziele = ziele.filter { $0.value.laufend > 0 || !$0.value.wartende.isEmpty || pause($0.value) != nil }
    }

    private func streiche(_ domain: String, _ nummer: Int) {
        guard let stelle = ziele[domain]?.wartende.firstIndex(where: { $0.nummer == nummer }) else { return }
        ziele[domain]?.wartende.remove(at: stelle).weiter.resume(returning: .ausgelastet)
    }
}
