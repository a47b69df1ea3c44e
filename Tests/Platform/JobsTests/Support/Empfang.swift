// SPDX-License-Identifier: EUPL-1.2
import Foundation

/// Collects what handlers get, and lets a test wait for it; a test that runs out of time stops waiting and sees what is there.
actor Empfang<Wert: Sendable> {
    private struct Wartender {
        let passt: @Sendable ([Wert]) -> Bool
        let weiter: CheckedContinuation<Void, Never>
    }

    private(set) var werte: [Wert] = []
    private var wartend: [UUID: Wartender] = [:]

    func dazu(_ weitere: [Wert]) {
        werte += weitere
        for (id, einer) in wartend where einer.passt(werte) { wecke(id) }
    }

    func warte(_ passt: @escaping @Sendable ([Wert]) -> Bool) async {
        let id = UUID()
        await withTaskCancellationHandler {
            await withCheckedContinuation { weiter in
                guard !passt(werte), !Task.isCancelled else { return weiter.resume() }
                wartend[id] = Wartender(passt: passt, weiter: weiter)
            }
        } onCancel: {
            Task { await wecke(id) }
        }
    }

    private func wecke(_ id: UUID) { wartend.removeValue(forKey: id)?.weiter.resume() }
}

struct Absicht: Error {}

struct Probedaten: Codable, Sendable {
    let wort: String
}
