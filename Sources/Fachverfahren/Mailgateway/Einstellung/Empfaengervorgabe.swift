// SPDX-License-Identifier: EUPL-1.2

/// How the gateway knows which mailboxes of our domains there are.
struct Empfaengervorgabe: Sendable, Hashable, Decodable {
    /// The groupware is asked for each address that is not known yet.
    let groupware: Bool
    /// File with an address a line, such as an export of the directory.
    let liste: String?

    private enum CodingKeys: String, CodingKey, CaseIterable { case groupware, liste }

    init(from decoder: any Decoder) throws {
        let werte = try decoder.strenger(CodingKeys.self)
        groupware = try werte.decodeIfPresent(Bool.self, forKey: .groupware) ?? false
        liste = try werte.decodeIfPresent(String.self, forKey: .liste)
        guard groupware || liste != nil else {
            throw DecodingError.dataCorruptedError(
                forKey: .groupware, in: werte, debugDescription: "Nötig ist \"groupware\": true oder eine liste.")
        }
    }
}
