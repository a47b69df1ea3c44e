// SPDX-License-Identifier: EUPL-1.2

/// A refusal that may be about one input of a form.
public protocol Feldfehler: Fachfehler {
    /// Name of the input it is about; `nil` when it is about no single one.
    var feld: String? { get }
}
