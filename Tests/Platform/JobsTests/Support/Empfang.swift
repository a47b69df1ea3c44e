// SPDX-License-Identifier: EUPL-1.2
import Foundation

/// Collects what handlers get, and lets a test wait for it.
actor Empfang<Wert: Sendable> {
    private(set) var werte: [Wert] = []
    private var wartend: [(passt: @Sendable ([Wert]) -> Bool, weiter: CheckedContinuation<Void, Never>)] = []

    func dazu(_ weitere: [Wert]) {
        werte += weitere
        let fertig = wartend.filter { $0.passt(werte) }
        wartend.removeAll { $0.passt(werte) }
        for eintrag in fertig { eintrag.weiter.resume() }
    }

    func warte(_ passt: @escaping @Sendable ([Wert]) -> Bool) async {
        if passt(werte) { return }
        await withCheckedContinuation { wartend.append((passt, $0)) }
    }
}

struct Absicht: Error {}

struct Probedaten: Codable, Sendable {
    let wort: String
}
