// SPDX-License-Identifier: EUPL-1.2
internal import HttpClient

/// Other ways for the password of a PDF than being told by its sender. Without them it is only shown to him.
struct Kennwortvorgabe: Sendable, Hashable, Decodable {
    let sms: Smsvorgabe?
    let brief: Kennwortbriefvorgabe?

    static let ohne = Kennwortvorgabe()

    private enum CodingKeys: String, CodingKey, CaseIterable { case sms, brief }

    private init() { (sms, brief) = (nil, nil) }

    init(from decoder: any Decoder) throws {
        let werte = try decoder.strenger(CodingKeys.self)
        sms = try werte.decodeIfPresent(Smsvorgabe.self, forKey: .sms)
        brief = try werte.decodeIfPresent(Kennwortbriefvorgabe.self, forKey: .brief)
    }

    var wege: Set<Kennwortweg> { Set([sms.map { _ in .sms }, brief.map { _ in .brief }].compactMap(\.self)) }
}

/// A letter that the mail room prints.
struct Kennwortbriefvorgabe: Sendable, Hashable, Decodable {
    /// Name and address of the town, a line each.
    let absender: [String]

    private enum CodingKeys: String, CodingKey, CaseIterable { case absender }

    init(from decoder: any Decoder) throws {
        let werte = try decoder.strenger(CodingKeys.self)
        absender = try werte.decode([String].self, forKey: .absender)
        guard !absender.isEmpty, absender.allSatisfy({ !$0.isEmpty && !$0.contains(where: \.isNewline) }) else {
            throw DecodingError.dataCorruptedError(
                forKey: .absender, in: werte, debugDescription: "Erwartet werden die Zeilen des Absenders.")
        }
    }
}

/// A gateway for SMS over HTTP. They all take a number and a text by POST and differ in names: those are settings.
struct Smsvorgabe: Sendable, Hashable, Decodable {
    enum Format: String, Sendable, Decodable {
        case json, formular
    }

    let adresse: String?
    let format: Format
    /// Names of the fields.
    let feldAn: String
    let feldText: String
    let feldAbsender: String
    /// Who sends, as the phone shows it: eleven letters or digits.
    let absender: String?
    /// Name of the header field with the key, and what stands before it.
    let kopf: String
    let vorsatz: String
    /// File with the key.
    let schluesseldatei: String?
    /// What the body of an answer contains that means yes; without it the status is enough.
    let erfolg: String?
    /// A gateway is played that sends nothing.
    let simuliert: Bool

    private enum CodingKeys: String, CodingKey, CaseIterable {
        case adresse, format, feldAn, feldText, feldAbsender, absender, kopf, vorsatz, schluesseldatei, erfolg, simuliert
    }

    init(from decoder: any Decoder) throws {
        let werte = try decoder.strenger(CodingKeys.self)
        func text(_ key: CodingKeys, _ sonst: String) throws -> String {
            try werte.decodeIfPresent(String.self, forKey: key) ?? sonst
        }
        adresse = try werte.decodeIfPresent(String.self, forKey: .adresse)
        format = try werte.decodeIfPresent(Format.self, forKey: .format) ?? .json
        feldAn = try text(.feldAn, "to")
        feldText = try text(.feldText, "text")
        feldAbsender = try text(.feldAbsender, "from")
        absender = try werte.decodeIfPresent(String.self, forKey: .absender)
        kopf = try text(.kopf, "Authorization")
        vorsatz = try text(.vorsatz, "Bearer ")
        schluesseldatei = try werte.decodeIfPresent(String.self, forKey: .schluesseldatei)
        erfolg = try werte.decodeIfPresent(String.self, forKey: .erfolg)
        simuliert = try werte.decodeIfPresent(Bool.self, forKey: .simuliert) ?? false
        func falsch(_ key: CodingKeys, _ text: String) -> DecodingError {
            .dataCorruptedError(forKey: key, in: werte, debugDescription: text)
        }
        guard (adresse == nil) == simuliert else { throw falsch(.simuliert, "Entweder adresse oder simuliert.") }
        if let adresse {
            do { _ = try HttpAdresse.geprueft(adresse) } catch {
                throw falsch(.adresse, "„\(adresse)“ ist keine Adresse mit https, oder mit http auf diesem Rechner.")
            }
        }
        if let absender {
            guard (1...11).contains(absender.utf8.count),
                absender.allSatisfy({ $0.isASCII && ($0.isLetter || $0.isNumber || $0 == " ") })
            else { throw falsch(.absender, "Erwartet werden höchstens elf Buchstaben oder Ziffern.") }
        }
        guard !kopf.isEmpty, kopf.allSatisfy({ $0.isASCII && ($0.isLetter || $0.isNumber || $0 == "-") }),
            !vorsatz.contains(where: \.isNewline)
        else { throw falsch(.kopf, "Das ist kein Name eines Kopffelds.") }
    }
}
