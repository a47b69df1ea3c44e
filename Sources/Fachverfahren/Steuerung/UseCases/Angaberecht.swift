// SPDX-License-Identifier: EUPL-1.2
import Core
import Identity
import Store

/// Who may state what of one object: the office everything, the clerk of the committees what the council does, whoever a Vorhaben names as
/// the one to ask the Vorhaben and what hangs on it, and the officers for data protection and security whether they agree to it.
struct Angaberecht: Sendable {
    let objekt: Objekt
    private let akteur: Akteur
    private let eigenes: Bool

    init(_ objekt: Objekt, _ akteur: Akteur, am tag: Kalendertag, _ db: some ReadAccess) throws {
        self.objekt = objekt
        self.akteur = akteur
        let allesDarf = akteur.darf(SteuerungRechte.setzen) && akteur.darf(SteuerungRechte.anlegen)
        eigenes = try !allesDarf && db.istEigenes(objekt, akteur, am: tag)
    }

    /// - Parameter feld: `nil` asks whether any.
    func darfSetzen(_ feld: String? = nil) -> Bool {
        if akteur.darf(SteuerungRechte.setzen) { return true }
        if objekt.art.istRatsarbeit { return akteur.darf(SteuerungRechte.gremien) }
        let freigaben = objekt.art == .vorhaben ? Vorhabenfelder.freigaben.filter { akteur.darf($0.value) }.map(\.key) : []
        if feld.map(freigaben.contains) ?? !freigaben.isEmpty { return true }
        return eigenes && !(objekt.art == .vorhaben && feld.map(Vorhabenfelder.desBueros.contains) ?? false)
    }

    /// Whether one of this kind may be laid down that belongs to the object.
    func darfAnlegen(_ art: Objektart) -> Bool {
        Self.darfAnlegen(art, akteur) && (akteur.darf(SteuerungRechte.anlegen) || art.istRatsarbeit || eigenes)
    }

    /// Whether one of this kind may be laid down at all.
    static func darfAnlegen(_ art: Objektart, _ akteur: Akteur) -> Bool {
        if akteur.darf(SteuerungRechte.anlegen) { return true }
        if art.istRatsarbeit { return akteur.darf(SteuerungRechte.gremien) }
        return akteur.darf(SteuerungRechte.eigene) && art.bezugsfeld(auf: .vorhaben) != nil
    }
}

extension Vorhabenfelder {
    /// What decides over the Vorhaben or who answers for it stays with the office; nobody agrees to their own Vorhaben.
    static let desBueros: Set<String> = {
        let felder = Vorhabenfelder()
        return Set([felder.programm.name, felder.einstufung.name, felder.federfuehrung.name, felder.ansprechstelle.name])
            .union(freigaben.keys)
    }()

    /// Which right states that an officer agrees, by field.
    static let freigaben: [String: Recht] = {
        let felder = Vorhabenfelder()
        return [
            felder.datenschutz.name: SteuerungRechte.freigabeDatenschutz,
            felder.sicherheit.name: SteuerungRechte.freigabeSicherheit,
        ]
    }()
}

extension ReadAccess {
    /// Whether the object is a Vorhaben that names the address of the actor's account, or belongs to such Vorhaben only.
    fileprivate func istEigenes(_ objekt: Objekt, _ akteur: Akteur, am tag: Kalendertag) throws -> Bool {
        guard objekt.art != .vorhaben else { return try sindEigene([objekt.id], akteur, am: tag) }
        guard let bezug = objekt.art.bezugsfeld(auf: .vorhaben)?.name else { return false }
        let ziele = try aussagen(zu: objekt.id, am: tag, bekannt: try kenntnisstand()).filter { $0.linie.feld == bezug }
            .compactMap { $0.aussage.wert?.ziel }
        return try sindEigene(Set(ziele), akteur, am: tag)
    }

    fileprivate func sindEigene(_ vorhaben: Set<ObjektID>, _ akteur: Akteur, am tag: Kalendertag) throws -> Bool {
        guard akteur.darf(SteuerungRechte.eigene), !vorhaben.isEmpty, let person = akteur.mitarbeiter,
            let adresse = try mitarbeiterEmail(person.id)?.lowercased()
        else { return false }
        let feld = Vorhabenfelder().ansprechstelle
        let bild = Stichtagsbild(
            stichtag: tag, kenntnis: try kenntnisstand(),
            aussagen: try aussagen(zu: vorhaben, am: tag, bekannt: try kenntnisstand()))
        return vorhaben.allSatisfy { bild.objekt($0)?[feld]?.lowercased() == adresse }
    }
}

extension WriteContext {
    /// - Throws: `SteuerungError.keinRecht` where the actor may not make one of the statements.
    func pruefeAngaberecht(_ setzungen: [Setzung]) throws {
        guard !akteur.darf(SteuerungRechte.setzen) else { return }
        let arten = try objektarten(Set(setzungen.map(\.objekt)))
        var rechte: [ObjektID: Angaberecht] = [:]
        for setzung in setzungen {
            guard let art = arten[setzung.objekt] else { throw SteuerungError.nichtGefunden }
            let recht =
                try rechte[setzung.objekt] ?? Angaberecht(Objekt(id: setzung.objekt, art: art), akteur, am: jetzt.tag, self)
            rechte[setzung.objekt] = recht
            guard recht.darfSetzen(setzung.feld) else { throw SteuerungError.keinRecht }
            try pruefeBezug(setzung, art)
        }
    }

    /// The same for what is laid down: what it belongs to must be the actor's own.
    func pruefeAngaberecht(neu id: ObjektID, _ art: Objektart, _ setzungen: [Setzung]) throws {
        guard !akteur.darf(SteuerungRechte.anlegen) else { return }
        guard Angaberecht.darfAnlegen(art, akteur), setzungen.allSatisfy({ $0.objekt == id }) else {
            throw SteuerungError.keinRecht
        }
        for setzung in setzungen { try pruefeBezug(setzung, art) }
    }

    /// Nobody hangs anything on a Vorhaben of others.
    private func pruefeBezug(_ setzung: Setzung, _ art: Objektart) throws {
        guard !art.istRatsarbeit, setzung.feld == art.bezugsfeld(auf: .vorhaben)?.name, let ziel = setzung.wert?.ziel else {
            return
        }
        guard try sindEigene([ziel], akteur, am: jetzt.tag) else { throw SteuerungError.keinRecht }
    }
}
