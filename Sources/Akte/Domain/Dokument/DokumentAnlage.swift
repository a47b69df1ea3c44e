// SPDX-License-Identifier: EUPL-1.2
public import Core
public import Store

/// What is needed to file a Dokument. Its content is durable already.
public struct DokumentAnlage: Sendable {
    public var betreff: String
    public var typ: Dokumenttyp
    public var richtung: Dokumentrichtung
    public var datei: Dokumentdatei
    /// The original of something received, and whatever went out, is final at once.
    public var final: Bool
    public var datumDesSchreibens: Kalendertag?
    /// Days, foreign sign, sender and receiver, as far as they are known when it is filed.
    public var angaben: Dokumentangaben?
    /// The Dokument of the same Vorgang it comes with.
    public var anlageZu: DokumentID?

    public init(
        betreff: String, typ: Dokumenttyp, richtung: Dokumentrichtung, datei: Dokumentdatei, final: Bool,
        datumDesSchreibens: Kalendertag? = nil, angaben: Dokumentangaben? = nil, anlageZu: DokumentID? = nil
    ) {
        self.betreff = betreff
        self.typ = typ
        self.richtung = richtung
        self.datei = datei
        self.final = final
        self.datumDesSchreibens = datumDesSchreibens
        self.angaben = angaben
        self.anlageZu = anlageZu
    }

    public init(
        betreff: String, typ: Dokumenttyp, richtung: Dokumentrichtung, dateiname: String, mediatyp: String, inhalt: Inhalt,
        text: String? = nil, final: Bool, datumDesSchreibens: Kalendertag? = nil
    ) {
        self.init(
            betreff: betreff, typ: typ, richtung: richtung,
            datei: Dokumentdatei(dateiname: dateiname, mediatyp: mediatyp, inhalt: inhalt, text: text), final: final,
            datumDesSchreibens: datumDesSchreibens)
    }
}
