// SPDX-License-Identifier: EUPL-1.2
internal import HttpClient

/// How the gateway finds out about revoked certificates, and what it does where it cannot.
struct Widerrufsvorgabe: Sendable, Hashable, Decodable {
    /// Lists and answers are fetched; otherwise only lists that were read in count.
    var abfragen = true
    /// A signature of which that is not known counts all the same.
    var unbekanntGilt = false
    /// Nothing is encrypted for a certificate of which it is not known.
    var unbekanntHalten = false
    /// Hosts that may be asked although they are not on the public Internet, with their port where it is not the usual one.
    var rechner: Set<String> = []
    /// Further lists, for authorities whose certificates name none or only such that cannot be fetched.
    var sperrlisten: [String] = []
    /// Seconds a message waits for the first news of the certificate it was signed with. It was accepted before.
    var geduld = 5

    private enum CodingKeys: String, CodingKey, CaseIterable {
        case abfragen, unbekanntGilt, unbekanntHalten, rechner, sperrlisten, geduld
    }

    init() {}

    init(from decoder: any Decoder) throws {
        let werte = try decoder.strenger(CodingKeys.self)
        abfragen = try werte.decodeIfPresent(Bool.self, forKey: .abfragen) ?? true
        unbekanntGilt = try werte.decodeIfPresent(Bool.self, forKey: .unbekanntGilt) ?? false
        unbekanntHalten = try werte.decodeIfPresent(Bool.self, forKey: .unbekanntHalten) ?? false
        rechner = Set((try werte.decodeIfPresent([String].self, forKey: .rechner) ?? []).map { $0.lowercased() })
        sperrlisten = try werte.decodeIfPresent([String].self, forKey: .sperrlisten) ?? []
        for adresse in sperrlisten {
            let istLdap = adresse.lowercased().hasPrefix("ldap")
            do { _ = try istLdap ? HttpAdresse.verzeichnis(adresse, .alle) : HttpAdresse.geprueft(adresse, .alle) } catch {
                throw DecodingError.dataCorruptedError(
                    forKey: .sperrlisten, in: werte,
                    debugDescription: "„\(adresse)“ ist keine Adresse mit http, https, ldap oder ldaps.")
            }
        }
        geduld = try werte.decodeIfPresent(Int.self, forKey: .geduld) ?? 5
        guard (0...60).contains(geduld) else {
            throw DecodingError.dataCorruptedError(
                forKey: .geduld, in: werte, debugDescription: "Erwartet werden 0 bis 60 Sekunden.")
        }
    }
}
