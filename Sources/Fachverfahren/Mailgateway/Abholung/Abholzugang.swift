// SPDX-License-Identifier: EUPL-1.2
internal import Core

/// By what somebody shows that a message to be picked up is meant for him.
enum Abholzugang: Sendable, Hashable {
    /// Both; neither is enough.
    case link(marke: String, code: String)
    /// A signed-in account of the Bürgerportal in whose Postfach it lies.
    case konto(BuergerID, ZustellungID)
}
