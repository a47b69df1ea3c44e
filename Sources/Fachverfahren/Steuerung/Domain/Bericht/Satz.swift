// SPDX-License-Identifier: EUPL-1.2
import Core

/// Names a sentence within an edition, such as `bestandteil/018f…/0003`: the same sentence of a later edition has the same name.
struct Satzschluessel: Hashable, Sendable {
    let text: String

    /// - Parameters:
    ///   - satz: which sentence of the report, as its wording names it.
    ///   - objekt: what it is about; `nil` for one that is about nothing the programme holds.
    init(_ satz: String, _ objekt: ObjektID? = nil, glied: String = "") {
        text = [satz, objekt?.text ?? "", glied].filter { !$0.isEmpty }.joined(separator: "/")
    }
}

/// One sentence or line of a report.
struct Satz: Hashable, Sendable {
    let schluessel: Satzschluessel
    let text: String
    let gewissheit: Gewissheit
    let grundlage: Satzgrundlage
}
