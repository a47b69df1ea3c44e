// SPDX-License-Identifier: EUPL-1.2
internal import Foundation
internal import HttpClient
internal import Mailrichtlinie
internal import OpenPgp

/// Keys of partners that nobody brings: what is taken from incoming mail, whom the gateway asks, and which finds it uses without anybody's word.
struct Fundvorgabe: Sendable, Hashable, Decodable {
    /// From verified incoming mail into the quarantine.
    let ernte: Bool
    /// Finds of these ways are used at once where the partner has no other key that is trusted. Everything else waits for a person.
    let vertraut: Set<Zertifikatsherkunft>
    /// The domain of a recipient is asked for his OpenPGP key. Nobody else learns of the message.
    let wkd: Bool
    let vks: Vksvorgabe?
    let verzeichnisse: [Verzeichnisvorgabe]
    /// Seconds that all questions about one message may take together.
    let frist: Int

    /// Nothing is asked, and nothing is trusted that nobody judged.
    static let ohne = Fundvorgabe()

    private init() {
        (ernte, vertraut, wkd, vks, verzeichnisse, frist) = (true, [], false, nil, [], 5)
    }

    /// Whether anybody is asked at all.
    var fragt: Bool { wkd || vks != nil || !verzeichnisse.isEmpty }

    private enum CodingKeys: String, CodingKey, CaseIterable { case ernte, vertraut, wkd, vks, verzeichnisse, frist }

    init(from decoder: any Decoder) throws {
        let werte = try decoder.strenger(CodingKeys.self)
        ernte = try werte.decodeIfPresent(Bool.self, forKey: .ernte) ?? true
        let worte = try werte.decodeIfPresent([String].self, forKey: .vertraut) ?? []
        let bekannt = Zertifikatsherkunft.allCases.filter { $0 != .hand }
        for wort in worte where !bekannt.contains(where: { $0.rawValue == wort }) {
            throw DecodingError.dataCorruptedError(
                forKey: .vertraut, in: werte,
                debugDescription: "„\(wort)“ gibt es nicht; es gibt \(bekannt.map(\.rawValue).joined(separator: ", ")).")
        }
        vertraut = Set(worte.compactMap(Zertifikatsherkunft.init(rawValue:)))
        wkd = try werte.decodeIfPresent(Bool.self, forKey: .wkd) ?? false
        vks = try werte.decodeIfPresent(Vksvorgabe.self, forKey: .vks)
        verzeichnisse = try werte.decodeIfPresent([Verzeichnisvorgabe].self, forKey: .verzeichnisse) ?? []
        frist = try werte.decodeIfPresent(Int.self, forKey: .frist) ?? 5
        guard (1...60).contains(frist) else {
            throw DecodingError.dataCorruptedError(
                forKey: .frist, in: werte, debugDescription: "Erwartet werden 1 bis 60 Sekunden.")
        }
    }
}

/// A server that learns whom the administration writes to is asked about the partners named here alone (mail facts §12.2).
struct Partnerliste: Sendable, Hashable, Decodable {
    private let muster: [Adressmuster]

    init(from decoder: any Decoder) throws {
        let worte = try decoder.singleValueContainer().decode([String].self)
        muster = try worte.map { wort in
            guard let muster = Adressmuster(wort) else {
                throw DecodingError.dataCorrupted(
                    .init(
                        codingPath: decoder.codingPath,
                        debugDescription: "„\(wort)“ ist weder Domain noch Adresse noch *.domain."))
            }
            return muster
        }
        guard !muster.isEmpty else {
            throw DecodingError.dataCorrupted(
                .init(codingPath: decoder.codingPath, debugDescription: "Mindestens eine Domain von Partnern fehlt."))
        }
    }

    func nennt(_ adresse: Mailadresse) -> Bool { muster.contains { $0.trifft(adresse) } }
}

/// A key server that verifies addresses, such as keys.openpgp.org.
struct Vksvorgabe: Sendable, Hashable, Decodable {
    let server: Vks
    let partner: Partnerliste

    private enum CodingKeys: String, CodingKey, CaseIterable { case host, partner }

    init(from decoder: any Decoder) throws {
        let werte = try decoder.strenger(CodingKeys.self)
        let host = try werte.decodeIfPresent(String.self, forKey: .host) ?? Vks.publicServer
        guard let server = Vks(host: host) else {
            throw DecodingError.dataCorruptedError(forKey: .host, in: werte, debugDescription: "„\(host)“ ist kein Hostname.")
        }
        self.server = server
        partner = try werte.decode(Partnerliste.self, forKey: .partner)
    }
}

/// A directory of certificates over HTTP (RFC 4387): answers with DER or PEM.
struct Verzeichnisvorgabe: Sendable, Hashable, Decodable {
    static let platz = "{adresse}"

    let name: String
    /// With `{adresse}` where the address stands.
    let adresse: String
    let partner: Partnerliste

    private enum CodingKeys: String, CodingKey, CaseIterable { case name, adresse, partner }

    init(from decoder: any Decoder) throws {
        let werte = try decoder.strenger(CodingKeys.self)
        name = try werte.decode(String.self, forKey: .name)
        adresse = try werte.decode(String.self, forKey: .adresse)
        partner = try werte.decode(Partnerliste.self, forKey: .partner)
        do {
            _ = try HttpAdresse.geprueft(adresse.replacingOccurrences(of: Self.platz, with: "a"))
        } catch {
            throw DecodingError.dataCorruptedError(
                forKey: .adresse, in: werte, debugDescription: "„\(adresse)“ ist keine Adresse mit https.")
        }
        guard adresse.contains(Self.platz), !name.isEmpty else {
            throw DecodingError.dataCorruptedError(
                forKey: .adresse, in: werte, debugDescription: "Erwartet werden ein Name und eine Adresse mit \(Self.platz).")
        }
    }

    /// - Returns: `nil` for an address that cannot stand in one.
    func url(_ gesucht: Mailadresse) -> String? {
        let erlaubt = CharacterSet(charactersIn: "abcdefghijklmnopqrstuvwxyz0123456789-._~")
        return gesucht.description.addingPercentEncoding(withAllowedCharacters: erlaubt).map {
            adresse.replacingOccurrences(of: Self.platz, with: $0)
        }
    }
}
