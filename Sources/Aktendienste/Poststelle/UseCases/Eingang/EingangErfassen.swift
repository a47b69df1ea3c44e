// SPDX-License-Identifier: EUPL-1.2
import Akte
import Core
import Identity
import Store

/// A file that came in; its bytes are in the content store.
struct Postdatei: Sendable {
    let name: String
    let inhalt: Inhalt
    let anfang: [UInt8]
}

/// Registers what came in, each file by itself. A mail brings its attachments along.
struct EingangErfassen: Sendable {
    struct Angaben: Sendable {
        var kanal: Eingangskanal
        var oe: OrgNummer
        /// `nil` where nobody said: then the mail itself tells, else `vorschlag`, else it is today.
        var eingangAm: Kalendertag?
        var eingangGrund: String?
        var vorschlag: Tagvorschlag?
        var betreff: String?
        var absender: String?
        /// What is known of the paper it was scanned from.
        var scan = Scanangaben()
        /// The folder it lay in; registered there at most once.
        var fund: Ordnerfund?
    }

    let dienst: Poststellendienst

    func callAsFunction(_ dateien: [Postdatei], _ angaben: Angaben, akteur: Akteur) async throws -> [Eingang] {
        guard !dateien.isEmpty else { throw PostError.dateiFehlt }
        guard akteur.darf(PostRechte.eingang, in: angaben.oe) else { throw PostError.verboten }
        let heute = dienst.store.uhr.jetzt.tag
        let genannt = try Eingangsregel.pruefe(tag: angaben.eingangAm, grund: angaben.eingangGrund, heute: heute)
        let betreff = try Eingangsregel.text(angaben.betreff, "Der Betreff", Eingangsregel.betreff)
        let absender = try Eingangsregel.text(angaben.absender, "Der Absender", Eingangsregel.name)
        var anlagen: [Eingangsanlage] = []
        for datei in dateien {
            var anlage = try await aufnehmen(datei, angaben.kanal)
            anlage.oe = angaben.oe
            let tag =
                angaben.eingangAm == nil
                ? Eingangsregel.vorgeschlagen(anlage.vorschlag ?? angaben.vorschlag, heute: heute) : genannt
            anlage.eingangAm = tag.tag
            anlage.eingangGrund = tag.grund
            if let betreff { anlage.betreff = betreff }
            if let absender { anlage.absender = Self.absender(absender) }
            if anlage.kanal == .papier { anlage.scan = angaben.scan }
            anlagen.append(anlage)
        }
        let fertig = anlagen
        return try await dienst.store.commit(Vermerk(akteur, "post.eingang.erfassen", grund: fertig.first?.eingangGrund)) { tx in
            guard try tx.orgEinheit(angaben.oe) != nil else { throw PostError.einheitFehlt }
            let neu = try fertig.map { try tx.eingangEintragen($0, pruefen: dienst.werkzeuge.viren != nil) }
            if let fund = angaben.fund { try tx.ordnerfundEintragen(fund, eingang: neu.first?.id, grund: nil) }
            return neu
        }
    }

    private func aufnehmen(_ datei: Postdatei, _ kanal: Eingangskanal) async throws -> Eingangsanlage {
        if let mail = try await Mailaufnahme(inhalte: dienst.inhalte)(datei.name, datei.inhalt, datei.anfang) { return mail }
        let typ = try Dateiaufnahme.pruefe(anfang: datei.anfang, name: datei.name)
        let name = Dokumentdatei(dateiname: datei.name, mediatyp: typ, inhalt: datei.inhalt)
        return Eingangsanlage(
            kanal: kanal, oe: OrgNummer(0), betreff: Self.stamm(name.dateiname), eingangAm: Kalendertag(tagnummer: 0),
            dateien: [(.original, name)])
    }

    /// What somebody typed: an address, or a name.
    static func absender(_ text: String) -> Absender {
        text.contains("@") && !text.contains(" ") ? Absender(name: nil, adresse: text) : Absender(name: text, adresse: nil)
    }

    /// A name without its ending, for the subject.
    static func stamm(_ name: String) -> String {
        guard let punkt = name.lastIndex(of: "."), punkt > name.startIndex else { return name }
        return String(name[..<punkt].prefix(Eingangsregel.betreff))
    }
}
