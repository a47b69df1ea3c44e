// SPDX-License-Identifier: EUPL-1.2

/// As in the CSV file: `10` or `unbefristet`.
extension Aufbewahrungsdauer: Codable {
    public init(from decoder: any Decoder) throws {
        let text = try decoder.singleValueContainer().decode(String.self)
        guard let dauer = Self(text) else {
            throw DecodingError.dataCorrupted(.init(codingPath: decoder.codingPath, debugDescription: "keine Aufbewahrungsdauer"))
        }
        self = dauer
    }

    public func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(description)
    }
}
