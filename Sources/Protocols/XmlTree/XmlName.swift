// SPDX-License-Identifier: EUPL-1.2

/// A name with its namespace (Namespaces in XML 1.0). The namespace is empty for names without one.
public struct XmlName: Hashable, Sendable {
    public let namespace: String
    public let local: String

    public init(_ namespace: String, _ local: String) {
        self.namespace = namespace
        self.local = local
    }
}
