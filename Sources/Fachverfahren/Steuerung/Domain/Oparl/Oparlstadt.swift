// SPDX-License-Identifier: EUPL-1.2

/// What the interface says of the city itself.
public struct Oparlstadt: Sendable {
    public let name: String
    public let kurz: String
    /// Amtlicher Gemeindeschlüssel, eight digits; the address of the Body ends with it.
    public let ags: String
    public let email: String
    /// Address of the server without a slash at its end; all addresses of the interface begin with it.
    public let adresse: String

    /// Datenlizenz Deutschland Zero 2.0: no conditions, as § 5 UrhG has it for official works.
    static let lizenz = "https://www.govdata.de/dl-de/zero-2-0"

    public init(name: String, kurz: String, ags: String, email: String, adresse: String) {
        self.name = name
        self.kurz = kurz
        self.ags = ags
        self.email = email
        self.adresse = adresse
    }
}
