// SPDX-License-Identifier: EUPL-1.2

/// One address of the server, as data: what it is for, who may call it, what answers.
/// The rights table, the walk over every route and the API index are made from these.
public struct Route: Sendable {
    public typealias Handler = @Sendable (WebRequest) async throws -> WebResponse

    public let methode: Methode
    /// Path with captures in braces, such as `/amt/vorgaenge/{id}`; a last part `**` stands for any further ones.
    public let pfad: String
    public let zugang: Zugang
    /// German sentence fragment for the rights table, such as "Vorgang ansehen".
    public let zweck: String
    /// Largest body in bytes that is read.
    public let grenze: Int
    /// Largest value of one text field of a form, in bytes.
    public var textgrenze = 65_536
    /// Set for JSON routes that appear in the OpenAPI document.
    public let api: APIBeschreibung?
    /// How the caller shows who it is.
    public let weg: Anmeldeweg
    let handler: Handler

    public init(
        _ methode: Methode, _ pfad: String, _ zugang: Zugang, _ zweck: String, grenze: Int = 1_048_576,
        api: APIBeschreibung? = nil, weg: Anmeldeweg = .sitzung, _ handler: @escaping Handler
    ) {
        self.methode = methode
        self.pfad = pfad
        self.zugang = zugang
        self.zweck = zweck
        self.grenze = grenze
        self.api = api
        self.weg = weg
        self.handler = handler
    }

    public static func get(_ pfad: String, _ zugang: Zugang, _ zweck: String, _ handler: @escaping Handler) -> Route {
        Route(.get, pfad, zugang, zweck, handler)
    }

    public static func post(
        _ pfad: String, _ zugang: Zugang, _ zweck: String, grenze: Int = 1_048_576, textgrenze: Int = 65_536,
        _ handler: @escaping Handler
    ) -> Route {
        var route = Route(.post, pfad, zugang, zweck, grenze: grenze, handler)
        route.textgrenze = textgrenze
        return route
    }

    /// Whether the staff cookie and the staff layout apply.
    public var imAmt: Bool { pfad.hasPrefix("/amt") || pfad.hasPrefix("/api/amt") }
    var istAPI: Bool { pfad.hasPrefix("/api/") }
}
