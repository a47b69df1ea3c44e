// SPDX-License-Identifier: EUPL-1.2

/// The entry to the interface in one version.
public struct OparlSystem: OparlObject {
    public static let kind = OparlKind.system

    public var head: OparlHead
    public var license: String?
    public var name: String?
    public var contactEmail: String?
    public var contactName: String?
    public var website: String?
    public var vendor: String?
    public var product: String?
    /// Addresses of the Systems of all versions; each names the others.
    public var others: [String] = []

    public init(_ head: OparlHead) { self.head = head }

    public func write(_ fields: inout OparlFields) {
        fields.text("oparlVersion", fields.style.version.address)
        let own = fields.style.base
        fields.texts("otherOparlVersions", others.filter { $0 != own })
        fields.text("license", license)
        fields.text("body", fields.style.list(.body))
        fields.text("name", name)
        fields.text("contactEmail", contactEmail)
        fields.text("contactName", contactName)
        fields.text("website", website)
        fields.text("vendor", vendor)
        fields.text("product", product)
    }
}
