// SPDX-License-Identifier: EUPL-1.2
internal import Core
internal import Mailrichtlinie
internal import MimeStructure
internal import Store

/// What would happen to a message: the engine of the gateway with the keys that are there, and nothing is sent.
struct Mailprobe: Sendable {
    static let empfaengerHoechstens = 20

    /// One recipient.
    struct Ausgang: Sendable {
        let empfaenger: Mailadresse
        let entscheidung: Entscheidung
    }
    struct Ergebnis: Sendable {
        let ausgaenge: [Ausgang]
        let warnungen: [String]
    }

    let bytes: [UInt8]
    let von: Mailadresse?
    let an: [Mailadresse]
    let richtung: Richtung

    /// - Throws: `MimeError` where not even the header can be read.
    func callAsFunction(
        _ store: Store, _ werk: Regelwerk, _ ersatz: Ersatzwege, _ umfang: Nachrichtenlage.Umfang
    ) async throws -> Ergebnis {
        let befund = try Nachrichtenbefund(bytes, regelwerk: werk)
        let kopf = try Kopfadressen(bytes)
        // As in the gateway: nobody signs as somebody else, and what comes in needs no keys of partners.
        let lage = try await Schluessellage.lies(
            store, absender: richtung == .ausgehend && von == kopf.von ? von : nil, empfaenger: richtung == .ausgehend ? an : [])
        let eingehend = richtung == .eingehend
        let offene = an.filter { werk.ausnahme($0) == nil }
        let akten = try await Nachrichtenlage.lies(
            store, umfang, richtung, bytes, eingehend ? offene.map(\.description) : [],
            wer: eingehend ? [] : [von, kopf.von].compactMap(\.self), werk)
        var sperrgruende: [String] = []
        let ausgaenge = an.map { adresse in
            let merkmale = akten.merkmale(richtung, von, adresse, befund, Pruefergebnis(), werk)
            let ersatz = von == nil ? [] : ersatz
            let entscheidung = entscheide(merkmale, werk, lage.verfuegbar(adresse, ersatz))
            if let grund = lage.sperrgrund(adresse, merkmale, werk, entscheidung, ersatz) {
                sperrgruende.append("Die Nachricht an \(adresse) würde angehalten. \(grund)")
            }
            return Ausgang(empfaenger: adresse, entscheidung: entscheidung)
        }
        let plan = Sendeplan(ausgaenge.map { Sendeplan.Eintrag($0.empfaenger, $0.entscheidung) })
        return Ergebnis(ausgaenge: ausgaenge, warnungen: sperrgruende + plan.warnungen)
    }

    /// Addresses separated by comma, semicolon or white space.
    static func adressen(_ text: String) throws(MailprobeError) -> [Mailadresse] {
        var adressen: [Mailadresse] = []
        for wort in text.split(whereSeparator: { $0 == "," || $0 == ";" || $0.isWhitespace }) {
            guard let adresse = Mailadresse(String(wort)) else { throw .adresse(String(wort)) }
            if !adressen.contains(adresse) { adressen.append(adresse) }
        }
        guard adressen.count <= empfaengerHoechstens else { throw .zuViele }
        return adressen
    }

    /// To and Cc of a message, for whoever names no recipient.
    static func empfaenger(in bytes: [UInt8]) throws -> [Mailadresse] {
        let kopf = try MessageHeader(bytes[...])
        let worte = (kopf.all("to") + kopf.all("cc")).flatMap { feld in
            String(decoding: feld.value, as: UTF8.self).split { " \t\r\n<>,;:\"()".contains($0) }
        }
        var gefunden: [Mailadresse] = []
        for adresse in worte.compactMap({ Mailadresse(String($0)) }) where !gefunden.contains(adresse) {
            gefunden.append(adresse)
        }
        return Array(gefunden.prefix(empfaengerHoechstens))
    }

    static func absender(in bytes: [UInt8]) throws -> Mailadresse? { try Kopfadressen(bytes).von }
}

enum MailprobeError: Error, Hashable, Sendable {
    case adresse(String)
    case zuViele

    var deutsch: String {
        switch self {
        case .adresse(let text): "„\(text)“ ist keine E-Mail-Adresse."
        case .zuViele: "Bitte höchstens \(Mailprobe.empfaengerHoechstens) Adressen angeben."
        }
    }
}
