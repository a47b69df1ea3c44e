// SPDX-License-Identifier: EUPL-1.2
internal import Documents

/// Remembers for a while which tools there are.
actor Befundgedaechtnis {
    private var befunde: [Werkzeugbefund] = []
    private var bis: ContinuousClock.Instant?

    func frisch(_ fragen: @Sendable () async -> [Werkzeugbefund]) async -> [Werkzeugbefund] {
        if let bis, bis > .now { return befunde }
        let neue = await fragen()
        befunde = neue
        bis = .now + .seconds(300)
        return neue
    }
}
