// SPDX-License-Identifier: EUPL-1.2
public import JsonTree

/// A catalogue of controls as it was published, with its controls in the order of the document.
///
/// The document itself is kept whole (`document`); what is read out of it is only what acts and pages need.
public struct OscalCatalog: Sendable {
    public let uuid: String
    public let title: String
    public let version: String
    public let lastModified: String
    public let oscalVersion: String
    public let controls: [OscalControl]
    public let document: JsonValue

    /// - Throws: `OscalError` for a text that is no catalogue of OSCAL 1.x; the path says where.
    public init(bytes: [UInt8], limits: OscalLimits = OscalLimits()) throws(OscalError) {
        let document: JsonValue
        do { document = try JsonValue(bytes: bytes, limits: limits.json) } catch { throw .json(error) }
        try self.init(document, limits: limits)
    }

    public init(_ document: JsonValue, limits: OscalLimits = OscalLimits()) throws(OscalError) {
        guard let catalog = document["catalog"] else {
            if let other = document.members.first(where: { $0.name != "$schema" })?.name { throw .otherModel(other) }
            throw .missing(path: "catalog")
        }
        self.document = document
        func demanded(_ name: String) throws(OscalError) -> String {
            guard let text = catalog["metadata"]?[name]?.text, !text.isEmpty else {
                throw .missing(path: "catalog/metadata/\(name)")
            }
            return text
        }
        guard let uuid = catalog["uuid"]?.text else { throw .missing(path: "catalog/uuid") }
        guard OscalUuid.isValid(uuid) else { throw .invalid(path: "catalog/uuid", value: uuid) }
        self.uuid = uuid.lowercased()
        title = try demanded("title")
        version = try demanded("version")
        lastModified = try demanded("last-modified")
        oscalVersion = try demanded("oscal-version")
        guard oscalVersion.hasPrefix("1.") else {
            throw .invalid(path: "catalog/metadata/oscal-version", value: oscalVersion)
        }
        var reader = try OscalCatalogReader(catalog, limits)
        try reader.group(catalog, groups: [], path: "catalog")
        controls = reader.controls
    }
}

/// One control. `groups` leads from the outermost group to the one it stands in.
public struct OscalControl: Hashable, Sendable {
    public struct Group: Hashable, Sendable {
        public let id: String
        public let title: String
    }

    public let id: String
    /// What the publisher has readers call it, such as `KONF.14.1.3` where the `id` is only a UUID.
    public let label: String?
    public let title: String
    /// The publisher's own class.
    public let kind: String?
    /// No longer a requirement; the catalogue keeps its number.
    public let isWithdrawn: Bool
    public let groups: [Group]
    /// The control that it refines.
    public let parent: String?
    /// What has to be done, parameters filled in.
    public let statement: String
    /// `id` of the part that holds the statement.
    public let statementId: String?
    public let guidance: String
    /// Properties of the control and of its statement, by name; several values of one name are joined by a comma.
    public let properties: [String: String]

    /// The first property of these names; publishers have renamed some.
    public func property(_ names: String...) -> String? { names.lazy.compactMap { properties[$0] }.first }
}
