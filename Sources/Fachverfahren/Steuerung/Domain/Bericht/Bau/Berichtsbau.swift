// SPDX-License-Identifier: EUPL-1.2
import Core

/// Builds the sentences of one report from one picture in the words of one edition.
///
/// Which facts a sentence rests on is decided here and not by its wording, so that two editions of one picture have the same.
struct Berichtsbau: Sendable {
    let bild: Stichtagsbild
    let programm: Objektsicht
    let fassung: Fassung

    /// - Throws: `SteuerungError.nichtGefunden` where the programme did not hold on that day.
    init(_ bild: Stichtagsbild, programm: ObjektID, fassung: Fassung) throws(SteuerungError) {
        guard let sicht = bild.objekt(programm), sicht.objekt.art == .programm else { throw .nichtGefunden }
        self.bild = bild
        self.programm = sicht
        self.fassung = fassung
    }

    /// A sentence about an object.
    /// - Parameters:
    ///   - name: by which the edition has words for it.
    ///   - sonst: what counts where it has none.
    ///   - stuetzen: facts it rests on and does not tell, such as the reference that leads to it.
    /// - Throws: `SteuerungError.angabeFehlt` where its wording asks for what nobody has stated.
    func satz(
        _ name: String, zu sicht: Objektsicht, glied: String = "", _ tatsachen: [Tatsache], gewissheit: Gewissheit = .fakt,
        sonst: Muster? = nil, stuetzen: [Beleg] = []
    ) throws(SteuerungError) -> Satz {
        guard let muster = fassung.muster(name, zu: sicht.rufname, glied: glied) ?? sonst else {
            throw .wortlautFehlt(satz: name, fassung: fassung.name)
        }
        let text = try text(muster, tatsachen, satz: name)
        guard let grundlage = Satzgrundlage(tatsachen.compactMap(\.beleg) + stuetzen) else {
            throw .angabeFehlt(feld: tatsachen.first?.bezeichnung ?? name, von: sicht.rufname)
        }
        return Satz(
            schluessel: Satzschluessel(name, sicht.objekt.id, glied: glied), text: text, gewissheit: gewissheit,
            grundlage: grundlage)
    }

    /// A sentence that is the text of one field, unless the edition words it differently.
    func satz(_ name: String, zu sicht: Objektsicht, _ feld: Feld<String>, gewissheit: Gewissheit = .fakt) throws(SteuerungError)
        -> Satz
    {
        try satz(name, zu: sicht, [sicht.tatsache(feld)], gewissheit: gewissheit, sonst: Muster(platz: feld.name))
    }

    /// A heading over sentences; it rests on what they rest on.
    func ueberschrift(_ name: String, zu sicht: Objektsicht, ueber saetze: [Satz]) throws(SteuerungError) -> Satz {
        try satz(name, zu: sicht, [], stuetzen: saetze.flatMap(\.grundlage.belege))
    }

    /// The object a field points to.
    func ziel(_ feld: Feld<ObjektID>, von sicht: Objektsicht) -> Objektsicht? {
        sicht[feld].flatMap { bild.objekt($0) }
    }

    /// All of a kind that point to the object.
    func alle(_ art: Objektart, _ feld: Feld<ObjektID>, auf id: ObjektID) -> [Objektsicht] {
        bild.alle(art).filter { $0.alle(feld).contains(id) }
    }

    /// Those that were reached on the day, by their day.
    func nachTag(_ sichten: [Objektsicht], _ tag: Feld<Datumsangabe>) -> [Objektsicht] {
        // A loop, since the optimiser of Swift 6.3 fails on closures that make the pairs.
        var mitTag: [(tag: Kalendertag, sicht: Objektsicht)] = []
        for sicht in sichten {
            guard let angabe = sicht[tag], angabe.istErreicht(am: bild.stichtag), let letzter = angabe.spaetestens else {
                continue
            }
            mitTag.append((letzter, sicht))
        }
        return mitTag.sorted { ($0.tag, $0.sicht.objekt.id) < ($1.tag, $1.sicht.objekt.id) }.map(\.sicht)
    }

    private func text(_ muster: Muster, _ tatsachen: [Tatsache], satz: String) throws(SteuerungError) -> String {
        var text = ""
        for teil in muster.teile {
            switch teil {
            case .text(let worte): text += worte
            case .platz(let name, let form): text += try worte(name, form, tatsachen, satz: satz)
            }
        }
        return text
    }

    private func worte(_ name: String, _ form: Wertform, _ tatsachen: [Tatsache], satz: String) throws(SteuerungError) -> String {
        guard let tatsache = tatsachen.first(where: { $0.name == name }) else { throw .platzUnbekannt(platz: name, satz: satz) }
        guard let wert = tatsache.beleg?.aussage.wert else {
            throw .angabeFehlt(feld: tatsache.bezeichnung, von: tatsache.rufname)
        }
        guard let text = fassung.werte["\(tatsache.rufname)/\(tatsache.feld)"] ?? form.text(wert) else {
            throw .platzUnbekannt(platz: name, satz: satz)
        }
        return text
    }
}
