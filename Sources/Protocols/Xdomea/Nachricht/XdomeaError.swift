// SPDX-License-Identifier: EUPL-1.2
public import XmlTree

/// Why a message was refused. Places are paths of element names from the root.
public enum XdomeaError: Error, Hashable, Sendable {
    /// Not well-formed, too large, or with entities.
    case xml(XmlError)
    /// Well-formed, but no message this knows.
    case keineNachricht(String)
    /// An obligatory element is missing.
    case fehlt(String)
    /// A value that its type does not allow.
    case ungueltig(String, String)
    /// An element that may stand once stands again.
    case mehrfach(String)
    /// The version asked for cannot say this.
    case nichtDarstellbar(String)
    /// A part that this message cannot have, or that comes too late.
    case reihenfolge(String)
}
