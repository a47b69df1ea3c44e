// SPDX-License-Identifier: EUPL-1.2
internal import Foundation

/// Mail that recipients without keys pick up by a link: where the portal is reached, who speaks there, and how long the mail lies.
struct Abholvorgabe: Sendable, Hashable, Decodable {
    /// `https://…` without a slash at its end.
    let adresse: String
    /// The authority, as the notification names it.
    let behoerde: String
    let tage: Int
    /// Days after which whoever has not read it is reminded, in ascending order; none beyond `tage`.
    let erinnerungen: [Int]
    /// Largest files of an answer together.
    let antwortMb: Int
    /// A PDF with a password may be sent as well, where the rules name that way.
    let pdf: Bool

    private enum CodingKeys: String, CodingKey, CaseIterable { case adresse, behoerde, tage, erinnerungen, antwortMb, pdf }

    init(from decoder: any Decoder) throws {
        let werte = try decoder.strenger(CodingKeys.self)
        let genannt = try werte.decode(String.self, forKey: .adresse)
        guard let url = URL(string: genannt), url.scheme == "https" || url.host() == "127.0.0.1", url.host() != nil else {
            throw DecodingError.dataCorruptedError(forKey: .adresse, in: werte, debugDescription: "Erwartet wird https://…")
        }
        adresse = genannt.hasSuffix("/") ? String(genannt.dropLast()) : genannt
        behoerde = try werte.decode(String.self, forKey: .behoerde)
        guard !behoerde.isEmpty, !behoerde.contains(where: \.isNewline) else {
            throw DecodingError.dataCorruptedError(forKey: .behoerde, in: werte, debugDescription: "Der Name der Behörde fehlt.")
        }
        tage = try werte.decodeIfPresent(Int.self, forKey: .tage) ?? 30
        guard (1...365).contains(tage) else {
            throw DecodingError.dataCorruptedError(forKey: .tage, in: werte, debugDescription: "Erwartet werden 1 bis 365 Tage.")
        }
        let (frist, genannte) = (tage, try werte.decodeIfPresent([Int].self, forKey: .erinnerungen))
        erinnerungen = genannte ?? [3, 14].filter { $0 < frist }
        guard erinnerungen == Set(erinnerungen).sorted(), erinnerungen.allSatisfy({ (1..<frist).contains($0) }) else {
            throw DecodingError.dataCorruptedError(
                forKey: .erinnerungen, in: werte, debugDescription: "Erwartet werden aufsteigende Tage vor dem Ende der Frist.")
        }
        pdf = try werte.decodeIfPresent(Bool.self, forKey: .pdf) ?? true
        antwortMb = try werte.decodeIfPresent(Int.self, forKey: .antwortMb) ?? 20
        guard (1...100).contains(antwortMb) else {
            throw DecodingError.dataCorruptedError(
                forKey: .antwortMb, in: werte, debugDescription: "Erwartet werden 1 bis 100 MB.")
        }
    }
}
