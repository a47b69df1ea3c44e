// SPDX-License-Identifier: EUPL-1.2

/// A version of the interface; each has a System of its own (OParl 1.1, System).
public enum OparlVersion: String, Sendable, CaseIterable {
    case v10 = "1.0"
    case v11 = "1.1"

    /// What `oparlVersion` says.
    public var address: String { "https://schema.oparl.org/\(rawValue)/" }

    /// What `type` says of an object of this kind.
    public func type(_ kind: OparlKind) -> String { address + kind.rawValue }

    /// What `type` says of the answer to a request that failed.
    public var errorType: String { address + "Error" }
}
