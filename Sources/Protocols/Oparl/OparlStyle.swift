// SPDX-License-Identifier: EUPL-1.2

/// How objects are written: in which version, and below which address.
public struct OparlStyle: Sendable, Hashable {
    public let version: OparlVersion
    /// Address of the System, without a slash at its end.
    public let base: String
    /// `omit_internal`: embedded objects are left out (OParl 1.1; a client that asks for changes gets them once).
    public var omitInternal = false
    /// The object is part of another one, so it does not point back to it.
    var embedded = false

    public init(_ version: OparlVersion, base: String, omitInternal: Bool = false) {
        self.version = version
        self.base = base
        self.omitInternal = omitInternal
    }

    /// The canonical address of an object.
    public func url(_ link: OparlLink) -> String {
        link.kind == .system ? base : "\(base)/\(link.kind.path)/\(link.id)"
    }

    /// The list of all objects of a kind.
    public func list(_ kind: OparlKind) -> String { "\(base)/\(kind.listPath)" }

    /// The list of those that belong to an object.
    public func list(_ kind: OparlKind, of owner: OparlLink) -> String { "\(url(owner))/\(kind.listPath)" }

    var inside: OparlStyle {
        var style = self
        style.embedded = true
        return style
    }
}
