// SPDX-License-Identifier: EUPL-1.2
internal import Foundation

/// The OpenAPI 3.1 document of all JSON routes, made from the routes themselves.
public struct OpenAPIDokument: Sendable {
    private let routen: [Route]
    private let titel: String

    public init(_ routen: [Route], titel: String) {
        self.routen = routen.filter { $0.api != nil }
        self.titel = titel
    }

    /// Sorted, so that the committed file changes only when the interface does.
    /// - Throws: when a route's schema is no JSON.
    public func json() throws -> String {
        var pfade: [String: [String: Any]] = [:]
        for route in routen { pfade[route.pfad, default: [:]][route.methode.rawValue.lowercased()] = try operation(route) }
        let dokument: [String: Any] = [
            "openapi": "3.1.0", "info": ["title": titel, "version": "1"], "paths": pfade,
            "components": [
                "securitySchemes": ["sitzung": ["type": "apiKey", "in": "cookie", "name": "rh_amt"]],
                "schemas": ["Problem": Self.problem],
            ],
        ]
        let daten = try JSONSerialization.data(
            withJSONObject: dokument, options: [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes])
        return String(decoding: daten, as: UTF8.self)
    }

    private func operation(_ route: Route) throws -> [String: Any] {
        let fehler: [String: Any] = [
            "description": "Fehler nach RFC 9457",
            "content": ["application/problem+json": ["schema": ["$ref": "#/components/schemas/Problem"]]],
        ]
        let erfolg: [String: Any] = try [
            "description": "In Ordnung",
            "content": ["application/json": ["schema": schema(route.api?.ausgabe)]],
        ]
        var operation: [String: Any] = [
            "summary": route.api?.titel ?? route.zweck, "description": "Recht: \(route.zugang)",
            "responses": [route.methode == .post ? "201" : "200": erfolg, "default": fehler],
            "parameters": try parameter(route),
        ]
        if route.zugang != .oeffentlich { operation["security"] = [["sitzung": [String]()]] }
        if let eingabe = route.api?.eingabe {
            operation["requestBody"] =
                try ["required": true, "content": ["application/json": ["schema": schema(eingabe)]]] as [String: Any]
        }
        if route.api?.strom == true {
            operation["requestBody"] =
                ["required": true, "content": ["application/octet-stream": [String: Any]()]] as [String: Any]
        }
        return operation
    }

    private func schema(_ text: String?) throws -> Any {
        guard let text else { return [String: Any]() }
        return try JSONSerialization.jsonObject(with: Data(text.utf8))
    }

    private func parameter(_ route: Route) throws -> [[String: Any]] {
        let teile = route.pfad.split(separator: "/").filter { $0.hasPrefix("{") }
        let imPfad: [[String: Any]] = teile.map {
            ["name": String($0.dropFirst().dropLast()), "in": "path", "required": true, "schema": ["type": "string"]]
        }
        let abfrage: [[String: Any]] = try (route.api?.abfrage ?? []).map {
            try ["name": $0.name, "in": "query", "required": $0.pflicht, "description": $0.text, "schema": schema($0.schema)]
        }
        return imPfad + abfrage
    }

    private static var problem: [String: Any] {
        [
            "type": "object", "required": ["type", "code", "title", "status", "detail", "instance"],
            "properties": [
                "type": ["type": "string"], "code": ["type": "string"], "title": ["type": "string"],
                "status": ["type": "integer"],
                "detail": ["type": "string"], "instance": ["type": "string"],
            ],
        ]
    }
}
