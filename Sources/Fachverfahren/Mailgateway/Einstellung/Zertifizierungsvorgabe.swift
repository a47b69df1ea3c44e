// SPDX-License-Identifier: EUPL-1.2
internal import HttpClient

/// Where certificates for our own keys come from, and what requests say of us. Without it people send requests themselves and nothing is renewed.
struct Zertifizierungsvorgabe: Sendable, Hashable, Decodable {
    /// Of an authority with Enrollment over Secure Transport (RFC 7030), such as `https://ca.example/.well-known/est`.
    let adresse: String?
    let benutzer: String?
    /// File with the password.
    let kennwortdatei: String?
    /// An authority is played that nobody trusts.
    let simuliert: Bool
    /// Before a certificate runs out.
    let tageVorher: Int
    let organisation: String
    /// organizationIdentifier of the baseline requirements, such as `VATDE-123456789`.
    let organisationskennung: String

    private enum CodingKeys: String, CodingKey, CaseIterable {
        case adresse, benutzer, kennwortdatei, simuliert, tageVorher, organisation, organisationskennung
    }

    init(from decoder: any Decoder) throws {
        let werte = try decoder.strenger(CodingKeys.self)
        adresse = try werte.decodeIfPresent(String.self, forKey: .adresse).map { $0.hasSuffix("/") ? String($0.dropLast()) : $0 }
        benutzer = try werte.decodeIfPresent(String.self, forKey: .benutzer)
        kennwortdatei = try werte.decodeIfPresent(String.self, forKey: .kennwortdatei)
        simuliert = try werte.decodeIfPresent(Bool.self, forKey: .simuliert) ?? false
        tageVorher = try werte.decodeIfPresent(Int.self, forKey: .tageVorher) ?? 30
        organisation = try werte.decodeIfPresent(String.self, forKey: .organisation) ?? ""
        organisationskennung = try werte.decodeIfPresent(String.self, forKey: .organisationskennung) ?? ""
        func falsch(_ key: CodingKeys, _ text: String) -> DecodingError {
            .dataCorruptedError(forKey: key, in: werte, debugDescription: text)
        }
        guard (1...365).contains(tageVorher) else { throw falsch(.tageVorher, "Erwartet werden 1 bis 365 Tage.") }
        guard adresse == nil || !simuliert else { throw falsch(.simuliert, "Entweder adresse oder simuliert.") }
        if let adresse {
            do { _ = try HttpAdresse.geprueft(adresse) } catch {
                throw falsch(.adresse, "„\(adresse)“ ist keine Adresse mit https.")
            }
        }
        guard (benutzer == nil) == (kennwortdatei == nil) else {
            throw falsch(.benutzer, "benutzer und kennwortdatei gehören zusammen.")
        }
    }
}
