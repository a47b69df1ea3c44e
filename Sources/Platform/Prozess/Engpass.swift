// SPDX-License-Identifier: EUPL-1.2

/// Lets a bounded number of callers in at once and a bounded number wait; the rest is turned away
/// at once, so that a flood of uploads costs neither threads nor memory.
actor Engpass {
    enum Abweisung: Error { case voll, geschlossen, abgebrochen }

    private let wartendHoechstens: Int
    private var frei: Int
    private var wartende: [(nummer: Int, fortsetzung: CheckedContinuation<Abweisung?, Never>)] = []
    private var naechsteNummer = 0
    private var geschlossen = false

    init(gleichzeitig: Int, wartend: Int) {
        frei = max(1, gleichzeitig)
        wartendHoechstens = wartend
    }

    var anzahlWartender: Int { wartende.count }

    func betrete() async throws(Abweisung) {
        if geschlossen { throw .geschlossen }
        if frei > 0 {
            frei -= 1
            return
        }
        guard wartende.count < wartendHoechstens else { throw .voll }
        let nummer = naechsteNummer
        naechsteNummer += 1
        let abweisung: Abweisung? = await withTaskCancellationHandler {
            await withCheckedContinuation { fortsetzung in
                if Task.isCancelled {
                    fortsetzung.resume(returning: Abweisung.abgebrochen)
                } else {
                    wartende.append((nummer, fortsetzung))
                }
            }
        } onCancel: {
            Task { await self.streiche(nummer) }
        }
        if let abweisung { throw abweisung }
    }

    func verlasse() {
        if wartende.isEmpty {
            frei += 1
        } else {
            wartende.removeFirst().fortsetzung.resume(returning: nil)
        }
    }

    /// Turns away everybody who waits and everybody who comes.
    func schliesse() {
        geschlossen = true
        for wartender in wartende { wartender.fortsetzung.resume(returning: .geschlossen) }
        wartende = []
    }

    private func streiche(_ nummer: Int) {
        guard let stelle = wartende.firstIndex(where: { $0.nummer == nummer }) else { return }
        wartende.remove(at: stelle).fortsetzung.resume(returning: Abweisung.abgebrochen)
    }
}
