// SPDX-License-Identifier: EUPL-1.2
public import Akte
public import Core
public import Store

extension WriteContext {
    /// Sends a message of a case: to the citizen when a clerk or the server writes, to the office otherwise.
    /// Rights are the caller's matter.
    @discardableResult
    public func nachrichtSenden(
        antrag id: AntragID, text: String, anlagen: [Dokumentdatei] = [], dokumente: [DokumentID] = [], von akteur: Akteur
    )
        throws -> NachrichtID
    {
        guard let antrag = try antrag(id), let vorgang = antrag.vorgang, let akte = try self.vorgang(vorgang) else {
            throw PortalError.nichtGefunden
        }
        guard akte.zustand == .offen else { throw PortalError.fallGeschlossen }
        let text = try Nachrichtengrenzen.pruefen(text: text, anlagen: anlagen.count + dokumente.count)
        let nachricht = NachrichtID(jetzt)
        let vomAmt = Nachrichtregel.istAmt(akteur)
        try execute(
            """
            INSERT INTO portal_nachricht (id, antrag, vom_amt, absender, text, zeit)
            VALUES (\(nachricht), \(id), \(vomAmt), \(akteur.kennung), \(text), \(jetzt))
            """)
        let abgelegt = try anlagen.map { datei in
            try dokumentAblegen(
                DokumentAnlage(
                    betreff: datei.dateiname, typ: .anlage, richtung: vomAmt ? .ausgang : .eingang, datei: datei, final: true,
                    angaben: vomAmt ? nil : Dokumentangaben(eingangAm: jetzt.tag)),
                in: vorgang
            ).id
        }
        // What lies in the file already is shown along with the message, not filed a second time.
        for dokument in abgelegt + dokumente {
            try execute(
                "INSERT INTO portal_nachricht_anlage (id, nachricht, dokument) VALUES (\(NachrichtID(jetzt)), \(nachricht), \(dokument))"
            )
        }
        vermerke(Gegenstand("portal.nachricht", nachricht.text, kennzeichen: antrag.zeichen), feld: "text", neu: text)
        vermerke(
            akte.gegenstand, feld: "nachricht", neu: vomAmt ? "an die antragstellende Person" : "von der antragstellenden Person")
        if vomAmt {
            if let konto = antrag.konto {
                try benachrichtigen(konto, bezug: "nachricht:\(nachricht)", schluessel: "nachricht:\(nachricht)")
            }
        } else {
            try vorgangBewegen(vorgang)
        }
        try auftrag(
            NachrichtAblegen.art, NachrichtAblegen.Daten(nachricht: nachricht), schluessel: "\(NachrichtAblegen.art):\(nachricht)"
        )
        return nachricht
    }
}

/// On which side of the counter somebody writes.
enum Nachrichtregel {
    static func istAmt(_ akteur: Akteur) -> Bool {
        switch akteur {
        case .mitarbeiter, .system: true
        case .buerger, .gast, .oeffentlich: false
        }
    }
}
