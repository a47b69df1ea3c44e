// SPDX-License-Identifier: EUPL-1.2

/// Lets a bounded number of callers in at once and a bounded number wait; the rest is turned away
/// at once, so that a flood of uploads costs neither threads nor memory.
package actor Engpass {
    package enum Abweisung: Error { case voll, geschlossen, abgebrochen }

    private let wartendHoechstens: Int
    private var frei: Int
    private var wartende: [(nummer: Int, fortsetzung: CheckedContinuation<Abweisung?, Never>)] = []
    private var naechsteNummer = 0
    private var geschlossen = false

    package init(gleichzeitig: Int, wartend: Int) {
        frei = max(1, gleichzeitig)
        wartendHoechstens = wartend
    }

    package var anzahlWartender: Int { wartende.count }

    package func betrete() async throws(Abweisung) {
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

    package func verlasse() {
        if wartende.isEmpty {
            frei += 1
        } else {
            wartende.removeFirst().fortsetzung.resume(returning: nil)
        }
    }

    /// Turns away everybody who waits and everybody who comes.
    package func schliesse() {
        geschlossen = true
        for wartender in wartende { wartender.fortsetzung.resume(returning: .geschlossen) }
        wartende = []
    }

    private func streiche(_ nummer: Int) {
        guard let stelle = wartende.firstIndex(where: { $0.nummer == nummer }) else { return }
        wartende.remove(at: stelle).fortsetzung.resume(returning: Abweisung.abgebrochen)
    }
}
