// SPDX-License-Identifier: EUPL-1.2

/// Whether an act may go by what is nearly always so instead of asking (docs/adr/0013).
///
/// A question costs a round trip before the act can go on. An act that assumes has its statements checked by the server
/// and travels whole; the few that assumed wrongly are run once more, and ask.
final class Annahmen {
    private let erlaubt: Bool
    /// Set when the act has assumed something, so that its refusal says nothing yet.
    private(set) var benutzt = false

    init(erlaubt: Bool) { self.erlaubt = erlaubt }

    func darf() -> Bool {
        if erlaubt { benutzt = true }
        return erlaubt
    }
}
