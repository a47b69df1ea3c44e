// SPDX-License-Identifier: EUPL-1.2

/// Why the worker gives no result. Coarse on purpose: what exactly a hostile message broke on is written to the log of the operator and
/// never reaches its sender (mail facts §11.5).
public enum Kryptoabsage: String, Error, Hashable, Sendable, CaseIterable {
    /// The bytes are not what they should be.
    case unlesbar
    /// An algorithm or form we refuse (password recipients, no integrity where it is demanded, keys too short).
    case unzulaessig
    /// None of the keys opens it.
    case schluesselPasstNicht
    /// Tag, MDC or padding is wrong: nothing of the text leaves the worker.
    case unversehrtheitVerletzt
    /// A sealed key that another key-encryption key has sealed, or a damaged one.
    case siegelGebrochen
    /// Certificate or OpenPGP key cannot be used for this.
    case zertifikatUntauglich
    case kennwortFalsch
    case fragenFehlerhaft
    /// Anything else the libraries say no to.
    case bibliothek
}
