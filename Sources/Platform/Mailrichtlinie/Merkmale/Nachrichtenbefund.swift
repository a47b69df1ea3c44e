// SPDX-License-Identifier: EUPL-1.2

/// The facts of one message that are the same for each recipient. Of the content only what was found is kept, never the text.
public struct Nachrichtenbefund: Sendable, Hashable {
    /// Decoded, with its marks.
    public var betreff = ""
    /// Parts of the subject are in a character set unknown here; a mark might be among them.
    public var betreffUnlesbar = false
    /// Wishes of the sender; whether they may wish that is decided later.
    public var marken: Set<Marke> = []
    /// Decoded values of the fields the rule set asks for, names in small letters.
    public var koepfe: [String: [String]] = [:]
    public var anhaenge: [Anhangbefund] = []
    /// Of the whole message, in bytes.
    public var groesse = 0
    /// An invitation or an answer to one.
    public var istTermin = false
    /// What it claims to be. Who knows better, having opened the layers, says so.
    public var bestand = Bestandsschutz.keiner
    public var inhalt = Inhaltsbefund()

    public init() {}
}

public struct Anhangbefund: Sendable, Hashable {
    public let name: String?
    /// Media type in small letters.
    public let typ: String
    /// Without the transfer encoding; of base64 as its length says.
    public let bytes: Int

    public init(name: String?, typ: String, bytes: Int) {
        self.name = name
        self.typ = typ
        self.bytes = bytes
    }
}

/// What the patterns of the rule set found in subject and texts.
public struct Inhaltsbefund: Sendable, Hashable {
    public var ibans = 0
    /// As they stand there, the subject's first.
    public var aktenzeichen: [String] = []
    public var aktenzeichenImBetreff: String?
    /// Names of word lists.
    public var wortlisten: Set<String> = []
    /// Every text was read to its end. What is no text (PDF, Office) is not looked into.
    public var istVollstaendig = true

    public init() {}
}
