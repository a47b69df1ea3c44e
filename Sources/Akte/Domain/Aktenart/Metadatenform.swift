// SPDX-License-Identifier: EUPL-1.2

/// How the values of fields are written. People write `1.250,5`, programs `1250.5`; what one means by a dot the other does not, so
/// whoever hands values over says which it is.
enum Metadatenform: Hashable, Sendable {
    /// As in a form: a comma before decimals, dots between thousands.
    case mensch
    /// As the interface gives them, and as they are stored: a dot before decimals, nothing between thousands.
    case maschine
}
