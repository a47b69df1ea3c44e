// SPDX-License-Identifier: EUPL-1.2

/// What the OpenAPI 3.1 document says of a JSON route.
public struct APIBeschreibung: Sendable {
    public let titel: String
    /// What may stand behind the question mark of the address.
    public let abfrage: [Abfrageparameter]
    /// JSON Schemas as JSON text; `nil` when there is no body.
    public let eingabe: String?
    public let ausgabe: String?
    /// The body is the bytes of a file, handed to the route unread (`WebRequest.koerper`), instead of JSON.
    public let strom: Bool

    public init(
        _ titel: String, abfrage: [Abfrageparameter] = [], eingabe: String? = nil, ausgabe: String? = nil, strom: Bool = false
    ) {
        self.strom = strom
        self.titel = titel
        self.abfrage = abfrage
        self.eingabe = eingabe
        self.ausgabe = ausgabe
    }
}

/// A query parameter of a JSON route.
public struct Abfrageparameter: Sendable {
    public let name: String
    /// German, for whoever writes a program against the interface.
    public let text: String
    public let pflicht: Bool
    /// JSON Schema as JSON text.
    public let schema: String

    public init(_ name: String, _ text: String, pflicht: Bool = false, schema: String = #"{"type":"string"}"#) {
        self.name = name
        self.text = text
        self.pflicht = pflicht
        self.schema = schema
    }
}
