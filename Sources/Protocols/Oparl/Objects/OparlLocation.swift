// SPDX-License-Identifier: EUPL-1.2

/// A place, by words and where known by its coordinates.
public struct OparlLocation: OparlObject {
    public static let kind = OparlKind.location

    public var head: OparlHead
    public var description: String?
    public var streetAddress: String?
    public var room: String?
    public var postalCode: String?
    public var locality: String?
    /// A whole Feature of GeoJSON.
    public var geojson: OparlValue?
    public var bodies: [OparlLink] = []
    public var organizations: [OparlLink] = []
    public var meetings: [OparlLink] = []
    public var persons: [OparlLink] = []

    public init(_ head: OparlHead) { self.head = head }

    public func write(_ fields: inout OparlFields) {
        fields.text("description", description)
        if let geojson { fields.add("geojson", geojson) }
        fields.text("streetAddress", streetAddress)
        fields.text("room", room)
        fields.text("postalCode", postalCode)
        fields.text("locality", locality)
        guard !fields.style.embedded else { return }
        fields.links("bodies", bodies)
        // The names of both became plural in 1.1, which knows of persons as well.
        fields.links(fields.latest ? "organizations" : "organization", organizations)
        fields.links(fields.latest ? "meetings" : "meeting", meetings)
        if fields.latest { fields.links("persons", persons) }
    }
}
